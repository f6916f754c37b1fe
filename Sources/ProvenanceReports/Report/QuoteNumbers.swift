import Provenance

/// The numbers in brackets under which reports quote assertions.
///
/// The assertions of the first contradiction come first, its two sides in turn, then those of
/// the next, then all others by claim: whoever reads from the top meets them in order. Limits and
/// filters do not change them.
public struct QuoteNumbers: Sendable {
  private let numbers: [Int32]
  /// The assertions in order of their numbers.
  public let order: [Int]

  init(_ graph: ClaimGraph, _ sides: [RootSides]) {
    var numbers = [Int32](repeating: 0, count: graph.assertions.count)
    var order: [Int] = []
    func take(_ assertion: Int) {
      guard numbers[assertion] == 0 else { return }
      order.append(assertion)
      numbers[assertion] = Int32(order.count)
    }
    for root in sides {
      for member in root.all { take(member.assertion) }
    }
    let rest = (0..<graph.assertions.count).map { number in
      let assertion = graph.assertion(number)
      let claim = assertion.claim.flatMap(graph.claims.number(of:)) ?? graph.claims.count
      return (claim: claim, side: assertion.stance == .affirms ? 0 : 1, number: number)
    }.sorted { ($0.claim, $0.side, $0.number) < ($1.claim, $1.side, $1.number) }
    for item in rest { take(item.number) }
    self.numbers = numbers
    self.order = order
  }

  /// The number of an assertion, from 1.
  public func number(of assertion: Int) -> Int { Int(numbers[assertion]) }
}
