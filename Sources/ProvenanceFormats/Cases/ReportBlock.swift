import Provenance

/// The case inside an HTML report: a data block of JSON-LD that no browser shows or runs.
///
/// It is a case document with a context that says what its fields mean. No `<` stands in it, so
/// that nothing in a text can end the block, and no character that HTML does not allow.
public enum ReportBlock {
  private static let opening = "<script type=\"application/ld+json\" id=\"whosaid-case\">"
  private static let closing = "</script>"

  private static let textsOpening = "<script type=\"application/json\" id=\"whosaid-texts\">"

  /// The case as elements of a page: its records and, where they were read, its captured texts.
  /// - Complexity: O(n) in the size of the case and its texts.
  public static func element(_ records: Records, texts: CaseTexts? = nil) -> [UInt8] {
    var records = records
    if !records.extras.contains(where: { sameBytes($0.name, contextName) }) {
      records.extras.insert(Extra(name: contextName, json: context), at: 0)
    }
    let text = String(decoding: records.documentText(), as: UTF8.self)
    return block(opening, text) + (texts.map { self.texts($0, of: records) } ?? [])
  }

  /// The captured texts that are files beside the case, by the ids of their documents.
  private static func texts(_ texts: CaseTexts, of records: Records) -> [UInt8] {
    var writer = JSONWriter(pretty: false)
    writer.beginObject()
    for (document, capture) in zip(records.documents, texts.captures) {
      guard document.text?.file != nil, let text = capture.text else { continue }
      writer.key(document.id)
      writer.string(text)
    }
    writer.endObject()
    return block(textsOpening, writer.text + "\n")
  }

  /// JSON as an element that nothing in it can end.
  private static func block(_ opening: String, _ json: String) -> [UInt8] {
    var bytes = Array((opening + "\n").utf8)
    for scalar in json.unicodeScalars {
      if isEscaped(scalar) {
        for unit in String(scalar).utf16 { bytes += escape(unit) }
      } else {
        bytes += String(scalar).utf8
      }
    }
    return bytes + Array((closing + "\n").utf8)
  }

  /// The captured texts that a page carries, by the bytes of the ids of their documents.
  /// - Complexity: O(n) in the bytes of the page.
  package static func texts(in page: [UInt8]) -> [[UInt8]: String] {
    guard let range = range(of: textsOpening, in: page),
      let root = JSONParser.parse(page, in: range).document.root, root.kind == .object
    else { return [:] }
    var texts: [[UInt8]: String] = [:]
    for member in root.members {
      guard let id = member.key.text, let text = member.value.text else { continue }
      texts[Array(id.utf8)] = text
    }
    return texts
  }

  /// Whether a character could end the block or begin an entity, or is one that HTML does not allow
  /// in a page: controls and noncharacters.
  private static func isEscaped(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x26, 0x3C, 0x3E, 0x7F...0x9F, 0xFDD0...0xFDEF: true
    default: scalar.value & 0xFFFE == 0xFFFE
    }
  }

  /// A unit of UTF-16 as JSON escapes it.
  private static func escape(_ unit: UInt16) -> [UInt8] {
    let digits = String(unit, radix: 16, uppercase: true)
    return Array(("\\u" + String(repeating: "0", count: 4 - digits.count) + digits).utf8)
  }

  /// The bytes of a page that are the case; nil where it holds none.
  /// - Complexity: O(n) in the bytes of the page.
  static func range(in page: [UInt8]) -> Range<Int>? { range(of: opening, in: page) }

  private static func range(of opening: String, in page: [UInt8]) -> Range<Int>? {
    guard let start = end(of: opening, in: page, from: 0),
      let stop = end(of: closing, in: page, from: start)
    else { return nil }
    return start..<stop - closing.utf8.count
  }

  /// What a case says of itself, without the context that a report gives it.
  static func withoutContext(_ header: CaseHeader) -> CaseHeader {
    var header = header
    header.extras.removeAll { sameBytes($0.name, contextName) && sameBytes($0.json, context) }
    return header
  }

  private static let contextName = "@context"

  /// The context on one line.
  private static let context: String = {
    guard case .object(let members) = LinkedDataContext.context, let context = members.first
    else { return "{}" }
    var writer = JSONWriter(pretty: false)
    context.1.write(to: &writer)
    return writer.text
  }()

  private static func end(of pattern: String, in bytes: [UInt8], from start: Int) -> Int? {
    let pattern = Array(pattern.utf8)
    var at = start
    while let found = bytes[at...].firstIndex(of: pattern[0]) {
      if bytes[found...].starts(with: pattern) { return found + pattern.count }
      at = found + 1
    }
    return nil
  }
}
