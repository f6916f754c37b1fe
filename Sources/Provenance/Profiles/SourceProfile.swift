/// What a source holds, how its words reach us, and how it stands to every other source.
///
/// Everything counts in the reading of the graph. It says who says what, never who is right.
public struct SourceProfile: Sendable {
  /// The source, by number.
  public let source: Int
  /// Its assertions about claims, by number; by claim, then by id.
  public let assertions: [Int]
  /// Those of them that affirm a claim.
  public let affirms: Int
  /// Those of them that deny a claim.
  public let denies: Int
  /// Those of them that report a claim without a commitment.
  public let reports: Int
  /// Its assertions about what others have said.
  public let attributions: Int
  /// The assertions of others that came through it, by number, ascending.
  public let carried: [Int]
  /// The sources whose assertions it carried, by number, ascending.
  public let carriedFor: [Int]
  /// The least and the greatest depth of hearsay of its assertions; nil where it has none.
  public let hearsayDepth: ClosedRange<Int>?
  /// Who controls it, who controls that one, and so on to the root, by number.
  public let controllers: [Int]
  /// The group it is a member of, by number.
  public let group: Int?
  /// The other sources that are committed to something it is committed to.
  public let agreements: Shortlist<SourceAgreement>
  /// The other sources whose assertions conflict with its own.
  public let contradictions: Shortlist<SourceContradiction>
  /// Pairs of its own assertions that conflict, and of which neither replaces the other.
  public let selfContradictionCount: Int
  /// The literals on which it contradicts itself, as pairs in order.
  public let selfContradictions: [SelfConflict]
  /// Its changes of position and updates, in the order of reports.
  public let positionChanges: [PositionChange]
  /// The claims with a speaker of which every assertion, on either side, came through it alone.
  public let onlyLineFor: [Int]
}

/// That two sources are committed to the same literals, directly or through relations.
public struct SourceAgreement: Sendable, Hashable {
  /// The other source, by number.
  public let source: Int
  /// What both are committed to, ascending: all of it, or that on the first claims.
  public let literals: [Literal]
  /// The claims on which they agree.
  public let claimCount: Int
}

/// That assertions of two sources conflict.
public struct SourceContradiction: Sendable, Hashable {
  /// The other source, by number.
  public let source: Int
  /// The numbers of the roots that their pairs belong to, ascending: 1 for x1.
  public let roots: [Int]
  /// The claims that the assertions of the pairs are about, by number, ascending.
  public let claims: [Int]
  /// What either holds that the other's words exclude, by root: all of it, or the first.
  public let oppositions: [SourceOpposition]
  /// How many oppositions there are in all.
  public let oppositionCount: Int
  /// Pairs of an assertion of either that conflict.
  public let pairCount: Int
  /// Those of them that are tensions.
  public let tensionCount: Int
}

/// A literal that a source holds, and one of another source that cannot hold beside it.
public struct SourceOpposition: Sendable, Hashable {
  /// What the source itself holds.
  public let own: Literal
  /// What the other source holds.
  public let other: Literal
}

/// Two literals that one source holds and that cannot both hold.
public struct SelfConflict: Sendable, Hashable {
  /// The smaller literal.
  public let first: Literal
  /// The other literal; that of the same claim where the source affirms and denies it.
  public let second: Literal
  /// Pairs of assertions of the source that conflict so.
  public let pairCount: Int
}

/// The first elements of a list, and how many there are in all.
public struct Shortlist<Element: Sendable>: Sendable {
  /// The first elements.
  public let first: [Element]
  /// The length of the whole list.
  public let count: Int
}

/// A list that keeps no more than its first elements while others are added to it.
struct ShortlistBuilder<Element: Sendable> {
  private let limit: Int
  private let precedes: (Element, Element) -> Bool
  private var kept: [Element] = []
  private var count = 0

  init(limit: Int, by precedes: @escaping (Element, Element) -> Bool) {
    self.limit = limit
    self.precedes = precedes
  }

  mutating func add(_ element: Element) {
    count += 1
    kept.append(element)
    // Sorting at twice the limit keeps both the memory and the work for each element small.
    if limit < 1 << 20, kept.count >= 2 * limit + 64 { cut() }
  }

  mutating func finished() -> Shortlist<Element> {
    cut()
    return Shortlist(first: kept, count: count)
  }

  private mutating func cut() {
    kept.sort(by: precedes)
    if kept.count > limit { kept.removeLast(kept.count - limit) }
  }
}
