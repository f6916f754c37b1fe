/// Writes HTML, element by element; what it is given as content is mark-up already.
struct HTMLWriter {
  private(set) var bytes: [UInt8] = []
  private var open: [String] = []

  /// An element on one line, with its content.
  mutating func line(_ name: String, _ attributes: [(String, String)], _ content: String) {
    write(HTMLWriter.span(name, attributes, content) + "\n")
  }

  /// An element on one line, with its content.
  mutating func line(
    _ name: String, _ attributes: KeyValuePairs<String, String> = [:], _ content: String
  ) {
    line(name, attributes.map { ($0.key, $0.value) }, content)
  }

  /// Begins an element that holds others.
  mutating func begin(_ name: String, _ attributes: [(String, String)]) {
    write(HTMLWriter.tag(name, attributes) + "\n")
    open.append(name)
  }

  /// Begins an element that holds others.
  mutating func begin(_ name: String, _ attributes: KeyValuePairs<String, String> = [:]) {
    begin(name, attributes.map { ($0.key, $0.value) })
  }

  /// Ends the element that was begun last.
  mutating func end() {
    guard let name = open.popLast() else { return }
    write("</\(name)>\n")
  }

  /// Mark-up as it is.
  mutating func write(_ markup: String) { bytes.append(contentsOf: markup.utf8) }

  /// Mark-up as it is.
  mutating func write(_ markup: [UInt8]) { bytes.append(contentsOf: markup) }

  /// The opening tag; the values of attributes are escaped here, and an empty one is left out.
  static func tag(_ name: String, _ attributes: [(String, String)]) -> String {
    var tag = "<\(name)"
    for (key, value) in attributes {
      tag += value.isEmpty ? " \(key)" : " \(key)=\"\(HTMLText.escaped(value))\""
    }
    return tag + ">"
  }

  /// An element within a line.
  static func span(_ name: String, _ attributes: [(String, String)], _ content: String) -> String {
    tag(name, attributes) + content + "</\(name)>"
  }

  /// An element within a line.
  static func span(
    _ name: String, _ attributes: KeyValuePairs<String, String> = [:], _ content: String
  ) -> String {
    span(name, attributes.map { ($0.key, $0.value) }, content)
  }
}
