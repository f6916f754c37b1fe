extension CommandTable {
  /// The flag of a name, as every command that takes it takes it.
  package static func flag(_ name: FlagName) -> Flag {
    switch name {
    case .format:
      Flag(.format, value: .word(placeholder: "FORMAT"), "how the result is written")
    case .strict:
      Flag(.strict, "count warnings as errors")
    case .reading:
      Flag(
        .reading, value: .word(placeholder: "READING"),
        "count what each source says now, or all it ever said")
    case .minCertainty:
      Flag(
        .minCertainty, value: .word(placeholder: "LEVEL"),
        "leave out links between claims that are less sure than LEVEL")
    case .claim:
      Flag(
        .claim, value: .id, "only disputes about this claim; may be given again",
        repetition: .repeatable)
    case .question:
      Flag(
        .question, value: .id, "only disputes about this question; may be given again",
        repetition: .repeatable)
    case .limit:
      Flag(
        .limit, value: .number,
        "at most N entries of each list, 0 for all; the rest is counted (if not given, 100 in JSON, 1,000 in HTML)"
      )
    case .documents:
      Flag(
        .documents,
        "list the documents instead: what became of their quotes, which sentences nobody annotated")
    case .language:
      Flag(
        .language, value: .word(placeholder: "TAG"), "the language of the report or picture itself")
    case .exitCode:
      Flag(.exitCode, "end with status 1 if there is a contradiction")
    case .around:
      Flag(.around, value: .id, "draw only what is near this record")
    case .hops:
      Flag(.hops, value: .number, "how many steps away is near (2 if not given)")
    case .contradiction:
      Flag(
        .contradiction, value: .contradiction,
        "draw only this contradiction of the report")
    case .disputed:
      Flag(.disputed, "draw only the claims that are in dispute")
    case .link:
      Flag(
        .link, value: .text(placeholder: "PAGE"),
        "make what is drawn link to its place in this page of the report (SVG, DOT, GraphML)")
    case .site:
      Flag(
        .site, value: .folder,
        "write pages into DIR: an index, a report for each CASE by itself, a page for each source")
    case .check:
      Flag(.check, "change nothing; end with status 1 if a file would change")
    case .to:
      Flag(.to, value: .word(placeholder: "FORM"), "the form to write")
    case .into:
      Flag(.into, value: .caseFile, "the case that the text is for")
    case .documentID:
      Flag(.documentID, value: .id, "the id of the document in the case")
    case .title:
      Flag(.title, value: .text(placeholder: "TITLE"), "the title, if not the one of the page")
    case .publisher:
      Flag(
        .publisher, value: .text(placeholder: "SOURCE"),
        "who published it: the id or the name of a source of the case")
    case .url:
      Flag(
        .url, value: .text(placeholder: "URL"), "where it stood, if not where the page says")
    case .accept:
      Flag(
        .accept, value: .id,
        "put the words of the text in place of the altered quotes of this assertion; may be "
          + "given again", repetition: .repeatable)
    case .dryRun:
      Flag(.dryRun, "write nothing; only say what would be written")
    case .from:
      Flag(.from, value: .word(placeholder: "FORM"), "read FILE as a table")
    case .dates:
      Flag(
        .dates, value: .word(placeholder: "ORDER"),
        "what stands first in 2/11/2013, the day or the month")
    case .excel:
      Flag(
        .excel,
        "write the table for a spreadsheet program: with a byte order mark, and an apostrophe "
          + "before what it would take for a formula")
    case .reason:
      Flag(.reason, value: .text(placeholder: "TEXT"), "why")
    case .by:
      Flag(
        .by, value: .text(placeholder: "NAME"),
        "who records it (if not given, WHOSAID_BY or the name of the user)")
    case .new:
      Flag(.new, "make it although one like it is there")
    case .replace:
      Flag(.replace, "put records in the place of those with the same id")
    case .checkpoint:
      Flag(
        .checkpoint, value: .text(placeholder: "COUNT:HASH"),
        "the journal must still have the lines that it had at this checkpoint")
    case .id, .name, .kind, .identity, .alias, .role, .controlledBy, .memberOf, .author, .published,
      .text, .unit, .tolerance, .value, .source, .affirms, .denies, .reports, .via, .certainty,
      .quote, .document, .where, .cue, .fidelity, .warrant, .date, .lineage, .derivedFrom,
      .inferred,
      .entails, .equivalent, .contrary, .contradictory, .supports, .rating, .reviewer, .note, .set,
      .unset:
      recordFlag(name) ?? Flag(name, "")
    case .base:
      Flag(.base, value: .caseFile, "the case that A and B both began from")
    case .same:
      Flag(
        .same, value: .text(placeholder: "A=B"),
        "claim B of the second case is claim A of the first; may be given again",
        repetition: .repeatable)
    case .takeA:
      Flag(
        .takeA, value: .text(placeholder: "REF"),
        "settle conflicts of this record (as claim:c1), or of all, as A has it; may be given again",
        repetition: .repeatable)
    case .takeB:
      Flag(
        .takeB, value: .text(placeholder: "REF"), "the same as B has it; may be given again",
        repetition: .repeatable)
    case .without:
      Flag(
        .without, value: .text(placeholder: "RECORD"),
        "as if this source, claim, assertion or relation had not been recorded: its id, or the "
          + "name of a source; may be given again", repetition: .repeatable)
    case .man:
      Flag(.man, "print the whole manual page, in the form that man reads")
    case .output:
      Flag(
        .output, short: "o", value: .file,
        "write to FILE; - is standard output")
    case .color:
      Flag(.color, value: .word(placeholder: "WHEN"), "when to colour")
    case .help:
      Flag(.help, short: "h", "show this help")
    case .version:
      Flag(.version, short: "V", "show the version of the program")
    }
  }

  /// Every flag of the program.
  package static var flags: [Flag] { FlagName.allCases.map(flag) }

  /// The flags that need no command.
  package static var globalFlags: [Flag] { [flag(.help), flag(.version)] }

  /// The commands that take a flag, in the order of the table.
  package static func commands(taking name: FlagName) -> [CommandName] {
    all.filter { $0.use(of: name) != nil }.map(\.name)
  }
}
