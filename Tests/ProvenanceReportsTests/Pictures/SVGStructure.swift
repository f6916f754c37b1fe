import Foundation

#if canImport(FoundationXML)
  import FoundationXML
#endif

/// What an XML parser sees of an SVG picture.
final class SVGStructure: NSObject, XMLParserDelegate {
  /// The elements: of each its name, the names of its attributes, and values that are fixed words.
  ///
  /// The lines of one text count as one.
  private(set) var elements: [String] = []
  /// All ids, in order.
  private(set) var ids: [String] = []
  /// All text, in order.
  private(set) var text = ""
  private(set) var isWellFormed = false

  private static let words: Set<String> = [
    "class", "id", "fill", "stroke", "stroke-width", "stroke-dasharray", "font-size",
    "font-weight", "text-anchor", "role", "style", "data-record", "data-edge", "href",
  ]

  init(_ svg: String) {
    super.init()
    let parser = XMLParser(data: Data(svg.utf8))
    parser.delegate = self
    isWellFormed = parser.parse() && parser.parserError == nil && open.isEmpty && !hasFault
  }

  private var open: [String] = []
  private var hasFault = false

  func parser(
    _ parser: XMLParser, didEndElement name: String, namespaceURI: String?, qualifiedName: String?
  ) {
    if open.popLast() != name { hasFault = true }
  }

  func parser(_ parser: XMLParser, parseErrorOccurred error: any Error) { hasFault = true }

  func parser(
    _ parser: XMLParser, didStartElement name: String, namespaceURI: String?,
    qualifiedName: String?, attributes: [String: String]
  ) {
    open.append(name)
    if let id = attributes["id"] { ids.append(id) }
    var entry = name
    for key in attributes.keys.sorted() {
      entry += " \(key)"
      if SVGStructure.words.contains(key) { entry += "=" + (attributes[key] ?? "") }
      if key == "d" { entry += "=" + (attributes[key] ?? "").filter(\.isLetter) }
    }
    if name == "tspan", elements.last == entry { return }
    elements.append(entry)
  }

  func parser(_ parser: XMLParser, foundCharacters string: String) { text += string }
}
