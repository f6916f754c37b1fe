// `sources --documents` on a machine: texts that are there, not there, or not the captured ones.
import Foundation
import Testing

@Suite struct DocumentsCommandTests {
  let run = ScriptedRun()

  /// A case with a digest that no text of these tests has.
  private func addCase() {
    run.files["case.json"] = """
      {"format": "whosaid/1", "title": "T",
       "sources": [{"id": "s", "name": "S"}],
       "documents": [{"id": "d", "title": "D", "publisher": "s",
         "text": {"file": "d.txt", "sha256": "\(String(repeating: "0", count: 64))"}}],
       "claims": [{"id": "c", "text": "C."}],
       "assertions": [{"id": "a", "source": "s", "claim": "c",
         "evidence": [{"document": "d", "quote": {"exact": "One."}}]}]}
      """
  }

  @Test func showsWhatNobodyHasAnnotated() throws {
    run.files["d.txt"] = "One. Two.\n"
    run.files["case.json"] = """
      {"format": "whosaid/1", "title": "T",
       "documents": [{"id": "d", "title": "D", "text": {"file": "d.txt"}}],
       "sources": [{"id": "s", "name": "S"}], "claims": [{"id": "c", "text": "C."}],
       "assertions": [{"id": "a", "source": "s", "claim": "c",
         "evidence": [{"document": "d", "quote": {"exact": "One."}}]}]}
      """
    let result = run("sources case.json --documents")
    #expect(result.status == 0)
    #expect(
      result.output.contains("annotated  1 of 2 sentences (50 %); not yet:\n    d.txt:1:6  Two.\n"))
    let json = run("sources case.json --documents --format json").output
    #expect(json.contains(#""format": "whosaid-documents/1""#))
    #expect(run("sources case.json --documents -o d.json").output == "")
    #expect(run.files["d.json"] == json)
  }

  @Test func aTextThatWasChangedStopsIt() {
    run.files["d.txt"] = "One. Two.\n"
    addCase()
    let result = run("sources case.json --documents")
    #expect(result.status == 2)
    #expect(result.output == "")
    #expect(result.messages.contains("is not the one that was captured"))
    #expect(result.messages.contains("[text-digest]"))
    #expect(result.messages.hasSuffix("whosaid: the case has errors; nothing was made of it\n"))
    // The sources themselves rest on no text.
    #expect(run("sources case.json").status == 0)
  }

  @Test func aTextThatIsNotThereIsMentioned() {
    addCase()
    let result = run("sources case.json --documents")
    #expect(result.status == 0)
    #expect(result.output.contains("  text       not usable: "))
    #expect(result.messages == "whosaid: 1 warning in the case; `whosaid check` shows it\n")
  }

  @Test func choicesThatChangeNothingAreRefused() {
    let result = run("sources case.json --reading ever --documents --min-certainty certain")
    #expect(result.status == 2)
    #expect(
      result.messages.contains(
        "--reading does not go with --documents, which counts all evidence"))
    #expect(result.messages.contains("--min-certainty does not go with --documents"))
    #expect(
      run("report case.json --documents").messages.contains(
        "--documents belongs to sources, not to report"))
  }
}
