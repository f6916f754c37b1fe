import ProvenanceFormats

extension CommandTable {
  static var check: CommandDescription {
    CommandDescription(
      .check, group: .check, synopses: ["CASE..."], operands: .caseFiles,
      summary: "find the mistakes in a case",
      explanation: [
        "Reads a case and lists every mistake in it, with its place and how to mend it: a file "
          + "that is not well formed, an id that leads nowhere, a quote that does not stand in "
          + "the text it was taken from. That sources contradict each other is no mistake; see "
          + "whosaid help report."
      ],
      examples: [
        .init("whosaid check case.json", "Lists the mistakes of a case."),
        .init(
          "whosaid check --strict --format gnu case.json",
          "One line for each mistake, as editors read it; warnings count too."),
      ],
      opening: .init("whosaid check case.json", "find mistakes in a case"),
      flags: [.format(.text, .gnu, .json), FlagUse(.strict), .output, .color],
      statusOne: "the case has errors (with --strict, errors or warnings)")
  }

  static var format: CommandDescription {
    CommandDescription(
      .format, group: .keep, synopses: ["FILE..."], operands: .separateFiles,
      summary: "write case files in their standard form",
      explanation: [
        "Rewrites each file with the same records, one layout and one order of fields, so that "
          + "two versions differ only where the case does. Files are changed in place. A journal "
          + "whose lines are chained by hashes is refused, because any change would break the "
          + "chain."
      ],
      examples: [
        .init("whosaid format case.json", "Rewrites a case in its standard form."),
        .init("whosaid format --check case.json", "Only says whether it would change."),
      ],
      flags: [FlagUse(.check), .color],
      statusOne: "--check finds a file that is not in its standard form")
  }

  static var convert: CommandDescription {
    CommandDescription(
      .convert, group: .keep,
      synopses: [
        "CASE... --to json|jsonl|csv|tsv", "FILE... --from csv|tsv --to json|jsonl|csv|tsv",
      ], operands: .caseFiles,
      summary: "write a case in another form, or read one from a table",
      explanation: [
        "Reads a case and writes all of it in another form: json is a case document, easy to read "
          + "and edit; jsonl is a journal, one record a line; csv and tsv are tables for a "
          + "spreadsheet program, one row for each place where somebody says something. What no "
          + "column holds is counted.",
        "With --from, FILE is such a table. It needs the columns claim and said_by, in any order "
          + "and beside others. With --base, what it changes is changed in that case, and nothing "
          + "else.",
      ],
      examples: [
        .init(
          "whosaid convert case.json --to jsonl -o case.jsonl", "Writes a case as a journal."),
        .init(
          "whosaid convert \(exampleCase) --to csv --excel",
          "Prints an example case as a table."),
        .init(
          "whosaid convert \(exampleTable) --from csv --to json", "Reads a table as a case."),
        .init(
          "whosaid convert table.csv --from csv --base case.json --to json -o case.json",
          "Brings what was changed in a table into the case that it came from."),
      ],
      flags: [
        FlagUse(.to, words: CaseForm.words, need: .required), FlagUse(.excel),
        FlagUse(.from, words: SheetForm.words, need: .optionalWithoutDefault),
        FlagUse(
          .base, summary: "lay the table over this case: what it has no column for stays as it is"),
        FlagUse(.dates, words: DateOrder.words, need: .optionalWithoutDefault), .output, .color,
      ])
  }
}
