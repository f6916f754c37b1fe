import Provenance

/// Reads JSON by RFC 8259 from bytes, without recursion, and goes on behind slips of the pen.
///
/// A comma too many or too few, a comment, an unquoted key, a number with a leading zero and the
/// like are reported where they stand and read as they were meant, so that one run shows all of
/// them. What leaves no meaning ends the reading with its report.
package struct JSONParser {
  /// A fault of syntax, by the range of bytes it stands in.
  package struct Fault: Sendable {
    package let range: Range<Int>
    package let message: String
    package let help: String?
  }

  /// Faults after which the rest of a text is not read.
  private static let faultLimit = 100

  /// Levels that are read at all; a text nested deeper is only made to fill the memory.
  private static let depthLimit = 1_000_000

  private let bytes: [UInt8]
  private let base: Int
  private let end: Int
  private var at: Int
  private var nodes: [JSONDocument.Node] = []
  private var open: [Int] = []
  private var faults: [Fault] = []
  private var gaveUp = false

  /// What reading a text gives.
  package struct Result: Sendable {
    package let document: JSONDocument
    /// Every fault of its syntax, in order.
    package let faults: [Fault]
    /// Whether the text was read to its end; otherwise the document breaks off somewhere.
    package let isComplete: Bool
  }

  /// The document that a range of bytes writes, and every fault of its syntax.
  package static func parse(_ bytes: [UInt8], in range: Range<Int>) -> Result {
    var parser = JSONParser(bytes, range)
    parser.run()
    return Result(
      document: JSONDocument(bytes: bytes, base: range.lowerBound, nodes: parser.nodes),
      faults: parser.faults,
      isComplete: !parser.gaveUp)
  }

  private init(_ bytes: [UInt8], _ range: Range<Int>) {
    self.bytes = bytes
    base = range.lowerBound
    at = range.lowerBound
    end = range.upperBound
    guard range.count > 1 << 20 else { return }
    // Growing a large list holds it twice for a while; every value stands behind one of these.
    nodes.reserveCapacity(
      1 + bytes[range].count { $0 == 0x2C || $0 == 0x3A || $0 == 0x5B || $0 == 0x7B })
  }

  // MARK: The walk

  private mutating func run() {
    guard end - base <= JSONDocument.sizeLimit else {
      return fail(
        at..<at, "this text is larger than 4 GiB", help: "keep so many records as a journal")
    }
    skipBlanks()
    guard at < end else {
      return fail(at..<at, "there is no JSON value here", help: "a case begins with \"{\"")
    }
    value()
    while !gaveUp, let container = open.last {
      if nodes[container].kind == .object { member(of: container) } else { item(of: container) }
    }
    guard !gaveUp else { return closeAll() }
    skipBlanks()
    if at < end {
      let lone = bytes[at] == UInt8(ascii: "}") || bytes[at] == UInt8(ascii: "]")
      fail(
        at..<at + 1, "the JSON value ended before this",
        help: lone ? "remove this bracket, or open it before" : "a file holds one value")
    }
  }

  /// Reads up to the next member, or the end of the object.
  private mutating func member(of object: Int) {
    guard separator(in: object, closing: UInt8(ascii: "}")) else { return }
    guard key() else { return }
    skipBlanks()
    if at < end, bytes[at] == UInt8(ascii: ":") {
      at += 1
    } else if at < end, bytes[at] == UInt8(ascii: "=") {
      report(at..<at + 1, "a key and its value are joined by \":\"")
      at += 1
    } else {
      return fail(at..<min(at + 1, end), "\":\" is missing after the key")
    }
    skipBlanks()
    if at < end, bytes[at] == UInt8(ascii: ",") || bytes[at] == UInt8(ascii: "}") {
      report(at..<at + 1, "the value of the key is missing")
      nodes.append(leaf(.broken, at..<at))
      return
    }
    value()
  }

  private mutating func item(of array: Int) {
    guard separator(in: array, closing: UInt8(ascii: "]")) else { return }
    value()
  }

  /// Reads what stands between two values; false where the container ended or reading did.
  private mutating func separator(in container: Int, closing: UInt8) -> Bool {
    skipBlanks()
    let isFirst = nodes.count == container + 1
    guard at < end else {
      fail(
        start(of: container),
        "this bracket is never closed", help: "the text ends inside it")
      return false
    }
    if bytes[at] == closing {
      close(container)
      return false
    }
    var commas = 0
    while at < end, bytes[at] == UInt8(ascii: ",") {
      let comma = at
      at += 1
      skipBlanks()
      commas += 1
      if at < end, bytes[at] == closing {
        report(comma..<comma + 1, "a comma before the closing bracket", help: "remove the comma")
        close(container)
        return false
      }
      if commas > 1 || isFirst {
        report(comma..<comma + 1, "a comma without a value before it", help: "remove the comma")
      }
    }
    guard at < end else {
      fail(
        start(of: container),
        "this bracket is never closed", help: "the text ends inside it")
      return false
    }
    if bytes[at] == UInt8(ascii: "}") || bytes[at] == UInt8(ascii: "]") {
      fail(
        at..<at + 1, "this bracket closes another kind of bracket",
        help: closing == UInt8(ascii: "}") ? "a \"}\" is wanted first" : "a \"]\" is wanted first")
      return false
    }
    if commas == 0, !isFirst {
      report(at..<at + 1, "a comma is missing before this", help: "put \",\" between two values")
    }
    return true
  }

  private mutating func close(_ container: Int) {
    at += 1
    nodes[container].end = at - base
    nodes[container].next = nodes.count
    open.removeLast()
  }

  private mutating func closeAll() {
    for container in open {
      nodes[container].end = end - base
      nodes[container].next = nodes.count
    }
    open.removeAll()
  }

  // MARK: Values

  private mutating func value() {
    skipBlanks()
    guard at < end else { return fail(at..<at, "a value is missing at the end of the text") }
    switch bytes[at] {
    case UInt8(ascii: "{"): begin(.object)
    case UInt8(ascii: "["): begin(.array)
    case UInt8(ascii: "\""): string(.string)
    case UInt8(ascii: "'"), 0xE2: oddlyQuoted(.string)
    case UInt8(ascii: "-"), UInt8(ascii: "+"), UInt8(ascii: "."),
      UInt8(ascii: "0")...UInt8(ascii: "9"):
      number()
    case UInt8(ascii: "}"), UInt8(ascii: "]"), UInt8(ascii: ":"):
      fail(at..<at + 1, "a value is wanted here")
    default: word()
    }
  }

  private mutating func begin(_ kind: JSONDocument.Kind) {
    guard open.count < JSONParser.depthLimit else {
      return fail(at..<at + 1, "brackets are nested a million deep")
    }
    open.append(nodes.count)
    nodes.append(leaf(kind, at..<at + 1))
    at += 1
  }

  private mutating func number() {
    let start = at
    while at < end,
      isWordByte(bytes[at]) || bytes[at] == 0x2B || bytes[at] == 0x2D || bytes[at] == 0x2E
    {
      at += 1
    }
    if ExactNumber.isNumber(bytes[start..<at]) {
      nodes.append(leaf(.number, start..<at))
    } else {
      report(
        start..<at, "this is no number as JSON writes it",
        help: "no leading \"+\", \".\" or zeros, digits on both sides of \".\"")
      nodes.append(leaf(.broken, start..<at))
    }
  }

  private mutating func word() {
    let start = at
    while at < end, isWordByte(bytes[at]) { at += 1 }
    let word = bytes[start..<at]
    if word.elementsEqual("true".utf8) {
      nodes.append(leaf(.yes, start..<at))
    } else if word.elementsEqual("false".utf8) {
      nodes.append(leaf(.no, start..<at))
    } else if word.elementsEqual("null".utf8) {
      nodes.append(leaf(.null, start..<at))
    } else if word.isEmpty {
      fail(start..<start + 1, "this cannot begin a value", help: "text stands in \"...\"")
    } else {
      report(start..<at, "text stands in quotation marks", help: "write it as \"...\"")
      nodes.append(leaf(.broken, start..<at))
    }
  }

  private mutating func key() -> Bool {
    switch bytes[at] {
    case UInt8(ascii: "\""): string(.key)
    case UInt8(ascii: "'"), 0xE2: oddlyQuoted(.key)
    default:
      let start = at
      while at < end, isWordByte(bytes[at]) { at += 1 }
      guard at > start else {
        fail(start..<start + 1, "a key in quotation marks is wanted here")
        return false
      }
      report(start..<at, "a key stands in quotation marks", help: "write it as \"...\"")
      nodes.append(leaf(.broken, start..<at))
    }
    return !gaveUp
  }

  private mutating func string(_ kind: JSONDocument.Kind) {
    let start = at
    var hasEscapes = false
    var isBroken = false
    at += 1
    while at < end, bytes[at] != UInt8(ascii: "\"") {
      if bytes[at] == UInt8(ascii: "\\") {
        hasEscapes = true
        if !escape() { isBroken = true }
      } else if bytes[at] == 0x0A || bytes[at] == 0x0D {
        return fail(
          start..<at, "this text is not closed on its line",
          help: "close it with \"; a line break inside a text is written \\n")
      } else if bytes[at] < 0x20 {
        report(
          at..<at + 1, "a control character inside a text",
          help: bytes[at] == 0x09 ? "write a tab as \\t" : "write it as \\u and four digits")
        isBroken = true
        at += 1
      } else {
        at += 1
      }
    }
    guard at < end else {
      return fail(start..<start + 1, "this text is never closed", help: "close it with \"")
    }
    at += 1
    var node = leaf(isBroken ? .broken : kind, start..<at)
    node.hasEscapes = hasEscapes
    nodes.append(node)
  }

  /// Reads one escape; false where it is none.
  private mutating func escape() -> Bool {
    let start = at
    at += 1
    guard at < end else { return true }
    switch bytes[at] {
    case UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "/"), UInt8(ascii: "b"),
      UInt8(ascii: "f"), UInt8(ascii: "n"), UInt8(ascii: "r"), UInt8(ascii: "t"):
      at += 1
      return true
    case UInt8(ascii: "u"):
      at += 1
      if JSONString.hex(bytes[..<end], at) != nil {
        at += 4
        return true
      }
      report(start..<at, "four hexadecimal digits are wanted after \\u")
      return false
    default:
      report(
        start..<at + 1, "JSON knows no such escape",
        help: "a backslash in a text is written \\\\")
      if bytes[at] >= 0x20, bytes[at] != UInt8(ascii: "\"") { at += 1 }
      return false
    }
  }

  /// A text in other quotation marks: reported, and read up to the matching mark.
  private mutating func oddlyQuoted(_ kind: JSONDocument.Kind) {
    let start = at
    let isCurly =
      at + 2 < end && bytes[at] == 0xE2 && bytes[at + 1] == 0x80
      && (0x98...0x9F).contains(bytes[at + 2])
    guard isCurly || bytes[at] == UInt8(ascii: "'") else { return word() }
    at += isCurly ? 3 : 1
    while at < end, bytes[at] != 0x0A {
      if isCurly {
        if at + 2 < end, bytes[at] == 0xE2, bytes[at + 1] == 0x80,
          (0x98...0x9F).contains(bytes[at + 2])
        {
          at += 3
          report(start..<at, "text stands in straight double quotation marks")
          nodes.append(leaf(.broken, start..<at))
          return
        }
      } else if bytes[at] == UInt8(ascii: "'") {
        at += 1
        report(start..<at, "text stands in double quotation marks", help: "write it as \"...\"")
        nodes.append(leaf(.broken, start..<at))
        return
      }
      at += 1
    }
    fail(start..<start + 1, "text stands in straight double quotation marks")
  }

  // MARK: Blanks, comments, reports

  private mutating func skipBlanks() {
    while at < end {
      switch bytes[at] {
      case 0x20, 0x09, 0x0A, 0x0D: at += 1
      case UInt8(ascii: "/") where at + 1 < end && bytes[at + 1] == UInt8(ascii: "/"):
        let start = at
        while at < end, bytes[at] != 0x0A { at += 1 }
        report(start..<at, "JSON has no comments", help: "put it into a \"note\"")
      case UInt8(ascii: "/") where at + 1 < end && bytes[at + 1] == UInt8(ascii: "*"):
        let start = at
        at += 2
        while at + 1 < end, bytes[at] != UInt8(ascii: "*") || bytes[at + 1] != UInt8(ascii: "/") {
          at += 1
        }
        at = min(at + 2, end)
        report(start..<at, "JSON has no comments", help: "put it into a \"note\"")
      default: return
      }
    }
  }

  private func isWordByte(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
      UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "_"), UInt8(ascii: "$"), 0x80...0xFF:
      return true
    default: return false
    }
  }

  private func leaf(_ kind: JSONDocument.Kind, _ range: Range<Int>) -> JSONDocument.Node {
    JSONDocument.Node(
      kind, range.lowerBound - base..<range.upperBound - base, next: nodes.count + 1)
  }

  /// The bracket that opens an object or a list.
  private func start(of container: Int) -> Range<Int> {
    base + nodes[container].start..<base + nodes[container].start + 1
  }

  private mutating func report(_ range: Range<Int>, _ message: String, help: String? = nil) {
    faults.append(Fault(range: range, message: message, help: help))
    if faults.count >= JSONParser.faultLimit { gaveUp = true }
  }

  private mutating func fail(_ range: Range<Int>, _ message: String, help: String? = nil) {
    report(range, message, help: help)
    gaveUp = true
  }
}
