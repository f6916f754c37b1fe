/// What dates an assertion.
public struct AssertionDating: Sendable {
  /// The date.
  public let date: CalendarDate
  /// The document, by number, whose publication dates it; nil where it has a date of its own.
  public let document: Int?
}

/// Why a later assertion of a source replaces an earlier one: MODEL section 2.
public enum Replacement: Sendable, Hashable {
  /// The one affirms and the other denies the same claim.
  case oppositeStance
  /// They give values that cannot both be right.
  case contraryValue
  /// They give different values that may both be right.
  case otherValue

  /// What the source does with it.
  public var kind: PositionChange.Kind { self == .otherValue ? .update : .change }
}

/// The assertions of one source about claims in order of time, and which of them replace others.
public struct PositionHistory: Sendable {
  private let graph: ClaimGraph
  /// The assertions of the source about claims, by number: dated ones first, by when they begin.
  public let assertions: [Int]
  private let datings: [Int: AssertionDating]
  /// For each subject the dated assertions, in the same order.
  private let bySubject: [Subject: [Int]]

  /// A claim, or the question that it answers with a value.
  private enum Subject: Hashable {
    case claim(Int)
    case question(Int)
  }

  /// The history of a source.
  /// - Complexity: O(n) in the assertions of the case, and O(k log k) in those of the source.
  public init(_ graph: ClaimGraph, source: Int) {
    self.graph = graph
    let id = graph.source(source).id
    var own: [(assertion: Int, dating: AssertionDating?)] = []
    for number in 0..<graph.assertions.count {
      let record = graph.assertion(number)
      guard sameBytes(record.source, id), record.claim.flatMap(graph.claimNumber) != nil else {
        continue
      }
      own.append((number, graph.dating(of: number)))
    }
    func order(_ dating: AssertionDating?) -> (Int64, Int64) {
      (dating?.date.seconds.lowerBound ?? .max, dating?.date.seconds.upperBound ?? .max)
    }
    own.sort { a, b in
      let (first, second) = (order(a.dating), order(b.dating))
      return first != second ? first < second : a.assertion < b.assertion
    }
    assertions = own.map(\.assertion)
    var datings: [Int: AssertionDating] = [:]
    var bySubject: [Subject: [Int]] = [:]
    for (assertion, dating) in own {
      guard let dating, let subject = PositionHistory.subject(of: assertion, graph) else {
        continue
      }
      datings[assertion] = dating
      bySubject[subject, default: []].append(assertion)
    }
    self.datings = datings
    self.bySubject = bySubject
  }

  private static func subject(of assertion: Int, _ graph: ClaimGraph) -> Subject? {
    guard let claim = graph.assertion(assertion).claim.flatMap(graph.claimNumber) else {
      return nil
    }
    return graph.values.question(of: claim).map(Subject.question) ?? .claim(claim)
  }

  /// What dates an assertion of the source; nil where nothing does.
  public func dating(of assertion: Int) -> AssertionDating? { datings[assertion] }

  /// Why a later assertion of the source replaces an earlier one; nil where it does not.
  public func replacement(of earlier: Int, by later: Int) -> Replacement? {
    guard let first = datings[earlier], let second = datings[later],
      second.date.seconds.lowerBound >= first.date.seconds.upperBound,
      !graph.isHeldAtOnce(earlier, later),
      let old = graph.assertion(earlier).claim.flatMap(graph.claimNumber),
      let new = graph.assertion(later).claim.flatMap(graph.claimNumber)
    else { return nil }
    if old == new { return .oppositeStance }
    return graph.values.areContrary(old, new) ? .contraryValue : .otherValue
  }

  /// The assertions that replace one before any other has done so, by time.
  /// - Complexity: O(k) in the assertions of the source on the same claim or question.
  public func replacers(of assertion: Int) -> [Int] {
    guard let dating = datings[assertion], let rivals = rivals(of: assertion) else { return [] }
    let first = partitionPoint(in: rivals.indices) {
      begin(of: rivals[$0]) >= dating.date.seconds.upperBound
    }
    var found: [Int] = []
    var end = Int64.max
    for later in rivals[first...] {
      if begin(of: later) >= end { break }
      guard replacement(of: assertion, by: later) != nil else { continue }
      found.append(later)
      end = min(end, datings[later]?.date.seconds.upperBound ?? .max)
    }
    return found
  }

  /// The earlier assertions that one replaces, the latest first; others may have replaced them
  /// before.
  /// - Complexity: O(k) in the assertions of the source on the same claim or question.
  public func replaced(by assertion: Int) -> [Int] {
    guard datings[assertion] != nil, let rivals = rivals(of: assertion) else { return [] }
    return rivals.reversed().filter { replacement(of: $0, by: assertion) != nil }
  }

  private func rivals(of assertion: Int) -> [Int]? {
    PositionHistory.subject(of: assertion, graph).flatMap { bySubject[$0] }
  }

  private func begin(of assertion: Int) -> Int64 {
    datings[assertion]?.date.seconds.lowerBound ?? .max
  }
}

extension ClaimGraph {
  /// What dates an assertion: its own date, or, where its source published a document that is
  /// evidence for it, the earliest such publication.
  public func dating(of assertion: Int) -> AssertionDating? {
    let record = self.assertion(assertion)
    if let date = record.date { return AssertionDating(date: date, document: nil) }
    var earliest: AssertionDating?
    for evidence in record.evidence {
      guard let number = documents.number(of: evidence.document),
        let published = document(number).published,
        sameBytes(document(number).publisher ?? "", record.source)
      else { continue }
      if let known = earliest?.date.seconds {
        let (begin, end) = (published.seconds.lowerBound, published.seconds.upperBound)
        if (known.lowerBound, known.upperBound) <= (begin, end) { continue }
      }
      earliest = AssertionDating(date: published, document: number)
    }
    return earliest
  }

  /// Whether a later assertion of its source replaces an assertion.
  public func isReplaced(_ assertion: Int) -> Bool { positions.isReplaced[assertion] }
}
