/// One proposition: atomic, independent, declarative, without "probably" and without "X said".
public struct Claim: CaseRecord {
  /// The type of the record.
  public static let kind = RecordKind.claim
  /// The name of the record.
  public var id: String
  /// The proposition, to print.
  public var text: String
  /// The question it answers.
  public var question: String?
  /// The value it answers with.
  public var value: ClaimValue?
  /// When, where and in which sense it is meant.
  public var scope: Scope?
  /// The language of its text, as a BCP 47 tag.
  public var language: String?
  /// Words to find it by.
  public var tags: [String]
  /// A remark of the annotator.
  public var note: String?
  /// The annotator who entered the record.
  public var recordedBy: String?
  /// When the record was entered.
  public var recordedAt: CalendarDate?
  /// The fields of other programs.
  public var extras: [Extra] = []

  /// A claim; fields that are left out are not recorded.
  public init(
    id: String, text: String, question: String? = nil, value: ClaimValue? = nil,
    scope: Scope? = nil, language: String? = nil, tags: [String] = [], note: String? = nil
  ) {
    self.id = id
    self.text = text
    self.question = question
    self.value = value
    self.scope = scope
    self.language = language
    self.tags = tags
    self.note = note
  }
}

/// The value with which a claim answers its question: a number, a range, a date or a category.
///
/// Exactly one of `number`, `min`/`max`, `date` and `category` is given.
public struct ClaimValue: Sendable, Extensible {
  /// How a number bounds what is claimed.
  public enum Bound: String, Sendable, CaseIterable {
    case exactly
    case atLeast
    case moreThan
    case atMost
    case lessThan
    case about
  }

  /// A number.
  public var number: ExactNumber?
  /// The bound as written; nil leaves it to the default, `exactly`.
  public var writtenBound: Bound?
  /// The lower end of a closed range.
  public var min: ExactNumber?
  /// The upper end of a closed range.
  public var max: ExactNumber?
  /// The unit; where it is missing, that of the question.
  public var unit: String?
  /// How far another number may lie apart and still agree.
  public var tolerance: Tolerance?
  /// A date.
  public var date: CalendarDate?
  /// A word.
  public var category: String?
  /// The fields of other programs.
  public var extras: [Extra] = []

  /// A value; give exactly one of number, range, date and category.
  public init(
    number: ExactNumber? = nil, bound: Bound? = nil, min: ExactNumber? = nil,
    max: ExactNumber? = nil, unit: String? = nil, tolerance: Tolerance? = nil,
    date: CalendarDate? = nil, category: String? = nil
  ) {
    self.number = number
    self.writtenBound = bound
    self.min = min
    self.max = max
    self.unit = unit
    self.tolerance = tolerance
    self.date = date
    self.category = category
  }

  /// How the number bounds what is claimed; `exactly` where nothing is written.
  public var bound: Bound { writtenBound ?? .exactly }
}

/// When, where and in which sense a claim is meant.
public struct Scope: Sendable, Extensible {
  /// The first day it speaks of.
  public var from: CalendarDate?
  /// The last day it speaks of.
  public var to: CalendarDate?
  /// The place it speaks of, from the widest: "Japan/Tokyo".
  public var place: String?
  /// The sense in which a word is used: "dead, not missing".
  public var definition: String?
  /// The fields of other programs.
  public var extras: [Extra] = []

  /// A scope; what is missing is not limited.
  public init(
    from: CalendarDate? = nil, to: CalendarDate? = nil, place: String? = nil,
    definition: String? = nil
  ) {
    self.from = from
    self.to = to
    self.place = place
    self.definition = definition
  }
}
