/// A case as if some of its records had not been recorded.
///
/// What goes with each record that is left out:
///
/// - **a source**, as if it had never been heard: what it says; every document that it published,
///   and every document of which each way back passes one of these; what reached us only so, as
///   evidence from such documents or through it as a relay. An assertion with other evidence stays.
/// - **a claim**: what is said about it, its relations and its reviews. The question stays.
/// - **an assertion**: it alone.
/// - **a relation**: it alone. Where it stood between two values of a question, these are compared
///   again: a declared relation rules the computed ones out.
///
/// With each assertion goes what is said about its attribution, and who had it from there has it
/// from nobody named. A source that controls another one, or that another is a member of, stays as
/// that: who owns whom is known without having heard the owner.
public struct CaseWithout: Sendable {
  /// Why a record is left out.
  public enum Reason: Sendable, Hashable {
    /// It was named.
    case named
    /// It belongs to one that is left out: said or published by a source, about a claim or about an
    /// assertion. The record in the whole case.
    case of(RecordReference)
    /// It reached us only through a source. The source in the whole case.
    case through(RecordReference)
  }

  /// A record that is left out, and why.
  public struct Omission: Sendable, Hashable {
    /// The record in the whole case.
    public let record: RecordReference
    /// Why it is left out.
    public let reason: Reason
  }

  /// A piece of evidence that is left out of an assertion that stays.
  public struct LostEvidence: Sendable, Hashable {
    /// The place of the assertion in the whole case.
    public let assertion: Int
    /// The place of the piece among the evidence of the assertion.
    public let evidence: Int
  }

  /// The types of records that can be left out.
  public static let kinds: [RecordKind] = [.source, .claim, .assertion, .relation]

  /// The whole case.
  public let whole: Records
  /// What remains.
  public let records: Records
  /// The records that were named, each once, in the order given.
  public let named: [RecordReference]
  /// The records that are left out, by type and place.
  public let omissions: [Omission]
  /// The evidence that is left out of assertions that stay, by assertion and place.
  public let lostEvidence: [LostEvidence]
  /// The sources that were named and stay as owners of others or as what these are members of.
  public let keptSources: [Int]
  /// For each type the places in the whole case of the records that remain.
  private let places: [RecordKind: [Int]]
  private let isGone: [RecordKind: [Bool]]

  /// A case without some records.
  /// - Parameters:
  ///   - whole: a case without errors.
  ///   - named: sources, claims, assertions and relations to leave out; records of other types
  ///     are passed over.
  /// - Complexity: O(n log n) in the records and in the references between them.
  public init(_ whole: Records, without named: [RecordReference]) {
    var seen = Set<RecordReference>()
    self.named = named.filter {
      CaseWithout.kinds.contains($0.kind) && seen.insert($0).inserted
    }
    self.whole = whole
    var cut = CaseCut(whole)
    cut.leaveOut(self.named)
    omissions = cut.omissions
    lostEvidence = cut.lostEvidence
    keptSources = cut.keptSources
    (records, places) = cut.remaining()
    isGone = cut.isGone
  }

  /// How many records of a type are left out.
  public func omissionCount(of kind: RecordKind) -> Int {
    omissions.count { $0.record.kind == kind }
  }

  /// Whether a record of the whole case is left out.
  public func leavesOut(_ record: RecordReference) -> Bool {
    isGone[record.kind]?[record.index] ?? false
  }

  /// The record of the whole case that a record of what remains is.
  public func original(of record: RecordReference) -> RecordReference {
    RecordReference(record.kind, places[record.kind]?[record.index] ?? record.index)
  }

  /// The texts of what remains.
  public func texts(of whole: CaseTexts) -> CaseTexts {
    CaseTexts((places[.document] ?? []).map { whole.captures[$0] })
  }
}
