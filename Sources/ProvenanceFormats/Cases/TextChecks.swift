import Provenance

/// What is checked of every JSON text, whether or not a field is ever read from it.
enum TextChecks {
  /// Levels of lists and objects that a text may have.
  static let depthLimit = 64
  /// Combining marks that may follow one another (the stream-safe limit of UAX 15).
  static let markLimit = 30

  /// Reports bytes of a range that are no UTF-8; true where there are none.
  static func checkEncoding(
    _ bytes: [UInt8], in range: Range<Int>, _ reading: inout FieldReading
  ) -> Bool {
    let start = range.lowerBound
    if isWide(bytes[range].prefix(4)) {
      reading.report(
        .textEncoding, at: start..<start + 1, "this file is in UTF-16 or UTF-32",
        help: "save it as UTF-8")
      return false
    }
    var at = start
    var isClean = true
    while at < range.upperBound {
      if bytes[at] < 0x80 {
        at += 1
        continue
      }
      let length = scalarLength(bytes, at, range.upperBound)
      if length == 0 {
        reading.report(
          .textEncoding, at: at..<at + 1,
          "the byte 0x\(String(bytes[at], radix: 16, uppercase: true)) is no UTF-8",
          help: "save the file as UTF-8")
        isClean = false
        at += 1
        while at < range.upperBound, bytes[at] & 0xC0 == 0x80 { at += 1 }
      } else {
        at += length
      }
    }
    return isClean
  }

  /// Whether a text that begins with these bytes is in UTF-16 or UTF-32: a byte order mark, or
  /// NULs where two characters of ASCII would have them (RFC 4627 section 3).
  static func isWide(_ head: ArraySlice<UInt8>) -> Bool {
    if head.starts(with: [0xFE, 0xFF]) || head.starts(with: [0xFF, 0xFE]) { return true }
    switch head.map({ $0 == 0 }) {
    case [true, false, true, false], [false, true, false, true],
      [true, true, true, false], [false, true, true, true]:
      return true
    default: return false
    }
  }

  /// The first byte of a range that is no UTF-8; nil where all are.
  static func firstBrokenByte(_ bytes: ArraySlice<UInt8>) -> Int? {
    guard bytes.contains(where: { $0 >= 0x80 }) else { return nil }
    let all = Array(bytes)
    var at = 0
    while at < all.count {
      let length = all[at] < 0x80 ? 1 : scalarLength(all, at, all.count)
      if length == 0 { return at }
      at += length
    }
    return nil
  }

  /// Whether more combining marks follow one another in a text than any language has.
  static func hasTooManyMarks(_ text: String) -> Bool {
    guard text.utf8.contains(where: { $0 > 127 }) else { return false }
    var marks = 0
    for scalar in text.unicodeScalars {
      let isMark =
        scalar.value >= 0x300 && scalar.properties.canonicalCombiningClass != .notReordered
      marks = isMark ? marks + 1 : 0
      if marks > markLimit { return true }
    }
    return false
  }

  /// The bytes of the well-formed scalar that begins at a place; 0 where there is none
  /// (The Unicode Standard, table 3-7).
  private static func scalarLength(_ bytes: [UInt8], _ at: Int, _ end: Int) -> Int {
    func follows(_ offset: Int, _ range: ClosedRange<UInt8> = 0x80...0xBF) -> Bool {
      at + offset < end && range.contains(bytes[at + offset])
    }
    switch bytes[at] {
    case 0..<0x80: return 1
    case 0xC2...0xDF: return follows(1) ? 2 : 0
    case 0xE0: return follows(1, 0xA0...0xBF) && follows(2) ? 3 : 0
    case 0xED: return follows(1, 0x80...0x9F) && follows(2) ? 3 : 0
    case 0xE1...0xEF: return follows(1) && follows(2) ? 3 : 0
    case 0xF0: return follows(1, 0x90...0xBF) && follows(2) && follows(3) ? 4 : 0
    case 0xF1...0xF3: return follows(1) && follows(2) && follows(3) ? 4 : 0
    case 0xF4: return follows(1, 0x80...0x8F) && follows(2) && follows(3) ? 4 : 0
    default: return 0
    }
  }

