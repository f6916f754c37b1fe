/// Looks at every review of a case: what it rests on, and what later records make of it.
public struct ReviewStudy: Sendable {
  /// One for each review of a claim of the case, by claim and id of the review.
  public let findings: [ReviewFinding]

  /// Records around reviewed claims that are looked at, over all reviews.
  static let recordLimit = 1 << 23

  /// The study of a case without reviews.
  package init() { findings = [] }

  /// The reviews of an analysed case.
  /// - Complexity: O(n log n) in the records that strict relations or a question connect with the
  ///   claim, for each review; up to a budget.
  public init(_ analysis: Analysis) {
    let graph = analysis.graph
    guard !graph.records.reviews.isEmpty else {
      findings = []
      return
    }
    var worker = ReviewWorker(analysis)
    let reviews = graph.records.reviews
    let ordered = reviews.indices.compactMap { place in
      graph.claimNumber(reviews[place].claim).map { (place: place, claim: $0) }
    }.sorted { a, b in
      a.claim != b.claim
        ? a.claim < b.claim : precedes(reviews[a.place].id, reviews[b.place].id)
    }
    findings = ordered.map { worker.finding(of: $0.place, on: $0.claim) }
  }

  /// The reviews of a claim.
  public func findings(of claim: Int) -> [ReviewFinding] {
    let first = partitionPoint(in: findings.indices) { findings[$0].claim >= claim }
    return Array(findings[first...].prefix { $0.claim == claim })
  }
}

/// An assertion that commits its source to a literal.
struct CommittedAssertion: Sendable {
  /// The assertion, by number.
  let assertion: Int
  /// How sure the assertion itself is, 1 to 3.
  let strength: Int
  /// The strength of the best path from what it holds, 3 without steps.
  let path: Int
}

extension ClaimGraph {
  /// The assertions in the reading that commit their source to a literal, by number, ascending,
  /// each with the strength of its path.
  /// - Complexity: O(n + m) in what implies the literal, for each strength of relations.
  func committedStrengths(to literal: Literal) -> [CommittedAssertion] {
    var search = BestPaths(implications)
    var seen = Set<Literal>()
    var found: [CommittedAssertion] = []
    for level in implications.levels.isEmpty ? [3] : implications.levels {
      search.search(from: literal.negation, strength: level)
      for code in search.reached {
        let held = Literal(code: code).negation
        guard seen.insert(held).inserted else { continue }
        let path = held == literal ? 3 : Int(level)
        for number in commitments.assertions(of: held) {
          found.append(
            CommittedAssertion(
              assertion: Int(number), strength: Int(commitments.strengths[Int(number)]),
              path: path))
        }
      }
      if !search.metWeakerEdge { break }
    }
    found.sort { $0.assertion < $1.assertion }
    return found
  }
}
