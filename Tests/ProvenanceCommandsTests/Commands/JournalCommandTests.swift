import Testing

@testable import ProvenanceCommands

/// The commands that keep a journal: what they write, what they say, what they refuse.
@Suite struct JournalCommandTests {
  private let run = ScriptedRun(variables: ["WHOSAID_BY": "ben"])

  private func words(_ line: String) -> [String] {
    line.split(separator: "'", omittingEmptySubsequences: false).enumerated()
      .flatMap { $0.offset % 2 == 1 ? [String($0.element)] : words(plain: String($0.element)) }
  }

  private func words(plain line: String) -> [String] {
    line.split(separator: " ").map(String.init)
  }

  /// Runs a line whose words in single quotes hold together.
  private func call(_ line: String) -> ScriptedRun.Result { run(words(line)) }

  /// Runs lines that must all work.
  private func work(_ lines: String...) {
    for line in lines {
      let result = call(line)
      #expect(result.status == 0, "\(line): \(result.messages)")
    }
  }

  private func begin() {
    work(
      "init case.jsonl --title Fire", "add source case.jsonl --name 'Wu Fan' --kind person",
      "add source case.jsonl --name NTD --kind outlet --alias 'New Tang Dynasty'",
      "add claim case.jsonl --id aimed --text 'The system is aimed at China.'",
      "add document case.jsonl --title 'Talks 2+2' --publisher NTD --published 2013-11-02")
  }

  @Test func `names, aliases and titles are found, and ids are made`() {
    begin()
    let result = call(
      "add assertion case.jsonl --source 'Wu Fan' --via 'New Tang Dynasty' --denies "
        + "'The system is aimed at China.' --quote 'not aimed' --document 'Talks 2+2'")
    #expect(result.status == 0, "\(result.messages)")
    #expect(
      result.output.hasPrefix(
        "case.jsonl:6: assertion \"wu-fan/aimed\" added (ben, 2014-03-07T17:00:00Z)\n"))
    let line = run.files["case.jsonl"]?.split(separator: "\n").last ?? ""
    #expect(
      line.hasSuffix(
        #""type": "assertion", "id": "wu-fan/aimed", "source": "wu-fan", "claim": "aimed", "#
          + #""stance": "denies", "via": ["ntd"], "evidence": [{"document": "talks-2-2", "#
          + #""quote": {"exact": "not aimed"}}], "recordedBy": "ben", "#
          + #""recordedAt": "2014-03-07T17:00:00Z"}"#))
    #expect(run("verify case.jsonl").status == 0)
    #expect(run("check case.jsonl").status == 0)
  }

