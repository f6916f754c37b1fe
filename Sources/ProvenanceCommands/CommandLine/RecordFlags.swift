import Provenance

/// What a flag of `add` and `amend` says of a record.
enum RecordFlag {
  /// A text in a field; the path leads from the record to it.
  case text([String])
  /// A number, or a text that begins like one.
  case number([String])
  /// One text more in a list.
  case list([String])
  /// The record of a type that is named.
  case reference([String], RecordKind)
  /// One record more in a list.
  case references([String], RecordKind)
  /// True.
  case yes([String])
  /// The stance of an assertion, and the claim or assertion that it is about.
  case stance(Stance)
  /// The kind of a relation, and the claim that it leads to.
  case relation(Relation.Kind)
  /// The value of a claim as people write it.
  case value
  /// The words of the evidence; given again, the words that follow a gap.
  case quote

  /// What a flag says of a record of a type; nil where it says nothing.
  static func meaning(of name: FlagName, for kind: RecordKind) -> RecordFlag? {
    switch name {
    case .note: return .text(["note"])
    case .id: return .text(["id"])
    default: break
    }
    return switch kind {
    case .source: ofSource(name)
    case .document: ofDocument(name)
    case .question: ofQuestion(name)
    case .claim: ofClaim(name)
    case .assertion: ofAssertion(name)
    case .relation: ofRelation(name)
    case .review: ofReview(name)
    }
  }

  /// The flags of a type of record, in the order of help.
  static func flags(of kind: RecordKind) -> [FlagName] {
    all.filter { meaning(of: $0, for: kind) != nil }
  }

  /// Every flag that says something of a record, in the order of help.
  static let all: [FlagName] = [
    .id, .name, .kind, .identity, .alias, .role, .controlledBy, .memberOf, .title, .publisher,
    .author, .published, .url, .language, .text, .question, .unit, .tolerance, .value, .source,
    .affirms, .denies, .reports, .via, .certainty, .quote, .document, .where, .cue, .fidelity,
    .warrant, .date, .lineage, .derivedFrom, .inferred, .from, .entails, .equivalent, .contrary,
    .contradictory, .supports, .claim, .rating, .reviewer, .reason, .note,
  ]

  /// The flags as a command takes that makes records.
  static let uses: [FlagUse] = all.map { name in
    switch name {
    case .title: FlagUse(name, summary: "document: its title")
    case .publisher: FlagUse(name, summary: "document: who published it")
    case .url: FlagUse(name, summary: "source, document, review: its web address")
    case .language:
      FlagUse(name, summary: "source, document, claim: its language, as en or zh-Hant")
    case .from:
      FlagUse(
        name, value: .text(placeholder: "CLAIM"), summary: "relation: the claim that it starts from"
      )
    case .claim: FlagUse(name, summary: "review: the claim that it is about")
    case .question: FlagUse(name, summary: "claim: the question that it answers")
    default: FlagUse(name)
    }
  }

  private static func ofSource(_ name: FlagName) -> RecordFlag? {
    switch name {
    case .name: .text(["name"])
    case .kind: .text(["kind"])
    case .identity: .text(["identity"])
    case .alias: .list(["aliases"])
    case .role: .text(["role"])
    case .language: .text(["language"])
    case .url: .text(["url"])
    case .controlledBy: .reference(["controlledBy"], .source)
    case .memberOf: .reference(["memberOf"], .source)
    default: nil
    }
  }

  private static func ofDocument(_ name: FlagName) -> RecordFlag? {
    switch name {
    case .title: .text(["title"])
    case .publisher: .reference(["publisher"], .source)
    case .author: .list(["authors"])
    case .url: .text(["url"])
    case .published: .text(["published"])
    case .language: .text(["language"])
    case .derivedFrom: .references(["derivedFrom"], .document)
    default: nil
    }
  }

  private static func ofQuestion(_ name: FlagName) -> RecordFlag? {
    switch name {
    case .text: .text(["text"])
    case .unit: .text(["unit"])
    case .tolerance: .number(["tolerance"])
    default: nil
    }
  }

  private static func ofClaim(_ name: FlagName) -> RecordFlag? {
    switch name {
    case .text: .text(["text"])
    case .question: .reference(["question"], .question)
    case .value: .value
    case .language: .text(["language"])
    default: nil
    }
  }

  private static func ofAssertion(_ name: FlagName) -> RecordFlag? {
    switch name {
    case .source: .reference(["source"], .source)
    case .affirms: .stance(.affirms)
    case .denies: .stance(.denies)
    case .reports: .stance(.reports)
    case .via: .references(["via"], .source)
    case .certainty: .text(["certainty"])
    case .quote: .quote
    case .document: .reference(["evidence", "document"], .document)
    case .where: .text(["evidence", "where"])
    case .cue: .text(["evidence", "cue"])
    case .fidelity: .text(["evidence", "fidelity"])
    case .warrant: .text(["evidence", "warrant"])
    case .date: .text(["date"])
    case .lineage: .text(["lineage"])
    case .derivedFrom: .references(["derivedFrom"], .assertion)
    case .inferred: .yes(["inferred"])
    default: nil
    }
  }

  private static func ofRelation(_ name: FlagName) -> RecordFlag? {
    switch name {
    case .from: .reference(["from"], .claim)
    case .entails: .relation(.entails)
    case .equivalent: .relation(.equivalent)
    case .contrary: .relation(.contrary)
    case .contradictory: .relation(.contradictory)
    case .supports: .relation(.supports)
    case .certainty: .text(["certainty"])
    case .reason: .text(["reason"])
    default: nil
    }
  }

  private static func ofReview(_ name: FlagName) -> RecordFlag? {
    switch name {
    case .claim: .reference(["claim"], .claim)
    case .rating: .text(["rating", "label"])
    case .reviewer: .text(["reviewer"])
    case .date: .text(["date"])
    case .url: .text(["url"])
    case .text: .text(["text"])
    default: nil
    }
  }
}

/// A flag of `add` or `amend` as it was given.
package struct GivenField: Sendable, Equatable {
  /// The flag.
  package let name: FlagName
  /// What stands after it; nil for a flag that takes nothing.
  package let value: String?
}

/// What is added: a record of a type, or records as they stand in files.
package enum AddedThing: String, Choice {
  case source
  case document
  case question
  case claim
  case assertion
  case relation
  case review
  case records

  /// The type of the one record; nil for records of files.
  var kind: RecordKind? { RecordKind(rawValue: rawValue) }
}
