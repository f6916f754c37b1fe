import Provenance

/// A provenance picture in words, for who cannot see it.
enum PictureDescription {
  /// Lines that are told one by one; more are counted.
  static let limit = 40

  static func text(_ picture: ProvenancePicture) -> String {
    let documents = picture.nodes.count { $0.kind == .document }
    let sources = Set(
      picture.nodes.filter { $0.kind == .carrier || $0.kind == .holder }.compactMap(\.recordID)
    ).count
    let claims = picture.nodes.count { $0.kind == .claim }
    var sentences = [
      "Reads left to right: document, carrier, relay, holder, claim.",
      Phrase.list([
        Phrase.count(documents, "document"), Phrase.count(sources, "source"),
        Phrase.count(claims, "claim"),
      ]) + ".",
    ]
    let told = picture.edges.filter { isTold($0.kind) }
    for edge in told.prefix(limit) {
      sentences.append(
        "\(name(picture.nodes[edge.from])) \(edge.label): "
          + Phrase.sentence(name(picture.nodes[edge.to])))
    }
    if told.count > limit {
      sentences.append("And \(Phrase.count(told.count - limit, "more line")).")
    }
    return (sentences + picture.notes).joined(separator: " ")
  }

  private static func isTold(_ kind: PictureEdge.Kind) -> Bool {
    switch kind {
    case .stance, .relation, .contradiction: true
    default: false
    }
  }

  private static func name(_ node: PictureNode) -> String {
    Phrase.withoutStop(Visible.text(Visible.line(node.text)))
  }
}
