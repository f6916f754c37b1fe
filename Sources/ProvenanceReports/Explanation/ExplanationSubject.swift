import Provenance

/// What an id stands for: a record by its type and number, or a root.
public enum ExplanationSubject: Sendable, Hashable {
  /// A root, by number from 1: `x1`.
  case contradiction(Int)
  /// A source, by number.
  case source(Int)
  /// A document, by number.
  case document(Int)
  /// A question, by number.
  case question(Int)
  /// A claim, by number.
  case claim(Int)
  /// An assertion, by number.
  case assertion(Int)
  /// A relation, by number.
  case relation(Int)
  /// A review, by its place in the list.
  case review(Int)

  /// The type of the record; nil for a root.
  public var kind: RecordKind? {
    switch self {
    case .contradiction: nil
    case .source: .source
    case .document: .document
    case .question: .question
    case .claim: .claim
    case .assertion: .assertion
    case .relation: .relation
    case .review: .review
    }
  }
}

extension ExplanationSubject {
  /// The record of a type with an id; nil where there is none.
  public init?(_ kind: RecordKind, _ id: String, in graph: ClaimGraph) {
    let number: Int?
    switch kind {
    case .source: number = graph.sources.number(of: id)
    case .document: number = graph.documents.number(of: id)
    case .question: number = graph.questions.number(of: id)
    case .claim: number = graph.claims.number(of: id)
    case .assertion: number = graph.assertions.number(of: id)
    case .relation: number = graph.relations.number(of: id)
    case .review: number = graph.records.reviews.firstIndex { sameBytes($0.id, id) }
    }
    guard let number else { return nil }
    switch kind {
    case .source: self = .source(number)
    case .document: self = .document(number)
    case .question: self = .question(number)
    case .claim: self = .claim(number)
    case .assertion: self = .assertion(number)
    case .relation: self = .relation(number)
    case .review: self = .review(number)
    }
  }

  /// What an id as a person writes it may stand for: one thing, none, or several to choose from.
  ///
  /// `claim:x1` names a record by its type. `x1` alone is the root of that number, where there is
  /// one. Anything else is the id of records of whatever type.
  public static func named(_ text: String, in report: ContradictionReport) -> [ExplanationSubject] {
    for kind in RecordKind.allCases {
      let lead = kind.rawValue + ":"
      guard text.utf8.starts(with: lead.utf8) else { continue }
      let id = String(decoding: text.utf8.dropFirst(lead.utf8.count), as: UTF8.self)
      if let subject = ExplanationSubject(kind, id, in: report.graph) { return [subject] }
    }
    if let root = rootNumber(text), report.contradictions.indices.contains(root - 1) {
      return [.contradiction(root)]
    }
    return RecordKind.allCases.compactMap { ExplanationSubject($0, text, in: report.graph) }
  }

  /// The number of a root, where a text is written as one: `x1`.
  public static func rootNumber(_ text: String) -> Int? {
    guard text.utf8.first == UInt8(ascii: "x"), let number = Int(text.dropFirst()), number > 0,
      sameBytes(text, "x\(number)")
    else { return nil }
    return number
  }
}
