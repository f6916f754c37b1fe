/// A finding about a case, in ids instead of numbers, so that it can be found in another version.
package struct VersionFinding: Sendable {
  /// A contradiction or tension.
  package struct Root: Sendable {
    /// Its number in the report: 1 for x1.
    package let number: Int
    /// What makes its pairs conflict.
    package let kind: Contradiction.Kind
    /// The claims that it is about.
    package let claims: [String]
    /// The question of a root of kind `question`.
    package let question: String?
    /// The relation of a root of kind `relation`.
    package let relation: String?
    /// The worst of its pairs.
    package let severity: Severity
    /// Pairs of assertions by different sources.
    package let pairCount: Int
    /// Those of them that are tensions only.
    package let tensionCount: Int
  }

  /// What was found.
  package enum Body: Sendable {
    case root(Root)
    /// A source that contradicts itself on one claim or two.
    case selfContradiction(source: String, claims: [String], pairCount: Int)
    /// A source that changed its position, or gave an update.
    case position(
      kind: PositionChange.Kind, source: String, claim: String, from: String, to: String)
    /// Where a claim stands.
    case status(claim: String, ClaimStatus, isOnlyPossible: Bool)
  }

  /// What tells the finding from others; the same in every version.
  package let key: String
  /// What was found.
  package let body: Body

  init(_ parts: [String], _ body: Body) {
    // An id has no line feed.
    key = parts.joined(separator: "\n")
    self.body = body
  }

  /// What may be another in another version, as a text to compare; the number of a root is not.
  package var state: String {
    switch body {
    case .root(let root): "\(root.severity.rawValue) \(root.pairCount) \(root.tensionCount)"
    case .selfContradiction(_, _, let count): "\(count)"
    case .position(let kind, _, _, _, _): kind.rawValue
    case .status(_, let status, let isOnlyPossible):
      status.rawValue + (isOnlyPossible ? " at most possibly" : "")
    }
  }

  /// The claims that it is about.
  package var claims: [String] {
    switch body {
    case .root(let root): root.claims
    case .selfContradiction(_, let claims, _): claims
    case .position(_, _, let claim, _, _), .status(let claim, _, _): [claim]
    }
  }
}

/// All findings of one version of a case, found by what tells them apart.
package struct VersionFindings: Sendable {
  /// Pairs of assertions of one source that are looked at.
  package static let pairLimit = 10_000

  /// The roots, self-contradictions, changes of position and statuses, each in its order.
  package let all: [VersionFinding]
  private let table: IDTable

  /// The findings of a case.
  /// - Complexity: that of the analysis, and O(n log n) in the findings.
  package init(_ analysis: Analysis) {
    let graph = analysis.graph
    all =
      VersionFindings.roots(analysis) + VersionFindings.selfContradictions(analysis)
      + VersionFindings.positions(graph)
      + analysis.standings.enumerated().map { claim, standing in
        let id = graph.claim(claim).id
        return VersionFinding(
          ["status", id],
          .status(claim: id, standing.status, isOnlyPossible: standing.isOnlyPossible))
      }
    table = IDTable(all.map(\.key))
  }

  /// The finding of a key.
  package subscript(key: String) -> VersionFinding? { table.index(of: key).map { all[$0] } }

  private static func roots(_ analysis: Analysis) -> [VersionFinding] {
    let graph = analysis.graph
    return analysis.contradictions.map { root in
      let claims = root.claims.map { graph.claim($0).id }
      let question = root.question.map { graph.question($0).id }
      let relation = root.relation.map { graph.relation($0).id }
      let body = VersionFinding.Root(
        number: root.number, kind: root.kind, claims: claims, question: question,
        relation: relation, severity: root.severity, pairCount: root.pairCount,
        tensionCount: root.tensionCount)
      let parts: [String] =
        switch root.kind {
        case .direct: claims
        case .question: question.map { [$0] } ?? []
        case .relation: relation.map { [$0] } ?? []
        case .path:
          claims
            + (root.conflicts.first?.path ?? []).map { step in
              step.relation.map { graph.relation($0).id } ?? ""
            }
        }
      return VersionFinding(["root", root.kind.name] + parts, .root(body))
    }
  }

  /// The pairs of each source, gathered by the claims that they are on.
  private static func selfContradictions(_ analysis: Analysis) -> [VersionFinding] {
    let graph = analysis.graph
    var counts: [[Int]: Int] = [:]
    for own in analysis.selfContradictions(limit: pairLimit) {
      let claims = [own.pair.a, own.pair.b].compactMap { graph.literal(of: $0)?.claim }
      counts[[own.source] + Set(claims).sorted(), default: 0] += 1
    }
    return counts.sorted { $0.key.lexicographicallyPrecedes($1.key) }.compactMap { key, count in
      guard let first = key.first else { return nil }
      let source = graph.source(first).id
      let claims = key.dropFirst().map { graph.claim($0).id }
      return VersionFinding(
        ["self", source] + claims,
        .selfContradiction(source: source, claims: claims, pairCount: count))
    }
  }

  private static func positions(_ graph: ClaimGraph) -> [VersionFinding] {
    graph.positionChanges.map { change in
      let to = graph.assertion(change.to)
      let from = graph.assertion(change.from).id
      return VersionFinding(
        ["position", from, to.id],
        .position(
          kind: change.kind, source: to.source, claim: graph.claim(change.claim).id, from: from,
          to: to.id))
    }
  }
}
