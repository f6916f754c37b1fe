import Provenance

/// Writes a provenance picture in DOT, the language of Graphviz.
///
/// Which statements there are, and which attributes they have, depends on the records alone, never
/// on their texts: those stand in quoted strings only.
public struct DOTText {
  private let picture: ProvenancePicture
  private let link: ReportLink?
  private let inside: ColumnLines
  private var lines: [String] = []

  /// The picture as DOT, ending in a line feed.
  /// - Parameters:
  ///   - picture: what is drawn.
  ///   - link: the page of the report that claims and lines link to; nil for no links.
  /// - Complexity: O(n) in nodes, lines and the text shown.
  public static func text(_ picture: ProvenancePicture, link: ReportLink? = nil) -> String {
    var text = DOTText(picture, link)
    text.write()
    return text.lines.joined(separator: "\n") + "\n"
  }

  private init(_ picture: ProvenancePicture, _ link: ReportLink?) {
    self.picture = picture
    self.link = link
    inside = ColumnLines(picture)
  }

  private mutating func write() {
    let language = picture.language
    let order = language.say(picture.isOverview ? .readsAsOverview : .readsToCentral)
    let subject = language.say(.provenanceOf, ["subject": .words(picture.subject)])
    lines.append("// \(language.sentences(subject, order))")
    lines.append("digraph whosaid {")
    writeDefaults()
    writeNodes()
    writeColumns()
    for (place, edge) in picture.edges.enumerated() {
      let beside = inside.isInside(edge) ? inside.lines(beside: edge) : [place]
      if beside.first == place { writeEdge(edge, for: beside.map { picture.edges[$0] }) }
    }
    writeKey()
    lines.append("}")
  }

  private mutating func writeDefaults() {
    let fonts = DOTStyle.fonts
    let title = DOTString.label(picture.title + picture.notes, columns: 96, lineEnd: "\\l")
    lines.append(
      "  graph [rankdir=LR, charset=\"UTF-8\", bgcolor=\"white\", pad=0.3, nodesep=0.3, "
        + "ranksep=0.55, splines=true, newrank=true, fontname=\"\(fonts)\", fontsize=14, "
        + "labelloc=t, labeljust=l, tooltip=\" \",\n         label=\(title)];")
    lines.append(
      "  node [fontname=\"\(fonts)\", fontsize=11, style=filled, fillcolor=white, "
        + "color=\"\(DOTStyle.dark)\", fontcolor=\"#111111\", penwidth=1.2, margin=\"0.12,0.07\"];")
    lines.append(
      "  edge [fontname=\"\(fonts)\", fontsize=9, color=\"\(DOTStyle.gray)\", "
        + "fontcolor=\"\(DOTStyle.darkText)\", arrowsize=0.8];")
  }

  // MARK: Nodes

  private mutating func writeNodes() {
    var framed: [[PictureNode]] = Array(repeating: [], count: picture.clusters.count)
    for node in picture.nodes {
      if let cluster = node.cluster {
        framed[cluster].append(node)
      } else {
        write(node, indent: "  ")
      }
    }
    for (index, cluster) in picture.clusters.enumerated() {
      lines.append("  subgraph cluster_q\(index + 1) {")
      lines.append(
        "    graph [style=\"rounded,filled\", color=\"#DDDDDD\", fillcolor=\"#FAFAFA\", "
          + "fontsize=10, fontcolor=\"#555555\", labeljust=l, labelloc=t, margin=14, "
          + "class=\"question\", tooltip=\(DOTString.plain(cluster.tooltip)), "
          + "label=\(DOTString.label([cluster.text] + cluster.remarks, columns: 44, lineEnd: "\\l"))];"
      )
      for node in framed[index] { write(node, indent: "    ") }
      lines.append("  }")
    }
  }

  private mutating func write(_ node: PictureNode, indent: String) {
    var attributes = DOTStyle.attributes(node)
    attributes = attributes.map { ($0.0, "\"\($0.1)\"") }
    let isNarrow = node.isPerson || node.isCentral
    let columns = isNarrow ? DOTString.narrowColumns : DOTString.labelColumns
    attributes.append(("label", DOTString.label([node.text] + node.remarks, columns: columns)))
    attributes.append(("tooltip", DOTString.plain(node.tooltip)))
    if let id = node.recordID {
      let kind = node.kind == .holder && node.isOwnVoice ? "own-voice" : node.kind.name
      attributes.append(("id", DOTString.plain("\(kind):\(id)", limit: 300)))
    }
    attributes.append(("class", "\"\(PictureClasses.of(node))\""))
    let address =
      node.address.flatMap { DOTString.address($0) }
      ?? link?.address(of: node).flatMap { DOTString.address($0) }
    if let address { attributes.append(("URL", address)) }
    lines.append("\(indent)\(node.id) [\(list(attributes))];")
  }

