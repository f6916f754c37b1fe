extension CommandTable {
  static var capture: CommandDescription {
    CommandDescription(
      .capture, group: .keep, synopses: ["FILE --into CASE --as ID"], operands: .anyFile,
      summary: "keep the text of a document beside a case",
      explanation: [
        "Puts a text into the folder texts beside the case, and a document with its digest into "
          + "the case. FILE is a plain text in UTF-8, which is kept byte for byte, or a page saved "
          + "from a browser, of which the readable text is kept.",
        "What is taken from the page is said, and what was left out is counted. Nothing that is "
          + "written already is changed. When you read it (accessed) is for you to write, since "
          + "the program looks at no clock. Pages need the program xmllint.",
      ],
      examples: [
        .init(
          "whosaid capture page.html --into case.json --as courier-1 --publisher courier",
          "Keeps the text of a saved page."),
        .init(
          "whosaid capture page.html --into case.json --as courier-1 --dry-run",
          "Only says what would be kept."),
      ],
      flags: [
        FlagUse(.into, need: .required), FlagUse(.documentID, need: .required), FlagUse(.title),
        FlagUse(.publisher), FlagUse(.url), FlagUse(.dryRun), .color,
      ])
  }

  static var requote: CommandDescription {
    CommandDescription(
      .requote, group: .keep, synopses: ["CASE..."], operands: .caseFiles,
      summary: "write down where each quote stands in its text",
      explanation: [
        "Looks every quote up in its captured text and writes its place there, and what stands "
          + "before and after it, into the case, in place. All else in the files stays as it is.",
        "A quote that is not in the text word for word is shown beside the words that are; "
          + "--accept takes them. A quote that stands in several places, or in none, is listed "
          + "and left alone.",
        "A report (.html) that holds its case can be read, and not written; requote refuses it.",
      ],
      examples: [
        .init("whosaid requote case.json --dry-run", "Shows what would be written."),
        .init(
          "whosaid requote case.json --accept a3",
          "Takes the words of the text for the altered quote of an assertion."),
      ],
      flags: [FlagUse(.accept), FlagUse(.dryRun), .color],
      statusOne: "there are quotes that it could not place")
  }
}
