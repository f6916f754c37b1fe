// A reader of GraphML for the tests, on the XML parser of the system: strict, and not our own.
import Foundation

#if canImport(FoundationXML)
  import FoundationXML
#endif

final class GraphMLDocument: NSObject, XMLParserDelegate {
  struct Item {
    let id: String
    var source = ""
    var target = ""
    /// The values of the keys, by the names that other programs show.
    var values: [String: String] = [:]
    /// The text that yEd draws.
    var label = ""
  }

  private(set) var nodes: [Item] = []
  private(set) var edges: [Item] = []
  /// The declared keys, by id.
  private(set) var keys: [String: String] = [:]
  /// The names of all elements in order: the structure.
  private(set) var structure: [String] = []
  private(set) var title = ""
  /// Whether the bytes are well-formed XML.
  private(set) var isWellFormed = false
  private var text = ""
  private var key = ""
  private var isInEdge = false
  private var hasError = false

  init(_ bytes: [UInt8]) {
    super.init()
    let parser = XMLParser(data: Data(bytes))
    parser.delegate = self
    isWellFormed = parser.parse() && parser.parserError == nil && !hasError
  }

  func parser(
    _ parser: XMLParser, didStartElement name: String, namespaceURI: String?,
    qualifiedName: String?, attributes: [String: String] = [:]
  ) {
    structure.append(name)
    text = ""
    switch name {
    case "key": keys[attributes["id"] ?? "?"] = attributes["attr.name"] ?? ""
    case "node":
      nodes.append(Item(id: attributes["id"] ?? "?"))
      isInEdge = false
    case "edge":
      edges.append(
        Item(
          id: attributes["id"] ?? "?", source: attributes["source"] ?? "?",
          target: attributes["target"] ?? "?"))
      isInEdge = true
    case "data": key = attributes["key"] ?? "?"
    default: break
    }
  }

  func parser(_ parser: XMLParser, parseErrorOccurred error: any Error) { hasError = true }

  func parser(_ parser: XMLParser, foundCharacters string: String) { text += string }

  func parser(
    _ parser: XMLParser, didEndElement name: String, namespaceURI: String?, qualifiedName: String?
  ) {
    switch name {
    case "data":
      if key == "g_title" {
        title = text
      } else if let shown = keys[key], !shown.isEmpty {
        if isInEdge {
          edges[edges.count - 1].values[shown] = text
        } else {
          nodes[nodes.count - 1].values[shown] = text
        }
      }
    case "y:NodeLabel": nodes[nodes.count - 1].label = text
    case "y:EdgeLabel": edges[edges.count - 1].label = text
    default: break
    }
  }
}
