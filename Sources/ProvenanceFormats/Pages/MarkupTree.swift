/// Machine-made markup as flat nodes over its bytes: elements and texts in reading order.
///
/// It reads what a serializer writes: tags with quoted attributes, texts with entities, sections of
/// CDATA; comments, declarations and processing instructions are passed over. Nothing in it fails:
/// a tag that is never closed ends with the text.
struct MarkupTree: Sendable {
  /// An element or a text.
  struct Node: Sendable {
    /// The number of the element's name among `names`; -1 for a text.
    let name: Int32
    /// Whether a text has no entities.
    let isVerbatim: Bool
    /// The bytes of a text, or of the attributes of an element.
    fileprivate let start: Int32
    fileprivate let end: Int32
    /// The node behind this one and all it contains.
    fileprivate(set) var next: Int32
  }

  /// Bytes of markup that are read.
  static let sizeLimit = 1 << 28
  /// Elements and texts that are read.
  static let nodeLimit = 1 << 23

  let bytes: [UInt8]
  private(set) var nodes: [Node] = []
  /// The names of elements, in small letters.
  private(set) var names: [String] = []
  /// Whether the markup was read to its end.
  private(set) var isWhole = true

  /// The nodes of some markup in UTF-8.
  /// - Complexity: O(n).
  init(_ bytes: [UInt8]) {
    self.bytes = bytes
    guard bytes.count <= MarkupTree.sizeLimit else {
      isWhole = false
      return
    }
    read()
  }

  /// The number of a name; nil where no element has it.
  func number(of name: String) -> Int32? { names.firstIndex(of: name).map(Int32.init) }

  /// The name of an element; nil for a text.
  func name(of node: Int) -> String? {
    let number = Int(nodes[node].name)
    return number < 0 ? nil : names[number]
  }

  /// The node behind a node and all it contains.
  func next(after node: Int) -> Int { Int(nodes[node].next) }

  // MARK: Reading

  private mutating func read() {
    var at = 0
    var open: [Int] = []
    var numbers: [String: Int32] = [:]
    while at < bytes.count {
      guard nodes.count < MarkupTree.nodeLimit else {
        isWhole = false
        break
      }
      guard bytes[at] == UInt8(ascii: "<") else {
        let start = at
        while at < bytes.count, bytes[at] != UInt8(ascii: "<") { at += 1 }
        append(-1, start..<at, isVerbatim: false)
        continue
      }
      if begins("<!--", at) {
        at = end(of: "-->", from: at + 4)
      } else if begins("<![CDATA[", at) {
        let stop = end(of: "]]>", from: at + 9)
        append(-1, at + 9..<max(at + 9, min(stop, bytes.count) - 3), isVerbatim: true)
        at = stop
      } else if begins("<?", at) {
        at = end(of: "?>", from: at + 2)
      } else if begins("<!", at) {
        at = end(of: ">", from: at + 2)
      } else if begins("</", at) {
        at = end(of: ">", from: at + 2)
        if let element = open.popLast() { nodes[element].next = Int32(nodes.count) }
      } else {
        at = readElement(at, &open, &numbers)
      }
    }
    for element in open { nodes[element].next = Int32(nodes.count) }
  }

  private mutating func readElement(
    _ start: Int, _ open: inout [Int], _ numbers: inout [String: Int32]
  ) -> Int {
    var at = start + 1
    while at < bytes.count, !MarkupTree.endsName(bytes[at]) { at += 1 }
    let name = String(decoding: bytes[start + 1..<at], as: UTF8.self).lowercased()
    let attributes = at
    var mark: UInt8 = 0
    while at < bytes.count, mark != 0 || bytes[at] != UInt8(ascii: ">") {
      if mark != 0 {
        if bytes[at] == mark { mark = 0 }
      } else if bytes[at] == UInt8(ascii: "\"") || bytes[at] == UInt8(ascii: "'") {
        mark = bytes[at]
      }
      at += 1
    }
    let isEmpty = at > attributes && bytes[at - 1] == UInt8(ascii: "/")
    let number = numbers[name] ?? Int32(names.count)
    if Int(number) == names.count {
      names.append(name)
      numbers[name] = number
    }
    append(number, attributes..<at, isVerbatim: false)
    if !isEmpty { open.append(nodes.count - 1) }
    return at + 1
  }

