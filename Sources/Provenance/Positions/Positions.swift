/// What sources hold now, and where they changed their position.
///
/// MODEL section 2, "Current position": a later assertion of a source replaces its earlier ones of
/// the opposite stance on the same claim, where the two are strong enough to conflict, and those
/// that affirm a different value of the same exclusive question.
struct Positions: Sendable {
  /// Whether a later assertion of its source replaces an assertion.
  private(set) var isReplaced: [Bool]
  /// The changes of position and updates, in the order in which reports list them.
  private(set) var changes: [PositionChange] = []
  /// For each assertion that can replace or be replaced, what the search needs to know.
  private var entries: [Entry?]

  /// Assertions of one source on one question up to which they are compared pair by pair.
  static let pairwiseLimit = 24

  /// How the values of two claims of one question differ; nil where one does not replace the other.
  enum Rivalry: Sendable {
    /// Both cannot be right.
    case contrary
    /// They are different, and may both be right.
    case different
  }

  /// An assertion as the search for replacements sees it.
  struct Entry: Sendable {
    let assertion: Int
    let claim: Int
    let isDenial: Bool
    let strength: Int
    let date: DatedPosition

    /// The order in which one assertion counts as later than another where both are replaced.
    static func precedes(_ a: Entry, _ b: Entry) -> Bool {
      (a.date.begin, a.date.end, b.assertion) < (b.date.begin, b.date.end, a.assertion)
    }

    /// How it stands to one that it replaces by the rules, dates left aside; nil where it does not.
    func rivalry(to earlier: Entry, _ values: ValueTable) -> Rivalry? {
      if earlier.claim == claim {
        let isOpposite = earlier.isDenial != isDenial
        return isOpposite && earlier.strength + strength >= 4 ? .contrary : nil
      }
      guard !earlier.isDenial, !isDenial, strength >= earlier.strength else { return nil }
      return values.rivalry(of: earlier.claim, and: claim)
    }
  }

  /// What is replaced for the first time by one assertion.
  struct Replacement: Sendable {
    let later: Entry
    /// The latest of those that it replaces.
    let from: Entry
    /// Whether one of them cannot be right beside it.
    let isChange: Bool
  }

  /// The positions of a case.
  /// - Parameters:
  ///   - pairwiseLimit: up to how many assertions of a source on a question are compared pair by
  ///     pair; the result does not depend on it.
  /// - Complexity: O(n log n) in the assertions; see `PositionSweep` for the values of a question
  ///   whose scopes differ.
  init(
    _ graph: CaseNumbers, _ values: ValueTable, pairwiseLimit: Int = Positions.pairwiseLimit
  ) {
    isReplaced = [Bool](repeating: false, count: graph.assertions.count)
    entries = [Entry?](repeating: nil, count: graph.assertions.count)
    var groups: [GroupKey: [Entry]] = [:]
    for number in 0..<graph.assertions.count {
      let record = graph.records.assertions[graph.assertions.place(of: number)]
      guard record.stance != .reports, let date = graph.date(of: record),
        let claim = record.claim.flatMap(graph.claims.number(of:)),
        let source = graph.sources.number(of: record.source)
      else { continue }
      let entry = Entry(
        assertion: number, claim: claim, isDenial: record.stance == .denies,
        strength: record.certainty.strength, date: date)
      entries[number] = entry
      let key = GroupKey(source: source, question: values.question(of: claim), claim: claim)
      groups[key, default: []].append(entry)
    }
    for group in groups.values where group.count > 1 {
      let entries = group.sorted(by: Entry.precedes)
      let found: (isReplaced: [Bool], replacements: [Replacement])
      if entries.count <= pairwiseLimit {
        found = Positions.compare(entries, values)
      } else {
        var sweep = PositionSweep(entries, values)
        found = (sweep.isReplaced, sweep.replacements())
      }
      for (place, entry) in entries.enumerated() where found.isReplaced[place] {
        isReplaced[entry.assertion] = true
      }
      changes += found.replacements.map { PositionChange($0, graph) }
    }
    changes.sort { $0.order < $1.order }
  }

  /// Whether one of two assertions of a source replaces the other.
  func isReplacement(_ a: Int, _ b: Int, _ values: ValueTable) -> Bool {
    guard let first = entries[a], let second = entries[b] else { return false }
    if second.date.begin >= first.date.end { return second.rivalry(to: first, values) != nil }
    if first.date.begin >= second.date.end { return first.rivalry(to: second, values) != nil }
    return false
  }

  /// The date of an assertion that can replace another or be replaced.
  func date(of assertion: Int) -> DatedPosition? { entries[assertion]?.date }

