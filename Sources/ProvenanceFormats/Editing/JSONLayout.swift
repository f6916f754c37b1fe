import Provenance

/// How a text of JSON is laid out around a place, so that what is put in there looks like the rest.
struct JSONLayout {
  /// The line end with the blanks behind it, or the blanks alone, before a member or item.
  let gap: [UInt8]
  /// How much deeper each level stands.
  let unit: [UInt8]
  /// What stands between a key and its value.
  let colon: [UInt8]

  /// Whether each member stands on a line of its own.
  var isBroken: Bool { gap.contains(0x0A) }

  /// The blanks before a member on a line of its own.
  var indent: [UInt8] { JSONLayout.indent(of: gap) }

  /// The line end before a member on a line of its own.
  private var lineEnd: [UInt8] { gap.contains(0x0D) ? [0x0D, 0x0A] : [0x0A] }

  /// What stands behind the last line end.
  static func indent(of gap: [UInt8]) -> [UInt8] {
    gap.lastIndex(of: 0x0A).map { Array(gap[($0 + 1)...]) } ?? []
  }

  /// A value laid out: on one line, or broken as pretty JSON is, with its closing bracket at an
  /// indentation.
  func text(
    isBroken: Bool, closingAt indent: [UInt8], _ write: (inout JSONWriter) -> Void
  ) -> [UInt8] {
    var writer = JSONWriter(pretty: isBroken)
    write(&writer)
    guard isBroken else { return writer.bytes }
    var result: [UInt8] = []
    var at = 0
    // A line feed of the writer stands between lines only; within texts it is escaped.
    while at < writer.bytes.count {
      let byte = writer.bytes[at]
      at += 1
      guard byte == 0x0A else {
        result.append(byte)
        continue
      }
      result += lineEnd + indent
      var blanks = 0
      while at < writer.bytes.count, writer.bytes[at] == 0x20 {
        (at, blanks) = (at + 1, blanks + 1)
      }
      for _ in 0..<blanks / 2 { result += unit }
    }
    return result
  }
}

extension JSONValue {
  /// White space between the brackets and commas of an object or list, before each of its items
  /// and before the closing bracket.
  private func gap(before start: Int, after end: Int) -> [UInt8] {
    let bytes = document.bytes[end..<start]
    let comma = bytes.lastIndex(of: UInt8(ascii: ","))
    return Array(comma.map { bytes[($0 + 1)...] } ?? bytes)
  }

  /// Where the members of an object or the items of a list begin and end, in order.
  private var parts: [Range<Int>] {
    switch kind {
    case .object: members.map { $0.key.range.lowerBound..<$0.value.range.upperBound }
    case .array: items.map(\.range)
    default: []
    }
  }

  /// Whether an object or list has its first part on a line of its own; nil where it is empty.
  var isBroken: Bool? {
    parts.first.map { document.bytes[range.lowerBound + 1..<$0.lowerBound].contains(0x0A) }
  }

  /// What stands before the closing bracket.
  var closingGap: [UInt8] {
    gap(before: range.upperBound - 1, after: parts.last?.upperBound ?? range.lowerBound + 1)
  }

  /// The layout of something put in behind a part of this object or list, from 0.
  func layout(after index: Int) -> JSONLayout {
    let parts = parts
    func gap(_ part: Int) -> [UInt8] {
      let end = part == 0 ? range.lowerBound + 1 : parts[part - 1].upperBound
      return self.gap(before: parts[part].lowerBound, after: end)
    }
    var before = gap(index)
    if index == 0, !before.contains(0x0A) {
      before = parts.count > 1 ? gap(1) : colon.last == UInt8(ascii: ":") ? [] : [0x20]
    }
    let closing = JSONLayout.indent(of: closingGap)
    let indent = JSONLayout.indent(of: before)
    let isDeeper = indent.count > closing.count && indent.starts(with: closing)
    return JSONLayout(
      gap: before, unit: isDeeper ? Array(indent.dropFirst(closing.count)) : [0x20, 0x20],
      colon: colon)
  }

  /// What stands between the first key and its value.
  private var colon: [UInt8] {
    var members = members
    guard kind == .object, let first = members.next() else { return Array(": ".utf8) }
    return Array(document.bytes[first.key.range.upperBound..<first.value.range.lowerBound])
  }
}
