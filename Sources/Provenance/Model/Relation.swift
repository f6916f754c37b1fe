/// How two claims bear on each other, declared by a person.
public struct Relation: CaseRecord {
  /// The kinds of relation; the first four are strict and drive the engine.
  public enum Kind: String, Sendable, CaseIterable {
    /// Both or neither.
    case equivalent
    /// If the first, then the second.
    case entails
    /// Not both.
    case contrary
    /// Exactly one.
    case contradictory
    /// Given as a reason for; shown, never computed with.
    case supports

    /// Whether the relation implies anything.
    public var isStrict: Bool { self != .supports }
  }

  /// The type of the record.
  public static let kind = RecordKind.relation
  /// The id as written; nil where the relation goes by `FROM KIND TO`.
  public var writtenID: String?
  /// The kind of relation.
  public var kind: Kind
  /// The claim it starts from.
  public var from: String
  /// The claim it leads to.
  public var to: String
  /// The certainty as written; nil leaves it to the default, `certain`.
  public var writtenCertainty: Certainty?
  /// Why the annotator sees it so.
  public var reason: String?
  /// A remark of the annotator.
  public var note: String?
  /// The annotator who entered the record.
  public var recordedBy: String?
  /// When the record was entered.
  public var recordedAt: CalendarDate?
  /// The fields of other programs.
  public var extras: [Extra] = []

  /// A relation; without an id it goes by `FROM KIND TO`.
  public init(
    id: String? = nil, kind: Kind, from: String, to: String, certainty: Certainty? = nil,
    reason: String? = nil, note: String? = nil
  ) {
    self.writtenID = id
    self.kind = kind
    self.from = from
    self.to = to
    self.writtenCertainty = certainty
    self.reason = reason
    self.note = note
  }

  /// The id as written, or `FROM KIND TO`.
  public var id: String {
    get { writtenID ?? "\(from) \(kind.rawValue) \(to)" }
    set { writtenID = newValue }
  }

  /// How sure the annotator is; `certain` where nothing is written.
  public var certainty: Certainty { writtenCertainty ?? .certain }
}
