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
      Usage: whosaid convert CASE... --to json|jsonl [FLAGS]

      Reads a case and writes all of it in another form: json is a case document, one
      file that is easy to read and edit; jsonl is a journal, one record a line, easy
      to add to. Several files become one.

      A case is one or more files that record who said what: case documents (.json),
      journals (.jsonl), reports that hold their case (.html), or - for standard
      input. Several files are read as one case.

      Flags:
            --to FORM      the form to write: json or jsonl (required)
        -o, --output FILE  write to FILE; - is standard output
            --color WHEN   when to colour: auto (default), always or never
        -h, --help         show this help

      Examples:
        whosaid convert case.json --to jsonl -o case.jsonl
            Writes a case as a journal.
        whosaid convert Examples/japan-russia-2plus2/case.json --to jsonl
            Prints an example case as a journal.

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
