/// What rival claims answer, for instance "How many people were injured?".
public struct Question: CaseRecord {
  /// The type of the record.
  public static let kind = RecordKind.question
  /// The name of the record.
  public var id: String
  /// The question, to print.
  public var text: String
  /// Exclusiveness as written; nil leaves it to the default, true.
  public var writtenExclusive: Bool?
  /// The unit of answers that name none.
  public var unit: String?
  /// How far two numbers may lie apart and still agree.
  public var tolerance: Tolerance?
  /// A remark of the annotator.
  public var note: String?
  /// The annotator who entered the record.
  public var recordedBy: String?
  /// When the record was entered.
  public var recordedAt: CalendarDate?
  /// The fields of other programs.
  public var extras: [Extra] = []

  /// A question; fields that are left out are not recorded.
  public init(
    id: String, text: String, exclusive: Bool? = nil, unit: String? = nil,
    tolerance: Tolerance? = nil, note: String? = nil
  ) {
    self.id = id
    self.text = text
    self.writtenExclusive = exclusive
    self.unit = unit
    self.tolerance = tolerance
    self.note = note
  }

  /// Whether at most one value can be right; true where nothing is written.
  public var exclusive: Bool { writtenExclusive ?? true }
}

/// How far two numbers may lie apart and still agree: a number, or a percentage.
public enum Tolerance: Sendable, Hashable {
  /// In the unit of the value.
  case absolute(ExactNumber)
  /// In hundredths of the greater value: `"1%"`.
  case percent(ExactNumber)
}
