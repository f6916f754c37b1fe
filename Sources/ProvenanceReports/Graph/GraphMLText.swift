import Provenance

/// Writes a provenance picture in GraphML: a picture for yEd, a table of nodes and lines for Gephi.
///
/// Every node stands where the picture has it, so that yEd shows it readable at once.
public struct GraphMLText {
  /// Points from a column of the picture to the next, and between two nodes of one.
  private static let columnStep = 380
  private static let gap = 22

  private let picture: ProvenancePicture
  private let link: ReportLink?
  private var writer: GraphMLWriter

  /// The picture as GraphML in UTF-8, ending in a line feed.
  /// - Parameters:
  ///   - picture: what is drawn.
  ///   - link: the page of the report that claims and lines link to; nil for no links.
  /// - Complexity: O(n) in nodes, lines and the text shown.
  public static func text(_ picture: ProvenancePicture, link: ReportLink? = nil) -> [UInt8] {
    var text = GraphMLText(picture, link)
    return text.written()
  }

  private init(_ picture: ProvenancePicture, _ link: ReportLink?) {
    self.picture = picture
    self.link = link
    writer = GraphMLWriter(
      title: picture.title + picture.notes, subject: picture.subject, picture.language)
  }

  private mutating func written() -> [UInt8] {
    let labels = picture.nodes.map { node in
      GraphMLString.label([node.text] + node.remarks, columns: DOTString.labelColumns)
    }
    let frames = frames(labels)
    for (index, node) in picture.nodes.enumerated() {
      writer.node(
        node.id, values(node), label: labels[index], at: frames[index], GraphMLStyle.node(node))
    }
    for (index, edge) in picture.edges.enumerated() {
      writer.edge(
        "e\(index + 1)", from: picture.nodes[edge.from].id, to: picture.nodes[edge.to].id,
        values(edge), label: edge.label,
        GraphMLStyle.edge(edge.kind, edge.certainty, isInferred: edge.isInferred))
    }
    return writer.end()
  }

  /// The nodes of a column below each other, all columns about one middle.
  private func frames(_ labels: [[String]]) -> [GraphMLWriter.Frame] {
    let width = GraphMLWriter.width(columns: DOTString.labelColumns)
    var frames = labels.map {
      GraphMLWriter.Frame(
        x: 0, y: 0, width: width, height: GraphMLWriter.height(lines: $0.count))
    }
    for (place, column) in picture.columns.enumerated() {
      let height = column.reduce(0) { $0 + frames[$1].height + GraphMLText.gap }
      var y = -height / 2
      for node in column {
        frames[node].x = place * GraphMLText.columnStep
        frames[node].y = y
        y += frames[node].height + GraphMLText.gap
      }
    }
    return frames
  }

  private func values(_ node: PictureNode) -> GraphMLWriter.Values {
    [
      (.label, node.text), (.text, node.text), (.kind, node.kind.name), (.record, node.recordID),
      (.remarks, node.remarks.isEmpty ? nil : node.remarks.joined(separator: "; ")),
      (.status, node.status?.rawValue), (.contradiction, node.contradiction?.id),
      (.severity, node.contradiction?.severity.rawValue),
      (.sources, node.sourceCount > 0 ? String(node.sourceCount) : nil),
      (.question, node.cluster.map { picture.clusters[$0].text }),
      (.url, node.address?.text ?? link?.address(of: node)),
    ]
  }

  private func values(_ edge: PictureEdge) -> GraphMLWriter.Values {
    [
      (.label, edge.label.isEmpty ? nil : edge.label), (.kind, edge.kind.name),
      (.record, edge.recordIDs.isEmpty ? nil : edge.recordIDs.joined(separator: "; ")),
      (.side, edge.kind.side), (.certainty, edge.certainty.rawValue),
      (.inferred, edge.isInferred ? "true" : nil), (.quote, edge.quotes.first.map(String.init)),
      (.quotes, edge.quotes.isEmpty ? nil : edge.quotes.map(String.init).joined(separator: " ")),
      (.words, edge.tooltip.isEmpty ? nil : edge.tooltip),
      (.weight, edge.weight.map(String.init)),
      (.contradiction, edge.contradiction?.id),
      (.severity, edge.contradiction?.severity.rawValue),
      (.url, link?.address(of: edge)),
    ]
  }
}

extension PictureEdge.Kind {
  /// Which side of a claim a line takes: `for`, `against` or `neither`; nil where it takes none.
  var side: String? {
    switch self {
    case .stance(.affirms): "for"
    case .stance(.denies): "against"
    case .stance(.reports): "neither"
    default: nil
    }
  }
}

extension PictureEdge {
  /// How many assertions a stance or a fold stands for.
  fileprivate var weight: Int? {
    switch kind {
    case .stance, .folded: max(foldedCount, quotes.count)
    default: nil
    }
  }
}
