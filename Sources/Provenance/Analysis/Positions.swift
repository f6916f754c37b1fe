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

  /// How the values of two claims of one question differ; nil where one does not replace the other.
  enum Rivalry: Sendable {
    /// Both cannot be right.
    case contrary
    /// They are different, and may both be right.
    case different
  }

  /// An assertion as the search for replacements sees it.
  private struct Entry {
    let assertion: Int
    let claim: Int
    let isDenial: Bool
    let strength: Int
    let date: DatedPosition
  }

  /// The positions of a case.
  /// - Parameters:
  ///   - group: the exclusive question that a claim answers with a value; nil for any other claim.
  ///   - rivalry: how the values of two claims of one question differ.
  /// - Complexity: O(n log n) in the assertions, where later ones replace the earlier at once.
  init(
    _ graph: CaseNumbers, group: (Int) -> Int?, rivalry: (Int, Int) -> Rivalry?
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
      let key = GroupKey(source: source, question: group(claim), claim: claim)
      groups[key, default: []].append(entry)
    }
    var found: [Int: [(earlier: Entry, rivalry: Rivalry)]] = [:]
    for key in groups.keys {
      let entries = (groups[key] ?? []).sorted {
        ($0.date.begin, $0.assertion) < ($1.date.begin, $1.assertion)
      }
      guard entries.count > 1 else { continue }
      for earlier in entries {
        let first = Positions.replacers(of: earlier, among: entries, rivalry)
        if !first.isEmpty { isReplaced[earlier.assertion] = true }
        for (later, kind) in first { found[later, default: []].append((earlier, kind)) }
      }
    }
    for (later, replaced) in found.sorted(by: { $0.key < $1.key }) {
      changes.append(Positions.change(to: later, replaced, graph))
    }
    changes.sort { $0.order < $1.order }
  }

  /// Whether one of two assertions of a source replaces the other.
  func isReplacement(_ a: Int, _ b: Int, rivalry: (Int, Int) -> Rivalry?) -> Bool {
    guard let first = entries[a], let second = entries[b] else { return false }
    if second.date.begin >= first.date.end {
      return Positions.replacement(of: first, by: second, rivalry) != nil
    }
    if first.date.begin >= second.date.end {
      return Positions.replacement(of: second, by: first, rivalry) != nil
    }
    return false
  }

  /// The date of an assertion that can replace another or be replaced.
  func date(of assertion: Int) -> DatedPosition? { entries[assertion]?.date }

  /// The assertions that replace one before any other has done so.
  private static func replacers(
    of earlier: Entry, among entries: [Entry], _ rivalry: (Int, Int) -> Rivalry?
  ) -> [(later: Int, rivalry: Rivalry)] {
    var low = 0
    var high = entries.count
    while low < high {
      let middle = (low + high) / 2
      if entries[middle].date.begin < earlier.date.end { low = middle + 1 } else { high = middle }
    }
    var found: [(Int, Rivalry)] = []
    var firstEnd = Int64.max
    for later in entries[low...] {
      // Whoever speaks after one replacement has ended replaces nothing that is not replaced.
      if later.date.begin >= firstEnd { break }
      guard let kind = replacement(of: earlier, by: later, rivalry) else { continue }
      found.append((later.assertion, kind))
      firstEnd = min(firstEnd, later.date.end)
    }
    return found
  }

  private static func replacement(
    of earlier: Entry, by later: Entry, _ rivalry: (Int, Int) -> Rivalry?
  ) -> Rivalry? {
    if earlier.claim == later.claim {
      let isOpposite = earlier.isDenial != later.isDenial
      return isOpposite && earlier.strength + later.strength >= 4 ? .contrary : nil
    }
    guard !earlier.isDenial, !later.isDenial, later.strength >= earlier.strength else {
      return nil
    }
    return rivalry(earlier.claim, later.claim)
  }

  private static func change(
    to later: Int, _ replaced: [(earlier: Entry, rivalry: Rivalry)], _ graph: CaseNumbers
  ) -> PositionChange {
    let latest = replaced.map(\.earlier).max {
      ($0.date.begin, $0.date.end, $1.assertion) < ($1.date.begin, $1.date.end, $0.assertion)
    }
    let isChange = replaced.contains { $0.rivalry == .contrary }
    let record = graph.records.assertions[graph.assertions.place(of: later)]
    return PositionChange(
      source: graph.sources.number(of: record.source) ?? 0, kind: isChange ? .change : .update,
      fromClaim: latest?.claim ?? 0, claim: record.claim.flatMap(graph.claims.number(of:)) ?? 0,
      from: latest?.assertion ?? 0, to: later, date: graph.date(of: record)?.text ?? "")
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
    !positions.isReplacement(a, b, rivalry: values.rivalry(of:and:))
  }
}

extension ValueTable {
  /// The exclusive question that a claim answers with a value.
  func question(of claim: Int) -> Int? { value(of: claim)?.question }

  /// How a later value of a source stands to an earlier one; nil where it does not replace it.
  func rivalry(of earlier: Int, and later: Int) -> Positions.Rivalry? {
    guard differ(earlier, later), scopesMayOverlap(earlier, later) else { return nil }
    return areContrary(earlier, later) ? .contrary : .different
  }
}

/// That a source took another position, or gave a newer value.
public struct PositionChange: Sendable {
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
