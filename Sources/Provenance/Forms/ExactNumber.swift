/// A decimal number as a record writes it, kept digit by digit.
public struct ExactNumber: Sendable, Hashable {
  /// The number as written: the grammar of JSON (RFC 8259 section 6).
  public let text: String

  /// Characters that a number may have.
  package static let lengthLimit = 64
  /// The greatest exponent, and with a minus the least.
  package static let exponentLimit = 1000

  /// The number that `text` writes, or nil where it is no JSON number or beyond the limits.
  public init?(_ text: String) {
    guard ExactNumber.isNumber(text.utf8), ExactNumber.fault(in: text) == nil else { return nil }
    self.text = text
  }

  /// A whole number.
  public init(_ value: Int) { text = String(value) }

  /// The number as a machine integer, where it is written as one.
  public var integer: Int? { Int(text) }

  /// Which limit a number of right form passes, in words for a message.
  package static func fault(in text: String) -> String? {
    if text.utf8.count > lengthLimit {
      return "a number has at most \(lengthLimit) characters; this one has \(text.utf8.count)"
    }
    guard let mark = text.firstIndex(where: { $0 == "e" || $0 == "E" }) else { return nil }
    let exponent = Int(text[text.index(after: mark)...])
    guard let exponent, (-exponentLimit...exponentLimit).contains(exponent) else {
      return "the exponent of a number is at most \(exponentLimit)"
    }
    return nil
  }

  /// Whether bytes are a number by the grammar of JSON.
  package static func isNumber(_ bytes: some Sequence<UInt8>) -> Bool {
    var state = 0
    for byte in bytes {
      switch (state, byte) {
      case (0, UInt8(ascii: "-")): state = 1
      case (0, UInt8(ascii: "0")), (1, UInt8(ascii: "0")): state = 2
      case (0, UInt8(ascii: "1")...UInt8(ascii: "9")), (1, UInt8(ascii: "1")...UInt8(ascii: "9")):
        state = 3
      case (3, UInt8(ascii: "0")...UInt8(ascii: "9")): state = 3
      case (2, UInt8(ascii: ".")), (3, UInt8(ascii: ".")): state = 4
      case (4, UInt8(ascii: "0")...UInt8(ascii: "9")), (5, UInt8(ascii: "0")...UInt8(ascii: "9")):
        state = 5
      case (2, UInt8(ascii: "e")), (3, UInt8(ascii: "e")), (5, UInt8(ascii: "e")): state = 6
      case (2, UInt8(ascii: "E")), (3, UInt8(ascii: "E")), (5, UInt8(ascii: "E")): state = 6
      case (6, UInt8(ascii: "+")), (6, UInt8(ascii: "-")): state = 7
      case (6, UInt8(ascii: "0")...UInt8(ascii: "9")), (7, UInt8(ascii: "0")...UInt8(ascii: "9")):
        state = 8
      case (8, UInt8(ascii: "0")...UInt8(ascii: "9")): state = 8
      default: return false
      }
    }
    return state == 2 || state == 3 || state == 5 || state == 8
  }
}
