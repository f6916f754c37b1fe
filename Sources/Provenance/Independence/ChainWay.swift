/// A record that leads from one holder of a way to the next.
public enum ChainStep: Sendable, Hashable {
  /// An assertion, by number, and the document that it was read in, where the step needs it.
  case assertion(Int, document: Int?)
  /// That a document, by number, is derived from another.
  case derivation(document: Int, parent: Int)
}

/// A way from us to a claim: the groups that the words came through, and by which records.
public struct ChainWay: Sendable, Hashable {
  /// The groups from us to the claim, each by the source at its head.
  public let holders: [Int]
  /// The records that join them, each once.
  public let steps: [ChainStep]
}

extension ChainNetwork {
  /// A path of nodes as a way; the records are those that were noted for its edges.
  func way(_ nodes: [Int]) -> ChainWay {
    ChainWay(
      holders: nodes.map { Int(holderOfNode[$0]) }.filter { $0 >= 0 }, steps: steps(along: nodes))
  }

  /// The records that the edges of a path are known from, each once; an assertion that was read in
  /// a document on the path with that document.
  func steps(along nodes: [Int]) -> [ChainStep] {
    var steps: [ChainStep] = []
    var placeOf: [ChainStep: Int] = [:]
    for (from, to) in zip(nodes, nodes.dropFirst()) {
      guard let cause = causes[UInt64(from) << 32 | UInt64(to)] else { continue }
      var key = cause
      if case .assertion(let number, _) = cause { key = .assertion(number, document: nil) }
      if let place = placeOf[key] {
        if case .assertion(_, document: nil) = steps[place] { steps[place] = cause }
      } else {
        placeOf[key] = steps.count
        steps.append(cause)
      }
    }
    return steps
  }

  /// A shortest path between two nodes; from a node back to itself where they are the same.
  /// - Complexity: O(n + m).
  func shortestPath(from start: Int, to end: Int) -> [Int]? {
    let (rows, targets) = compressed
    return Provenance.shortestPath(rows, targets, from: start, to: end)
  }
}

/// A shortest path between two nodes of a graph in compressed rows, both ends among its nodes; from
/// a node back to itself, at least one edge long, where they are the same.
///
/// - Parameters:
///   - mayEnter: whether a path may lead through a node.
/// - Complexity: O(n + m).
func shortestPath(
  _ rows: [Int32], _ targets: [Int32], from start: Int, to end: Int,
  mayEnter: (Int) -> Bool = { _ in true }
) -> [Int]? {
  var before = [Int32](repeating: -1, count: rows.count - 1)
  var open = [start]
  var at = 0
  while at < open.count {
    let node = open[at]
    at += 1
    for index in Int(rows[node])..<Int(rows[node + 1]) {
      let target = Int(targets[index])
      if target == end {
        var path = [end, node]
        var last = node
        while last != start {
          last = Int(before[last])
          path.append(last)
        }
        return path.reversed()
      }
      guard before[target] < 0, target != start, mayEnter(target) else { continue }
      before[target] = Int32(node)
      open.append(target)
    }
  }
  return nil
}
