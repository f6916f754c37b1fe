/// What was read: an article, a post, a broadcast (PROV Entity), with its captured copy.
public struct Document: CaseRecord {
  /// The type of the record.
  public static let kind = RecordKind.document
  /// The name of the record.
  public var id: String
  /// The title to print.
  public var title: String
  /// The source that published it.
  public var publisher: String?
  /// Who wrote it, by name.
  public var authors: [String]
  /// Where it stood.
  public var url: WebAddress?
  /// Where an archived copy stands.
  public var archive: WebAddress?
  /// When it was published.
  public var published: CalendarDate?
  /// When the annotator read it.
  public var accessed: CalendarDate?
  /// Its language, as a BCP 47 tag.
  public var language: String?
  /// The documents it reprints or is made from.
  public var derivedFrom: [String]
  /// The document it translates.
  public var translationOf: String?
  /// The captured copy.
  public var text: CapturedText?
  /// A remark of the annotator.
  public var note: String?
  /// The annotator who entered the record.
  public var recordedBy: String?
  /// When the record was entered.
  public var recordedAt: CalendarDate?
  /// The fields of other programs.
  public var extras: [Extra] = []

  /// A document; fields that are left out are not recorded.
  public init(
    id: String, title: String, publisher: String? = nil, authors: [String] = [],
    url: WebAddress? = nil, archive: WebAddress? = nil, published: CalendarDate? = nil,
    accessed: CalendarDate? = nil, language: String? = nil, derivedFrom: [String] = [],
    translationOf: String? = nil, text: CapturedText? = nil, note: String? = nil
  ) {
    self.id = id
    self.title = title
    self.publisher = publisher
    self.authors = authors
    self.url = url
    self.archive = archive
    self.published = published
    self.accessed = accessed
    self.language = language
    self.derivedFrom = derivedFrom
    self.translationOf = translationOf
    self.text = text
    self.note = note
  }
}

/// The captured copy of a document: a file beside the case, the text itself, or only its digest.
public struct CapturedText: Sendable, Extensible {
  /// A file in the folder of the case.
  public var file: String?
  /// The text itself.
  public var content: String?
  /// The SHA-256 of the text's bytes, 64 hexadecimal digits.
  public var sha256: String?
  /// The fields of other programs.
  public var extras: [Extra] = []

  /// A captured copy; the digest alone says that the copy is not shipped.
  public init(file: String? = nil, content: String? = nil, sha256: String? = nil) {
    self.file = file
    self.content = content
    self.sha256 = sha256
  }
}
