/// The types of record that a case is made of, in the order in which a case document lists them.
public enum RecordKind: String, Sendable, CaseIterable {
  case source
  case document
  case question
  case claim
  case assertion
  case relation
  case review

  /// The member of a case document that lists the records of this type.
  public var listName: String { rawValue + "s" }

  /// The word with its article, for a message.
  package var withArticle: String { (self == .assertion ? "an " : "a ") + rawValue }
}
