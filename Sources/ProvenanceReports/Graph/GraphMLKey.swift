/// The attributes of nodes and lines in GraphML: what Gephi lists as columns and yEd as properties.
///
/// The text of a node stands there twice: networkx puts the lines that yEd draws in the place of `label`.
enum GraphMLKey: String, CaseIterable {
  case label
  case kind
  case record
  case side
  case certainty
  case inferred
  case quote
  case quotes
  case words
  case status
  case contradiction
  case severity
  case affirming
  case denying
  case sources
  case weight
  case question
  case text
  case date
  case type
  case identity
  case document
  case via
  case assertion
  case url
  case remarks

  /// What the values are: a word of GraphML.
  var type: String {
    switch self {
    case .quote, .affirming, .denying, .sources, .weight: "int"
    case .inferred: "boolean"
    default: "string"
    }
  }

  /// What has the attribute.
  var owners: [Owner] {
    switch self {
    case .label, .kind, .record, .contradiction, .severity, .date, .url: [.node, .edge]
    case .side, .certainty, .inferred, .quote, .quotes, .words, .weight, .document, .via,
      .assertion:
      [.edge]
    case .status, .affirming, .denying, .sources, .question, .text, .type, .identity, .remarks:
      [.node]
    }
  }

  /// What may have an attribute.
  enum Owner: String, CaseIterable {
    case node
    case edge
  }

  /// The name that data refers to the attribute by.
  func id(_ owner: Owner) -> String { "\(owner == .node ? "n" : "e")_\(rawValue)" }
}
