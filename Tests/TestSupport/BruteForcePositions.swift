import Provenance

/// MODEL section 2, "Current position", pair by pair.
package struct PlainPositions {
  /// An assertion that can replace or be replaced.
  private struct Entry {
    let assertion: Int
    let source: String
    let claim: Int
    let isDenial: Bool
    let strength: Int
    let seconds: Range<Int64>

    func isLater(than other: Entry) -> Bool {
      seconds.lowerBound >= other.seconds.upperBound
    }
  }

  private let values: PlainValues
  private var entries: [Int: Entry] = [:]

  /// - Parameters:
  ///   - assertions: the assertions in the order of their ids.
  ///   - place: the place of a claim in the order of ids.
  package init(
    _ records: Records, assertions: [Assertion], values: PlainValues, place: (String) -> Int
  ) {
    self.values = values
    for (number, assertion) in assertions.enumerated() {
      guard let claim = assertion.claim, assertion.stance != .reports,
        let date = PlainPositions.date(of: assertion, records)
      else { continue }
      entries[number] = Entry(
        assertion: number, source: assertion.source, claim: place(claim),
        isDenial: assertion.stance == .denies,
        strength: [.possible: 1, .probable: 2, .certain: 3][assertion.certainty] ?? 0,
        seconds: date.seconds)
    }
  }

  private static func date(of assertion: Assertion, _ records: Records) -> CalendarDate? {
    if let date = assertion.date { return date }
    return assertion.evidence.compactMap { evidence in
      records.documents.first {
        $0.id == evidence.document && $0.publisher == assertion.source
      }?.published
    }.min {
      ($0.seconds.lowerBound, $0.seconds.upperBound)
        < ($1.seconds.lowerBound, $1.seconds.upperBound)
    }
  }

  /// Whether the second of two assertions replaces the first: nil where not, else whether that
  /// is a change of position and no mere update.
  private func replacement(_ earlier: Entry, _ later: Entry) -> Bool? {
    guard earlier.source == later.source, later.isLater(than: earlier) else { return nil }
    if earlier.claim == later.claim, earlier.isDenial != later.isDenial,
      earlier.strength + later.strength >= 4
    {
      return true
    }
    guard !earlier.isDenial, !later.isDenial, later.strength >= earlier.strength,
      values.differ(earlier.claim, later.claim),
      values.scopesMayOverlap(earlier.claim, later.claim)
    else { return nil }
    return values.areContrary(earlier.claim, later.claim)
  }

  /// Whether the second of two assertions replaces the first.
  func isReplaced(_ earlier: Int, by later: Int) -> Bool {
    guard let first = entries[earlier], let second = entries[later] else { return false }
    return replacement(first, second) != nil
  }

  /// Whether any assertion replaces one.
  package func isReplaced(_ assertion: Int) -> Bool {
    entries.keys.contains { isReplaced(assertion, by: $0) }
  }

  /// The changes of position and updates, by the assertion that replaces.
  var changes: [CaseOutcome.Change] {
    entries.values.compactMap { later in
      let replaced = entries.values.filter { earlier in
        replacement(earlier, later) != nil
          && !entries.values.contains {
            replacement(earlier, $0) != nil && later.isLater(than: $0)
          }
      }
      let latest = replaced.min { a, b in
        let first = [-a.seconds.lowerBound, -a.seconds.upperBound, Int64(a.assertion)]
        let second = [-b.seconds.lowerBound, -b.seconds.upperBound, Int64(b.assertion)]
        return first.lexicographicallyPrecedes(second)
      }
      guard let latest else { return nil }
      return CaseOutcome.Change(
        from: latest.assertion, to: later.assertion, fromClaim: latest.claim, claim: later.claim,
        isChange: replaced.contains { replacement($0, later) == true })
    }.sorted { $0.to < $1.to }
  }
}
