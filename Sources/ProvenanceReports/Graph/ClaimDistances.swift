import Provenance

/// How many columns a claim stands before the last one.
///
/// Claims that entail or support another stand one column before it; claims that exclude each
/// other or mean the same stand in one column. A breadth-first search from the last column,
/// with lines of length 0 and 1 (Dial's algorithm with two buckets).
struct ClaimDistances {
  /// The distance of each node, by its place in the list; 0 for whatever is no claim.
  private(set) var distances: [Int]

  /// - Complexity: O(n) in nodes and lines.
  init(_ drawing: PictureDrawing, last: [Int]) {
    let nodes = drawing.nodes
    var keys: [Int] = []
    var values: [(to: Int, length: Int)] = []
    for edge in drawing.edges {
      switch edge.kind {
      case .relation(.entails), .relation(.supports):
        keys += [edge.to, edge.from]
        values += [(edge.from, 1), (edge.to, 1)]
      case .relation, .contradiction:
        keys += [edge.to, edge.from]
        values += [(edge.from, 0), (edge.to, 0)]
      default: continue
      }
    }
    let rows = Rows(keys, count: nodes.count)
    let claims = nodes.indices.filter { nodes[$0].kind == .claim }
    var found = Array(repeating: -1, count: nodes.count)
    // First from the claims the picture is about, then from those that lead nowhere, then
    // from whatever is left: a circle of claims that entail each other.
    let sinks = ClaimDistances.sinks(drawing, claims, rows, values)
    for start in [last, sinks] + claims.map({ [$0] }) {
      var level = start.filter { found[$0] < 0 }
      var distance = 0
      while !level.isEmpty {
        var next: [Int] = []
        var at = 0
        while at < level.count {
          let node = level[at]
          at += 1
          guard found[node] < 0 else { continue }
          found[node] = distance
          for place in rows[node] where found[values[place].to] < 0 {
            if values[place].length == 0 {
              level.append(values[place].to)
            } else {
              next.append(values[place].to)
            }
          }
        }
        level = next
        distance += 1
      }
    }
    distances = found.map { max($0, 0) }
  }

  /// The claims of columns from which no line leads on: neither from a claim itself nor from one
  /// that has to stand in its column.
  private static func sinks(
    _ drawing: PictureDrawing, _ claims: [Int], _ rows: Rows,
    _ values: [(to: Int, length: Int)]
  ) -> [Int] {
    var hasNext = Array(repeating: false, count: drawing.nodes.count)
    var queue: [Int] = []
    for edge in drawing.edges
    where edge.kind == .relation(.entails) || edge.kind == .relation(.supports) {
      if !hasNext[edge.from] { queue.append(edge.from) }
      hasNext[edge.from] = true
    }
    while let node = queue.popLast() {
      for place in rows[node] where values[place].length == 0 && !hasNext[values[place].to] {
        hasNext[values[place].to] = true
        queue.append(values[place].to)
      }
    }
    return claims.filter { !hasNext[$0] }
  }
}
