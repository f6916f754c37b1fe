/// The best paths from one literal to several others, each shared stretch kept once.
///
/// A million conflicts may run through one long chain of relations; kept as lists, their paths
/// would take more room than everything else together.
final class PathTree: Sendable {
  /// For each node the one before it; -1 for the beginning.
  private let parents: [Int32]
  /// For each node the step that leads to it; the beginning has none.
  private let steps: [PathStep]

  private init(parents: [Int32], steps: [PathStep]) {
    self.parents = parents
    self.steps = steps
  }

  /// The steps from the beginning to a node; node -1 is the beginning itself.
  /// - Complexity: O(n) in the steps.
  func path(to node: Int) -> [PathStep] {
    var path: [PathStep] = []
    var at = node
    while at >= 0 {
      path.append(steps[at])
      at = Int(parents[at])
    }
    path.reverse()
    return path
  }

  /// The step to a node that is one step from the beginning; nil for any other.
  func onlyStep(to node: Int) -> PathStep? {
    node >= 0 && parents[node] < 0 ? steps[node] : nil
  }

  /// A tree while it grows along the paths of one search.
  struct Builder {
    private var parents: [Int32] = []
    private var steps: [PathStep] = []
    private var nodes: [Int32: Int32] = [:]

    /// Adds the path of a search to a literal that it reached, and gives its node.
    mutating func add(_ end: Literal, from search: BestPaths) -> Int {
      var fresh: [PathStep] = []
      var at = end
      var before: Int32 = -1
      while let step = search.step(to: at) {
        if let known = nodes[at.code] {
          before = known
          break
        }
        fresh.append(step)
        at = step.from
      }
      for step in fresh.reversed() {
        nodes[step.to.code] = Int32(steps.count)
        parents.append(before)
        before = Int32(steps.count)
        steps.append(step)
      }
      return Int(before)
    }

    /// The tree as it is now.
    func finished() -> PathTree { PathTree(parents: parents, steps: steps) }
  }
}
