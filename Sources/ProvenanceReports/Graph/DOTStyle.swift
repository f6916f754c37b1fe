import Provenance

/// How nodes and lines look: colour and arrow head for the side, line style for certainty.
///
/// Blue and vermillion of Okabe and Ito, which colour-blind readers can tell apart; text in darker
/// shades of both (contrast 7.4 and 5.5 to 1 on white).
enum DOTStyle {
  static let fonts = "Helvetica,Arial,Noto Sans CJK TC,sans-serif"
  static let blue = "#0072B2"
  static let blueText = "#005A8C"
  static let vermillion = "#D55E00"
  static let vermillionText = "#B04A00"
  static let gray = "#767676"
  static let dark = "#444444"
  static let darkText = "#333333"

  /// The attributes of a node's looks.
  static func attributes(_ node: PictureNode) -> [(String, String)] {
    switch node.kind {
    case .document: return [("shape", "note"), ("fillcolor", "#F2F2F2")]
    case .carrier, .holder:
      var style = node.isPerson ? "filled" : "filled,rounded"
      if node.isUnnamed { style += ",dashed" }
      var attributes = [
        ("shape", node.isPerson ? "ellipse" : "box"), ("style", style), ("fillcolor", "#E8F1FA"),
      ]
      if node.isPerson { attributes.append(("margin", "0.02,0.02")) }
      if node.isSinglePoint { attributes.append(("peripheries", "2")) }
      return attributes
    case .claim:
      var attributes = [("shape", "box"), ("penwidth", node.isCentral ? "3" : "1.6")]
      if node.isCentral { attributes.append(("fontsize", "12")) }
      if node.status == .disputed { attributes.append(("color", vermillion)) }
      return attributes
    case .stub:
      return [
        ("shape", "box"), ("style", "filled,dashed"), ("fillcolor", "#F7F7F7"), ("fontsize", "10"),
      ]
    }
  }

  /// The attributes of a line's looks.
  static func attributes(_ edge: PictureEdge) -> [(String, String)] {
    var attributes = base(edge.kind)
    switch edge.kind {
    case .partOf, .controlledBy: attributes.append(("style", "dotted"))
    default:
      if let style = lineStyle(edge) { attributes.append(("style", style)) }
    }
    return attributes
  }

  private static func lineStyle(_ edge: PictureEdge) -> String? {
    if edge.certainty == .possible { return "dotted" }
    return edge.certainty == .probable || edge.isInferred ? "dashed" : nil
  }

  private static func base(_ kind: PictureEdge.Kind) -> [(String, String)] {
    switch kind {
    case .publishes: [("color", gray), ("penwidth", "1"), ("arrowhead", "none")]
    case .relays: [("color", gray), ("penwidth", "1")]
    case .partOf, .controlledBy: [("color", gray), ("penwidth", "1"), ("arrowhead", "none")]
    case .stance(.affirms):
      [("color", blue), ("fontcolor", blueText), ("penwidth", "2.2"), ("weight", "2")]
    case .stance(.denies):
      [
        ("color", vermillion), ("fontcolor", vermillionText), ("penwidth", "2.2"),
        ("arrowhead", "tee"), ("arrowsize", "1.3"), ("weight", "2"),
      ]
    case .stance(.reports):
      [("color", gray), ("fontcolor", darkText), ("penwidth", "1.6"), ("arrowhead", "odot")]
    case .relation(.entails): [("color", dark), ("penwidth", "1.2"), ("arrowhead", "onormal")]
    case .relation(.supports): [("color", dark), ("penwidth", "1.2"), ("arrowhead", "vee")]
    case .relation(.equivalent): [("color", dark), ("penwidth", "1.2"), ("arrowhead", "none")]
    case .relation(.contrary), .relation(.contradictory):
      [
        ("color", dark), ("penwidth", "1.2"), ("dir", "both"), ("arrowhead", "odiamond"),
        ("arrowtail", "odiamond"),
      ]
    case .contradiction:
      [
        ("color", vermillion), ("fontcolor", vermillionText), ("penwidth", "3"), ("dir", "both"),
        ("arrowhead", "diamond"), ("arrowtail", "diamond"),
      ]
    case .folded: [("color", gray), ("penwidth", "1"), ("arrowhead", "none")]
    }
  }
}
