// What commands do on a machine: exit status, streams, files, formats, colours.
import Foundation
import Testing

@Suite struct CommandRunTests {
  let run = ScriptedRun()

  init() {
    run.files["case.json"] = SmallCase.contradiction
    run.files["tension.json"] = SmallCase.tension
    run.files["calm.json"] = SmallCase.possibilities
    run.files["broken.json"] = SmallCase.broken
    run.files["doubtful.json"] = SmallCase.doubtful
  }

  // MARK: Exit status

  @Test(arguments: [
    ("check case.json", 0), ("check broken.json", 1), ("check doubtful.json", 0),
    ("check doubtful.json --strict", 1), ("check nowhere.json", 2), ("report case.json", 0),
    ("report case.json --exit-code", 1), ("report tension.json --exit-code", 0),
    ("report calm.json --exit-code", 0), ("report broken.json", 2), ("status broken.json", 2),
    ("explain broken.json c", 2), ("graph broken.json", 2), ("convert broken.json --to jsonl", 2),
    ("report case.json --claim nothing", 2), ("report case.json --question nothing", 2),
    ("explain case.json nothing", 2), ("explain case.json x2", 2), ("explain case.json x1", 0),
    ("explain case.json a1 a2", 0), ("explain case.json a1 a1", 2), ("explain unknown-id", 0),
    ("explain nonsense", 2), ("format case.json --check", 0), ("format calm.json --check", 1),
    ("format broken.json --check", 1), ("sources case.json", 0),
    ("sources case.json --format json", 0), ("sources broken.json", 2), ("sources", 2),
    ("schema case", 0), ("schema", 0), ("completions bash", 0),
    ("help", 0), ("help report", 0), ("--version", 0), ("", 0), ("frobnicate", 2),
    ("report", 2), ("graph case.json --contradiction x9", 2), ("graph case.json --around zz", 2),
    ("graph case.json --format graphml", 0), ("graph case.json --format mermaid", 0),
    ("graph case.json --link report.html", 0), ("graph case.json --link javascript:x", 2),
    ("graph case.json --link report.html --format svg", 0),
    ("graph case.json --link report.html --format mermaid", 2),
    ("graph case.json --language zh-Hant", 0), ("graph case.json --language xx", 2),
  ])
  func endsWithTheStatusThatIsPromised(_ line: String, _ status: Int32) {
    let result = run(line)
    #expect(result.status == status, "\(line): \(result.messages)")
    // What could not be done says why, on standard error only.
    if status == 2 {
      #expect(result.output == "")
      #expect(result.messages != "")
    }
  }

  // MARK: Streams

