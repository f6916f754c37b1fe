import Provenance

/// A provenance picture in words, for who cannot see it.
enum PictureDescription {
  /// Lines that are told one by one; more are counted.
  static let limit = 40

  static func text(_ picture: ProvenancePicture) -> String {
    let language = picture.language
    func counted(_ message: Message, _ count: Int) -> String {
      language.say(message, ["count": .number(count)])
    }
    var counts = [counted(.claims, picture.nodes.count { $0.kind == .claim })]
    if !picture.isOverview {
      // In an overview a node stands for any number of sources, and says so itself.
      let documents = picture.nodes.count { $0.kind == .document }
      let sources = Set(
        picture.nodes.filter { $0.kind == .carrier || $0.kind == .holder }.compactMap(\.recordID))
      counts = [counted(.documents, documents), counted(.sources, sources.count)] + counts
    }
    var sentences = [
      language.say(picture.isOverview ? .overviewReads : .readsLeftToRight),
      language.sentence(language.list(counts)),
    ]
    let told = picture.edges.filter { isTold($0.kind) }
    for edge in told.prefix(limit) {
      sentences.append(
        language.say(
          .toldLine,
          [
            "from": .words(name(picture.nodes[edge.from])), "line": .words(edge.label),
            "to": .words(language.sentence(name(picture.nodes[edge.to]))),
          ]))
    }
    if told.count > limit {
      sentences.append(counted(.andMoreLines, told.count - limit))
    }
    return language.paragraph(sentences + picture.notes)
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
