import Testing

@testable import ProvenanceCommands

/// Bad command lines, each with every message that it gives.
private let badLines: [(line: String, messages: [String])] = [
  // Commands.
  ("repot case.json", [#"unknown command "repot"; did you mean "report"?"#]),
  ("rep case.json", [#"unknown command "rep"; did you mean "report"?"#]),
  ("sorces case.json", [#"unknown command "sorces"; did you mean "sources"?"#]),
  ("case.json", [#"name a command before "case.json", as in "whosaid report case.json""#]),
  ("-", [#"name a command before "-", as in "whosaid report -""#]),
  (
    "--strict",
    [
      "name a command: check, report, status, explain, sources, graph, diff, agreement, format, "
        + "convert, capture, requote, init, add, amend, retract, undo, log, verify, merge, schema, "
        + "completions or help"
    ]
  ),
  ("repot --help", [#"unknown command "repot"; did you mean "report"?"#]),
  ("help repot", [#"unknown command "repot"; did you mean "report"?"#]),
  (
    "help report --man",
    [#""report" cannot go with --man, which prints the whole manual page"#]
  ),
  // Flags.
  ("report c.json --limt 3", [#"unknown flag "--limt"; did you mean "--limit"?"#]),
  ("report c.json --lim=3", [#"unknown flag "--lim"; did you mean "--limit"?"#]),
  ("report c.json -x", [#"unknown flag "-x""#]),
  ("report c.json -help", [#"unknown flag "-help"; did you mean "--help"?"#]),
  ("report c.json --json", [#"unknown flag "--json"; write "--format json""#]),
  (
    "report c.json -x.json",
    [#"unknown flag "-x.json"; for a file of that name write "./-x.json""#]
  ),
  (
    "report c.json —limit 3",
    [
      #""—limit" begins with a long dash; write two hyphens: --limit"#,
      #""3" is neither a .json nor a .jsonl file; only explain takes ids"#,
    ]
  ),
  (
    "check c.json --limit 3",
    ["--limit belongs to report, sources, agreement and log, not to check"]
  ),
  ("check c.json --reading ever", ["check takes no --reading"]),
  ("format c.json -o d.json", ["format takes no -o"]),
  ("check c.json --strict=no", [#"--strict takes no value; leave out "no""#]),
  ("report c.json --limit 1 --limit 2", ["--limit is given twice; give it once"]),
  ("report c.json -o a -ob --output=c", ["-o is given 3 times; give it once"]),
  // Values.
  ("check c.json --format", ["--format needs a value: text, gnu or json"]),
  ("report c.json --reading=", ["--reading needs a value: latest or ever"]),
  ("report c.json --claim --exit-code", ["--claim needs a value: an id"]),
  ("report c.json -o", ["-o needs a value: the name of a file"]),
  ("report c.json --limit", ["--limit needs a value: a whole number"]),
  (
    "graph c.json --contradiction",
    ["--contradiction needs a value: the number of a contradiction, as x1"]
  ),
  ("report c.json --format xml", [#"--format takes text, markdown, html or json, not "xml""#]),
  (
    "report c.json --format JSON",
    [#"--format takes text, markdown, html or json, not "JSON"; did you mean "json"?"#]
  ),
  (
    "report c.json --min-certainty posible",
    [
      "--min-certainty takes possible, probable or certain, not \"posible\"; "
        + "did you mean \"possible\"?"
    ]
  ),
  ("report c.json --color=yes", [#"--color takes auto, always or never, not "yes""#]),
  ("convert c.json --to xlsx", [#"--to takes json, jsonl, csv or tsv, not "xlsx""#]),
  (
    "convert t.csv --to json",
    [#""t.csv" is neither a .json nor a .jsonl file; a table is read with --from csv"#]
  ),
  (
    "convert c.json --to json --excel --base c.json --dates dmy",
    [
      "--excel is for tables; it goes with --to csv or --to tsv",
      "--base is for tables; say what FILE is with --from csv or --from tsv",
      "--dates is for tables; say what FILE is with --from csv or --from tsv",
    ]
  ),
  (
    "convert --from csv --to json",
    ["convert --from needs a table: a file, or - for standard input"]
  ),
  (
    "convert - - --from csv --to json --base -",
    ["standard input (-) can be read only once", "standard input (-) can be read only once"]
  ),
  (
    "convert t.csv --from csv --to json --base t.csv",
    [#"--base takes a .json or .jsonl file, not "t.csv""#]
  ),
  ("report c.json --limit -3", [#"--limit takes a whole number, 0 or more, not "-3""#]),
  ("report c.json --limit=ten", [#"--limit takes a whole number, 0 or more, not "ten""#]),
  ("report c.json --limit +3", [#"--limit takes a whole number, 0 or more, not "+3""#]),
  (
    "report c.json --limit 99999999999999999999",
    [#"--limit takes no number as large as "99999999999999999999""#]
  ),
  (
    "graph c.json --contradiction 3",
    [#"--contradiction takes the number of a contradiction, as x1, not "3"; did you mean "x3"?"#]
  ),
  (
    "graph c.json --contradiction x0",
    [#"--contradiction takes the number of a contradiction, as x1, not "x0""#]
  ),
  (
    "graph c.json --hops 3", ["--hops counts from a record; name it with --around ID"]
  ),
  (
    "status c.json -o s.md",
    ["status has no format for a .md file; say which one to write: --format text, csv or jsonl"]
  ),
  (
    "graph c.json -o g.png",
    [
      "graph has no format for a .png file; say which one to write: --format dot, svg, graphml, "
        + "mermaid or json"
    ]
  ),
  (
    "report c.json -o c.json", [#"writing to "c.json" would destroy a file of the case"#]
  ),
  // Operands.
  ("report", ["report needs a case file: a .json or .jsonl file, or - for standard input"]),
  ("report notes.txt", [#""notes.txt" is neither a .json nor a .jsonl file"#]),
  ("format notes.txt", [#""notes.txt" is neither a .json nor a .jsonl file"#]),
  ("status c.json x1", [#""x1" is neither a .json nor a .jsonl file; only explain takes ids"#]),
  ("report - c.json -", ["standard input (-) can be read only once"]),
  ("convert c.json", ["convert needs --to json, --to jsonl, --to csv or --to tsv"]),
  ("explain", ["explain needs a case file and an id, or the name of a check"]),
  ("explain c.json", ["explain needs an id: of any record, or of a contradiction as x1"]),
  (
    "explain a1 a2",
    ["explain needs a case file beside the ids: a .json or .jsonl file, or - for standard input"]
  ),
  ("explain c.json a1 a2 a3 a4", [#"explain takes one id or two; "a3" is the third"#]),
  (
    "schema cas",
    [
      "unknown schema \"cas\"; there are case, journal-record, report, sources, documents, diff, agreement and context; "
        + "did you mean \"case\"?"
    ]
  ),
  ("schema case report", [#""report" is one word too many for schema"#]),
  ("completions", ["completions needs a shell: bash, zsh or fish"]),
  ("completions tcsh", [#"unknown shell "tcsh"; there are bash, zsh and fish"#]),
  // Everything at once, by place; what is missing stands last.
  (
    "convert notes.txt --format=json --limt --color=red --color never",
    [
      #""notes.txt" is neither a .json nor a .jsonl file"#,
      "convert takes no --format",
      #"unknown flag "--limt"; did you mean "--limit"?"#,
      #"--color takes auto, always or never, not "red""#,
      "--color is given twice; give it once",
      "convert needs --to json, --to jsonl, --to csv or --to tsv",
    ]
  ),
]

@Suite struct UsageErrorTests {
  @Test(arguments: badLines)
  func refuses(line: String, messages: [String]) {
    #expect(faults(line.split(separator: " ").map(String.init)) == messages)
  }

  @Test func showsNoControlCharacterOfTheCommandLine() {
    let hostile = "\u{1B}[31m\u{202E}x"
    let lines: [[String]] = [
      [hostile], [hostile + ".json"], ["report", hostile], ["report", "--" + hostile],
      ["report", "-" + hostile], ["report", "--format", hostile], ["report", "--limit", hostile],
      ["graph", "--contradiction", hostile], ["check", "--strict=" + hostile],
      ["report", "c.json", "-o", hostile + ".svg"],
      ["report", hostile + ".json", "-o", hostile + ".json"],
      ["explain", "c.json", "a", "b", hostile], ["schema", hostile], ["schema", "case", hostile],
      ["completions", hostile], ["help", hostile], ["help", "--man", hostile],
      ["report", "-" + hostile + ".json"],
    ]
    for line in lines {
      guard case .failure(let error) = Invocation.parse(line) else {
        Issue.record("taken: \(line)")
        continue
      }
      for scalar in error.lines.joined().unicodeScalars {
        #expect(scalar.value >= 0x20 && scalar.value != 0x202E, "\(line)")
      }
    }
  }

  @Test func refusesEmptyArguments() {
    #expect(faults([""]) == [#"unknown command """#])
    #expect(
      faults(["report", ""]) == [
        #""" is neither a .json nor a .jsonl file; only explain takes ids"#
      ])
    #expect(faults(["explain", "c.json", ""]) == ["an id is not empty"])
    #expect(faults(["report", "c.json", "--claim", ""]) == ["--claim needs a value: an id"])
  }

  @Test func pointsToHelp() {
    guard case .failure(let error) = Invocation.parse(["report"]),
      case .failure(let other) = Invocation.parse(["repot"])
    else {
      Issue.record("taken")
      return
    }
    #expect(
      error.lines == [
        "error: report needs a case file: a .json or .jsonl file, or - for standard input",
        "whosaid help report says more",
      ])
    #expect(other.lines.last == "whosaid help lists the commands")
  }

  private func faults(_ arguments: [String]) -> [String] {
    switch Invocation.parse(arguments) {
    case .success: []
    case .failure(let error): error.messages
    }
  }
}