  @Test func diagnosticsOfCheckAreItsResult() {
    let result = run("check broken.json --format gnu")
    #expect(
      result.output == """
        broken.json:4:39: error: no source "t", named by assertion "a" [unknown-id]
        broken.json:4:53: error: no claim "d", named by assertion "a" [unknown-id]
        broken.json:5:57: warning: the attribution is inferred without a warrant in assertion "b" \
        [missing-warrant]

        """)
    #expect(result.messages == "")
  }

  @Test func diagnosticsOfOtherCommandsAreMessages() {
    let result = run("report broken.json")
    #expect(result.output == "")
    #expect(result.messages.contains("broken.json:4:39: error: no source \"t\""))
    #expect(result.messages.hasSuffix("whosaid: the case has errors; nothing was made of it\n"))
  }

  @Test func warningsAreMentionedBesideAResult() {
    let result = run("report doubtful.json")
    #expect(result.status == 0)
    #expect(result.messages == "whosaid: 1 warning in the case; `whosaid check` shows it\n")
  }

  @Test func everyFileThatCannotBeReadIsNamed() {
    let result = run("report one.json two.jsonl")
    #expect(
      result.messages == """
        whosaid: cannot read one.json: no such file or directory
        whosaid: cannot read two.jsonl: no such file or directory

        """)
  }

  @Test func onlyWarningsAndErrorsAreCounted() {
    #expect(run("check case.json").output == "1 file, nothing wrong\n")
    #expect(
      run("check broken.json").output.hasSuffix(
        "1 file, 2 errors, 1 warning; `whosaid explain unknown-id` says more\n"))
  }

  // MARK: Files

  @Test func standardInputIsACase() {
    var run = run
    run.input = SmallCase.contradiction
    #expect(run("report - --exit-code").status == 1)
    run.input = run("convert case.json --to jsonl").output
    #expect(run("report - --exit-code").status == 1)
  }

  @Test func severalFilesAreOneCase() {
    run.files["more.jsonl"] = """
      {"type": "source", "id": "mayor", "name": "Mayor"}
      {"type": "assertion", "id": "a3", "source": "mayor", "claim": "set"}
      {"type": "retract", "target": "assertion:a1", "reason": "misread"}

      """
    let status = run("status case.json more.jsonl --format jsonl").output
    #expect(status.contains(#""status": "disputed", "affirming": 1, "denying": 1"#))
    let report = run("report case.json more.jsonl").output
    #expect(report.contains("Mayor"))
    #expect(!report.contains("The Courier"))
  }

  @Test func theResultGoesWhereItShould() {
    let result = run("report case.json -o report.md")
    #expect(result.output == "")
    #expect(run.files["report.md"]?.hasPrefix("# Harbour fire\n") == true)
  }

  @Test func aFullDiskIsNoticed() {
    run.files.fillUp()
    let result = run("report case.json -o report.md")
    #expect(result.status == 2)
    #expect(result.messages == "whosaid: cannot write report.md: no space left on device\n")
    let untidy = run("format calm.json")
    #expect(untidy.status == 2)
    #expect(run.files["calm.json"] == SmallCase.possibilities)
  }

  @Test func formattingChangesOnlyWhatIsUntidy() {
    #expect(run("format calm.json case.json").status == 0)
    #expect(run.files["case.json"] == SmallCase.contradiction)
    #expect(run("format calm.json --check").status == 0)
    #expect(run.files["calm.json"] != SmallCase.possibilities)
  }

  @Test func aHashChainedJournalIsNotWrittenAnew() {
    let hash = String(repeating: "0", count: 64)
    run.files["kept.jsonl"] =
      "{\"h\":\"\(hash)\",\"type\":\"source\",\"id\":\"s\",\"name\":\"S\"}\n"
    let result = run("format kept.jsonl")
    #expect(result.status == 2)
    #expect(result.messages.contains("hash-chained"))
    #expect(run.files["kept.jsonl"]?.hasPrefix("{\"h\":") == true)
  }

  @Test func aJournalKeepsItsHistoryWhenFormatted() {
    run.files["j.jsonl"] = """
      {"id":"s","type":"source","name":"S"}
      {"type":"source","name":"T","id":"s"}
      {"type":"retract","target":"source:s"}

      """
    #expect(run("format j.jsonl").status == 0)
    #expect(
      run.files["j.jsonl"] == """
        {"type": "source", "id": "s", "name": "S"}
        {"type": "source", "id": "s", "name": "T"}
        {"type": "retract", "target": "source:s"}

        """)
    let converted = run("convert j.jsonl --to json")
    #expect(converted.output == "{\n  \"format\": \"whosaid/1\"\n}\n")
    #expect(converted.messages.contains("3 journal lines"))
  }

  // MARK: Terminal

  @Test(
    arguments: [
      (["--color", "always"], [:], false, true),
      (["--color", "never"], ["CLICOLOR_FORCE": "1"], true, false),
      ([], [:], true, true), ([], [:], false, false), ([], ["NO_COLOR": "1"], true, false),
      ([], ["TERM": "dumb"], true, false), ([], ["CLICOLOR_FORCE": "1"], false, true),
      ([], ["CLICOLOR_FORCE": "0"], false, false), ([], ["NO_COLOR": ""], true, true),
      (["--color", "always"], ["NO_COLOR": "1"], false, true),
    ] as [([String], [String: String], Bool, Bool)])
  func coloursFollowTheRules(
    _ flags: [String], _ variables: [String: String], _ isTerminal: Bool, _ isColoured: Bool
  ) {
    var run = run
    run.variables = variables
    run.isTerminal = isTerminal
    #expect(run(["report", "case.json"] + flags).output.contains("\u{1B}[") == isColoured)
  }

  @Test(arguments: [20, 40, 59, 60, 80, 132])
  func noLineIsWiderThanTheTerminal(_ columns: Int) {
    var run = run
    run.columns = columns
    run.files["wide.json"] = SmallCase.contradiction.replacingOccurrences(
      of: "The fire was set.", with: String(repeating: "會談針對中國。The fire was set. ", count: 9))
    for command in ["report wide.json", "report wide.json --limit 0"] {
      for line in run(command).output.split(separator: "\n") {
        #expect(width(of: line) <= max(columns, 40), "\(line)")
      }
    }
  }

  @Test func theWholeReportNamesTheCommandThatMakesItAgain() {
    run.files["Ida's case.json"] = SmallCase.contradiction
    let plain = run("report case.json --limit 0 --min-certainty probable").output
    #expect(
      plain.contains(
        "\n  whosaid report case.json --min-certainty probable --limit 0\n  Version "))
    let quoted = run(["report", "Ida's case.json", "--limit", "0"]).output
    #expect(quoted.contains("\n  whosaid report 'Ida'\\''s case.json' --limit 0\n"))
    #expect(
      run("report case.json --format markdown").output.contains(
        "`whosaid report case.json --format markdown`"))
    #expect(!run("report case.json").output.contains("How this was made"))
  }

  @Test func hintsAreForPeopleOnly() {
    var run = run
    #expect(run("report case.json").messages == "")
    run.isTerminal = true
    #expect(run("report case.json").messages.contains("whosaid explain case.json x1"))
  }

  @Test func theSameCommandPrintsTheSameBytes() {
    for line in ["report case.json", "report case.json --format json", "graph case.json"] {
      #expect(run(line).output == run(line).output)
    }
  }
}

/// The columns of a line, counted here anew: CJK takes two.
private func width(of line: some StringProtocol) -> Int {
  line.unicodeScalars.reduce(0) { $0 + ($1.value >= 0x2E80 ? 2 : 1) }
}
