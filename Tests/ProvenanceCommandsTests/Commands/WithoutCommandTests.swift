// --without on the command line: what a name means, and what each command makes of it.
import Foundation
import Testing

@Suite struct WithoutCommandTests {
  let run = ScriptedRun()

  init() {
    run.files["case.json"] = SmallCase.contradiction
    run.files["names.json"] = """
      {"format": "whosaid/1",
       "sources": [{"id": "s", "name": "Same"}, {"id": "t", "name": "Same", "aliases": ["T."]},
         {"id": "中央社", "name": "中央通訊社"}, {"id": "x", "name": "s"}],
       "documents": [{"id": "d", "title": "D"}],
       "claims": [{"id": "x", "text": "X."}, {"id": "y", "text": "Y."}],
       "assertions": [{"id": "a", "source": "s", "claim": "x"},
         {"id": "b", "source": "中央社", "claim": "x", "stance": "denies"}]}
      """
  }

  @Test(arguments: [
    ("s", "source:s"), ("source:s", "source:s"), ("T.", "source:t"), ("y", "claim:y"),
    ("claim:x", "claim:x"), ("source:x", "source:x"), ("中央通訊社", "source:中央社"),
    ("assertion:a", "assertion:a"),
  ])
  func `a name means an id, then a source`(text: String, record: String) {
    let result = run(["explain", "names.json", "source:t", "--without", text])
    let isGone = record == "source:t"
    #expect(result.status == (isGone ? 2 : 0))
    let output = isGone ? result.messages : result.output
    #expect(
      output.hasPrefix(
        isGone
          ? "whosaid: there is no source \"t\" in the case; did you mean"
          : "as if \(record) had not been recorded: "), "\(output)")
    if isGone { #expect(output.hasSuffix("; it is left out by --without\n")) }
  }

  @Test func `every name that leads nowhere is told at once`() {
    let result = run([
      "status", "names.json", "--without", "x", "--without", "Same", "--without", "d",
      "--without", "x1", "--without", "claim:yy", "--without", "nobody at all",
    ])
    #expect(result.status == 2)
    #expect(result.output == "")
    #expect(
      result.messages == """
        whosaid: --without "x" names a source and a claim; write source:x or claim:x
        whosaid: --without "Same" is the name of 2 sources; write source:s or source:t
        whosaid: --without "d" is a document; name a source, claim, assertion or relation
        whosaid: --without "x1" is the number of a contradiction; name one of the sources, claims, \
        assertions or relations that it rests on, as whosaid explain shows them
        whosaid: --without "yy": there is no such claim in the case; did you mean "y"?
        whosaid: --without "nobody at all": there is no such source, claim, assertion or relation \
        in the case

        """)
  }

  @Test func `status marks what changes`() {
    let result = run("status case.json --without chief")
    #expect(
      result.output == """
        as if source:chief had not been recorded: 1 assertion left out; 1 claim changes
        its status

        status                 +   -  claim
        disputed -> affirmed   1   .  set  The fire was set.

        1 claim: 1 affirmed. + and - count the sources that say so, directly or through
        relations; what they claim need not be so.

        """)
    #expect(run("status case.json").output.hasPrefix("status        +   -  claim\n"))
  }

  @Test func `other formats of status are those of what remains, and standard error says so`() {
    for format in ["csv", "jsonl"] {
      let result = run("status case.json --without chief --format \(format)")
      #expect(result.output.contains("affirmed"))
      #expect(!result.output.contains("chief"))
      #expect(
        result.messages
          == "whosaid: as if source:chief had not been recorded: 1 assertion left out\n")
    }
  }

  @Test func `explain names the places of the whole case`() throws {
    let whole = run("explain case.json a2")
    let rest = run("explain case.json a2 --without courier")
    #expect(whole.output.hasPrefix("[2] a2: "))
    #expect(
      rest.output.hasPrefix(
        "as if source:courier had not been recorded: 1 assertion left out\n\n[1] a2: "))
    let line = try #require(
      whole.output.split(separator: "\n").first?.split(separator: "(").last)
    #expect(rest.output.contains("(" + line))
    let json = run("explain case.json set --without courier --format json")
    #expect(json.output.contains("\"without\": [\"source:courier\"]"))
    #expect(!run("explain case.json set --format json").output.contains("without"))
  }

  @Test func `a contradiction that fell away is no fault of the case`() {
    let result = run("report case.json --without chief --exit-code")
    #expect(result.status == 0)
    #expect(result.output.contains("Falls away: \"The fire was set\""))
    #expect(run("report case.json --exit-code").status == 1)
  }

  @Test func `a filter on what is left out says why there is nothing`() {
    let result = run("report case.json --without set --claim set")
    #expect(result.status == 2)
    #expect(result.messages == "whosaid: the claim \"set\" is left out by --without\n")
  }

  @Test func `a page holds the whole case, and says how it was made`() {
    let page = run("report case.json --without chief --format html").output
    run.files["page.html"] = page
    #expect(run("report page.html").output.contains("1 contradiction"))
    #expect(page.contains("--without chief"))
    #expect(run("report case.json --site pages --without chief").status == 2)
  }
}