  @Test(
    arguments: [
      (
        "add assertion case.jsonl --source 'Wu Fang' --denies aimd --document x",
        [
          "--source: there is no source \"Wu Fang\" in the case; did you mean \"Wu Fan\"?",
          "--denies: there is no claim \"aimd\" in the case; did you mean \"aimed\"?",
          "--document: there is no document \"x\" in the case", "nothing was recorded",
        ]
      ),
      (
        "add assertion case.jsonl --source ntd --affirms aimed --certainty sure --date 2/11/2013",
        ["it takes certain, probable, possible", "is no date"]
      ),
      ("add assertion case.jsonl --source ntd", ["neither \"claim\" nor \"assertion\" is given"]),
      (
        "add assertion case.jsonl --source ntd --affirms aimed --denies aimed",
        ["--denies: an assertion has one stance"]
      ),
      ("add claim case.jsonl --text x --value １２", ["is no value", "digits 0 to 9"]),
      ("add claim case.jsonl --text x --value 'about 12'", ["~12 (about 12)"]),
      ("add assertion case.jsonl --affirms aimed", ["\"source\" is missing"]),
      ("convert case.jsonl --to csv -o case.jsonl", ["would lose who recorded what"]),
      ("convert case.json --to jsonl -o case.jsonl", ["would lose who recorded what"]),
      ("add source case.jsonl --id ntd --name N", ["already, at case.jsonl:3", "--id"]),
      ("add source case.jsonl", ["\"name\" is missing"]),
      ("add claim case.jsonl --text x --value 1,000", ["is no value"]),
      ("add claim case.jsonl --text x --value '>='", ["is no value"]),
      ("add claim case.jsonl --text x --set scope", ["FIELD=VALUE"]),
      ("add claim case.jsonl --text x --set plce=Japan", ["there is no field \"plce\""]),
      ("add relation case.jsonl --from aimed --entails aimed", ["leads from a claim to itself"]),
      ("add nothing case.jsonl", ["add takes a type of record first"]),
      ("add source case.json --name X", ["works on a journal (.jsonl)"]),
      ("add source other.jsonl --name X", ["`whosaid init other.jsonl` begins a journal"]),
      ("add source plain.jsonl --name X", ["its lines have no hashes"]),
      ("add source case.jsonl --name X --quote y", ["a source takes no --quote"]),
      ("amend case.jsonl ntd --id other", ["a record keeps its id"]),
      ("amend case.jsonl ntd --name NTD", ["so already"]),
      ("amend case.jsonl ntd --unset role", ["is not there"]),
      ("amend case.jsonl nobody --name X", ["there is no record \"nobody\""]),
      ("amend case.jsonl ntd", ["amend needs a flag"]),
      ("retract case.jsonl ntd", ["document \"talks-2-2\" names source \"ntd\""]),
      ("retract case.jsonl", ["retract needs the id"]),
      ("undo case.jsonl x", ["takes no id"]),
      ("log case.jsonl nothing", ["there never was a record"]),
      ("init case.jsonl", ["file exists"]),
      ("verify case.json", ["cannot read"]),
      ("verify case.jsonl --checkpoint 3", ["takes COUNT:HASH"]),
    ])
  func `what cannot be done is refused with the mend, and nothing is written`(
    line: String, messages: [String]
  ) {
    begin()
    run.files["plain.jsonl"] = "{\"type\": \"source\", \"id\": \"s\", \"name\": \"S\"}\n"
    let before = run.files["case.jsonl"]
    let result = call(line)
    #expect(result.status == 2)
    for message in messages { #expect(result.messages.contains(message), "\(result.messages)") }
    #expect(run.files["case.jsonl"] == before)
  }

  @Test func `a claim like another is shown before it is made`() {
    begin()
    let result = call("add claim case.jsonl --text 'The system was aimed at China'")
    #expect(result.status == 1)
    #expect(
      result.output == """
        A claim like it is there:
          case.jsonl:4: aimed  The system is aimed at China.
        Nothing was recorded; --new makes the claim all the same.

        """)
    work("add claim case.jsonl --text 'The system was aimed at China' --new")
    work(
      "add question case.jsonl --id hurt --text 'How many were hurt?' --unit people",
      "add claim case.jsonl --text '12 people were hurt.' --question hurt --value 12",
      "add claim case.jsonl --text '15 people were hurt.' --question hurt --value '>=15 people'")
    #expect(run("check case.jsonl").status == 0)
    #expect(
      run.files["case.jsonl"]?.contains(
        #""value": {"number": 15, "bound": "atLeast", "unit": "people"}"#) == true)
  }

  @Test func `a source of a name that is there is shown before it is made`() {
    begin()
    let result = call("add source case.jsonl --name 'New Tang Dynasty'")
    #expect(result.status == 1)
    #expect(result.output.contains("A source called so is there:\n  case.jsonl:3: ntd  NTD\n"))
    work("add source case.jsonl --name 'New Tang Dynasty' --new")
    let ambiguous = call("add document case.jsonl --title T --publisher 'New Tang Dynasty'")
    #expect(ambiguous.messages.contains("2 sources are called"))
  }

  @Test func `values that are the same make claims that are alike`() {
    begin()
    work(
      "add question case.jsonl --id dead --text 死了多少人？",
      "add claim case.jsonl --text 三人死亡。 --question dead --value 3")
    #expect(call("add claim case.jsonl --text 三人死亡 --question dead --value 3").status == 1)
    #expect(call("add claim case.jsonl --text 三人死亡 --question dead --value 4").status == 1)
    #expect(call("add claim case.jsonl --text 四人死亡 --question dead --value 4").status == 0)
  }

  @Test func `a field goes by the name of its flag, a record by its name`() {
    begin()
    work(
      "add assertion case.jsonl --source ntd --affirms aimed --document talks-2-2 --quote one",
      "amend case.jsonl ntd/aimed --unset quote", "amend case.jsonl 'Wu Fan' --role analyst")
    #expect(run("log case.jsonl wu-fan").output.contains("role: is \"analyst\""))
  }

  @Test func `a mended review keeps the time at which it was made`() {
    var run = run
    begin()
    work("add review case.jsonl --claim aimed --rating Open")
    run.variables["SOURCE_DATE_EPOCH"] = "1500000000"
    #expect(run("amend case.jsonl aimed-review --rating Closed --by cara").status == 0)
    let line = run.files["case.jsonl"]?.split(separator: "\n").last ?? ""
    #expect(line.contains("\"by\": \"cara\", \"at\": \"2017-07-14T02:40:00Z\""))
    #expect(line.hasSuffix("\"recordedBy\": \"ben\", \"recordedAt\": \"2014-03-07T17:00:00Z\"}"))
  }

  @Test func `a journal that was changed can be begun anew with what it says now`() throws {
    begin()
    run.files["case.jsonl"] = try #require(run.files["case.jsonl"]).replacing(
      "Wu Fan", with: "Wu Fun")
    let result = run("init new.jsonl case.jsonl")
    #expect(result.status == 0)
    #expect(result.messages.contains("1 line was changed after being kept"))
    #expect(run("verify new.jsonl").status == 0)
  }

