import Provenance

/// The page of a check: what it finds, why it matters, an example, how to mend it.
public enum CheckPage {
  /// The page as text for a terminal.
  public static func text(_ check: Check, style: TerminalStyle) -> [UInt8] {
    let width = min(max(style.columns, 40), 100)
    var lines = [
      style.paint("\(check.name) (\(check.severity.rawValue)): \(check.title)", .strong)
    ]
    func section(_ heading: String, _ body: String) {
      lines += ["", style.paint(heading, .strong)]
      lines += DisplayWidth.wrapped(body, to: width - 2).map { "  " + $0 }
    }
    section("What it finds", check.finds)
    section("Why it matters", check.matters)
    let example = check.example
    let name = example.isSheet ? "table.csv" : example.isJournal ? "case.jsonl" : "case.json"
    let command = example.isSheet ? "convert \(name) --from csv --to json" : "check \(name)"
    lines += ["", style.paint("Example", .strong), "  \(name) is", ""]
    for line in example.input.split(separator: "\n", omittingEmptySubsequences: true) {
      lines.append("    " + Visible.text(String(line), limit: .max))
    }
    lines += ["", "  and `whosaid \(command)` says", ""]
    lines.append("    \(name):\(example.message)")
    section("How to mend it", check.mend)
    return Array((lines.joined(separator: "\n") + "\n").utf8)
  }

  /// The page as one JSON object.
  public static func json(_ check: Check) -> [UInt8] {
    var writer = JSONWriter(pretty: true)
    writer.beginObject()
    let members = [
      ("check", check.name), ("severity", check.severity.rawValue), ("title", check.title),
      ("finds", check.finds), ("matters", check.matters), ("example", check.example.input),
      ("message", check.example.message), ("mend", check.mend),
    ]
    for (name, value) in members {
      writer.member(name, value)
    }
    writer.endObject()
    writer.lineFeed()
    return writer.bytes
  }
}
