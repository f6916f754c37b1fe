import Provenance

/// A value of an attribute of SVG.
enum SVGValue {
  /// A length or place in tenths of a pixel: `12.3`.
  case tenths(Int)
  /// A fixed word of the program.
  case word(StaticString)
  /// A text, of whatever origin.
  case text(String)
  /// The data of a path.
  case path(SVGPath)
}

/// Writes SVG text: the one place where marks are escaped and numbers get their form.
///
/// Names of elements and attributes are literals of the program (`StaticString`), so that no text
/// of a case can become one. Texts are made visible first: no control character, bidirectional
/// control or noncharacter is written as it is. Numbers are whole tenths; equal pictures have equal bytes.
struct SVGWriter {
  typealias Attributes = [(name: StaticString, value: SVGValue)]

  private(set) var text = ""
  private var open: [StaticString] = []

  /// An element without content.
  mutating func element(_ name: StaticString, _ attributes: Attributes) {
    tag(name, attributes)
    text += "/>\n"
  }

  /// Begins an element that holds others.
  mutating func begin(_ name: StaticString, _ attributes: Attributes = []) {
    tag(name, attributes)
    text += ">\n"
    open.append(name)
  }

  /// Ends the element that was begun last.
  mutating func end() {
    guard let name = open.popLast() else { return }
    text += "</\(name)>\n"
  }

  /// An element that holds text alone.
  mutating func leaf(_ name: StaticString, _ attributes: Attributes = [], _ content: String) {
    tag(name, attributes)
    text += ">"
    write(content)
    text += "</\(name)>\n"
  }

  /// What lies in a link; without an address what would lie in it.
  /// - Parameter isRepeated: whether another link leads there too, which the keyboard and those who
  ///   hear the picture meet instead.
  mutating func linked(
    to address: String?, isRepeated: Bool = false, _ write: (inout SVGWriter) -> Void
  ) {
    guard let address else { return write(&self) }
    begin(
      "a",
      [("href", .text(address))]
        + (isRepeated ? [("tabindex", .word("-1")), ("aria-hidden", .word("true"))] : []))
    write(&self)
    end()
  }

  /// A text of one line or more, each at its own place; what stands in one line cannot turn the
  /// direction of another.
  mutating func lines(_ attributes: Attributes, _ lines: [(at: PicturePoint, text: String)]) {
    tag("text", attributes)
    text += ">"
    for line in lines {
      tag(
        "tspan",
        [
          ("x", .tenths(line.at.x)), ("y", .tenths(line.at.y)), ("unicode-bidi", .word("isolate")),
        ])
      text += ">"
      write(line.text)
      text += "</tspan>"
    }
    text += "</text>\n"
  }

  private mutating func tag(_ name: StaticString, _ attributes: Attributes) {
    text += "<\(name)"
    for (name, value) in attributes {
      text += " \(name)=\""
      switch value {
      case .tenths(let number): text += SVGWriter.number(number)
      case .word(let word): text += "\(word)"
      case .text(let foreign): write(foreign)
      case .path(let path): text += path.text
      }
      text += "\""
    }
  }

  /// Tenths as SVG writes them: `12`, `12.3`, `-0.5`.
  static func number(_ tenths: Int) -> String {
    let sign = tenths < 0 ? "-" : ""
    let (whole, rest) = tenths.magnitude.quotientAndRemainder(dividingBy: 10)
    return rest == 0 ? "\(sign)\(whole)" : "\(sign)\(whole).\(rest)"
  }

  private mutating func write(_ foreign: String) {
    text += MarkupText.escaped(Visible.text(foreign, limit: .max))
  }
}

/// The data of a path: absolute places only.
struct SVGPath {
  private(set) var text = ""

  mutating func move(to point: PicturePoint) { add("M", [point]) }
  mutating func line(to point: PicturePoint) { add("L", [point]) }
  mutating func curve(_ first: PicturePoint, _ second: PicturePoint, to point: PicturePoint) {
    add("C", [first, second, point])
  }
  mutating func close() { text += "Z" }

  private mutating func add(_ letter: StaticString, _ points: [PicturePoint]) {
    text += "\(letter)"
    text += points.map { "\(SVGWriter.number($0.x)) \(SVGWriter.number($0.y))" }
      .joined(separator: " ")
  }

  /// Lines from point to point, closed where wanted.
  static func polygon(_ points: [PicturePoint], isClosed: Bool = true) -> SVGPath {
    var path = SVGPath()
    for (index, point) in points.enumerated() {
      if index == 0 { path.move(to: point) } else { path.line(to: point) }
    }
    if isClosed { path.close() }
    return path
  }
}
