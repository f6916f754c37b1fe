import Provenance

/// Writes a provenance picture in Mermaid, which GitHub, GitLab and many wikis draw in a page.
///
/// GitHub draws at most 50,000 characters and 500 lines. Of a larger picture what says most is
/// written, and a note in the picture says what is left out.
public struct MermaidText {
  /// UTF-16 units that a picture takes at most; Mermaid draws 50,000.
  public static let characterLimit = 48_000
  /// Lines that a picture has at most; Mermaid draws 500.
  public static let edgeLimit = 480

  private let picture: ProvenancePicture
  private let nodeLines: [String]
  private var isNodeTaken: [Bool]
  private var isEdgeTaken: [Bool]
  private var lines: [String] = []

  /// The picture as a flowchart of Mermaid, ending in a line feed.
  /// - Complexity: O(n log n) in nodes, lines and the text shown.
  public static func text(_ picture: ProvenancePicture) -> String {
    var text = MermaidText(picture)
    text.choose()
    text.write()
    return text.lines.joined(separator: "\n") + "\n"
  }

  private init(_ picture: ProvenancePicture) {
    self.picture = picture
    nodeLines = picture.nodes.enumerated().map { MermaidText.line($1, number: $0 + 1) }
    isNodeTaken = Array(repeating: false, count: picture.nodes.count)
    isEdgeTaken = Array(repeating: false, count: picture.edges.count)
  }

  // MARK: What there is room for

  /// Takes the claims that the picture is about, then lines with their ends, those that say most
  /// first, until the picture is full.
  private mutating func choose() {
    var room = MermaidText.characterLimit - frame
    func take(_ node: Int, _ isTaken: inout [Bool]) {
      guard !isTaken[node], nodeLines[node].utf16.count < room else { return }
      isTaken[node] = true
      room -= nodeLines[node].utf16.count + 1
    }
    for node in picture.nodes.indices where picture.nodes[node].isCentral {
      take(node, &isNodeTaken)
    }
    let order = picture.edges.indices.sorted { a, b in
      let (first, second) = (MermaidText.rank(picture.edges[a]), MermaidText.rank(picture.edges[b]))
      return first == second ? a < b : first < second
    }
    for edge in order.prefix(MermaidText.edgeLimit) {
      let line = line(picture.edges[edge])
      // The number of the line in the list of its colour stands in the text too.
      var cost = line.utf16.count + 8
      let ends = Set([picture.edges[edge].from, picture.edges[edge].to])
      for node in ends where !isNodeTaken[node] { cost += nodeLines[node].utf16.count + 1 }
      guard cost < room else { continue }
      room -= cost
      for node in ends { isNodeTaken[node] = true }
      isEdgeTaken[edge] = true
    }
    for node in picture.nodes.indices { take(node, &isNodeTaken) }
  }

  /// Room for what is written in any case.
  private var frame: Int {
    let frames = picture.clusters.indices.reduce(0) { $0 + subgraph($1).utf16.count + 16 }
    return 3_000 + titleLine.utf16.count + frames
  }

  /// The contradictions first, at the end who brings us what.
  private static func rank(_ edge: PictureEdge) -> Int {
    switch edge.kind {
    case .contradiction: 0
    case .stance: 1
    case .relation: 2
    case .folded: 3
    case .partOf, .controlledBy: 4
    case .relays: 5
    case .publishes: 6
    }
  }

  // MARK: Writing

  private mutating func write() {
    lines.append("flowchart LR")
    let language = picture.language
    let subject = language.say(.provenanceOf, ["subject": .words(picture.subject)])
    lines.append("  %% \(subject)")
    let missing = (
      nodes: isNodeTaken.count { !$0 }, edges: isEdgeTaken.count { !$0 }
    )
    lines.append("  \(titleLine)")
    if missing.nodes + missing.edges > 0 {
      let words = language.say(
        .leftOutOfMermaid, ["nodes": .number(missing.nodes), "lines": .number(missing.edges)])
      lines.append("  %% \(words)")
      lines.append("  note[\(MermaidString.label([words]))]:::note")
    }
    writeNodes()
    writeEdges()
    let frames = picture.clusters.indices.filter { cluster in
      picture.nodes.indices.contains { isNodeTaken[$0] && picture.nodes[$0].cluster == cluster }
    }
    if !frames.isEmpty {
      lines.append("  class \(frames.map { "q\($0 + 1)" }.joined(separator: ",")) question")
    }
    for (name, looks) in MermaidStyle.classes { lines.append("  classDef \(name) \(looks)") }
  }

  private var titleLine: String {
    "n0[\(MermaidString.label(picture.title + picture.notes, columns: 44, limit: 200))]:::note"
  }

  private mutating func writeNodes() {
    for cluster in picture.clusters.indices {
      let members = picture.nodes.indices.filter {
        isNodeTaken[$0] && picture.nodes[$0].cluster == cluster
      }
      guard !members.isEmpty else { continue }
      lines.append("  " + subgraph(cluster))
      for node in members { lines.append("    " + nodeLines[node]) }
      lines.append("  end")
    }
    // In the order of the columns, which Mermaid keeps where it can.
    for node in picture.columns.joined()
    where isNodeTaken[node] && picture.nodes[node].cluster == nil {
      lines.append("  " + nodeLines[node])
    }
  }

  private func subgraph(_ number: Int) -> String {
    let cluster = picture.clusters[number]
    let label = MermaidString.label([cluster.text] + cluster.remarks, columns: 44)
    return "subgraph q\(number + 1)[\(label)]"
  }

  private mutating func writeEdges() {
    var looks: [(style: String, numbers: [Int])] = []
    var count = 0
    for (place, edge) in picture.edges.enumerated() where isEdgeTaken[place] {
      lines.append("  " + line(edge))
      if let style = MermaidStyle.line(edge.kind) {
        let index = looks.firstIndex { $0.style == style } ?? looks.count
        if index == looks.count { looks.append((style, [])) }
        looks[index].numbers.append(count)
      }
      count += 1
    }
    for look in looks {
      let numbers = look.numbers.map(String.init).joined(separator: ",")
      lines.append("  linkStyle \(numbers) \(look.style)")
    }
  }

  private static func line(_ node: PictureNode, number: Int) -> String {
    let shape = MermaidStyle.shape(node)
    let label = MermaidString.label([node.text] + node.remarks)
    return "n\(number)\(shape.open)\(label)\(shape.close):::\(MermaidStyle.className(node))"
  }

  private func line(_ edge: PictureEdge) -> String {
    let label = edge.label.isEmpty ? "" : "|\"\(MermaidString.escaped(edge.label))\"|"
    return "n\(edge.from + 1) \(MermaidStyle.arrow(edge))\(label) n\(edge.to + 1)"
  }
}
