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
      .convert, group: .keep, synopses: ["CASE... --to json|jsonl"], operands: .caseFiles,
      summary: "write a case as a case document or a journal",
      explanation: [
        "Reads a case and writes all of it in another form: json is a case document, one file "
          + "that is easy to read and edit; jsonl is a journal, one record a line, easy to add "
          + "to. Several files become one."
      ],
      examples: [
        .init(
          "whosaid convert case.json --to jsonl -o case.jsonl", "Writes a case as a journal."),
        .init(
          "whosaid convert \(exampleCase) --to jsonl", "Prints an example case as a journal."),
      ],
      flags: [FlagUse(.to, words: CaseForm.words, need: .required), .output, .color])
  }
}
