import Provenance
import Testing

@testable import ProvenanceCommands

@Suite struct InvocationTests {
  @Test func takesFlagsAnywhereAndInEverySpelling() throws {
    let expected = try parse("report case.json --format json --limit 5 -o out.txt")
    for line in [
      "--format json report --limit 5 case.json -o out.txt",
      "report --format=json --limit=5 -oout.txt case.json",
      "report case.json --output out.txt --limit 5 --format json",
      "report --output=out.txt --limit 5 --format json -- case.json",
      "report -o=out.txt --limit 5 --format json case.json",
    ] {
      #expect(try parse(line) == expected)
    }
    #expect(expected.request == .report)
    #expect(expected.command == .report)
    #expect(expected.caseFiles == [.document("case.json")])
    #expect(expected.format == .json)
    #expect(expected.limit == 5)
    #expect(expected.output == "out.txt")
  }

  @Test func knowsTheDefaults() throws {
    let invocation = try parse("graph case.json")
    #expect(invocation.format == nil)
    #expect(invocation.resultFormat == .dot)
    #expect(invocation.reading == .latest)
    #expect(invocation.minCertainty == .possible)
    #expect(invocation.limit == nil)
    #expect(invocation.hops == 2)
    #expect(invocation.contradiction == nil)
    #expect(invocation.output == nil)
    #expect(invocation.color == .auto)
    #expect(!invocation.strict && !invocation.exitCode && !invocation.disputedOnly)
  }

  @Test func takesEveryChoice() throws {
    let report = try parse(
      "report a.json b.jsonl - --reading ever --min-certainty probable --claim a --claim=b "
        + "--question q --limit 0 --exit-code --color never -o -")
    #expect(report.caseFiles == [.document("a.json"), .journal("b.jsonl"), .standardInput])
    #expect(report.reading == .ever)
    #expect(report.minCertainty == .probable)
    #expect(report.claims == ["a", "b"])
    #expect(report.questions == ["q"])
    #expect(report.limit == 0)
    #expect(report.exitCode)
    #expect(report.color == .never)
    #expect(report.output == nil, "- is standard output")

    let graph = try parse("graph a.json --around r:1 --hops 0 --contradiction x12 --disputed")
    #expect(graph.around == "r:1")
    #expect(graph.hops == 0)
    #expect(graph.contradiction == 12)
    #expect(graph.disputedOnly)

    #expect(try parse("check a.json --strict").strict)
    #expect(try parse("format a.json b.json --check").checkOnly)
    #expect(try parse("convert a.json --to jsonl").to == .jsonl)
  }

  @Test func tellsCaseFilesFromIDs() throws {
    let pair = try parse("explain a1 CASE.JSON a2")
    #expect(pair.request == .explain)
    #expect(pair.caseFiles == [.document("CASE.JSON")])
    #expect(pair.ids == ["a1", "a2"])
    #expect(try parse("explain - x1").caseFiles == [.standardInput])
    #expect(try parse("explain unknown-id").request == .explainCheck("unknown-id"))
  }

  @Test func takesWhatLooksLikeAFlagWhereItCannotBeOne() throws {
    #expect(try parse("report -- -x.json").caseFiles == [.document("-x.json")])
    #expect(try parse("report c.json --claim -b").claims == ["-b"])
    #expect(try parse("report c.json --claim=--b").claims == ["--b"])
    #expect(try parse("explain c.json -- --help").ids == ["--help"])
  }

  @Test(
    arguments: [
      ("", .help(nil)),
      ("help", .help(nil)),
      ("--help", .help(nil)),
      ("-h", .help(nil)),
      ("help graph", .help(.graph)),
      ("graph --help", .help(.graph)),
      ("graph --no-such-flag -h notes.txt", .help(.graph)),
      ("help --man", .manPage),
      ("--version", .version),
      ("-V", .version),
      ("report --version", .version),
      ("schema", .schema(nil)),
      ("schema journal-record", .schema(.journalRecord)),
      ("schema case", .schema(.caseDocument)),
      ("completions fish", .completions(.fish)),
    ] as [(String, Invocation.Request)])
  func knowsWhatIsAskedFor(line: String, request: Invocation.Request) throws {
    #expect(try parse(line).request == request)
  }

  @Test(
    arguments: [
      ("report c.json -o r.md", .markdown),
      ("report c.json -o R.MD", .markdown),
      ("report c.json -o r.json", .json),
      ("report c.json -o r.txt", .text),
      ("report c.json -o r", .text),
      ("report c.json -o r.md/report", .text),
      ("report c.json -o r.md --format json", .json),
      ("status c.json -o s.csv", .csv),
      ("status c.json -o s.jsonl", .jsonl),
      ("sources c.json", .text),
      ("sources c.json -o s.json", .json),
      ("graph c.json -o g.dot", .dot),
      ("graph c.json -o g.json", .json),
      ("graph c.json -o g.graphml", .graphml),
      ("graph c.json -o g.mmd", .mermaid),
      ("graph c.json -o g.svg", .svg),
      ("check c.json --format gnu", .gnu),
      ("explain c.json x1 -o -", .text),
    ] as [(String, OutputFormat)])
  func letsTheEndingDecideTheFormat(line: String, format: OutputFormat) throws {
    #expect(try parse(line).resultFormat == format)
  }

  @Test func readsLongArgumentsInNoTime() throws {
    let marks = "a" + String(repeating: "\u{301}\u{323}", count: 50_000)
    let invocation = try Invocation.parse(["report", "c.json", "--claim", marks]).get()
    #expect(invocation.claims.count == 1)
    guard case .failure = Invocation.parse([marks, "--" + marks, "--format", marks]) else {
      Issue.record("a command of marks was taken")
      return
    }
  }
}

/// The invocation of a command line whose words are apart by blanks.
func parse(_ line: String) throws -> Invocation {
  try Invocation.parse(line.split(separator: " ").map(String.init)).get()
}
