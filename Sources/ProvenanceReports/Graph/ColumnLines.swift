/// The lines of a picture that join two nodes of one column, and what Graphviz 2.43 bears of them.
///
/// Labels between nodes that are no neighbours fall on what stands between. Several labels in one
/// column, two lines between the same nodes in different frames, or an invisible line beside a
/// visible one can stop the program. So neighbours that a line joins need no invisible one, lines
/// between the same two nodes become one, and where there is no room the key explains the sign.
struct ColumnLines {
  /// How far from the top of its column a node stands.
  let rows: [Int]
  private let columns: [Int]
  /// For each pair, the upper node first, the places of its lines.
  private var pairs: [[Int]: [Int]] = [:]
  /// The pairs of each column.
  private var counts: [Int]
  /// The line of each column that has words of its own among others, where it is one.
  private var spoken: [[Int]?]
  private let isTwoSided: Bool

  /// - Complexity: O(n) in nodes and lines.
  init(_ picture: ProvenancePicture) {
    var rows = Array(repeating: 0, count: picture.nodes.count)
    for column in picture.columns {
      for (row, node) in column.enumerated() { rows[node] = row }
    }
    self.rows = rows
    columns = picture.nodes.map(\.column)
    isTwoSided = picture.isTwoSided
    counts = Array(repeating: 0, count: picture.columns.count)
    spoken = Array(repeating: nil, count: picture.columns.count)
    for (place, edge) in picture.edges.enumerated() where isInside(edge) {
      let key = pair(edge.from, edge.to)
      if pairs[key] == nil { counts[columns[edge.from]] += 1 }
      // A contradiction gives the line its looks.
      let isFirst = edge.kind == .contradiction
      if isFirst, areNeighbours(edge), spoken[columns[edge.from]] == nil {
        spoken[columns[edge.from]] = key
      }
      pairs[key, default: []].insert(place, at: isFirst ? 0 : pairs[key]?.count ?? 0)
    }
  }

  /// Whether a line stays inside a column.
  func isInside(_ edge: PictureEdge) -> Bool { columns[edge.from] == columns[edge.to] }

  /// Whether a line joins two nodes of a column.
  func join(_ a: Int, _ b: Int) -> Bool { pairs[pair(a, b)] != nil }

  /// The places of all lines between the nodes of a line; the first is drawn for all.
  func lines(beside edge: PictureEdge) -> [Int] { pairs[pair(edge.from, edge.to)] ?? [] }

  /// Whether there is room for words on a line inside a column.
  func haveRoom(for edge: PictureEdge) -> Bool {
    guard areNeighbours(edge) else { return false }
    let column = columns[edge.from]
    return counts[column] == 1 || (isTwoSided && spoken[column] == pair(edge.from, edge.to))
  }

  /// Whether the ends of a line inside a column are neighbours.
  func areNeighbours(_ edge: PictureEdge) -> Bool { abs(rows[edge.from] - rows[edge.to]) == 1 }

  private func pair(_ a: Int, _ b: Int) -> [Int] { rows[a] <= rows[b] ? [a, b] : [b, a] }
}
