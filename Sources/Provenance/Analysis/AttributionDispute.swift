/// That somebody denies an attribution: "I never said that".
public struct AttributionDispute: Sendable {
  /// The assertion whose attribution is denied, by number.
  public let assertion: Int
  /// The current assertions that deny it, by number, ascending.
  public let deniedBy: [Int]
}

extension ClaimGraph {
  /// The assertions whose attribution a current assertion denies, ascending.
  /// - Complexity: O(n log n) in the assertions about assertions.
  public func attributionDisputes() -> [AttributionDispute] {
    var denials: [Int: [Int]] = [:]
    for number in 0..<assertions.count where isInReading(number) {
      let record = assertion(number)
      guard record.stance == .denies,
        let target = record.assertion.flatMap(assertions.number(of:))
      else { continue }
      denials[target, default: []].append(number)
    }
    return denials.sorted { $0.key < $1.key }
      .map { AttributionDispute(assertion: $0.key, deniedBy: $0.value) }
  }

  /// The exclusive questions with answers that would conflict but for their scopes.
  /// - Complexity: O(n log n) in the values of a question, for ordinary scopes.
  public func scopeSplits() -> [(question: Int, claims: [Int])] {
    values.scopeSplits { claim in
      let literal = Literal(claim: claim, isNegated: false)
      return commitments.assertions(of: literal).map {
        (commitments.holders[Int($0)], commitments.strengths[Int($0)])
      }
    }
  }
}
