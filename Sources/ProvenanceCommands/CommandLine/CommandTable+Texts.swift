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
}
