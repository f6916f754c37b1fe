/// Writes JSON text: the one place where strings are escaped and members are laid out.
///
/// Pretty form is one member a line, two blanks a level; compact form has one blank after `:`
/// and `,`. Strings are written as UTF-8, escaping only what RFC 8259 wants escaped.
package struct JSONWriter {
  package private(set) var bytes: [UInt8] = []
  private let pretty: Bool
  private var levels: [Level] = []
  private var afterKey = false

  private struct Level {
    let close: UInt8
    var isEmpty = true
    let inline: Bool
  }

  package init(pretty: Bool) { self.pretty = pretty }

  /// The text written so far.
  package var text: String { String(decoding: bytes, as: UTF8.self) }

  package mutating func beginObject() { begin(open: UInt8(ascii: "{"), close: UInt8(ascii: "}")) }
  package mutating func endObject() { end() }
  /// Begins a list; an inline one stays on its line in pretty form too.
  package mutating func beginArray(inline: Bool = false) {
    begin(open: UInt8(ascii: "["), close: UInt8(ascii: "]"), inline: inline)
  }
  package mutating func endArray() { end() }

  package mutating func key(_ name: String) {
    separate()
    quote(name)
    bytes.append(UInt8(ascii: ":"))
    bytes.append(UInt8(ascii: " "))
    afterKey = true
  }

  package mutating func string(_ value: String) {
    separate()
    quote(value)
  }

  package mutating func integer(_ value: Int) { raw(String(value)) }
  package mutating func boolean(_ value: Bool) { raw(value ? "true" : "false") }
  package mutating func null() { raw("null") }

  /// A value that is JSON text already, on one line.
  package mutating func raw(_ json: String) {
    separate()
    bytes.append(contentsOf: json.utf8)
  }

  /// A value that is JSON text already, as bytes on one line.
  package mutating func raw(_ json: ArraySlice<UInt8>) {
    separate()
    bytes.append(contentsOf: json)
  }

  package mutating func lineFeed() { bytes.append(UInt8(ascii: "\n")) }

  /// A member with a text; `null` where there is none.
  package mutating func member(_ name: String, _ value: String?) {
    key(name)
    if let value { string(value) } else { null() }
  }

  package mutating func member(_ name: String, _ value: Int) {
    key(name)
    integer(value)
  }

  package mutating func member(_ name: String, _ value: Bool) {
    key(name)
    boolean(value)
  }

  /// A member with a list of texts; an inline one stays on its line in pretty form too.
  package mutating func member(_ name: String, _ values: [String], inline: Bool) {
    key(name)
    beginArray(inline: inline)
    for value in values { string(value) }
    endArray()
  }

  /// A member with a list of numbers on one line.
  package mutating func member(_ name: String, _ values: [Int]) {
    key(name)
    beginArray(inline: true)
    for value in values { integer(value) }
    endArray()
  }

  /// Gives up what was written so far, to hand it on in pieces.
  package mutating func drain() -> [UInt8] {
    defer { bytes.removeAll(keepingCapacity: true) }
    return bytes
  }

  private mutating func begin(open: UInt8, close: UInt8, inline: Bool = false) {
    separate()
    bytes.append(open)
    levels.append(Level(close: close, inline: inline || !pretty || (levels.last?.inline ?? false)))
  }

  private mutating func end() {
    let level = levels.removeLast()
    if !level.isEmpty, !level.inline { breakLine() }
    bytes.append(level.close)
  }

  private mutating func separate() {
    if afterKey {
      afterKey = false
      return
    }
    guard !levels.isEmpty else { return }
    let last = levels.count - 1
    if !levels[last].isEmpty {
      bytes.append(UInt8(ascii: ","))
      if levels[last].inline { bytes.append(UInt8(ascii: " ")) }
    }
    levels[last].isEmpty = false
    if !levels[last].inline { breakLine() }
  }

  private mutating func breakLine() {
    bytes.append(UInt8(ascii: "\n"))
    for _ in 0..<levels.count { bytes.append(contentsOf: [0x20, 0x20]) }
  }

  private mutating func quote(_ text: String) {
    bytes.append(UInt8(ascii: "\""))
    for byte in text.utf8 {
      switch byte {
      case UInt8(ascii: "\""), UInt8(ascii: "\\"):
        bytes.append(UInt8(ascii: "\\"))
        bytes.append(byte)
      case 0x08: bytes.append(contentsOf: "\\b".utf8)
      case 0x09: bytes.append(contentsOf: "\\t".utf8)
      case 0x0A: bytes.append(contentsOf: "\\n".utf8)
      case 0x0C: bytes.append(contentsOf: "\\f".utf8)
      case 0x0D: bytes.append(contentsOf: "\\r".utf8)
      case 0..<0x20, 0x7F:
        let digits = Array("0123456789abcdef".utf8)
        bytes.append(contentsOf: "\\u00".utf8)
        bytes.append(digits[Int(byte >> 4)])
        bytes.append(digits[Int(byte & 15)])
      default: bytes.append(byte)
      }
    }
    bytes.append(UInt8(ascii: "\""))
  }
}
