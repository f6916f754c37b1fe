/// What stands between the quotation marks of a JSON string.
enum JSONString {
  /// The bytes with escapes replaced, or nil where an escape is broken or a surrogate alone.
  static func unescaped(_ content: ArraySlice<UInt8>) -> [UInt8]? {
    var result: [UInt8] = []
    result.reserveCapacity(content.count)
    var at = content.startIndex
    while at < content.endIndex {
      let byte = content[at]
      guard byte == UInt8(ascii: "\\") else {
        result.append(byte)
        at += 1
        continue
      }
      guard at + 1 < content.endIndex else { return nil }
      at += 2
      switch content[at - 1] {
      case UInt8(ascii: "b"): result.append(0x08)
      case UInt8(ascii: "f"): result.append(0x0C)
      case UInt8(ascii: "n"): result.append(0x0A)
      case UInt8(ascii: "r"): result.append(0x0D)
      case UInt8(ascii: "t"): result.append(0x09)
      case UInt8(ascii: "u"):
        guard let scalar = scalar(content, &at) else { return nil }
        result.append(contentsOf: Array(String(scalar).utf8))
      case let other: result.append(other)
      }
    }
    return result
  }

  /// Where the first surrogate without its other half stands, as a range of the bytes.
  static func loneSurrogate(in content: ArraySlice<UInt8>) -> Range<Int>? {
    var at = content.startIndex
    while at < content.endIndex {
      guard content[at] == UInt8(ascii: "\\") else {
        at += 1
        continue
      }
      let start = at
      at += 2
      guard at <= content.endIndex, content[start + 1] == UInt8(ascii: "u") else { continue }
      var end = at
      if hex(content, at) != nil, scalar(content, &end) == nil { return start..<(at + 4) }
      at = max(at, end)
    }
    return nil
  }

  /// The value of four hexadecimal digits.
  static func hex(_ content: ArraySlice<UInt8>, _ at: Int) -> UInt32? {
    guard at + 4 <= content.endIndex else { return nil }
    var value: UInt32 = 0
    for byte in content[at..<at + 4] {
      switch byte {
      case UInt8(ascii: "0")...UInt8(ascii: "9"): value = value << 4 | UInt32(byte - 48)
      case UInt8(ascii: "a")...UInt8(ascii: "f"): value = value << 4 | UInt32(byte - 87)
      case UInt8(ascii: "A")...UInt8(ascii: "F"): value = value << 4 | UInt32(byte - 55)
      default: return nil
      }
    }
    return value
  }

  /// The scalar whose digits begin at `at`, which moves behind it; two escapes make a pair.
  private static func scalar(_ content: ArraySlice<UInt8>, _ at: inout Int) -> Unicode.Scalar? {
    guard let first = hex(content, at) else { return nil }
    at += 4
    guard (0xD800..<0xE000).contains(first) else { return Unicode.Scalar(first) }
    guard first < 0xDC00, at + 6 <= content.endIndex, content[at] == UInt8(ascii: "\\"),
      content[at + 1] == UInt8(ascii: "u"), let second = hex(content, at + 2),
      (0xDC00..<0xE000).contains(second)
    else { return nil }
    at += 6
    return Unicode.Scalar(0x10000 + (first - 0xD800) << 10 + (second - 0xDC00))
  }
}