  private mutating func append(_ name: Int32, _ range: Range<Int>, isVerbatim: Bool) {
    nodes.append(
      Node(
        name: name, isVerbatim: isVerbatim, start: Int32(range.lowerBound),
        end: Int32(range.upperBound), next: Int32(nodes.count + 1)))
  }

  private func begins(_ word: StaticString, _ at: Int) -> Bool {
    guard at + word.utf8CodeUnitCount <= bytes.count else { return false }
    return word.description.utf8.elementsEqual(bytes[at..<at + word.utf8CodeUnitCount])
  }

  /// The byte behind the next place of a word, or behind the last byte.
  private func end(of word: String, from start: Int) -> Int {
    let word = Array(word.utf8)
    var at = start
    while at + word.count <= bytes.count {
      if bytes[at] == word[0], bytes[at..<at + word.count].elementsEqual(word) {
        return at + word.count
      }
      at += 1
    }
    return bytes.count
  }

  private static func endsName(_ byte: UInt8) -> Bool {
    byte <= 0x20 || byte == UInt8(ascii: "/") || byte == UInt8(ascii: ">")
  }
}

extension MarkupTree {
  /// What a text says; nothing for an element.
  func text(of node: Int) -> String {
    let node = nodes[node]
    guard node.name < 0 else { return "" }
    let range = Int(node.start)..<Int(node.end)
    if node.isVerbatim { return String(decoding: bytes[range], as: UTF8.self) }
    return decoded(range)
  }

  /// All texts within an element, with single spaces and none at the ends.
  func words(of element: Int) -> String {
    var text = ""
    for node in element..<next(after: element) { text += self.text(of: node) }
    return text.unicodeScalars.split { $0.properties.isWhitespace }
      .map { String($0) }.joined(separator: " ")
  }

  /// The value of an attribute; nil where the element does not have it.
  /// - Complexity: O(n) in the bytes of the tag.
  func attribute(_ name: String, of element: Int) -> String? {
    let node = nodes[element]
    guard node.name >= 0 else { return nil }
    let wanted = Array(name.utf8)
    let end = Int(node.end)
    var at = Int(node.start)
    while at < end {
      while at < end, bytes[at] <= 0x20 || bytes[at] == UInt8(ascii: "/") { at += 1 }
      let start = at
      while at < end, bytes[at] != UInt8(ascii: "="), bytes[at] > 0x20 { at += 1 }
      let isWanted =
        at - start == wanted.count
        && bytes[start..<at].map { (65...90).contains($0) ? $0 + 32 : $0 } == wanted
      guard at < end, bytes[at] == UInt8(ascii: "=") else {
        if isWanted { return "" }
        continue
      }
      at += 1
      guard at < end, bytes[at] == UInt8(ascii: "\"") || bytes[at] == UInt8(ascii: "'") else {
        continue
      }
      let mark = bytes[at]
      let first = at + 1
      at = first
      while at < end, bytes[at] != mark { at += 1 }
      if isWanted { return decoded(first..<at) }
      at += 1
    }
    return nil
  }

  /// A text with its entities replaced by what they stand for.
  private func decoded(_ range: Range<Int>) -> String {
    guard bytes[range].contains(UInt8(ascii: "&")) else {
      return String(decoding: bytes[range], as: UTF8.self)
    }
    var result: [UInt8] = []
    var at = range.lowerBound
    while at < range.upperBound {
      let rest = bytes[at..<min(range.upperBound, at + 12)]
      guard bytes[at] == UInt8(ascii: "&"), let stop = rest.firstIndex(of: UInt8(ascii: ";")),
        let scalar = MarkupTree.scalar(bytes[at + 1..<stop])
      else {
        result.append(bytes[at])
        at += 1
        continue
      }
      result += Array(String(scalar).utf8)
      at = stop + 1
    }
    return String(decoding: result, as: UTF8.self)
  }

  /// What an entity stands for; serializers write the five of XML, and numbers.
  private static func scalar(_ name: ArraySlice<UInt8>) -> Unicode.Scalar? {
    let text = String(decoding: name, as: UTF8.self)
    switch text {
    case "lt": return "<"
    case "gt": return ">"
    case "amp": return "&"
    case "quot": return "\""
    case "apos": return "'"
    default: break
    }
    guard text.hasPrefix("#") else { return nil }
    let digits = text.dropFirst()
    let isHexadecimal = digits.hasPrefix("x")
    let value = isHexadecimal ? UInt32(digits.dropFirst(), radix: 16) : UInt32(digits)
    return value.flatMap(Unicode.Scalar.init)
  }
}
