import Provenance
import Testing

@testable import ProvenanceCommands

@Suite struct HelpTextTests {
  @Test func teachesOnOneScreen() {
    let expected = """
      whosaid keeps track of who said what, where, and who contradicts whom.

        whosaid check case.json           find mistakes in a case
        whosaid report case.json          see who contradicts whom
        whosaid status case.json          see where each claim stands
        whosaid explain case.json x1      see both sides, step by step
        whosaid graph case.json -o g.svg  draw who said what, through whom
        whosaid init case.jsonl           begin a case of your own
        whosaid add --help                record who said what

      Look at a case   report  status  explain  sources  graph  diff  agreement
      Check it         check  verify
      Record it        init  add  amend  retract  undo  log
      Keep it in form  format  convert  capture  requote  merge
      For programs     schema  completions
      Help             help

      whosaid help COMMAND says more. To try: Examples/japan-russia-2plus2/case.json
      """
    #expect(HelpText.overview.joined(separator: "\n") == expected)
    #expect(HelpText.overview.count <= 20)
    #expect(HelpText.overview.allSatisfy { DisplayWidth.of($0) <= 80 })
  }

  @Test func helpsWithACommand() {
    let expected = """
      Usage: whosaid convert CASE... --to json|jsonl|csv|tsv [FLAGS]
             whosaid convert FILE... --from csv|tsv --to json|jsonl|csv|tsv [FLAGS]

      Reads a case and writes all of it in another form: json is a case document, easy
      to read and edit; jsonl is a journal, one record a line; csv and tsv are tables
      for a spreadsheet program, one row for each place where somebody says something.
      What no column holds is counted.

      With --from, FILE is such a table. It needs the columns claim and said_by, in
      any order and beside others. With --base, what it changes is changed in that
      case, and nothing else.

      A case is one or more files that record who said what: case documents (.json),
      journals (.jsonl), reports that hold their case (.html), or - for standard
      input. Several files are read as one case.

      Flags:
            --to FORM      the form to write: json, jsonl, csv or tsv (required)
            --excel        write the table for a spreadsheet program: with a byte
                           order mark, and an apostrophe before what it would take for
                           a formula
            --from FORM    read FILE as a table: csv or tsv
            --base CASE    lay the table over this case: what it has no column for
                           stays as it is
            --dates ORDER  what stands first in 2/11/2013, the day or the month: dmy
                           or mdy
        -o, --output FILE  write to FILE; - is standard output
            --color WHEN   when to colour: auto (default), always or never
        -h, --help         show this help

      Examples:
        whosaid convert case.json --to jsonl -o case.jsonl
            Writes a case as a journal.
        whosaid convert Examples/japan-russia-2plus2/case.json --to csv --excel
            Prints an example case as a table.
        whosaid convert Tests/Fixtures/newsroom.csv --from csv --to json
            Reads a table as a case.
        whosaid convert table.csv --from csv --base case.json --to json -o case.json
            Brings what was changed in a table into the case that it came from.

      Exit status: 0 if all is well, 2 if it could not do its work.
      """
    let lines = HelpText.lines(for: CommandTable.description(of: .convert))
    #expect(lines.joined(separator: "\n") == expected)
  }

  @Test(arguments: CommandTable.all.map(\.name))
  func keepsToTheWidth(name: CommandName) {
    let command = CommandTable.description(of: name)
    for width in [60, 80, 120] {
      for line in HelpText.lines(for: command, width: width) where !line.contains("whosaid ") {
        #expect(DisplayWidth.of(line) <= width, "\(line)")
      }
    }
    for line in HelpText.lines(for: command) { #expect(DisplayWidth.of(line) <= 80, "\(line)") }
  }

  @Test(arguments: CommandTable.all.map(\.name))
  func showsEveryFlagWithItsWords(name: CommandName) {
    let command = CommandTable.description(of: name)
    let words = HelpText.lines(for: command).joined(separator: " ")
      .split { $0 == " " || $0 == "," || $0 == ":" }
    for use in command.flags {
      for word in use.flag.spellings + use.words {
        #expect(words.contains { $0 == word }, "\(word)")
      }
    }
  }
}
