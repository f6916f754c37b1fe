// `whosaid requote` on files in memory: what is written, what is left alone, what is said.
import Provenance
import ProvenanceCommands
import Testing

@Suite struct RequoteCommandTests {
  let run = ScriptedRun()

  private static let text =
    "Fire at the wharf. Eight people were hurt, the chief said.\nNo more, he said.\n"

  private static func quoted(_ quotes: [String]) -> String {
    let assertions = quotes.enumerated().map { number, quote in
      """
          {"id": "a\(number)", "source": "s", "claim": "c",
           "evidence": [{"document": "d",
             \(quote)}]}
      """
    }
    return """
      {"format": "whosaid/1",
        "sources": [{"id": "s", "name": "S"}],
        "documents": [{"id": "d", "title": "D", "text": {"file": "d.txt"}}],
        "claims": [{"id": "c", "text": "C."}],
        "assertions": [
      \(assertions.joined(separator: ",\n"))]
      }

      """
  }

  init() { run.files["d.txt"] = Self.text }

  @Test func `places and contexts are written into the layout that is there`() {
    run.files["case.json"] = Self.quoted([
      "\"quote\": {\"exact\": \"Eight people were hurt\"}, \"where\": \"lead\"",
      "\"quote\":{\"exact\":\"No more\"},\"position\":{\"start\":1,\"end\":8}",
    ])
    let dry = run("requote case.json --dry-run")
    #expect(
      dry.output == """
        case.json:8:17: prefix of assertion "a0": nothing -> "Fire at the wharf. "
        case.json:8:17: suffix of assertion "a0": nothing -> ", the chief said.\\nNo more, he"
        case.json:7:19: position of assertion "a0": nothing -> 19 to 41
        case.json:11:16: prefix of assertion "a1": nothing -> "were hurt, the chief said.\\n"
        case.json:11:16: suffix of assertion "a1": nothing -> ", he said."
        case.json:11:47: position of assertion "a1": 1 to 8 -> 59 to 66
        2 quotes: 2 would be written

        """)
    let before = run.files["case.json"]
    let result = run("requote case.json")
    #expect(result.status == 0)
    #expect(result.output == "2 quotes: 2 written\n")
    #expect(before != run.files["case.json"])
    #expect(
      run.files["case.json"]
        == Self.quoted([
          "\"quote\": {\"exact\": \"Eight people were hurt\", \"prefix\": \"Fire at the wharf. \", "
            + "\"suffix\": \", the chief said.\\nNo more, he\"},\n"
            + "       \"position\": {\"start\": 19, \"end\": 41}, \"where\": \"lead\"",
          "\"quote\":{\"exact\":\"No more\",\"prefix\":\"were hurt, the chief said.\\n\","
            + "\"suffix\":\", he said.\"},\"position\":{\"start\":59,\"end\":66}",
        ]))
    let written = run.files["case.json"]
    #expect(run("requote case.json").output == "2 quotes: 2 as they should be\n")
    #expect(run.files["case.json"] == written)
    #expect(run("check case.json --strict").status == 0)
  }

  @Test func `what is altered is shown, and taken only where that is accepted`() {
    let quotes = [
      "\"quote\": {\"exact\": \"Eight people were injured\"}", "\"quote\": {\"exact\": \"said\"}",
      "\"quote\": {\"exact\": \"The moon is made of cheese.\"}",
    ]
    run.files["case.json"] = Self.quoted(quotes)
    let result = run("requote case.json")
    #expect(result.status == 1)
    #expect(
      result.output == """
        case.json:8:17: quote of assertion "a0" is altered, 80 % alike, d.txt:1:20
          quote: Eight people were injured
          text:  Eight people were hurt,
          words: Eight people were [-injured-] {+hurt,+}
          to take the words of the text: --accept a0
        case.json:11:17: quote of assertion "a1" stands in 2 places: d.txt:1:54, d.txt:2:13
          quote: said
          give a position, or what stands before and after it
        case.json:14:17: quote of assertion "a2" is not in d.txt
          quote: The moon is made of cheese.
        3 quotes: 3 left alone

        """)
    #expect(run.files["case.json"] == Self.quoted(quotes))
    let accepted = run("requote case.json --accept a0")
    #expect(accepted.status == 1)
    #expect(accepted.output.hasSuffix("3 quotes: 1 written, 2 left alone\n"))
    #expect(run.files["case.json"]?.contains("{\"exact\": \"Eight people were hurt,\"") == true)
    #expect(
      run("requote case.json --accept a0 --accept a1 --accept a3").messages == """
        whosaid: --accept: assertion "a0" has no altered quote; its quote is in the text word for word
        whosaid: --accept: assertion "a1" has no altered quote; its quote is in several places of the text
        whosaid: --accept: there is no assertion "a3" in the case; did you mean "a0"?

        """)
  }

  @Test func `several parts run from the first to the last`() {
    run.files["case.json"] = Self.quoted([
      "\"quote\": [{\"exact\": \"Eight people\"}, {\"exact\": \"No more\"}]"
    ])
    #expect(run("requote case.json").status == 0)
    let after = run.files["case.json"] ?? ""
    #expect(after.contains("\"position\": {\"start\": 19, \"end\": 66}"))
    #expect(after.contains("{\"exact\": \"No more\", \"prefix\": \""))
    #expect(run("check case.json --strict").status == 0)
  }

  @Test func `a journal is spliced, lines that were replaced stay`() {
    let old = "{\"type\": \"assertion\", \"id\": \"a\", \"source\": \"s\", \"claim\": \"c\"}"
    let line =
      "{\"type\": \"assertion\", \"id\": \"a\", \"source\": \"s\", \"claim\": \"c\", "
      + "\"evidence\": [{\"document\": \"d\", \"quote\": {\"exact\": \"No more\"}}]}"
    let head = """
      {"type": "source", "id": "s", "name": "S"}
      {"type": "document", "id": "d", "title": "D", "text": {"file": "d.txt"}}
      {"type": "claim", "id": "c", "text": "C."}
      """
    run.files["case.jsonl"] = "\(head)\n\(old)\n\(line)"
    #expect(run("requote case.jsonl").status == 0)
    #expect(
      run.files["case.jsonl"] == "\(head)\n\(old)\n"
        + line.replacing(
          "\"No more\"}",
          with: "\"No more\", \"prefix\": \"were hurt, the chief said.\\n\", "
            + "\"suffix\": \", he said.\"}, \"position\": {\"start\": 59, \"end\": 66}"))
  }

  @Test func `a case of several files is written where its quotes are`() {
    let whole = Self.quoted(["\"quote\": {\"exact\": \"No more\"}"])
    run.files["more.jsonl"] =
      "{\"type\": \"assertion\", \"id\": \"b\", \"source\": \"s\", \"claim\": \"c\", "
      + "\"evidence\": [{\"document\": \"d\", \"quote\": {\"exact\": \"Fire\"}}]}\n"
    run.files["case.json"] = whole
    #expect(run("requote case.json more.jsonl").status == 0)
    #expect(run.files["more.jsonl"]?.contains("\"suffix\": \" at the wharf. ") == true)
    #expect(run.files["case.json"]?.contains("\"position\"") == true)
    // The first file is written, the second is not: the message says so.
    run.files["case.json"] = whole
    run.files["more.jsonl"] = run.files["more.jsonl"]?.replacing(
      "\"start\": 0", with: "\"start\": 2")
    run.files.fillUp(after: 1)
    let result = run("requote case.json more.jsonl")
    #expect(result.status == 2)
    #expect(
      result.messages
        == "whosaid: cannot write more.jsonl: no space left on device\nwhosaid: written: case.json\n"
    )
  }

  @Test func `standard input goes to standard output`() {
    var run = run
    run.input = Self.quoted(["\"quote\": {\"exact\": \"No more\"}"]).replacing(
      "{\"file\": \"d.txt\"}", with: "{\"content\": \"He said: No more, and left.\"}")
    let result = run("requote -")
    #expect(result.status == 0)
    #expect(result.messages == "1 quote: 1 written\n")
    #expect(result.output.contains("\"prefix\": \"He said: \", \"suffix\": \", and left.\""))
  }

  @Test(
    arguments: [
      ("requote broken.json", "nothing was made of it"), ("requote none.json", "cannot read"),
      ("requote chained.jsonl", "[broken-chain]"), ("requote digest.json", "nothing was written"),
      ("requote", "requote needs a case file"), ("requote case.json --accept", "needs a value"),
    ])
  func `what cannot be done is refused, and nothing is written`(line: String, message: String) {
    let digest = String(repeating: "0", count: 64)
    run.files["case.json"] = Self.quoted(["\"quote\": {\"exact\": \"No more\"}"])
    run.files["broken.json"] = SmallCase.broken
    run.files["chained.jsonl"] =
      "{\"h\": \"\(digest)\", \"type\": \"source\", \"id\": \"s\", \"name\": \"S\"}\n"
    run.files["digest.json"] = Self.quoted(["\"quote\": {\"exact\": \"No more\"}"]).replacing(
      "\"d.txt\"}", with: "\"d.txt\", \"sha256\": \"\(digest)\"}")
    let before = run.files["digest.json"]
    let result = run(line)
    #expect(result.status == 2)
    #expect(result.messages.contains(message), "\(result.messages)")
    #expect(result.output == "")
    #expect(run.files["digest.json"] == before)
  }

  @Test func `a kept journal gets the mended assertions as lines more`() throws {
    run.files["case.json"] = Self.quoted(["\"quote\": {\"exact\": \"No more\"}"])
    #expect(run("init kept.jsonl case.json --by ben").status == 0)
    let before = try #require(run.files["kept.jsonl"])
    #expect(run("requote kept.jsonl --dry-run").status == 0)
    #expect(run.files["kept.jsonl"] == before)
    let result = run("requote kept.jsonl")
    #expect(result.output == "1 quote: 1 written\n", "\(result.messages)")
    let after = try #require(run.files["kept.jsonl"])
    #expect(after.hasPrefix(before))
    #expect(after.contains("\"prefix\": \""))
    #expect(run("verify kept.jsonl").status == 0)
    #expect(run("requote kept.jsonl").output == "1 quote: 1 as they should be\n")
    #expect(run.files["kept.jsonl"] == after)
  }

  @Test func `a text that is not there is no failure`() {
    run.files["case.json"] = Self.quoted(["\"quote\": {\"exact\": \"No more\"}"])
    run.files["d.txt"] = nil
    let result = run("requote case.json")
    #expect(result.status == 0)
    #expect(result.output == "1 quote: 1 without a text to look in\n")
  }

  @Test func `hostile words are made visible`() {
    run.files["d.txt"] = "A \u{1B}[31m\u{202E} word here, and many other words of it."
    run.files["case.json"] = Self.quoted(["\"quote\": {\"exact\": \"word here, and many others\"}"])
    let result = run("requote case.json --dry-run")
    #expect(!result.output.contains("\u{1B}") && !result.output.contains("\u{202E}"))
    run.files["case.json"] = Self.quoted(["\"quote\": {\"exact\": \"word here\"}"])
    let changed = run("requote case.json --dry-run")
    #expect(changed.output.contains("\\u{202E}"))
    #expect(run("requote case.json").status == 0)
    #expect(run("requote case.json").output == "1 quote: 1 as they should be\n")
  }
}
