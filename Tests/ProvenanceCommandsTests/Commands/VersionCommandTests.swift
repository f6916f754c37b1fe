// merge, diff and agreement on files in memory: what is written, what is not, and what is said.
import Foundation
import Testing

@Suite struct VersionCommandTests {
  let run = ScriptedRun()

  private static let base = """
    {"format": "whosaid/1", "title": "T",
     "sources": [{"id": "s", "name": "S"}, {"id": "t", "name": "T"}],
     "claims": [
      {"id": "c", "text": "C."}
     ],
     "assertions": [
      {"id": "a", "source": "s", "claim": "c"}
     ]}
    """

  private func addCases() {
    run.files["base.json"] = Self.base
    run.files["a.json"] = Self.base.replacing("\"C.\"", with: "\"C of A.\"")
    run.files["b.json"] = Self.base.replacing("\"C.\"", with: "\"C of B.\"")
    run.files["more.json"] = Self.base.replacing(
      #""claim": "c"}"#,
      with: #""claim": "c"}, {"id": "b", "source": "t", "claim": "c", "stance": "denies"}"#)
  }

  // MARK: merge

  @Test func conflictsStandSideBySideAndNothingIsWritten() {
    addCases()
    run.files["c.json"] = "as it was"
    let result = run("merge a.json b.json --base base.json -o c.json")
    #expect(result.status == 1)
    #expect(result.output == "")
    #expect(
      result.messages == """
        claim:c, text
          A     "C of A." (a.json:4:23)
          B     "C of B." (b.json:4:23)
          base  "C." (base.json:4:23)
        whosaid: 1 conflict; nothing was written
        whosaid: settle each with --take-a or --take-b and its name, as --take-a claim:c, or all at once with --take-a all

        """)
    #expect(run.files["c.json"] == "as it was")
  }

  @Test func aChoiceSettlesAConflict() {
    addCases()
    for (flags, text) in [
      ("--take-a claim:c", "C of A."), ("--take-b claim:c", "C of B."), ("--take-b all", "C of B."),
      ("--take-a claim:c --take-b all", "C of A."),
    ] {
      let result = run("merge a.json b.json \(flags) -o c.json")
      #expect(result.status == 0)
      #expect(result.messages == "")
      #expect(run.files["c.json"]?.contains("\"text\": \"\(text)\"") == true)
    }
  }

