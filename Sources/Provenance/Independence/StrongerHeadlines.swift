extension ClaimGraph {
  /// A commitment as one document shows it.
  private struct Showing {
    let document: Int32
    let literal: Int32
    let assertion: Int32
    let isHeadline: Bool
    let isOwnVoice: Bool
  }

  /// The assertions with which a publisher, in its own voice, commits itself in a headline to what
  /// the rest of that document holds only through others.
  ///
  /// A headline is what is marked as one, or has no mark and stands in the title at the head of the
  /// captured text; the rest of a document is all other evidence in it. It holds what commitments shown there lead to, directly or derived, at
  /// any strength. Where nobody in the rest holds it, there is nothing to compare with, and no
  /// flag.
  /// - Complexity: O(d · (n + m)) for d documents with such headlines over what they lead to.
  func strongerHeadlines(_ columns: ChainColumns, _ study: TextStudy? = nil) -> [Int] {
    let showings = showings(columns, study)
    var reach = ForwardReach(implications)
    var found: [Int] = []
    var first = 0
    while first < showings.count {
      var end = first
      while end < showings.count, showings[end].document == showings[first].document { end += 1 }
      let shown = showings[first..<end]
      first = end
      let headlines = shown.filter { $0.isHeadline && $0.isOwnVoice }
      let rest = shown.filter { !$0.isHeadline }
      guard !headlines.isEmpty, !rest.isEmpty else { continue }
      reach.spread(from: rest.filter(\.isOwnVoice).map(\.literal))
      let open = headlines.filter { !reach.contains($0.literal) }
      guard !open.isEmpty else { continue }
      reach.spread(from: rest.filter { !$0.isOwnVoice }.map(\.literal))
      found += open.filter { reach.contains($0.literal) }.map { Int($0.assertion) }
    }
    found.sort()
    var kept: [Int] = []
    for assertion in found where kept.last != assertion { kept.append(assertion) }
    return kept
  }

  /// What documents with a headline in their publisher's own voice show, in order of document.
  private func showings(_ columns: ChainColumns, _ study: TextStudy?) -> [Showing] {
    var hasHeadline = [Bool](repeating: false, count: documents.count)
    var showings: [Showing] = []
    for number in 0..<assertions.count where commitments.literals[number] >= 0 {
      let passages = study?.passages(of: number, in: self) ?? []
      for (index, evidence) in assertion(number).evidence.enumerated() {
        guard let document = documents.number(of: evidence.document) else { continue }
        let showing = Showing(
          document: Int32(document), literal: commitments.literals[number],
          assertion: Int32(number),
          isHeadline: evidence.part.map { $0 == .headline }
            ?? (index < passages.count && passages[index].isInTitle),
          isOwnVoice: columns.isOwnVoice(number, in: document))
        if showing.isHeadline, showing.isOwnVoice { hasHeadline[document] = true }
        showings.append(showing)
      }
    }
    return showings.filter { hasHeadline[Int($0.document)] }.sorted {
      ($0.document, $0.assertion) < ($1.document, $1.assertion)
    }
  }
}

/// What follows from some literals, one set of them after another on the same work arrays.
private struct ForwardReach {
  private let graph: ImplicationGraph
  private var stamps: [Int32]
  private var stamp: Int32 = 0

  init(_ graph: ImplicationGraph) {
    self.graph = graph
    stamps = [Int32](repeating: 0, count: graph.literalCount)
  }

  mutating func spread(from literals: [Int32]) {
    stamp += 1
    var open: [Int32] = []
    for literal in literals where stamps[Int(literal)] != stamp {
      stamps[Int(literal)] = stamp
      open.append(literal)
    }
    while let at = open.popLast() {
      for edge in graph.row(Int(at)) {
        let target = Int(graph.targets[edge])
        guard stamps[target] != stamp else { continue }
        stamps[target] = stamp
        open.append(Int32(target))
      }
    }
  }

  func contains(_ literal: Int32) -> Bool { stamps[Int(literal)] == stamp }
}
