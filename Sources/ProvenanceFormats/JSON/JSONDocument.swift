import Provenance

/// A JSON text as flat nodes over its bytes: every value knows where it stands.
///
/// The nodes stand in reading order; an object's children are its keys and values in turn. Broken
/// parts are nodes too, of kind `broken`, so that reading can go on behind them.
package final class JSONDocument: Sendable {
  package enum Kind: UInt8, Sendable {
    case object, array, string, number, yes, no, null, key, broken
  }

  /// A value or key in sixteen bytes: places are counted from the start of the text that was read.
  package struct Node: Sendable {
    package let kind: Kind
    /// Whether a string has escapes to be taken out.
    package var hasEscapes = false
    private let first: UInt32
    private var last: UInt32
    private var following: UInt32

    init(_ kind: Kind, _ range: Range<Int>, next: Int) {
      self.kind = kind
      first = UInt32(truncatingIfNeeded: range.lowerBound)
      last = UInt32(truncatingIfNeeded: range.upperBound)
      following = UInt32(truncatingIfNeeded: next)
    }

    var start: Int { Int(first) }
    var end: Int {
      get { Int(last) }
      set { last = UInt32(truncatingIfNeeded: newValue) }
    }
    /// The node behind this value and all it contains.
    package var next: Int {
      get { Int(following) }
      set { following = UInt32(truncatingIfNeeded: newValue) }
    }
  }

  /// Bytes that one text may have, so that places fit into a node.
  static let sizeLimit = Int(UInt32.max) - 1

  package let bytes: [UInt8]
  package let nodes: [Node]
  /// Where the text begins among the bytes.
  let base: Int

  init(bytes: [UInt8], base: Int, nodes: [Node]) {
    self.bytes = bytes
    self.base = base
    self.nodes = nodes
  }

  /// The whole text's value; nil where there is none.
  package var root: JSONValue? { nodes.isEmpty ? nil : JSONValue(self, 0) }
}

/// A value of a JSON document.
package struct JSONValue: Sendable {
  package let document: JSONDocument
  package let index: Int

  init(_ document: JSONDocument, _ index: Int) {
    self.document = document
    self.index = index
  }

  private var node: JSONDocument.Node { document.nodes[index] }

  package var kind: JSONDocument.Kind { node.kind }

  /// Whether a string or key has escapes to be taken out.
  package var hasEscapes: Bool { node.hasEscapes }

  /// Where the value stands among the bytes, quotation marks included.
  package var range: Range<Int> { document.base + node.start..<document.base + node.end }

  /// Where the text between the quotation marks of a string or key stands.
  package var content: Range<Int> {
    let range = range
    return range.lowerBound + 1..<max(range.lowerBound + 1, range.upperBound - 1)
  }

  /// The members of an object, in order; none for another value.
  package var members: Members { Members(object: self) }

  /// The items of an array, in order; none for another value.
  package var items: [JSONValue] {
    guard kind == .array else { return [] }
    var result: [JSONValue] = []
    var next = index + 1
    while next < node.next {
      result.append(JSONValue(document, next))
      next = document.nodes[next].next
    }
    return result
  }

  /// The value of the first member with a name.
  package subscript(name: String) -> JSONValue? {
    let bytes = Array(name.utf8)
    return members.first { $0.key.isKey(bytes) }?.value
  }

  /// Whether a key is written as these bytes, escapes taken out.
  package func isKey(_ name: [UInt8]) -> Bool {
    let node = document.nodes[index]
    guard node.kind == .key else { return false }
    if node.hasEscapes { return text.map { $0.utf8.elementsEqual(name) } ?? false }
    guard node.end - node.start - 2 == name.count else { return false }
    let start = document.base + node.start + 1
    for offset in name.indices where document.bytes[start + offset] != name[offset] {
      return false
    }
    return true
  }

  /// The text of a string or key; nil for another value, and where it is no Unicode text.
  package var text: String? {
    guard kind == .string || kind == .key else { return nil }
    let content = document.bytes[content]
    if !node.hasEscapes { return String(validating: content, as: UTF8.self) }
    guard let bytes = JSONString.unescaped(content) else { return nil }
    return String(validating: bytes, as: UTF8.self)
  }

  /// Whether it is no JSON or no Unicode text, which was reported where it was parsed.
  package var isUnreadable: Bool { kind == .broken || kind == .string && text == nil }

  /// The digits of a number as written.
  package var numberText: String? {
    guard kind == .number else { return nil }
    return String(validating: document.bytes[range], as: UTF8.self)
  }

  /// What the value is, for a message.
  package var description: String {
    switch kind {
    case .object: "an object"
    case .array: "a list"
    case .string, .key: "a text"
    case .number: "a number"
    case .yes, .no: "true or false"
    case .null: "null"
    case .broken: "something unreadable"
    }
  }

  package struct Member: Sendable {
    package let key: JSONValue
    package let value: JSONValue
  }

  /// The members of an object one after the other, without a list of them.
  package struct Members: Sequence, IteratorProtocol {
    private let document: JSONDocument
    private var at: Int
    private let end: Int

    init(object: JSONValue) {
      document = object.document
      at = object.index + 1
      end = object.kind == .object ? document.nodes[object.index].next : at
    }

    package mutating func next() -> Member? {
      guard at + 1 < end else { return nil }
      let key = at
      at = document.nodes[key + 1].next
      return Member(key: JSONValue(document, key), value: JSONValue(document, key + 1))
    }
  }
}

extension JSONValue {
  /// The value as JSON text on one line, numbers and texts as they are.
  package var compactText: String {
    var writer = JSONWriter(pretty: false)
    copy(to: &writer)
    return writer.text
  }

  /// Writes the value and all it contains; without recursion, since its depth is the user's.
  package func copy(to writer: inout JSONWriter) {
    let nodes = document.nodes
    var open: [(end: Int, isObject: Bool)] = []
    var at = index
    let end = nodes[index].next
    while at < end {
      switch nodes[at].kind {
      case .object:
        writer.beginObject()
        open.append((nodes[at].next, true))
      case .array:
        writer.beginArray()
        open.append((nodes[at].next, false))
      case .key: writer.key(JSONValue(document, at).text ?? "")
      case .string: writer.string(JSONValue(document, at).text ?? "")
      case .number: writer.raw(document.bytes[JSONValue(document, at).range])
      case .yes: writer.boolean(true)
      case .no: writer.boolean(false)
      case .null, .broken: writer.null()
      }
      at += 1
      while let last = open.last, last.end == at {
        if last.isObject { writer.endObject() } else { writer.endArray() }
        open.removeLast()
      }
    }
  }
}
