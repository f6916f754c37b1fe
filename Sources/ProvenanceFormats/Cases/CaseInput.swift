/// One input of a case: a name to show in messages, and its bytes.
public struct CaseInput: Sendable {
  /// What an input is written as.
  public enum Form: Sendable {
    /// One JSON object with lists of records.
    case document
    /// JSON Lines, one record a line.
    case journal
    /// An HTML report of a case, which holds the case as a data block.
    case report
  }

  /// The name for messages: a path, or `<stdin>`.
  public var name: String
  /// What it holds.
  public var bytes: [UInt8]
  /// How it is written.
  public var form: Form

  /// An input of a known form.
  public init(name: String, bytes: [UInt8], form: Form) {
    self.name = name
    self.bytes = bytes
    self.form = form
  }

  /// An input whose form its name tells: `.jsonl` is a journal, `.json` a case document, `.html`
  /// a report; for any other name its content decides.
  public init(name: String, bytes: [UInt8]) {
    let form: Form
    if name.hasSuffix(".jsonl") {
      form = .journal
    } else if name.hasSuffix(".json") {
      form = .document
    } else if name.hasSuffix(".html") || name.hasSuffix(".htm") {
      form = .report
    } else {
      form = CaseInput.form(of: bytes)
    }
    self.init(name: name, bytes: bytes, form: form)
  }

  /// A page begins with a tag.
  ///
  /// A journal has a whole object with a "type" on its first line, a case
  /// document does not.
  private static func form(of bytes: [UInt8]) -> Form {
    let blanks: [UInt8] = [0x20, 0x09, 0x0A, 0x0D]
    var start = 0
    if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { start = 3 }
    while start < bytes.count, blanks.contains(bytes[start]) { start += 1 }
    if start < bytes.count, bytes[start] == UInt8(ascii: "<") { return .report }
    let end = bytes[start...].firstIndex(of: 0x0A) ?? bytes.count
    let first = JSONParser.parse(bytes, in: start..<end)
    guard first.isComplete, let root = first.document.root else { return .document }
    return root["type"] != nil && root["format"] == nil || isCaseLine(root) ? .journal : .document
  }

  private static func isCaseLine(_ root: JSONValue) -> Bool { root["type"]?.text == "case" }
}
