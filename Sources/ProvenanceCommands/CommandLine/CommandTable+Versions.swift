extension CommandTable {
  static var diff: CommandDescription {
    CommandDescription(
      .diff, group: .look, synopses: ["A B"], operands: .twoCases,
      summary: "show what differs between two versions of a case",
      explanation: [
        "Compares two versions of a case, A before and B after, in what they record and in what "
          + "comes of it: which records and fields differ, which contradictions, changes of "
          + "position and statuses came, went or are others, and because of which record.",
        "In what order something is written is no difference. A record is a cause if taking its "
          + "change back would make the finding another one.",
      ],
      examples: [
        .init("whosaid diff case.json other.json", "Shows what changed and what came of it."),
        .init(
          "whosaid diff \(harbourCase) \(harbourCase)",
          "Says of a case and itself that they are the same."),
        .init("whosaid diff case.json other.json -o diff.md", "Writes it as Markdown."),
      ],
      flags: [.format(.text, .markdown, .json), .reading, .minCertainty, .output, .color],
      statusOne: "there is a difference")
  }

  static var agreement: CommandDescription {
    CommandDescription(
      .agreement, group: .look, synopses: ["A B..."], operands: .severalCases,
      summary: "show how far annotators of the same texts agree",
      explanation: [
        "Compares what annotators, a file each, took each source to hold of each claim, on "
          + "FactBank's scale from CT- to CT+: the share of equal values, Cohen's and Fleiss' kappa, "
          + "Krippendorff's alpha, and how far their quotes are the same words. Then it lists what "
          + "they have to settle, with its places, values that are farthest apart first.",
        "Sources, claims and documents are matched by id.",
      ],
      examples: [
        .init("whosaid agreement case.json other.json", "Shows the figures and what to settle."),
        .init(
          "whosaid agreement case.json other.json --same c1=c7",
          "Does so with claim c7 of the second file taken for c1."),
      ],
      flags: [
        .format(.text, .json), FlagUse(.same), FlagUse(.reading, words: ReadingName.words),
        FlagUse(.limit), .output, .color,
      ])
  }

  static var merge: CommandDescription {
    CommandDescription(
      .merge, group: .keep, synopses: ["A B"], operands: .twoCases,
      summary: "make one case of two versions of it",
      explanation: [
        "Takes what either version recorded. Where both have a record and differ, --base tells "
          + "who changed what, field by field; without it nothing does, so that they must be equal. "
          + "What is left are conflicts: they are listed side by side, and nothing is written "
          + "until --take-a, --take-b or an editor settles them.",
        "Claims with the same words under two ids are only pointed out.",
      ],
      examples: [
        .init(
          "whosaid merge case.json other.json --base case.json -o both.json",
          "Merges two versions of one case."),
        .init(
          "whosaid merge case.json other.json --take-a all --take-b claim:c1",
          "Settles every conflict as the first has it, but for one claim."),
      ],
      flags: [
        FlagUse(.base), FlagUse(.same), FlagUse(.takeA), FlagUse(.takeB), .output, .color,
      ],
      statusOne: "there are conflicts; nothing is written then")
  }
}