  /// Compares assertions, given in their order, pair by pair.
  private static func compare(
    _ entries: [Entry], _ values: ValueTable
  ) -> (isReplaced: [Bool], replacements: [Replacement]) {
    var found = [[(earlier: Entry, rivalry: Rivalry)]](repeating: [], count: entries.count)
    let isReplaced = entries.map { earlier in
      var firstEnd = Int64.max
      for (place, later) in entries.enumerated() where later.date.begin >= earlier.date.end {
        // Whoever speaks after one replacement has ended replaces nothing that is not replaced.
        if later.date.begin >= firstEnd { break }
        guard let rivalry = later.rivalry(to: earlier, values) else { continue }
        found[place].append((earlier, rivalry))
        firstEnd = min(firstEnd, later.date.end)
      }
      return firstEnd < .max
    }
    let replacements = found.enumerated().compactMap { place, replaced -> Replacement? in
      guard let last = replaced.last else { return nil }
      return Replacement(
        later: entries[place], from: last.earlier,
        isChange: replaced.contains { $0.rivalry == .contrary })
    }
    return (isReplaced, replacements)
  }

  private struct GroupKey: Hashable {
    let source: Int
    let question: Int?
    let claim: Int

    init(source: Int, question: Int?, claim: Int) {
      self.source = source
      self.question = question
      self.claim = question == nil ? claim : -1
    }
  }
}

extension ClaimGraph {
  /// Whether a source holds both of two assertions at once: neither replaces the other.
  func isHeldAtOnce(_ a: Int, _ b: Int) -> Bool {
    !positions.isReplacement(a, b, values)
  }
}

extension ValueTable {
  /// The exclusive question that a claim answers with a value.
  package func question(of claim: Int) -> Int? { value(of: claim)?.question }

  /// How a later value of a source stands to an earlier one; nil where it does not replace it.
  func rivalry(of earlier: Int, and later: Int) -> Positions.Rivalry? {
    guard differ(earlier, later), scopesMayOverlap(earlier, later) else { return nil }
    return areContrary(earlier, later) ? .contrary : .different
  }
}

/// That a source took another position, or gave a newer value.
public struct PositionChange: Sendable, Hashable {
  /// What became of the earlier position.
  public enum Kind: String, Sendable, CaseIterable {
    /// It cannot be held any more beside the new one.
    case change
    /// It is made more precise, or brought up to date.
    case update
  }

  /// The source, by number.
  public let source: Int
  /// What became of the earlier position.
  public let kind: Kind
  /// The claim of the earlier assertion, by number.
  public let fromClaim: Int
  /// The claim of the later assertion, by number.
  public let claim: Int
  /// The latest of the assertions that are replaced, by number.
  public let from: Int
  /// The assertion that replaces them, by number.
  public let to: Int
  /// The date of the later assertion, as written.
  public let date: String

  init(_ replacement: Positions.Replacement, _ graph: CaseNumbers) {
    let later = replacement.later
    let record = graph.records.assertions[graph.assertions.place(of: later.assertion)]
    source = graph.sources.number(of: record.source) ?? 0
    kind = replacement.isChange ? .change : .update
    fromClaim = replacement.from.claim
    claim = later.claim
    from = replacement.from.assertion
    to = later.assertion
    date = later.date.text
  }

  /// The order in which changes are listed: by source, kind, claims and assertions.
  var order: (Int, String, Int, Int, Int, Int) {
    (source, kind.rawValue, fromClaim, claim, from, to)
  }
}

/// When an assertion was made: the date that dates it, as an interval of seconds.
struct DatedPosition: Sendable {
  /// The date as written.
  let text: String
  let begin: Int64
  let end: Int64

  init(_ date: CalendarDate) {
    text = date.text
    begin = date.seconds.lowerBound
    end = date.seconds.upperBound
  }
}

/// The records of a case with their numbers, before anything is derived from them.
struct CaseNumbers: Sendable {
  let records: Records
  let claims: Numbering
  let sources: Numbering
  let assertions: Numbering
  let documents: Numbering

  /// What dates an assertion: its own date, or, where its source published a document that is
  /// evidence for it, the earliest such publication; nil where nothing does.
  func date(of assertion: Assertion) -> DatedPosition? {
    if let date = assertion.date { return DatedPosition(date) }
    var earliest: DatedPosition?
    for evidence in assertion.evidence {
      guard let number = documents.number(of: evidence.document) else { continue }
      let document = records.documents[documents.place(of: number)]
      guard let published = document.published,
        sameBytes(document.publisher ?? "", assertion.source)
      else { continue }
      let date = DatedPosition(published)
      if let known = earliest, (known.begin, known.end) <= (date.begin, date.end) { continue }
      earliest = date
    }
    return earliest
  }
}
