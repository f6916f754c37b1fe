/// The fact-checker's own finding on a claim (schema.org ClaimReview); never a source's position.
public struct Review: CaseRecord {
  /// The type of the record.
  public static let kind = RecordKind.review
  /// The name of the record.
  public var id: String
  /// The claim it is about.
  public var claim: String
  /// The verdict.
  public var rating: Rating
  /// Who reviewed it.
  public var reviewer: String?
  /// When.
  public var date: CalendarDate?
  /// Where the review was published.
  public var url: WebAddress?
  /// The review in words.
  public var text: String?
  /// A remark of the annotator.
  public var note: String?
  /// The annotator who entered the record.
  public var recordedBy: String?
  /// When the record was entered.
  public var recordedAt: CalendarDate?
  /// The fields of other programs.
  public var extras: [Extra] = []

  /// A review; fields that are left out are not recorded.
  public init(
    id: String, claim: String, rating: Rating, reviewer: String? = nil,
    date: CalendarDate? = nil, url: WebAddress? = nil, text: String? = nil, note: String? = nil
  ) {
    self.id = id
    self.claim = claim
    self.rating = rating
    self.reviewer = reviewer
    self.date = date
    self.url = url
    self.text = text
    self.note = note
  }
}

/// A verdict: a word, and where it stands on the reviewer's scale.
public struct Rating: Sendable, Extensible {
  /// The word: "false", "half true".
  public var label: String?
  /// Its number on the scale.
  public var value: ExactNumber?
  /// The best number of the scale.
  public var best: ExactNumber?
  /// The worst number of the scale.
  public var worst: ExactNumber?
  /// The fields of other programs.
  public var extras: [Extra] = []

  /// A verdict.
  public init(
    label: String? = nil, value: ExactNumber? = nil, best: ExactNumber? = nil,
    worst: ExactNumber? = nil
  ) {
    self.label = label
    self.value = value
    self.best = best
    self.worst = worst
  }
}
