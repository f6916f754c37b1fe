import Provenance

extension CommandTable {
  static var begin: CommandDescription {
    CommandDescription(
      .`init`, group: .record, synopses: ["NEW.jsonl [CASE...]"], operands: .newJournal,
      summary: "begin a journal",
      explanation: [
        "Makes a journal: a file that the other commands of this group add to, line by line. "
          + "Every line carries a hash of itself and of the line before, so that no line can be "
          + "changed, taken out or put in unseen. Each says who recorded it, and when.",
        "With CASE the journal begins with the records of a case. `whosaid convert` makes a case "
          + "document of it again.",
      ],
      examples: [
        .init("whosaid init case.jsonl --title \"Harbour fire\"", "Begins an empty journal."),
        .init("whosaid init kept.jsonl case.json", "Begins a journal with the records of a case."),
      ],
      opening: .init("whosaid init case.jsonl", "begin a case of your own"),
      flags: [FlagUse(.title), FlagUse(.by), .color])
  }

  static var add: CommandDescription {
    CommandDescription(
      .add, group: .record,
      synopses: ["TYPE CASE.jsonl", "records CASE.jsonl FILE..."],
      operands: .addition,
      summary: "record who said what",
      explanation: [
        "Adds a record of a TYPE to a journal, and says which contradictions it brings. Sources, "
          + "documents, questions and claims are named by id, name, alias or text. An id is made "
          + "from the text if none is given.",
        "A claim that is much like one that is there is not made before you have seen that one; "
          + "--new makes it all the same.",
        "With records all records of files (or of -, standard input) are added at once, or none; "
          + "those that are there already are passed over.",
        "TYPE is \(WordList.or(recordTypes)).",
      ],
      examples: [
        .init(
          "whosaid add source case.jsonl --name \"Wu Fan\" --kind person",
          "Adds a person."),
        .init(
          "whosaid add claim case.jsonl --id aimed --text \"They are aimed at China.\"",
          "Adds a claim."),
        .init(
          "whosaid add assertion case.jsonl --source NTD --denies aimed --quote "
            + "\"no\"",
          "Adds who said so, through whom, in which words."),
        .init(
          "whosaid add records case.jsonl other.json", "Adds all records of a file."),
      ],
      opening: .init("whosaid add --help", "record who said what"),
      flags: RecordFlag.uses + [
        FlagUse(.set), FlagUse(.new), FlagUse(.replace), FlagUse(.by), FlagUse(.dryRun), .color,
      ],
      statusOne: "a claim like the new one is there already")
  }

  /// The types of record.
  private static var recordTypes: [String] { AddedThing.allCases.compactMap(\.kind?.rawValue) }

  static var amend: CommandDescription {
    CommandDescription(
      .amend, group: .record, synopses: ["CASE.jsonl ID"], operands: .journal(ids: 1...1),
      summary: "change a record",
      explanation: [
        "Puts a record with other fields in the place of one of a journal. The record as it was "
          + "stays in the journal; log shows both. A flag that may be given again replaces the "
          + "whole list. Flags of the evidence change the only piece of evidence of an assertion; "
          + "where there are several, name the field with --set, as evidence.1.where=headline.",
        "Where an id names records of several types, write which, as in claim:x1.",
      ],
      examples: [
        .init(
          "whosaid amend case.jsonl assertion:ntd/aimed --certainty probable",
          "Changes how sure a source was."),
        .init(
          "whosaid amend case.jsonl ntd/aimed --unset date --dry-run",
          "Shows the record without its date."),
      ],
      flags: RecordFlag.uses + [
        FlagUse(.set), FlagUse(.unset), FlagUse(.by), FlagUse(.dryRun), .color,
      ])
  }

  static var retract: CommandDescription {
    CommandDescription(
      .retract, group: .record, synopses: ["CASE.jsonl ID..."], operands: .journal(ids: 1...1000),
      summary: "take records back",
      explanation: [
        "Takes records out of a case. Their lines stay in the journal, and the line that takes "
          + "them back says who did it, when and why. A record that others name is taken back "
          + "together with them, or not at all.",
        "This is for what was recorded by mistake. What a source took back itself is noted at its "
          + "assertion: amend CASE.jsonl ID --set withdrawn.date=2013-11-05.",
      ],
      examples: [
        .init(
          "whosaid retract case.jsonl assertion:ntd/aimed --reason \"entered twice\"",
          "Takes an assertion back.")
      ],
      flags: [FlagUse(.reason), FlagUse(.by), FlagUse(.dryRun), .color])
  }

  static var undo: CommandDescription {
    CommandDescription(
      .undo, group: .record, synopses: ["CASE.jsonl"], operands: .journal(ids: 0...0),
      summary: "take back what was recorded last",
      explanation: [
        "Takes back the last act: a record added, changed or taken back, or all records of one "
          + "command. Given again, the act before it. Nothing is erased: what takes it back is a "
          + "line of its own, and log shows both."
      ],
      examples: [.init("whosaid undo case.jsonl --dry-run", "Shows what would be taken back.")],
      flags: [FlagUse(.by), FlagUse(.dryRun), .color])
  }

  static var log: CommandDescription {
    CommandDescription(
      .log, group: .record, synopses: ["CASE.jsonl [ID]"], operands: .journal(ids: 0...1),
      summary: "show who recorded what, and when",
      explanation: [
        "Lists what was done in a journal, the last first: the line, when, who, and what changed. "
          + "With ID, only what was done with this record, also where it is there no more."
      ],
      examples: [
        .init("whosaid log case.jsonl --limit 10", "Shows the last ten acts."),
        .init("whosaid log case.jsonl assertion:ntd/aimed", "Shows the history of a record."),
      ],
      flags: [.format(.text, .json), FlagUse(.limit), .output, .color])
  }

  static var verify: CommandDescription {
    CommandDescription(
      .verify, group: .check, synopses: ["CASE.jsonl..."], operands: .separateFiles,
      summary: "find out whether a journal was changed behind its back",
      explanation: [
        "Reads the hashes of a journal and names every line that was changed, put in, taken out "
          + "or moved after it was kept. It prints the checkpoint of the journal: how many lines "
          + "it has, and the hash of the last.",
        "Whoever changes the last lines, or writes all of them anew, can make hashes that fit. "
          + "That shows only against a checkpoint that was kept elsewhere, in a mail or on paper; "
          + "reports print it. --checkpoint compares.",
      ],
      examples: [
        .init("whosaid verify case.jsonl", "Checks the hashes, and prints the checkpoint.")
      ],
      flags: [FlagUse(.checkpoint), .output, .color],
      statusOne: "a journal was changed, or is shorter than its checkpoint")
  }
}
