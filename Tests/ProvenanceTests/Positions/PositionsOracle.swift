import Provenance

/// The positions of sources by the letter of MODEL section 2, every pair of assertions looked at.
///
/// Nothing of the engine is used but the records themselves and the seconds of their dates. Values
/// are sets of points on a grid: whole numbers from -1 to 3 of metres (or their hundredfold of
/// centimetres), tolerances of halves of them, points at every quarter.
///
/// In two places the text leaves a choice among dates of which none is later than the other, and
/// the program's own is taken: "the earliest such `published`" begins first, then ends first;
/// "the latest of those" begins last, then ends last.
struct PositionsOracle {
  struct Change: Equatable {
    let source: String
    let kind: String
    let fromClaim: String
    let claim: String
    let from: String
    let to: String
    let date: String

    /// Its fields in the order in which they sort a list.
    var fields: [String] { [source, kind, fromClaim, claim, from, to] }
  }

  let records: Records

  /// Assertions that a later one of their source replaces.
  var replaced: Set<String> {
    Set(
      records.assertions.filter { earlier in
        records.assertions.contains { replacement(of: earlier, by: $0) != nil }
      }.map(\.id))
  }

  /// One for each assertion that replaces one which no assertion before it, that it is later than,
  /// replaces; sorted by its fields.
  var changes: [Change] {
    let found = records.assertions.compactMap { change(to: $0) }
    return found.sorted { a, b in
      for (x, y) in zip(a.fields, b.fields) where x != y {
        return x.utf8.lexicographicallyPrecedes(y.utf8)
      }
      return false
    }
  }

  private func change(to later: Assertion) -> Change? {
    let first = newlyReplaced(by: later)
    guard let latest = first.max(by: precedes) else { return nil }
    let isChange = first.contains { replacement(of: $0, by: later) != .different }
    return Change(
      source: later.source, kind: isChange ? "change" : "update", fromClaim: latest.claim ?? "",
      claim: later.claim ?? "", from: latest.id, to: later.id, date: date(of: later)?.text ?? "")
  }

  /// What an assertion replaces and none that it is later than replaces.
  func newlyReplaced(by later: Assertion) -> [Assertion] {
    records.assertions.filter { earlier in
      replacement(of: earlier, by: later) != nil
        && !records.assertions.contains { other in
          isLater(later, other) && replacement(of: earlier, by: other) != nil
        }
    }
  }

  /// The latest, then the smallest id, stands last.
  private func precedes(_ a: Assertion, _ b: Assertion) -> Bool {
    guard let first = date(of: a)?.seconds, let second = date(of: b)?.seconds else { return false }
    if first.lowerBound != second.lowerBound { return first.lowerBound < second.lowerBound }
    if first.upperBound != second.upperBound { return first.upperBound < second.upperBound }
    return b.id.utf8.lexicographicallyPrecedes(a.id.utf8)
  }

  // MARK: Dates

  /// Its own date, or the earliest publication of evidence for it by its own source.
  func date(of assertion: Assertion) -> CalendarDate? {
    if let date = assertion.date { return date }
    let documents = assertion.evidence.compactMap { evidence in
      records.documents.first { $0.id == evidence.document }
    }
    return documents.filter { $0.publisher == assertion.source }.compactMap(\.published)
      .min {
        ($0.seconds.lowerBound, $0.seconds.upperBound)
          < ($1.seconds.lowerBound, $1.seconds.upperBound)
      }
  }

  /// One date is later than another when its interval begins after the other's ends.
  func isLater(_ a: Assertion, _ b: Assertion) -> Bool {
    guard let first = date(of: a), let second = date(of: b) else { return false }
    let lastSecond = second.seconds.upperBound - 1
    return first.seconds.lowerBound > lastSecond
  }

  // MARK: Replacement

  enum Replacement {
    /// The opposite stance on the same claim.
    case opposite
    /// A value that cannot be right beside the earlier one.
    case contrary
    /// A value that is not the earlier one.
    case different
  }

  func replacement(of earlier: Assertion, by later: Assertion) -> Replacement? {
    guard earlier.source == later.source, isLater(later, earlier),
      let first = claim(of: earlier), let second = claim(of: later)
    else { return nil }
    if first.id == second.id {
      let stances = [earlier.stance, later.stance]
      guard stances == [.affirms, .denies] || stances == [.denies, .affirms] else { return nil }
      return weight(earlier) + weight(later) >= 4 ? .opposite : nil
    }
    guard earlier.stance == .affirms, later.stance == .affirms, weight(later) >= weight(earlier),
      let question = records.questions.first(where: { $0.id == first.question }),
      question.exclusive, second.question == question.id,
      let a = PositionValue(first, question), let b = PositionValue(second, question),
      !a.isSame(as: b), mayOverlap(first.scope, second.scope)
    else { return nil }
    return a.isContrary(to: b) ? .contrary : .different
  }

  private func claim(of assertion: Assertion) -> Claim? {
    records.claims.first { $0.id == assertion.claim }
  }

  private func weight(_ assertion: Assertion) -> Int {
    switch assertion.certainty {
    case .certain: 3
    case .probable: 2
    case .possible: 1
    }
  }

  // MARK: Scopes

  /// Scopes cannot overlap when their times are disjoint, neither place is a prefix of the other,
  /// or their definitions differ; what is missing may overlap.
  private func mayOverlap(_ a: Scope?, _ b: Scope?) -> Bool {
    guard let a, let b else { return true }
    let begins = [a, b].map { $0.from?.seconds.lowerBound ?? .min }
    let ends = [a, b].map { ($0.to?.seconds.upperBound).map { $0 - 1 } ?? .max }
    if begins[0] > ends[1] || begins[1] > ends[0] { return false }
    let places = [a, b].map { ($0.place ?? "").split(separator: "/") }
    if !places[0].starts(with: places[1]), !places[1].starts(with: places[0]) { return false }
    guard let first = a.definition, let second = b.definition else { return true }
    return first == second
  }
}