  /// Reports duplicate keys, half characters, and what passes a limit, anywhere in a document.
  /// - Complexity: O(n log n) in the keys of one object, O(n) in everything else.
  static func checkNodes(of document: JSONDocument, _ reading: inout FieldReading) {
    var open: [Int] = []
    var isTooDeep = false
    for (index, node) in document.nodes.enumerated() {
      while let end = open.last, end <= index { open.removeLast() }
      let value = JSONValue(document, index)
      switch node.kind {
      case .object, .array:
        open.append(node.next)
        if open.count > depthLimit, !isTooDeep {
          isTooDeep = true
          reading.report(
            .limit, at: value.range.lowerBound..<value.range.lowerBound + 1,
            "lists and objects are nested deeper than \(depthLimit)")
        }
        if node.kind == .object { checkKeys(of: value, &reading) }
      case .string, .key: checkText(of: value, node, &reading)
      case .number:
        // Most numbers are short and have no exponent: nothing to look for.
        let range = value.range
        if range.count <= ExactNumber.lengthLimit,
          !document.bytes[range].contains(where: { $0 | 0x20 == UInt8(ascii: "e") })
        {
          continue
        }
        if let digits = value.numberText, let fault = ExactNumber.fault(in: digits) {
          reading.report(.limit, at: value, fault)
        }
      case .yes, .no, .null, .broken: break
      }
    }
  }

  private static func checkText(
    of value: JSONValue, _ node: JSONDocument.Node, _ reading: inout FieldReading
  ) {
    let content = value.content
    if node.hasEscapes,
      let half = JSONString.loneSurrogate(in: value.document.bytes[content])
    {
      reading.report(
        .textEncoding, at: half, "this escape is half a character",
        help: "write the character itself; as escapes it takes two, \\uD83D\\uDE00")
      return
    }
    guard node.hasEscapes || value.document.bytes[content].contains(where: { $0 > 127 }),
      let text = value.text
    else { return }
    if hasTooManyMarks(text) {
      reading.report(
        .limit, at: value, "more than \(markLimit) combining marks follow one another")
    }
  }

  private static func checkKeys(of object: JSONValue, _ reading: inout FieldReading) {
    var keys: [JSONValue] = []
    for member in object.members { keys.append(member.key) }
    guard keys.count > 1 else { return }
    if keys.count <= pairwiseLimit, !mayRepeat(keys) { return }
    let names = keys.map { Array(($0.text ?? "").utf8) }
    let order = keys.indices.filter { keys[$0].text != nil }.sorted {
      names[$0] == names[$1] ? $0 < $1 : names[$0].lexicographicallyPrecedes(names[$1])
    }
    for (earlier, later) in zip(order, order.dropFirst()) where names[earlier] == names[later] {
      reading.report(
        .duplicateKey, at: keys[later],
        "\(Visible.quoted(keys[later].text ?? "")) stands twice in one object",
        help: "keep the one that is right")
    }
  }

  /// Keys that are compared each with each, which is quicker than sorting a few.
  private static let pairwiseLimit = 24

  /// Whether two keys are of one length and begin alike, or one has escapes; most objects say no.
  private static func mayRepeat(_ keys: [JSONValue]) -> Bool {
    let bytes = keys[0].document.bytes
    for (index, key) in keys.enumerated() {
      let range = key.range
      if key.hasEscapes { return true }
      for other in keys[..<index] where other.range.count == range.count {
        var offset = 0
        while offset < range.count,
          bytes[range.lowerBound + offset] == bytes[other.range.lowerBound + offset]
        {
          offset += 1
        }
        if offset == range.count { return true }
      }
    }
    return false
  }
}
