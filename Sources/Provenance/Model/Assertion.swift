/// A source's commitment to a claim, and how we know of it.
public struct Assertion: CaseRecord {
  /// Where the source of an assertion has it from.
  public enum Lineage: String, Sendable, CaseIterable {
    /// It saw or did it.
    case firsthand
    /// It passes on what others say.
    case relays
    /// Nobody recorded it.
    case unknown
  }

  /// The type of the record.
  public static let kind = RecordKind.assertion
  /// The name of the record.
  public var id: String
  /// The innermost source: the only one that the assertion commits.
  public var source: String
  /// The claim it is about; either this or `assertion` is given.
  public var claim: String?
  /// The assertion whose attribution it is about.
  public var assertion: String?
  /// The stance as written; nil leaves it to the default, `affirms`.
  public var writtenStance: Stance?
  /// The certainty as written; nil leaves it to the default, `certain`.
  public var writtenCertainty: Certainty?
  /// The relays between the publisher and the source, outermost first.
  public var via: [String]
  /// Whether the attribution to the source is the annotator's inference, as written.
  public var inferred: Bool?
  /// Whether the relay is read from the context only, as written.
  public var relayInferred: Bool?
  /// The lineage as written; nil leaves it to the default, `unknown`.
  public var writtenLineage: Lineage?
  /// The assertions it was taken from.
  public var derivedFrom: [String]
  /// When it was said.
  public var date: CalendarDate?
  /// Where we read it.
  public var evidence: [Evidence]
  /// How credible an annotator found it (Admiralty code).
  public var credibility: Credibility?
  /// That the source took it back.
  public var withdrawn: Withdrawal?
  /// A remark of the annotator.
  public var note: String?
  /// The annotator who entered the record.
  public var recordedBy: String?
  /// When the record was entered.
  public var recordedAt: CalendarDate?
  /// The fields of other programs.
  public var extras: [Extra] = []

  /// An assertion; fields that are left out are not recorded.
  public init(
    id: String, source: String, claim: String? = nil, assertion: String? = nil,
    stance: Stance? = nil, certainty: Certainty? = nil, via: [String] = [],
    inferred: Bool? = nil, relayInferred: Bool? = nil, lineage: Lineage? = nil,
    derivedFrom: [String] = [], date: CalendarDate? = nil, evidence: [Evidence] = [],
    credibility: Credibility? = nil, withdrawn: Withdrawal? = nil, note: String? = nil
  ) {
    self.id = id
    self.source = source
    self.claim = claim
    self.assertion = assertion
    self.writtenStance = stance
    self.writtenCertainty = certainty
    self.via = via
    self.inferred = inferred
    self.relayInferred = relayInferred
    self.writtenLineage = lineage
    self.derivedFrom = derivedFrom
    self.date = date
    self.evidence = evidence
    self.credibility = credibility
    self.withdrawn = withdrawn
    self.note = note
  }

  /// Which side the source takes; `affirms` where nothing is written.
  public var stance: Stance { writtenStance ?? .affirms }
  /// How sure the source is; `certain` where nothing is written.
  public var certainty: Certainty { writtenCertainty ?? .certain }
  /// Where the source has it from; `unknown` where nothing is written.
  public var lineage: Lineage { writtenLineage ?? .unknown }
}

/// Which side a source takes on a claim (the polarity of FactBank).
public enum Stance: String, Sendable, CaseIterable {
  /// Says that it is so.
  case affirms
  /// Says that it is not so.
  case denies
  /// Passes it on without a commitment (FactBank's Uu).
  case reports
}

/// How sure a source is of a claim, or an annotator of a relation.
public enum Certainty: String, Sendable, CaseIterable {
  case certain
  case probable
  case possible

  /// 3 for certain, 2 for probable, 1 for possible.
  public var strength: Int {
    switch self {
    case .certain: 3
    case .probable: 2
    case .possible: 1
    }
  }

  /// The certainty of a strength from 1 to 3.
  public init(strength: Int) {
    self = strength >= 3 ? .certain : strength == 2 ? .probable : .possible
  }
}

/// A grade of the Admiralty code for what was said, 1 (confirmed) to 6 (cannot be judged).
public struct Credibility: Sendable, Extensible {
  /// The grade, 1 to 6.
  public var grade: Int
  /// Why this grade was given.
  public var reason: String?
  /// When it was given.
  public var date: CalendarDate?
  /// The fields of other programs.
  public var extras: [Extra] = []

  /// A grade with its reason and date.
  public init(grade: Int, reason: String? = nil, date: CalendarDate? = nil) {
    self.grade = grade
    self.reason = reason
    self.date = date
  }
}

/// That a source took an assertion back.
public struct Withdrawal: Sendable, Extensible {
  /// When it was taken back.
  public var date: CalendarDate?
  /// How.
  public var note: String?
  /// The fields of other programs.
  public var extras: [Extra] = []

  /// A withdrawal; it counts with or without a date.
  public init(date: CalendarDate? = nil, note: String? = nil) {
    self.date = date
    self.note = note
  }
}
