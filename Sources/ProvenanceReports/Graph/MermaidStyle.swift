import Provenance

/// How nodes and lines look in Mermaid: shapes, classes and the colours of the DOT picture.
enum MermaidStyle {
  /// The classes of nodes, with their looks.
  static let classes = [
    ("document", "fill:#F2F2F2,stroke:\(DOTStyle.dark),color:#111111"),
    ("source", "fill:#E8F1FA,stroke:\(DOTStyle.dark),color:#111111"),
    (
      "unnamed",
      "fill:#E8F1FA,stroke:\(DOTStyle.dark),color:#111111,stroke-dasharray:5 3"
    ),
    ("claim", "fill:#FFFFFF,stroke:\(DOTStyle.dark),color:#111111"),
    ("disputed", "fill:#FFFFFF,stroke:\(DOTStyle.vermillion),color:#111111"),
    (
      "central",
      "fill:#FFFFFF,stroke:\(DOTStyle.vermillion),color:#111111,stroke-width:3px"
    ),
    ("folded", "fill:#F7F7F7,stroke:\(DOTStyle.dark),color:#111111,stroke-dasharray:5 3"),
    ("question", "fill:#FAFAFA,stroke:#DDDDDD,color:#555555"),
    ("note", "fill:#FFFFFF,stroke:#FFFFFF,color:#333333"),
  ]

  static func className(_ node: PictureNode) -> String {
    switch node.kind {
    case .document: "document"
    case .carrier, .holder: node.isUnnamed ? "unnamed" : "source"
    case .claim: node.isCentral ? "central" : node.status == .disputed ? "disputed" : "claim"
    case .stub: "folded"
    }
  }

  /// What stands on both sides of the label of a node: its shape.
  static func shape(_ node: PictureNode) -> (open: String, close: String) {
    switch node.kind {
    case .document: ("[/", "/]")
    case .carrier, .holder:
      node.isSinglePoint ? ("[[", "]]") : node.isPerson ? ("([", "])") : ("(", ")")
    case .claim, .stub: ("[", "]")
    }
  }

  /// The arrow of a line: the head says the kind, a broken line what is less than certain.
  static func arrow(_ edge: PictureEdge) -> String {
    let isBroken = edge.certainty != .certain || edge.isInferred
    return switch edge.kind {
    case .publishes: "---"
    case .folded, .partOf, .controlledBy: "-.-"
    case .relays, .stance(.affirms), .relation(.entails), .relation(.supports):
      isBroken ? "-.->" : "-->"
    case .stance(.denies): isBroken ? "-.-x" : "--x"
    case .stance(.reports): isBroken ? "-.-o" : "--o"
    case .relation(.equivalent): isBroken ? "-.-" : "---"
    case .relation(.contrary), .relation(.contradictory): isBroken ? "o-.-o" : "o--o"
    case .contradiction: isBroken ? "x-.-x" : "x--x"
    }
  }

  /// The colour and width of a kind of line; nil for the usual ones.
  static func line(_ kind: PictureEdge.Kind) -> String? {
    switch kind {
    case .stance(.affirms): "stroke:\(DOTStyle.blue),stroke-width:2px"
    case .stance(.denies): "stroke:\(DOTStyle.vermillion),stroke-width:2px"
    case .contradiction: "stroke:\(DOTStyle.vermillion),stroke-width:3px"
    case .publishes, .relays, .folded, .partOf, .controlledBy, .stance(.reports):
      "stroke:\(DOTStyle.gray),stroke-width:1px"
    case .relation: "stroke:\(DOTStyle.dark),stroke-width:1px"
    }
  }
}
