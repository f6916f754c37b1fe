extension CommandTable {
  static var report: CommandDescription {
    CommandDescription(
      .report, group: .look, synopses: ["CASE..."], operands: .caseFiles,
      summary: "show who contradicts whom",
      explanation: [
        "Lists the contradictions of a case, each with the words of both sides and where they "
          + "stand, then what else is worth a look: sources that contradict themselves or changed "
          + "their position, and claims that all come from one origin.",
        "Quotes are looked up in the captured texts; one that is not there, or differs from the "
          + "document it comes from, is told.",
        "A terminal gets a screen of it, and the first entries of each list; --limit 0 gives the "
          + "whole report.",
        "With --without it tells the case as if a record had not been there, and what hangs on it.",
        "The report says who claims what. It never says who is right.",
      ],
      examples: [
        .init("whosaid report case.json", "Shows the contradictions of a case."),
        .init(
          "whosaid report \(exampleCase) --claim talks-aimed",
          "Shows only the disputes of one claim."),
        .init("whosaid report \(harbourCase) --limit 0", "Shows the whole report."),
        .init(
          "whosaid report \(harbourCase) --without dunmore",
          "Shows what would remain without a source, and what hangs on it."),
        .init(
          "whosaid report case.json -o report.html",
          "Writes one page that opens in any browser, prints, and holds the case itself."),
        .init("whosaid report case.json -o report.md", "Writes the report as Markdown."),
        .init(
          "whosaid report --site pages case.json other.json",
          "Writes pages of several cases, and of each source across them, into the folder pages."),
      ],
      opening: .init("whosaid report case.json", "see who contradicts whom"),
      flags: [
        .format(.text, .markdown, .html, .json), .reading, .minCertainty, FlagUse(.claim),
        FlagUse(.question), FlagUse(.without), FlagUse(.limit), .language, FlagUse(.site),
        FlagUse(.exitCode), .output, .color,
      ],
      statusOne: "--exit-code is given and there is a contradiction")
  }

  static var status: CommandDescription {
    CommandDescription(
      .status, group: .look, synopses: ["CASE..."], operands: .caseFiles,
      summary: "show one line for each claim",
      explanation: [
        "Says of each claim whether it is affirmed, denied, disputed or unattested, and how many "
          + "sources stand on each side. Affirmed means that sources claim it, and that none "
          + "among those recorded denies it.",
        "With --without it counts as if a source had never been heard: what it said goes, and what "
          + "reached us only through it. Without a claim goes what is said about it.",
      ],
      examples: [
        .init("whosaid status case.json", "Shows a table of all claims."),
        .init("whosaid status case.json -o claims.csv", "Writes the table for a spreadsheet."),
        .init(
          "whosaid status \(harbourCase) --without dunmore",
          "Marks the claims whose status hangs on a source."),
      ],
      opening: .init("whosaid status case.json", "see where each claim stands"),
      flags: [
        .format(.text, .csv, .jsonl), .reading, .minCertainty, FlagUse(.without), .output, .color,
      ])
  }

  static var explain: CommandDescription {
    CommandDescription(
      .explain, group: .look, synopses: ["CASE... ID [ID]", "CHECK-NAME"],
      operands: .caseFilesAndIDs,
      summary: "show step by step how a result came about",
      explanation: [
        "Says how a result came about, step by step, each with its place in the file. ID is a "
          + "contradiction of the report (x1), or a claim, assertion, source, document, question "
          + "or relation: why a claim has its status and how independent its sources are; what a "
          + "source held and when it changed. Two ids are two assertions, and why they conflict "
          + "or do not. Where an id could be several things, write which, as in claim:x1.",
        "Given the name of a check alone, the word in brackets behind a message, says what it "
          + "finds and how to mend it.",
      ],
      examples: [
        .init(
          "whosaid explain \(exampleCase) x1",
          "Shows both sides of the first contradiction, step by step."),
        .init(
          "whosaid explain \(exampleCase) talks-aimed",
          "Shows why a claim has its status, and how independent its sources are."),
        .init(
          "whosaid explain \(harbourCase) dunmore",
          "Shows what a source holds, what it held before, and where it contradicts itself."),
        .init(
          "whosaid explain \(harbourCase) question:injured",
          "Shows the rival answers to a question, and how they stand to each other."),
        .init(
          "whosaid explain \(harbourCase) dunmore-8 dunmore-12",
          "Shows why two assertions conflict, or why they do not."),
        .init("whosaid explain unknown-id", "Says more about a message of check."),
      ],
      opening: .init("whosaid explain case.json x1", "see both sides, step by step"),
      flags: [
        .format(.text, .json), .reading, .minCertainty, FlagUse(.without), .output, .color,
      ])
  }

  static var sources: CommandDescription {
    CommandDescription(
      .sources, group: .look, synopses: ["CASE..."], operands: .caseFiles,
      summary: "show what each source holds, and whom it contradicts",
      explanation: [
        "Shows of each source what it holds and carries, at how many removes its words reach us, "
          + "who controls it, whom it contradicts and agrees with, where it contradicts itself or "
          + "changed its position, and how many claims reach us through it alone.",
        "Agreement and contradiction count what follows from the words of a source too. Sources "
          + "that agree may still have it all from one another.",
        "With --documents it shows of each document how much of its text is annotated: how many "
          + "pieces of evidence are from it, whether their words stand in the text, and which "
          + "sentences nobody has looked at yet.",
      ],
      examples: [
        .init("whosaid sources case.json", "Shows the sources, busiest first."),
        .init(
          "whosaid sources \(exampleCase) --limit 3",
          "Shows three sources, and three entries of each list."),
        .init(
          "whosaid sources \(harbourCase) --documents",
          "Shows which sentences of each text nobody has annotated."),
        .init("whosaid sources case.json -o sources.json", "Writes them for other programs."),
      ],
      flags: [
        .format(.text, .json), FlagUse(.documents), .reading, .minCertainty, FlagUse(.limit),
        .output, .color,
      ])
  }

  static var graph: CommandDescription {
    CommandDescription(
      .graph, group: .look, synopses: ["CASE..."], operands: .caseFiles,
      summary: "draw who said what, and through whom",
      explanation: [
        "Writes the sources, documents and claims of a case as a picture: who said what, who "
          + "passed it on, and which claims contradict each other. The form is SVG, which every "
          + "browser shows; DOT for the free program Graphviz; GraphML, which yEd and Gephi open; "
          + "Mermaid, which GitHub and many wikis draw in a page; or JSON for other programs.",
        "Of a case with too much in dispute for one picture it draws an overview: the most "
          + "contested claims, with counts of the sources on each side. What a picture leaves out "
          + "is said in it. Only GraphML of a whole case is data, not a picture, and has everything.",
      ],
      examples: [
        .init(
          "whosaid graph case.json -o graph.svg", "Draws the whole case, for a browser."),
        .init(
          "whosaid graph case.json | dot -Tpdf > graph.pdf", "Draws the whole case with Graphviz."),
        .init(
          "whosaid graph \(exampleCase) --contradiction x1",
          "Draws only what the first contradiction rests on."),
        .init(
          "whosaid graph case.json --around talks-aimed --hops 1",
          "Draws one claim and what touches it."),
        .init(
          "whosaid graph \(harbourCase) --disputed --format mermaid",
          "Draws what is in dispute, for a page on GitHub."),
        .init("whosaid graph case.json -o case.graphml", "Writes the whole case for yEd or Gephi."),
        .init(
          "whosaid graph case.json --link report.html -o graph.svg",
          "Draws a picture whose nodes and lines lead to their places in the report."),
      ],
      opening: .init("whosaid graph case.json -o g.svg", "draw who said what, through whom"),
      flags: [
        .format(.dot, .svg, .graphml, .mermaid, .json), .reading, .minCertainty, FlagUse(.around),
        FlagUse(.hops), FlagUse(.contradiction), FlagUse(.disputed), FlagUse(.link), .language,
        .output, .color,
      ])
  }
}
