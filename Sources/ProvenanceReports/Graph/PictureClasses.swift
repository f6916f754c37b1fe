import Provenance

/// The classes of nodes and lines, by which a page can style and find them.
enum PictureClasses {
  static func of(_ node: PictureNode) -> String {
    var classes = [node.kind.name]
    if node.isPerson { classes.append("person") }
    if node.isUnnamed { classes.append("unnamed") }
    if node.isSinglePoint { classes.append("single-point") }
    if node.isOwnVoice { classes.append("own-voice") }
    if let status = node.status { classes.append(status.rawValue) }
    if node.isCentral { classes.append("central") }
    return classes.joined(separator: " ")
  }

  static func of(_ edge: PictureEdge) -> String {
    switch edge.kind {
    case .stance(let stance):
      "stance \(stance.rawValue) \(edge.certainty.rawValue)" + (edge.isInferred ? " inferred" : "")
    case .relation(let kind): "relation \(kind.rawValue) \(edge.certainty.rawValue)"
    case .contradiction: "relation contradiction \(edge.certainty.rawValue)"
    default: edge.kind.name
    }
  }
}
