import Provenance

/// Writes the elements of GraphML, with what yEd draws beside what other programs read.
///
/// Ids of nodes are our own; text of a case stands in the content of elements only.
struct GraphMLWriter {
  /// A line of text in a drawn label, and the room around it, in points.
  private static let lineHeight = 15
  private static let labelMargin = 14
  /// Points for a terminal column of a label.
  private static let columnWidth = 7

  private(set) var bytes: [UInt8] = []

  /// A value of an attribute; nil leaves it out.
  typealias Values = [(key: GraphMLKey, value: String?)]

  init(title: [String], subject: String, _ language: ReportLanguage) {
    line("<?xml version=\"1.0\" encoding=\"UTF-8\"?>")
    let comment = language.sentence(
      language.say(.provenanceOf, ["subject": .words(subject)]))
    line("<!-- \(comment) For yEd, Gephi, networkx and igraph. -->")
    line(
      "<graphml xmlns=\"http://graphml.graphdrawing.org/xmlns\" "
        + "xmlns:xsi=\"http://www.w3.org/2001/XMLSchema-instance\" "
        + "xmlns:y=\"http://www.yworks.com/xml/graphml\" "
        + "xsi:schemaLocation=\"http://graphml.graphdrawing.org/xmlns "
        + "http://www.yworks.com/xml/schema/graphml/1.1/ygraphml.xsd\">")
    line("  <key id=\"g_title\" for=\"graph\" attr.name=\"title\" attr.type=\"string\"/>")
    for owner in GraphMLKey.Owner.allCases {
      for key in GraphMLKey.allCases where key.owners.contains(owner) {
        line(
          "  <key id=\"\(key.id(owner))\" for=\"\(owner.rawValue)\" "
            + "attr.name=\"\(key.rawValue)\" attr.type=\"\(key.type)\"/>")
      }
      line(
        "  <key id=\"\(owner.rawValue)graphics\" for=\"\(owner.rawValue)\" "
          + "yfiles.type=\"\(owner.rawValue)graphics\"/>")
    }
    line("  <graph id=\"case\" edgedefault=\"directed\">")
    let text = title.map(GraphMLString.content).joined(separator: "\n")
    line("    <data key=\"g_title\">\(text)</data>")
  }

  /// Ends the file and gives what was written.
  mutating func end() -> [UInt8] {
    line("  </graph>")
    line("</graphml>")
    return bytes
  }

  /// The height of a node with a label of so many lines, in points.
  static func height(lines: Int) -> Int { lines * lineHeight + labelMargin }

  /// The width of a node with a label of so many terminal columns, in points.
  static func width(columns: Int) -> Int { columns * columnWidth + labelMargin }

  /// Where a node stands: its left upper corner and its size, in points.
  struct Frame {
    var x: Int
    var y: Int
    var width: Int
    var height: Int
  }

  mutating func node(
    _ id: String, _ values: Values, label: [String], at frame: Frame, _ style: GraphMLStyle.Node
  ) {
    line("    <node id=\"\(id)\">")
    data(values, .node)
    line(
      "      <data key=\"nodegraphics\"><y:ShapeNode>"
        + "<y:Geometry height=\"\(frame.height).0\" width=\"\(frame.width).0\" "
        + "x=\"\(frame.x).0\" y=\"\(frame.y).0\"/>"
        + "<y:Fill color=\"\(style.fill)\" transparent=\"false\"/>"
        + "<y:BorderStyle color=\"\(style.border)\" type=\"\(style.line)\" "
        + "width=\"\(style.width)\"/>"
        + "<y:NodeLabel fontSize=\"11\" textColor=\"#111111\">"
        + label.joined(separator: "\n") + "</y:NodeLabel>"
        + "<y:Shape type=\"\(style.shape)\"/></y:ShapeNode></data>")
    line("    </node>")
  }

  mutating func edge(
    _ id: String, from: String, to: String, _ values: Values, label: String,
    _ style: GraphMLStyle.Edge
  ) {
    line("    <edge id=\"\(id)\" source=\"\(from)\" target=\"\(to)\">")
    data(values, .edge)
    line(
      "      <data key=\"edgegraphics\"><y:PolyLineEdge>"
        + "<y:LineStyle color=\"\(style.color)\" type=\"\(style.line)\" width=\"\(style.width)\"/>"
        + "<y:Arrows source=\"\(style.source)\" target=\"\(style.target)\"/>"
        + (label.isEmpty
          ? "" : "<y:EdgeLabel fontSize=\"9\">\(MarkupText.escaped(label))</y:EdgeLabel>")
        + "</y:PolyLineEdge></data>")
    line("    </edge>")
  }

  private mutating func data(_ values: Values, _ owner: GraphMLKey.Owner) {
    for (key, value) in values {
      guard let value else { continue }
      line("      <data key=\"\(key.id(owner))\">\(GraphMLString.content(value))</data>")
    }
  }

  private mutating func line(_ text: String) {
    bytes.append(contentsOf: text.utf8)
    bytes.append(UInt8(ascii: "\n"))
  }
}
