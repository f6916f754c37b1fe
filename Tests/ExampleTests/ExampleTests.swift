// The shipped examples, run end to end: what the built tool prints is what stands in expected/.
// UPDATE=1 swift test writes the files anew, so that a change of output is a diff to review.
import Foundation
import TestSupport
import Testing

/// A command on an example, and the file that holds what it prints.
struct ExpectedOutput: CustomTestStringConvertible, Sendable {
  let example: String
  let file: String
  let arguments: [String]
  /// The exit status of the command.
  var status: Int32 = 0

  var testDescription: String { "\(example)/expected/\(file)" }

  var url: URL {
    BuiltTool.packageFolder.appending(path: "Examples/\(example)/expected/\(file)")
  }

  static let all: [ExpectedOutput] =
    ["japan-russia-2plus2", "harbour-fire"].flatMap { example in
      let path = "Examples/\(example)/case.json"
      let outputs: [(String, [String])] = [
        ("check.txt", ["check", path]),
        ("report.txt", ["report", path]),
        ("report-all.txt", ["report", path, "--limit", "0", "--reading", "ever"]),
        ("report.md", ["report", path, "--format", "markdown"]),
        ("report.html", ["report", path, "--format", "html"]),

        ("report-zh-Hant.txt", ["report", path, "--language", "zh-Hant"]),
        (
          "report-zh-Hant.md",
          ["report", path, "--language", "zh-Hant", "--format", "markdown"]
        ),
        ("report.json", ["report", path, "--format", "json", "--limit", "0"]),
        ("status.txt", ["status", path]),
        ("status.jsonl", ["status", path, "--format", "jsonl"]),
        ("status.csv", ["status", path, "--format", "csv"]),
        ("explain-x1.txt", ["explain", path, "x1"]),
        ("sources.txt", ["sources", path]),
        ("sources.json", ["sources", path, "--format", "json"]),
        ("graph-x1.dot", ["graph", path, "--contradiction", "x1"]),
        ("graph-x1.svg", ["graph", path, "--contradiction", "x1", "--format", "svg"]),
        (
          "graph-x1-zh-Hant.svg",
          ["graph", path, "--contradiction", "x1", "--format", "svg", "--language", "zh-Hant"]
        ),
        ("graph-x3.svg", ["graph", path, "--contradiction", "x3", "--format", "svg"]),
        ("graph.svg", ["graph", path, "--format", "svg"]),
        ("graph.dot", ["graph", path]),
        ("graph.json", ["graph", path, "--format", "json"]),
        ("graph.graphml", ["graph", path, "--format", "graphml"]),
        ("graph-x1.graphml", ["graph", path, "--contradiction", "x1", "--format", "graphml"]),
        ("graph.mmd", ["graph", path, "--format", "mermaid"]),
        ("case.jsonl", ["convert", path, "--to", "jsonl"]),
      ]
      return outputs.map { ExpectedOutput(example: example, file: $0.0, arguments: $0.1) }
    } + explanations + documents + versions + without

  /// How much of the texts of the fire is annotated.
  private static let documents: [ExpectedOutput] = [
    ("sources-documents.txt", []), ("sources-documents.json", ["--format", "json"]),
  ].map { file, more in
    ExpectedOutput(
      example: "harbour-fire", file: file,
      arguments: ["sources", "Examples/harbour-fire/case.json", "--documents"] + more)
  }

  /// The fire as two annotators have it.
  private static let versions: [ExpectedOutput] = [
    ("diff.txt", ["diff"], 1), ("diff.md", ["diff", "--format", "markdown"], 1),
    ("diff.json", ["diff", "--format", "json"], 1),
    ("agreement.txt", ["agreement", "--limit", "0", "--same", "alarm-0310=alarm-at-310"], 0),
    ("agreement.json", ["agreement", "--format", "json", "--same", "alarm-0310=alarm-at-310"], 0),
    ("merged.json", ["merge", "--same", "alarm-0310=alarm-at-310", "--take-b", "all"], 0),
  ].map { file, arguments, status in
    ExpectedOutput(
      example: "harbour-fire", file: file,
      arguments: arguments + [
        "Examples/harbour-fire/case.json", "Examples/harbour-fire/second-annotator.json",
      ], status: status)
  }

  /// What hangs on a source of the fire, and on a claim of the talks.
  private static let without: [ExpectedOutput] = [
    ("report-without-dunmore.txt", ["report", "--limit", "0"]),
    ("report-without-dunmore.md", ["report", "--format", "markdown", "--language", "zh-Hant"]),
    ("report-without-dunmore.json", ["report", "--format", "json"]),
    ("status-without-dunmore.txt", ["status"]),
    ("explain-without-dunmore.txt", ["explain", "second-blast"]),
  ].map { file, arguments in
    ExpectedOutput(
      example: "harbour-fire", file: file,
      arguments: arguments + ["Examples/harbour-fire/case.json", "--without", "dunmore"])
  }

