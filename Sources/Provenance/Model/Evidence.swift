/// Where an assertion was read: the words and their place in a document (W3C Web Annotation).
public struct Evidence: Sendable, Extensible {
  /// The part of a document in which the words stand.
  public enum Part: String, Sendable, CaseIterable {
    case headline
    case lead
    case body
    case caption
    case social
    case speech
  }

  /// How closely the words are those of the source.
  public enum Fidelity: String, Sendable, CaseIterable {
    /// Its own words.
    case quotation
    /// The same in other words.
    case paraphrase
    /// The same, shortened.
    case compression
    /// What the annotator understands from them.
    case interpretation
    /// What the annotator ascribes to it.
    case imputation
  }

  /// The document.
  public var document: String
  /// The words, as one quote or several that belong together.
  public var quote: [Quote]
  /// Whether the quotes were written as a list; one quote alone is written bare.
  package var quoteIsList = false
  /// The place of the words in the captured text.
  public var position: Position?
  /// The part of the document.
  public var part: Part?
  /// The word that ascribes them: "denied", "reported".
  public var cue: String?
  /// The fidelity as written.
  public var writtenFidelity: Fidelity?
  /// Why the words are taken to say this.
  public var warrant: String?
  /// The language of the words, as a BCP 47 tag.
  public var language: String?
  /// The words in the language of the case.
  public var translation: String?
  /// The fields of other programs.
  public var extras: [Extra] = []

  /// A piece of evidence; fields that are left out are not recorded.
  public init(
    document: String, quote: [Quote] = [], position: Position? = nil, part: Part? = nil,
    cue: String? = nil, fidelity: Fidelity? = nil, warrant: String? = nil,
    language: String? = nil, translation: String? = nil
  ) {
    self.document = document
    self.quote = quote
    self.position = position
    self.part = part
    self.cue = cue
    self.writtenFidelity = fidelity
    self.warrant = warrant
    self.language = language
    self.translation = translation
  }

  /// How closely the words are the source's; `quotation` by default where a quote is given.
  public var fidelity: Fidelity? { writtenFidelity ?? (quote.isEmpty ? nil : .quotation) }
}

/// Words as they stand in a document, with what stands around them (TextQuoteSelector).
public struct Quote: Sendable, Extensible {
  /// The words.
  public var exact: String
  /// What stands before them.
  public var prefix: String?
  /// What stands after them.
  public var suffix: String?
  /// The fields of other programs.
  public var extras: [Extra] = []

  /// Words with their surroundings.
  public init(exact: String, prefix: String? = nil, suffix: String? = nil) {
    self.exact = exact
    self.prefix = prefix
    self.suffix = suffix
  }
}

/// A place in a text, in Unicode scalars from its start, half open (TextPositionSelector).
public struct Position: Sendable, Extensible {
  /// The first scalar.
  public var start: Int
  /// One past the last scalar.
  public var end: Int
  /// The fields of other programs.
  public var extras: [Extra] = []

  /// The scalars from `start` up to and without `end`.
  public init(start: Int, end: Int) {
    self.start = start
    self.end = end
  }
}
