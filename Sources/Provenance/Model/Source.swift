/// Who can hold a position: a person, an outlet, an agency, a government (PROV Agent).
public struct Source: CaseRecord {
  /// What sort of holder a source is.
  public enum Kind: String, Sendable, CaseIterable {
    case person
    case outlet
    case agency
    case organisation
    case government
    case group
  }

  /// How well a source can be told from others.
  public enum Identity: String, Sendable, CaseIterable {
    /// Called by a name.
    case named
    /// One that somebody knows and nobody names: "a senior official".
    case anonymous
    /// Nobody in particular: "observers".
    case generic
    /// Not even said to be somebody: "it was said".
    case unknown
  }

  /// The type of the record.
  public static let kind = RecordKind.source
  /// The name of the record.
  public var id: String
  /// The name to print.
  public var name: String
  /// What sort of holder it is.
  public var kind: Kind?
  /// The identity as written; nil leaves it to the default, `named`.
  public var writtenIdentity: Identity?
  /// Other names it goes by.
  public var aliases: [String]
  /// What it is in the story: "foreign minister of Russia".
  public var role: String?
  /// Its language, as a BCP 47 tag.
  public var language: String?
  /// Where it is found.
  public var url: WebAddress?
  /// The source that owns it or has editorial control of it.
  public var controlledBy: String?
  /// The group it is part of; a member never inherits what the group says.
  public var memberOf: String?
  /// How reliable an annotator found it (Admiralty code).
  public var reliability: Reliability?
  /// A remark of the annotator.
  public var note: String?
  /// The annotator who entered the record.
  public var recordedBy: String?
  /// When the record was entered.
  public var recordedAt: CalendarDate?
  /// The fields of other programs.
  public var extras: [Extra] = []

  /// A source; fields that are left out are not recorded.
  public init(
    id: String, name: String, kind: Kind? = nil, identity: Identity? = nil,
    aliases: [String] = [], role: String? = nil, language: String? = nil, url: WebAddress? = nil,
    controlledBy: String? = nil, memberOf: String? = nil, reliability: Reliability? = nil,
    note: String? = nil
  ) {
    self.id = id
    self.name = name
    self.kind = kind
    self.writtenIdentity = identity
    self.aliases = aliases
    self.role = role
    self.language = language
    self.url = url
    self.controlledBy = controlledBy
    self.memberOf = memberOf
    self.reliability = reliability
    self.note = note
  }

  /// How well it can be told from others; `named` where nothing is written.
  public var identity: Identity { writtenIdentity ?? .named }
}

/// A grade of the Admiralty code for a source, A (reliable) to F (cannot be judged).
public struct Reliability: Sendable, Extensible {
  /// The letters of the code.
  public enum Grade: String, Sendable, CaseIterable {
    case a = "A"
    case b = "B"
    case c = "C"
    case d = "D"
    case e = "E"
    case f = "F"
  }

  /// The grade.
  public var grade: Grade
  /// Why this grade was given.
  public var reason: String?
  /// When it was given.
  public var date: CalendarDate?
  /// The fields of other programs.
  public var extras: [Extra] = []

  /// A grade with its reason and date.
  public init(grade: Grade, reason: String? = nil, date: CalendarDate? = nil) {
    self.grade = grade
    self.reason = reason
    self.date = date
  }
}
