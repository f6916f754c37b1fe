/// A case: the set of records that annotators have entered about one story.
///
/// The order of the lists is the order of the input; nothing but the writing of a case
/// depends on it.
public struct Records: Sendable, Extensible {
  /// What the case is called.
  public var title: String?
  /// Who can hold a position.
  public var sources: [Source] = []
  /// What was read.
  public var documents: [Document] = []
  /// What rival claims answer.
  public var questions: [Question] = []
  /// The propositions.
  public var claims: [Claim] = []
  /// Who says what about them.
  public var assertions: [Assertion] = []
  /// How they bear on each other.
  public var relations: [Relation] = []
  /// The fact-checker's own findings.
  public var reviews: [Review] = []
  /// The fields of other programs.
  public var extras: [Extra] = []

  /// A case without records.
  public init(title: String? = nil) { self.title = title }

  /// How many records of a type there are.
  public func count(of kind: RecordKind) -> Int {
    switch kind {
    case .source: sources.count
    case .document: documents.count
    case .question: questions.count
    case .claim: claims.count
    case .assertion: assertions.count
    case .relation: relations.count
    case .review: reviews.count
    }
  }

  /// The id of a record.
  public func id(of record: RecordReference) -> String {
    switch record.kind {
    case .source: sources[record.index].id
    case .document: documents[record.index].id
    case .question: questions[record.index].id
    case .claim: claims[record.index].id
    case .assertion: assertions[record.index].id
    case .relation: relations[record.index].id
    case .review: reviews[record.index].id
    }
  }
}

/// A record of a case by its type and its place in the list of that type.
public struct RecordReference: Sendable, Hashable {
  /// The type of the record.
  public var kind: RecordKind
  /// Its place in the list, from 0.
  public var index: Int

  /// The record at a place of a list.
  public init(_ kind: RecordKind, _ index: Int) {
    self.kind = kind
    self.index = index
  }
}