  /// Explanations of everything that the fire has and the talks have not.
  private static let explanations: [ExpectedOutput] = [
    ("explain-injured.txt", ["injured"]),
    ("explain-burned-down.txt", ["burned-down"]),
    ("explain-review-eight-hurt.txt", ["review:review-eight-hurt"]),
    ("explain-second-blast.txt", ["second-blast"]),
    ("explain-dunmore.txt", ["dunmore"]),
    ("explain-dunmore-8-dunmore-12.txt", ["dunmore-8", "dunmore-12"]),
    ("explain-dunmore-8-dunmore-12.json", ["dunmore-8", "dunmore-12", "--format", "json"]),
  ].map { file, ids in
    ExpectedOutput(
      example: "harbour-fire", file: file,
      arguments: ["explain", "Examples/harbour-fire/case.json"] + ids)
  }
}

@Suite struct ExampleTests {
  @Test(arguments: ExpectedOutput.all)
  func printsWhatIsExpected(_ expected: ExpectedOutput) throws {
    let run = try BuiltTool.run(expected.arguments)
    #expect(run.status == expected.status)
    #expect(run.messageText == "")
    if ProcessInfo.processInfo.environment["UPDATE"] != nil {
      try FileManager.default.createDirectory(
        at: expected.url.deletingLastPathComponent(), withIntermediateDirectories: true)
      try run.output.write(to: expected.url)
    }
    let wanted = try String(contentsOf: expected.url, encoding: .utf8)
    #expect(run.text == wanted)
  }

  @Test func everyExpectedFileIsPrintedBySomeCommand() throws {
    for example in ["japan-russia-2plus2", "harbour-fire"] {
      let folder = BuiltTool.packageFolder.appending(path: "Examples/\(example)/expected")
      let files = try FileManager.default.contentsOfDirectory(
        atPath: folder.path(percentEncoded: false))
      let known = ExpectedOutput.all.filter { $0.example == example }.map(\.file)
      #expect(Set(files) == Set(known))
    }
  }

  @Test(arguments: ["japan-russia-2plus2", "harbour-fire"])
  func standsInCanonicalForm(_ example: String) throws {
    let run = try BuiltTool.run(["format", "--check", "Examples/\(example)/case.json"])
    #expect(run.status == 0)
    #expect(run.text == "")
  }

  @Test(arguments: ["japan-russia-2plus2", "harbour-fire"])
  func survivesTheJournalAndBack(_ example: String) throws {
    let path = "Examples/\(example)/case.json"
    let journal = try BuiltTool.run(["convert", path, "--to", "jsonl"])
    let document = try BuiltTool.run(["convert", "-", "--to", "json"], input: journal.output)
    let original = try Data(contentsOf: BuiltTool.packageFolder.appending(path: path))
    #expect(document.output == original)
  }

  /// A report that is mailed holds its case and its texts, wherever it lies.
  @Test(arguments: ["japan-russia-2plus2", "harbour-fire"])
  func theReportReadBackInSaysTheSame(_ example: String) throws {
    let path = "Examples/\(example)/case.json"
    let page = try BuiltTool.run(["report", path, "--format", "html"])
    for arguments in [["report", "--format", "json"], ["sources", "--documents"], ["check"]] {
      let wanted = try BuiltTool.run(arguments + [path])
      let found = try BuiltTool.run(arguments + ["-"], input: page.output)
      func plain(_ text: String) -> [String] {
        text.split(separator: "\n").filter { !$0.contains("case.json") && !$0.contains("<stdin>") }
          .map(String.init)
      }
      #expect(found.status == wanted.status)
      if arguments == ["report", "--format", "json"] {
        #expect(found.output == wanted.output)
      } else {
        #expect(plain(found.text).last == plain(wanted.text).last)
      }
    }
  }

  /// What the second annotator changed, put into the first one's case with that as the base, is
  /// the second one's case.
  @Test func theSecondAnnotatorsCaseIsMergedBack() throws {
    let (first, second) = (
      "Examples/harbour-fire/case.json", "Examples/harbour-fire/second-annotator.json"
    )
    #expect(try BuiltTool.run(["format", "--check", second]).status == 0)
    let merged = try BuiltTool.run(["merge", first, second, "--base", first])
    #expect(merged.status == 0)
    let same = try BuiltTool.run(["diff", second, "-"], input: merged.output)
    #expect(same.status == 0)
  }

  @Test func theLibraryExampleListsTheContradictions() throws {
    let program = BuiltTool.url.deletingLastPathComponent().appending(path: "contradictions")
    let run = try BuiltTool.run(program, [])
    #expect(run.status == 0)
    let roots = run.text.split(separator: "\n").filter { $0.hasPrefix("x") }
    #expect(roots.count == 4)
    #expect(roots.first?.contains("The Japan-Russia 2+2 talks are aimed at China.") == true)
  }
}
