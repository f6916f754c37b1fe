import Provenance

/// The page of a report that the nodes and lines of a picture link to: `report.html#x1`.
///
/// A page is a file beside the picture, a path, or an address on the web; an empty one means the
/// page that the picture itself stands in. It is written so that no format needs to escape it, but
/// for `&` in XML.
public struct ReportLink: Sendable, Equatable {
  /// Bytes of a page that are taken.
  static let limit = 2000

  private let page: String

  /// Nil for what is no page to link to: another scheme than http and https, a place inside a
  /// page, a control character, or more than 2,000 bytes.
  public init?(_ page: String) {
    let bytes = Array(page.utf8)
    guard bytes.count <= ReportLink.limit, !bytes.contains(UInt8(ascii: "#")),
      bytes.allSatisfy({ $0 >= 0x20 && $0 != 0x7F }), ReportLink.hasFitScheme(bytes)
    else { return nil }
    self.page = ReportLink.encoded(bytes)
  }

  /// The address of a contradiction of the report.
  func address(of contradiction: PictureContradiction) -> String { "\(page)#\(contradiction.id)" }

  /// The address of a quote of the report.
  func address(ofQuote number: Int) -> String { "\(page)#q\(number)" }

  /// The address of a node: its contradiction.
  func address(of node: PictureNode) -> String? { node.contradiction.map(address(of:)) }

  /// The address of a line: its first quote, or its contradiction.
  func address(of edge: PictureEdge) -> String? {
    edge.quotes.first.map(address(ofQuote:)) ?? edge.contradiction.map(address(of:))
  }

  /// The address of a record of the report: `report.html#claim:safe`.
  ///
  /// The id stands there as the case writes it, as in the id of the place that it leads to.
  func address(of kind: RecordKind, _ id: String) -> String {
    "\(page)#\(kind.rawValue):\(id)"
  }

  /// The address of the record of a node; nil for a node that stands for several.
  func recordAddress(of node: PictureNode) -> String? {
    guard let kind = node.record?.kind, let id = node.recordID else { return nil }
    return address(of: kind, id)
  }

  /// Whether nothing stands before a colon but `http` or `https`; a colon behind a slash is free.
  private static func hasFitScheme(_ bytes: [UInt8]) -> Bool {
    guard let colon = bytes.firstIndex(of: UInt8(ascii: ":")) else { return true }
    if bytes[..<colon].contains(UInt8(ascii: "/")) { return true }
    let scheme = bytes[..<colon].map { $0 | 0x20 }
    return scheme == Array("http".utf8) || scheme == Array("https".utf8)
  }

  /// What may not stand in an address percent-encoded; what is encoded already stays.
  private static func encoded(_ bytes: [UInt8]) -> String {
    let digits = Array("0123456789ABCDEF".utf8)
    var result: [UInt8] = []
    for (index, byte) in bytes.enumerated() {
      let isKept =
        byte == UInt8(ascii: "%")
        ? bytes[(index + 1)...].prefix(2).count(where: isHexadecimal) == 2 : isPlain(byte)
      if isKept {
        result.append(byte)
      } else {
        result += [UInt8(ascii: "%"), digits[Int(byte >> 4)], digits[Int(byte & 15)]]
      }
    }
    return String(decoding: result, as: UTF8.self)
  }

  private static func isHexadecimal(_ byte: UInt8) -> Bool {
    (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte)
      || (UInt8(ascii: "a")...UInt8(ascii: "f")).contains(byte | 0x20)
  }

  private static func isPlain(_ byte: UInt8) -> Bool {
    (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte)
      || (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte | 0x20) && byte < 0x80
      || "-._~:/?@!$&()*+,;=".utf8.contains(byte)
  }
}
