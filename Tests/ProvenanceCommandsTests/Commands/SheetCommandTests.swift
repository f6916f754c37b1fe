import Foundation
import Testing

/// `whosaid convert` to tables and from them, as a user meets it.
@Suite struct SheetCommandTests {
  private static let table = "claim,said_by,stance\nSet.,Chief,denies\nSet.,新聞社,for\nOpen.,,\n"

  @Test func `a table becomes a case, and what was made of it is said`() {
    let run = ScriptedRun()
    run.files["t.csv"] = Self.table
    for form in ["json", "jsonl"] {
      let result = run("convert t.csv --from csv --to \(form)")
      #expect(result.status == 0)
      #expect(
        result.messages == """
          whosaid: 1 row without said_by: claims of which nobody spoke
          whosaid: 3 rows: 2 assertions, 2 claims and 2 sources

          """)
      #expect(result.output.contains(#""id": "新聞社/set""#))
      #expect(run("convert t.csv --from csv --to \(form) -o case.\(form)").output == "")
      #expect(run.files["case.\(form)"] == result.output)
      #expect(run("check case.\(form)").status == 0)
    }
  }

  @Test func `standard input is a table too`() {
    var run = ScriptedRun()
    run.input = Self.table.replacingOccurrences(of: ",", with: "\t")
    #expect(run("convert - --from tsv --to json").status == 0)
    #expect(run("convert - --from csv --to json").status == 0)
    run.input = Self.table
    let refused = run("convert - --from tsv --to json")
    #expect(refused.status == 2)
    #expect(refused.messages.hasPrefix("<stdin>:1:1: error: "))
  }

  @Test func `every bad row is named, and nothing is written`() {
    let run = ScriptedRun()
    run.files["t.csv"] =
      "claim,said_by,stance\n" + String(repeating: "Set.,Chief,maybe\n", count: 60)
    let result = run("convert t.csv --from csv --to json -o case.json")
    #expect(result.status == 2)
    #expect(result.output == "")
    #expect(run.files["case.json"] == nil)
    for line in 2...61 { #expect(result.messages.contains("t.csv:\(line):12: error: \"maybe\"")) }
    #expect(
      result.messages.hasSuffix(
        """
        1 file, 60 errors, 0 warnings; `whosaid explain sheet-cell` says more
        whosaid: nothing was made of the table

        """))
    let missing = run("convert none.csv --from csv --to json")
    #expect(missing.status == 2)
    #expect(
      missing.messages == "whosaid: cannot read none.csv: no such file or directory\n")
  }

  @Test func `what a table has no column for is told, and comes back over the case`() {
    let run = ScriptedRun()
    run.files["case.json"] = SmallCase.contradiction
    let result = run("convert case.json --to csv -o t.csv")
    #expect(result.status == 0)
    #expect(
      result.messages == """
        whosaid: left out, since the table has no column for it:
          case: title
          sources: id of 2
        whosaid: to keep it, read the table again with --from csv --base case.json

        """)
    let same = run("convert t.csv --from csv --base case.json --to json")
    #expect(same.output == SmallCase.contradiction)
    #expect(
      same.messages == "whosaid: 2 rows over case.json: changed nothing; new nothing\n")
    let table = run.files["t.csv"] ?? ""
    run.files["t.csv"] = table.replacingOccurrences(of: "denies", with: "reports")
    let changed = run("convert t.csv --from csv --base case.json --to json")
    #expect(
      changed.output
        == SmallCase.contradiction.replacingOccurrences(of: "denies", with: "reports"))
    #expect(changed.messages.hasSuffix("changed 1 assertion; new nothing\n"))
    run.files["t.csv"] = "claim,said_by\nNew.,Fire chief\n"
    #expect(
      run("convert t.csv --from csv --base case.json --to json").messages == """
        whosaid: 1 row over case.json: changed nothing; new 1 assertion and 1 claim
        whosaid: kept although no row has them: 2 assertions, a1 and a2

        """)
  }

  @Test func `a change that would break the case is refused`() {
    let run = ScriptedRun()
    run.files["case.json"] = """
      {"format": "whosaid/1",
       "questions": [{"id": "q", "text": "How long?"}, {"id": "r", "text": "How heavy?"}],
       "sources": [{"id": "s", "name": "S"}],
       "claims": [{"id": "a", "text": "A.", "question": "q", "value": {"number": 1, "unit": "km"}},
        {"id": "b", "text": "B.", "question": "r", "value": {"number": 1, "unit": "kg"}}]}
      """
    run.files["t.csv"] = "claim_id,claim,said_by,question\nb,B.,S,How long?\n"
    let result = run("convert t.csv --from csv --base case.json --to json")
    #expect(result.status == 2)
    #expect(result.messages.contains("[unit-mismatch]"))
    #expect(result.output == "")
  }

  @Test func `a spreadsheet program gets no formula`() {
    let run = ScriptedRun()
    run.files["t.csv"] = "claim,said_by\n=1+1,@sum\n"
    let written = run("convert t.csv --from csv --to csv --excel").output
    #expect(written.hasPrefix("\u{FEFF}assertion_id,"))
    #expect(written.contains("\"'=1+1\""))
    #expect(written.contains("\"'@sum\""))
    run.files["u.csv"] = written
    let plain = run("convert t.csv --from csv --to csv").output
    #expect(plain.contains(",=1+1,"))
    #expect(run("convert u.csv --from csv --to csv").output == plain)
  }

  @Test func `a full disk ends with status 2`() {
    let run = ScriptedRun()
    run.files["t.csv"] = Self.table
    run.files.fillUp()
    let result = run("convert t.csv --from csv --to jsonl -o j.jsonl")
    #expect(result.status == 2)
    #expect(result.messages.hasSuffix("cannot write j.jsonl: no space left on device\n"))
  }
}