  /// Nodes of a column stand below each other; an invisible chain keeps for above against.
  private mutating func writeColumns() {
    for column in picture.columns where column.count > 1 {
      let ids = column.map { picture.nodes[$0].id }
      let kind = column.first.map { picture.nodes[$0].kind }
      // In an overview the groups keep their order, and each claim stands beside its own. A chain
      // of claims too can turn two of them round in a frame: Graphviz 2.43 does not heed it there.
      let isLed = picture.isOverview && kind == .claim
      if kind != .document, kind != .carrier, !isLed {
        lines.append("  { rank=same; edge [style=invis, weight=4]; \(chain(of: column)); }")
      } else {
        lines.append("  { rank=same; \(ids.joined(separator: "; ")); }")
      }
    }
  }

  /// The nodes of a column, each before the next.
  ///
  /// Where a line joins two neighbours, that line stands for the link: Graphviz 2.43 may stop at
  /// two lines between nodes of one column.
  private func chain(of column: [Int]) -> String {
    var result = ""
    for (index, place) in column.enumerated() {
      if index > 0 {
        result += inside.join(column[index - 1], place) ? "; " : " -> "
      }
      result += picture.nodes[place].id
    }
    return result
  }

  // MARK: Lines

  /// Writes a line for itself and for those between the same nodes of a column.
  private mutating func writeEdge(_ edge: PictureEdge, for all: [PictureEdge]) {
    let (from, to) = (picture.nodes[edge.from], picture.nodes[edge.to])
    var attributes = DOTStyle.attributes(edge).map { ($0.0, "\"\($0.1)\"") }
    var ends = (from.id, to.id)
    // A line between neighbours keeps their order itself; any other one must not change it.
    if inside.isInside(edge), picture.isOverview || !inside.areNeighbours(edge) {
      attributes.append(("constraint", "false"))
    }
    if (from.column, inside.rows[edge.from]) > (to.column, inside.rows[edge.to]) {
      // Graphviz puts the tail of a line before its head: it is drawn from its end.
      ends = (to.id, from.id)
      if !attributes.contains(where: { $0.0 == "dir" }) {
        attributes.append(("dir", "\"back\""))
        attributes += attributes.filter { $0.0 == "arrowhead" }.map { ("arrowtail", $0.1) }
      }
    }
    let label = all.map(\.label).filter { !$0.isEmpty }
      .joined(separator: picture.language.say(.comma))
    if !label.isEmpty, !inside.isInside(edge) || inside.haveRoom(for: edge) {
      attributes.append(("label", boxed(label)))
    }
    let tooltip = all.map(\.tooltip).filter { !$0.isEmpty }.joined(separator: " / ")
    if !tooltip.isEmpty {
      let quoted = DOTString.plain(tooltip)
      attributes += [("tooltip", quoted), ("labeltooltip", quoted)]
    }
    if let id = edge.recordIDs.first {
      let kind = if case .stance = edge.kind { "assertion" } else { "relation" }
      attributes.append(("id", DOTString.plain("\(kind):\(id)", limit: 800)))
    }
    attributes.append(("class", "\"\(PictureClasses.of(edge))\""))
    if let address = link?.address(of: edge).flatMap({ DOTString.address($0) }) {
      attributes.append(("URL", address))
    }
    lines.append("  \(ends.0) -> \(ends.1) [\(list(attributes))];")
  }

  /// The words of a line in a box that covers what runs below them; fixed words and numbers only.
  private func boxed(_ label: String) -> String {
    "<<table border=\"0\" cellborder=\"0\" cellspacing=\"0\" cellpadding=\"0\" "
      + "bgcolor=\"#FCFCFC\"><tr><td>"
      + label + "</td></tr></table>>"
  }

  private mutating func writeKey() {
    let hasQuotes = picture.edges.contains { !$0.quotes.isEmpty }
    lines.append(
      "  key [shape=plain, fontsize=9, class=\"key\", tooltip=\" \", "
        + "label=\(DOTKey.label(picture.key, hasQuotes: hasQuotes, picture.language))];")
    if let first = picture.columns.first(where: { !$0.isEmpty })?.first {
      lines.append("  { rank=same; key; \(picture.nodes[first].id); }")
    }
  }

  private func list(_ attributes: [(String, String)]) -> String {
    attributes.map { "\($0.0)=\($0.1)" }.joined(separator: ", ")
  }
}