  @Test func `what goes with a record is listed to the last`() {
    begin()
    work("add assertion case.jsonl --source wu-fan --affirms aimed --document talks-2-2")
    let result = run("retract case.jsonl ntd")
    #expect(
      result.messages.contains(
        "take these back too, or change them first: document:talks-2-2 "
          + "assertion:wu-fan/aimed\n"))
    work("retract case.jsonl ntd document:talks-2-2 assertion:wu-fan/aimed")
  }

  @Test func `a record is changed, and log shows both`() {
    begin()
    work(
      "add assertion case.jsonl --source ntd --affirms aimed --document talks-2-2 --quote one",
      "amend case.jsonl ntd/aimed --certainty probable --quote two --quote three")
    let text = run("log case.jsonl ntd/aimed").output
    #expect(text.contains("7  2014-03-07T17:00:00Z  ben  assertion \"ntd/aimed\" changed"))
    #expect(text.contains("certainty: was not there\n      certainty: is \"probable\""))
    #expect(text.contains("{\"exact\": \"two\"}"))
    #expect(run("log case.jsonl --format json").output.split(separator: "\n").count == 7)
    work("amend case.jsonl ntd/aimed --unset certainty --denies aimed", "undo case.jsonl")
    #expect(run("status case.jsonl").output.contains("affirmed"))
  }

  @Test func `what others name goes with them, or not at all`() {
    begin()
    work(
      "add assertion case.jsonl --source wu-fan --affirms aimed",
      "retract case.jsonl claim:aimed wu-fan/aimed --reason 'wrong article'")
    #expect(run("status case.jsonl").output.contains("aimed") == false)
    #expect(run("log case.jsonl aimed").output.contains("why: wrong article"))
    work("undo case.jsonl")
    #expect(run("status case.jsonl").output.contains("aimed"))
    #expect(run("log case.jsonl --limit 1").output.contains("and 9 earlier"))
  }

  @Test func `records of files are added at once, or none`() {
    begin()
    run.files["more.json"] = """
      {"format": "whosaid/1",
       "sources": [{"id": "bbc", "name": "BBC"}, {"id": "ntd", "name": "N.T.D."}],
       "assertions": [{"id": "bbc-1", "source": "bbc", "claim": "aimed"}]}
      """
    let before = run.files["case.jsonl"]
    let refused = run("add records case.jsonl more.json")
    #expect(refused.status == 2)
    #expect(
      refused.messages.contains(
        "more.json:2: source \"ntd\" is there already at case.jsonl:3, with another aliases, kind "
          + "and name"))
    #expect(run.files["case.jsonl"] == before)
    let result = run("add records case.jsonl more.json --replace")
    #expect(result.output.contains("case.jsonl:6: 2 records added, 1 replaced"))
    #expect(run.files["case.jsonl"]?.contains("\"batch\": 3") == true)
    #expect(run("add records case.jsonl more.json").output.contains("nothing to record"))
    run.files["bbc.json"] = #"{"format": "whosaid/1", "sources": [{"id": "x", "name": "X"}]}"#
    #expect(
      run("add records case.jsonl bbc.json bbc.json --dry-run").output.contains("\"X\""))
    run.files["other.json"] = #"{"format": "whosaid/1", "sources": [{"id": "x", "name": "Y"}]}"#
    let twice = run("add records case.jsonl bbc.json other.json")
    #expect(twice.messages.contains("other.json:1: source \"x\" stands at bbc.json:1 too"))
    work("undo case.jsonl")
    #expect(run("convert case.jsonl --to json").output.contains("\"New Tang Dynasty\""))
  }

  @Test func `a case becomes a journal and comes back without loss`() {
    run.files["case.json"] = SmallCase.contradiction
    work("init kept.jsonl case.json")
    let back = run("convert kept.jsonl --to json").output
    #expect(back == run("convert case.json --to json").output)
    #expect(run.files["kept.jsonl"]?.contains("\"batch\": ") == true)
    let undone = run("undo kept.jsonl")
    #expect(undone.messages.contains("nothing to take back"))
  }

  @Test func `a dry run writes nothing and shows the line`() {
    begin()
    let before = run.files["case.jsonl"]
    for line in [
      "add source case.jsonl --name X --dry-run", "amend case.jsonl ntd --role r --dry-run",
      "retract case.jsonl wu-fan --dry-run", "undo case.jsonl --dry-run",
    ] {
      let result = call(line)
      #expect(result.status == 0)
      #expect(result.output.contains("{\"h\":\""))
      #expect(result.messages.contains("nothing was recorded (--dry-run)"))
    }
    #expect(run.files["case.jsonl"] == before)
  }

  @Test func `a change behind its back is found, a cut only with a checkpoint`() throws {
    begin()
    let whole = try #require(run.files["case.jsonl"])
    let told = run("verify case.jsonl").output
    #expect(told.hasPrefix("case.jsonl: 5 lines, all as they were kept\ncheckpoint 5:"))
    let checkpoint = try #require(told.split(separator: " ").last).trimmingPrefix("checkpoint ")
      .split(separator: "\n")[0]
    #expect(run("verify case.jsonl --checkpoint \(checkpoint)").status == 0)
    work("add source case.jsonl --name BBC")
    #expect(
      run("verify case.jsonl --checkpoint \(checkpoint)").output.contains("1 since the checkpoint"))
    run.files["case.jsonl"] = whole.replacing("Wu Fan", with: "Wu Fun")
    let changed = run("verify case.jsonl")
    #expect(changed.status == 1)
    #expect(changed.output.hasPrefix("case.jsonl:2: the hash of line 2 does not fit"))
    #expect(call("add source case.jsonl --name X").status == 2)
    let cut = whole.split(separator: "\n").dropLast().map { $0 + "\n" }.joined()
    run.files["case.jsonl"] = cut
    #expect(run("verify case.jsonl").status == 0)
    let short = run("verify case.jsonl --checkpoint \(checkpoint)")
    #expect(short.status == 1)
    #expect(short.output.contains("lines are missing: it had 5, and has 4"))
  }

  @Test func `who and when come from the flag and the environment`() {
    var run = ScriptedRun(variables: ["USER": "cara", "SOURCE_DATE_EPOCH": "0"])
    #expect(run("init a.jsonl").output == "a.jsonl: begun (cara, 1970-01-01T00:00:00Z)\n")
    #expect(run("init b.jsonl --by dan").output.contains("(dan, 1970"))
    run.variables = ["SOURCE_DATE_EPOCH": "soon"]
    #expect(run("init c.jsonl").messages.contains("SOURCE_DATE_EPOCH is no number"))
    run.variables = [:]
    #expect(run("init c.jsonl").output == "c.jsonl: begun (2014-03-07T17:00:00Z)\n")
  }

  @Test func `a full disk is told, and nothing is acknowledged`() {
    begin()
    let before = run.files["case.jsonl"]
    run.files.fillUp()
    let result = call("add source case.jsonl --name X")
    #expect(result.status == 2)
    #expect(result.output == "")
    #expect(result.messages.contains("no space left on device; nothing was recorded"))
    #expect(run.files["case.jsonl"] == before)
  }

  @Test func `a dry run passes over a line that was not written to its end`() {
    begin()
    let whole = run.files["case.jsonl"] ?? ""
    run.files["case.jsonl"] = whole + #"{"h":"12"#
    let result = call("add source case.jsonl --name X --dry-run")
    #expect(result.status == 0, "\(result.messages)")
    #expect(result.output.contains(#""name": "X""#))
    #expect(run.files["case.jsonl"] == whole + #"{"h":"12"#)
  }

  @Test func `a journal that is not there is advised to be begun, and no other`() {
    #expect(call("add source case.jsonl --name X").messages.contains("`whosaid init case.jsonl`"))
    #expect(call("undo case.jsonl --dry-run").messages.contains("`whosaid init case.jsonl`"))
  }

  @Test func `another form of a letter is another text`() {
    begin()
    work("add source case.jsonl --id cafe --name Caf\u{E9}")
    let result = call("amend case.jsonl cafe --name Cafe\u{301}")
    #expect(result.output.contains("changed: name"), "\(result.messages)")
  }

  @Test func `records of a batch that was cut off are added by the same command again`() throws {
    begin()
    let before = try #require(run.files["case.jsonl"])
    run.files["more.json"] = """
      {"format": "whosaid/1", "sources": [{"id": "x", "name": "X"}, {"id": "y", "name": "Y"}]}
      """
    work("add records case.jsonl more.json")
    let lines = try #require(run.files["case.jsonl"]).split(separator: "\n")
    run.files["case.jsonl"] = lines.dropLast().map { $0 + "\n" }.joined()
    #expect(run.files["case.jsonl"] != before)
    let again = run("add records case.jsonl more.json")
    #expect(again.output.hasPrefix("case.jsonl:7: 1 record added, 1 there already"))
    work("undo case.jsonl")
    #expect(run("convert case.jsonl --to json").output.contains("\"id\": \"x\""))
    #expect(!run("convert case.jsonl --to json").output.contains("\"id\": \"y\""))
  }

  @Test func `hostile words are made visible`() {
    begin()
    let result = run([
      "add", "source", "case.jsonl", "--name", "a\u{1B}[31m\u{202E}b", "--id", "x\u{202E}",
    ])
    #expect(result.status == 2)
    #expect(!result.messages.unicodeScalars.contains("\u{202E}"))
    #expect(run(["add", "source", "case.jsonl", "--name", "a\u{1B}[31m\u{202E}b"]).status == 0)
    #expect(!run("log case.jsonl").output.unicodeScalars.contains("\u{1B}"))
  }
}
