import Provenance

/// How nodes and lines look in yEd: the shapes, colours and arrow heads of the picture.
struct GraphMLStyle {
  /// What a node looks like.
  struct Node {
    var shape = "rectangle"
    var fill = "#FFFFFF"
    var border = DOTStyle.dark
    var line = "line"
    var width = "1.2"
  }

  /// What a line looks like.
  struct Edge {
    var color = DOTStyle.gray
    var line = "line"
    var width = "1.0"
    var source = "none"
    var target = "none"
  }

  static func node(_ node: PictureNode) -> Node {
    var style = self.node(node.kind, isPerson: node.isPerson, isUnnamed: node.isUnnamed)
    if node.kind == .claim { style.width = node.isCentral ? "3.0" : "1.6" }
    if node.isSinglePoint { style.width = "3.0" }
    if node.status == .disputed { style.border = DOTStyle.vermillion }
    return style
  }

  static func node(_ kind: PictureNode.Kind, isPerson: Bool, isUnnamed: Bool) -> Node {
    switch kind {
    case .document: Node(shape: "parallelogram", fill: "#F2F2F2")
    case .carrier, .holder:
      Node(
        shape: isPerson ? "ellipse" : "roundrectangle", fill: "#E8F1FA",
        line: isUnnamed ? "dashed" : "line")
    case .claim: Node(width: "1.6")
    case .stub: Node(fill: "#F7F7F7", line: "dashed")
    }
  }

  static func edge(_ kind: PictureEdge.Kind, _ certainty: Certainty, isInferred: Bool) -> Edge {
    var style = base(kind)
    switch kind {
    case .partOf, .controlledBy: style.line = "dotted"
    default:
      if certainty == .possible {
        style.line = "dotted"
      } else if certainty == .probable || isInferred {
        style.line = "dashed"
      }
    }
    return style
  }

  private static func base(_ kind: PictureEdge.Kind) -> Edge {
    switch kind {
    case .publishes, .folded, .partOf, .controlledBy: Edge()
    case .relays: Edge(target: "standard")
    case .stance(.affirms): Edge(color: DOTStyle.blue, width: "2.2", target: "standard")
    case .stance(.denies): Edge(color: DOTStyle.vermillion, width: "2.2", target: "t_shape")
    case .stance(.reports): Edge(width: "1.6", target: "transparent_circle")
    case .relation(.entails): Edge(color: DOTStyle.dark, width: "1.2", target: "white_delta")
    case .relation(.supports): Edge(color: DOTStyle.dark, width: "1.2", target: "plain")
    case .relation(.equivalent): Edge(color: DOTStyle.dark, width: "1.2")
    case .relation(.contrary), .relation(.contradictory):
      Edge(
        color: DOTStyle.dark, width: "1.2", source: "white_diamond", target: "white_diamond")
    case .contradiction:
      Edge(color: DOTStyle.vermillion, width: "3.0", source: "diamond", target: "diamond")
    }
  }
}
