extension CommandTable {
  /// The flags that say what a record has; nil for any other flag.
  static func recordFlag(_ name: FlagName) -> Flag? {
    switch name {
    case .id: Flag(.id, value: .id, "the id; if not given, one is made from the text")
    case .name: text(.name, "NAME", "source: what it is called")
    case .kind:
      text(.kind, "KIND", "source: person, outlet, agency, organisation, government or group")
    case .identity:
      text(.identity, "WORD", "source: named (if not given), anonymous, generic or unknown")
    case .alias: texts(.alias, "NAME", "source: another name of it")
    case .role: text(.role, "TEXT", "source: what it is or was")
    case .controlledBy: text(.controlledBy, "SOURCE", "source: its owner or editorial control")
    case .memberOf: text(.memberOf, "SOURCE", "source: the group that it belongs to")
    case .author: texts(.author, "NAME", "document: who wrote it")
    case .published:
      text(.published, "DATE", "document: when it appeared, as 2013, 2013-11 or 2013-11-02")
    case .text: text(.text, "TEXT", "question, claim, review: its words")
    case .unit: text(.unit, "UNIT", "question: the unit of its answers")
    case .tolerance:
      text(.tolerance, "N", "question: how far two numbers may lie apart and agree, as 5 or 1%")
    case .value:
      text(
        .value, "VALUE",
        "claim: what it answers: a number as 12, >=10, <3, ~12 or 10..15, with its unit behind "
          + "it; a date; or a word")
    case .source: text(.source, "SOURCE", "assertion: who says it")
    case .affirms: text(.affirms, "CLAIM", "assertion: the claim that the source says is so")
    case .denies:
      text(
        .denies, "CLAIM",
        "assertion: the claim that it says is not so; or assertion:ID, which it denies having said")
    case .reports: text(.reports, "CLAIM", "assertion: the claim that it passes on")
    case .via:
      texts(.via, "SOURCE", "assertion: who passed it on; given again, the next one inwards")
    case .certainty:
      text(.certainty, "LEVEL", "assertion, relation: certain (if not given), probable or possible")
    case .quote: texts(.quote, "WORDS", "assertion: the words; given again, those after a gap")
    case .document: text(.document, "DOCUMENT", "assertion: the document that has the words")
    case .where:
      text(.where, "PART", "assertion: headline, lead, body, caption, social or speech")
    case .cue: text(.cue, "WORD", "assertion: the word that ascribes it, as denied")
    case .fidelity:
      text(
        .fidelity, "WORD",
        "assertion: quotation, paraphrase, compression, interpretation or imputation")
    case .warrant: text(.warrant, "TEXT", "assertion: why the words are taken to say this")
    case .date: text(.date, "DATE", "assertion: when it was said; review: when it was made")
    case .lineage: text(.lineage, "WORD", "assertion: firsthand, relays or unknown")
    case .derivedFrom:
      texts(.derivedFrom, "ID", "document, assertion: what it was taken from")
    case .inferred: Flag(.inferred, "assertion: that the source says it is inferred, not written")
    case .entails: text(.entails, "CLAIM", "relation: if the first claim is so, this one is too")
    case .equivalent: text(.equivalent, "CLAIM", "relation: both are so, or neither")
    case .contrary: text(.contrary, "CLAIM", "relation: they are not both so")
    case .contradictory: text(.contradictory, "CLAIM", "relation: exactly one of them is so")
    case .supports: text(.supports, "CLAIM", "relation: given as a reason for this one")
    case .rating: text(.rating, "WORD", "review: what was found, in a word")
    case .reviewer: text(.reviewer, "NAME", "review: who made it")
    case .note: text(.note, "TEXT", "a remark of yours")
    case .set:
      Flag(
        .set, value: .text(placeholder: "FIELD=VALUE"),
        "any field by its name, as scope.place=Japan/Tokyo; may be given again",
        repetition: .repeatable)
    case .unset:
      Flag(
        .unset, value: .text(placeholder: "FIELD"), "take this field out; may be given again",
        repetition: .repeatable)
    default: nil
    }
  }

  private static func text(_ name: FlagName, _ placeholder: String, _ summary: String) -> Flag {
    Flag(name, value: .text(placeholder: placeholder), summary)
  }

  private static func texts(_ name: FlagName, _ placeholder: String, _ summary: String) -> Flag {
    Flag(
      name, value: .text(placeholder: placeholder), summary + "; may be given again",
      repetition: .repeatable)
  }
}