  @Test func aChoiceWithoutAConflictIsAMistake() {
    addCases()
    let result = run("merge a.json more.json --base base.json --take-a claim:x -o c.json")
    #expect(result.status == 2)
    #expect(
      result.messages == "whosaid: there is no conflict in \"claim:x\"; leave the choice out\n")
    #expect(run.files["c.json"] == nil)
  }

  @Test func whatEachSideDidIsInTheResult() {
    addCases()
    let result = run("merge a.json more.json --base base.json -o c.jsonl")
    #expect(result.status == 0)
    let journal = run.files["c.jsonl"] ?? ""
    #expect(journal.hasPrefix(#"{"type": "case", "format": "whosaid/1", "title": "T"}"#))
    #expect(journal.contains("C of A."))
    #expect(journal.contains(#""id": "b""#))
    #expect(run("check c.jsonl").status == 0)
    #expect(run("diff a.json c.jsonl").output.contains("1 record differs: 1 added"))
  }

  @Test func aCaseMergedWithItselfIsItself() {
    run.files["a.json"] = SmallCase.contradiction
    #expect(run("merge a.json a.json").output == SmallCase.contradiction)
    var piped = ScriptedRun()
    piped.input = SmallCase.contradiction
    piped.files["a.json"] = SmallCase.contradiction
    #expect(piped("merge a.json - -o c.json").status == 0)
    #expect(piped.files["c.json"] == SmallCase.contradiction)
    #expect(piped("merge - a.json").output == SmallCase.contradiction)
  }

  @Test func sameWordsUnderTwoIdsAreOnlyPointedOut() {
    addCases()
    run.files["d.json"] = Self.base
      .replacing(#""id": "c", "text": "C.""#, with: #""id": "d", "text": "c""#)
      .replacing(#""claim": "c""#, with: #""claim": "d""#)
    let result = run("merge base.json d.json --take-a all")
    #expect(result.status == 0)
    #expect(result.output.contains(#""id": "d""#))
    #expect(
      result.messages
        == "whosaid: two claims have the same words; if they are one: --same c=d\n")
    let same = run("merge base.json d.json --same c=d --take-a all")
    #expect(!same.output.contains(#""id": "d""#))
    #expect(same.messages == "")
  }

  @Test func mistakesInSameAreSaidAllAtOnce() {
    addCases()
    let result = run("merge a.json b.json --same x=c --same c=y")
    #expect(result.status == 2)
    #expect(result.messages.contains(#"--same x=c: there is no claim "x" in a.json"#))
    #expect(result.messages.contains(#"--same c=y: there is no claim "y" in b.json"#))
    run.files["two.json"] = Self.base.replacing(
      #"{"id": "c", "text": "C."}"#, with: #"{"id": "c", "text": "C."}, {"id": "d", "text": "D."}"#)
    #expect(run("merge a.json two.json --same c=d").messages.contains("one case has both claims"))
  }

  @Test func recordsThatDoNotFitTogetherAreNotWritten() {
    addCases()
    run.files["less.json"] = Self.base.replacing(#", {"id": "t", "name": "T"}"#, with: "")
    let result = run("merge less.json more.json --base base.json -o c.json")
    #expect(result.status == 1)
    #expect(result.messages.hasPrefix("more.json:7:45: error: no source \"t\", named by"))
    #expect(result.messages.contains("[unknown-id]"))
    #expect(run.files["c.json"] == nil)
  }

  @Test func textsThatWouldNotBeFoundAreMentioned() {
    run.files["x/a.json"] = """
      {"format": "whosaid/1", "documents": [{"id": "d", "title": "D", "text": {"file": "d.txt"}}]}
      """
    let moved = run("merge x/a.json x/a.json -o c.json")
    #expect(moved.messages.contains("captured texts are now looked for beside c.json"))
    #expect(run("merge x/a.json x/a.json -o x/c.json").messages == "")
  }

  @Test func errorsOfAllFilesAreShownAtOnce() {
    run.files["a.json"] = SmallCase.broken
    run.files["b.json"] = SmallCase.broken
    let result = run("merge a.json b.json --base none.json")
    #expect(result.status == 2)
    #expect(result.messages.contains("a.json:4:"))
    #expect(result.messages.contains("b.json:4:"))
    #expect(result.messages.contains("cannot read none.json"))
  }

  @Test(arguments: [
    ("merge a.json", "merge needs a second case"),
    ("merge a.json b.json c.json", "one case too many"),
    ("merge", "merge needs a case file"),
    ("merge a.json b.json -o c.txt", "merge writes a .json or .jsonl file"),
    ("merge a.json b.json -o a.json", "would destroy a file of the case"),
    ("merge a.json b.json --base o.json -o o.json", "would destroy the base"),
    ("merge a.json b.json --same x", "--same takes two ids, as first=second"),
    ("merge a.json b.json --same a=b=c", "--same takes two ids, as first=second"),
    ("merge a.json b.json --take-a c", "takes TYPE:ID, as claim:c1, or all"),
    ("merge a.json b.json --take-b clam:c", "did you mean \"claim\"?"),
    ("merge a.json b.json --take-a all --take-b all", "given to both --take-a and --take-b"),
    ("merge - b.json --base -", "standard input (-) can be read only once"),
    ("merge a.json b.json --base o.txt", "--base takes a .json or .jsonl file"),
    ("diff a.json", "diff needs a second case"),
    ("agreement a.json", "agreement needs a second case"),
    ("report a.json --take-a all", "--take-a belongs to merge, not to report"),
  ])
  func mistakesOfTheCommandLineAreExplained(_ line: String, _ message: String) {
    let result = run(line)
    #expect(result.status == 2)
    #expect(result.messages.contains(message), "\(result.messages)")
  }

  // MARK: diff

  @Test func theStatusSaysWhetherAnythingDiffers() {
    addCases()
    #expect(run("diff a.json a.json").status == 0)
    #expect(run("diff a.json b.json").status == 1)
    #expect(run("diff a.json none.json").status == 2)
    let markdown = run("diff base.json more.json -o d.md")
    #expect((markdown.status, markdown.output) == (1, ""))
    let page = run.files["d.md"] ?? ""
    #expect(page.contains("- **new** contradiction on \"C\": 1 pair (x1 in B)"))
    #expect(run("diff base.json more.json -o d.json").status == 1)
    #expect(run.files["d.json"]?.contains(#""format": "whosaid-diff/1""#) == true)
  }

  // MARK: agreement

  @Test func annotatorsAreComparedWithTheirPlaces() {
    addCases()
    run.files["d.json"] = Self.base.replacing(
      #""claim": "c"}"#, with: #""claim": "c", "stance": "denies"}"#)
    let result = run("agreement base.json d.json more.json")
    #expect(result.status == 0)
    #expect(
      result.output.contains("    A  affirms (CT+), base.json:7\n    B  denies (CT-), d.json:7\n"))
    #expect(result.output.contains("B and C"))
    #expect(run("agreement base.json d.json --format json").output.contains(#""distance": 6"#))
  }

  @Test func claimsOfTheSameWordsCanBeTakenForOne() {
    addCases()
    run.files["d.json"] = Self.base.replacing(#""id": "c""#, with: #""id": "d""#)
      .replacing(#""claim": "c""#, with: #""claim": "d""#)
    let result = run("agreement base.json d.json")
    #expect(result.output.contains("0 of 0"))
    #expect(result.messages.contains("--same c=d"))
    #expect(run("agreement base.json d.json --same c=d").output.contains("1 of 1 (100.0 %)"))
  }
}
