/// For each source the head of its group: who controls it, and whom that one is controlled by.
///
/// Being part of something (`memberOf`) makes no group: a member speaks for itself.
struct SourceGroups: Sendable {
  /// For each source the number of the source at the head of its group; itself where it is free.
  private(set) var heads: [Int32]

  /// The groups of a case; where control runs in a circle, which is an error, its least member
  /// stands at the head.
  /// - Complexity: O(n).
  init(_ graph: ClaimGraph) {
    let controllers = (0..<graph.sources.count).map { number in
      graph.source(number).controlledBy.flatMap(graph.sources.number(of:)) ?? -1
    }
    self.init(controllers: controllers)
  }

  /// The groups of sources of which each is controlled by another, or by nobody (-1).
  init(controllers: [Int]) {
    heads = [Int32](repeating: -1, count: controllers.count)
    var startOf = [Int32](repeating: -1, count: controllers.count)
    for start in controllers.indices where heads[start] < 0 {
      var way: [Int] = []
      var at = start
      while heads[at] < 0, startOf[at] != Int32(start) {
        startOf[at] = Int32(start)
        way.append(at)
        guard controllers[at] >= 0 else { break }
        at = controllers[at]
      }
      var head = heads[at]
      if head < 0 {
        // `at` has nobody above it, or the way came back to it.
        let circle = way.drop { $0 != at }
        head = Int32(circle.min() ?? at)
      }
      for source in way { heads[source] = head }
    }
  }

  /// The source at the head of the group of a source.
  func head(of source: Int) -> Int { Int(heads[source]) }
}
