import Testing

@testable import ProvenanceCommands

@Suite struct ManPageTests {
  private let lines = ManPage.lines(version: "1.2.3")

  @Test func namesItselfAndItsVersion() {
    #expect(lines.first == ".TH WHOSAID 1 \"\" \"whosaid 1.2.3\" \"User Commands\"")
    #expect(lines[2] == "whosaid \\- keep track of who said what, and who contradicts whom")
    for heading in ["SYNOPSIS", "DESCRIPTION", "COMMANDS", "EXIT STATUS", "ENVIRONMENT"] {
      #expect(lines.contains(".SH \(heading)"))
    }
  }

  @Test(arguments: CommandTable.all.map(\.name))
  func showsEveryFlagInTheSectionOfItsCommand(name: CommandName) throws {
    let start = try #require(lines.firstIndex(of: ".SS \"whosaid \(name.rawValue)\""))
    let section = lines[(start + 1)...].prefix { !$0.hasPrefix(".S") }
      .joined(separator: "\n").replacing("\\-", with: "-")
    let command = CommandTable.description(of: name)
    for use in command.flags {
      for spelling in use.flag.spellings { #expect(section.contains("\\fB\(spelling)\\fR")) }
      for word in use.words { #expect(section.contains(word)) }
    }
    for example in command.examples {
      #expect(section.contains(example.line.replacing("~", with: "\\(ti")))
    }
  }

  @Test func showsTheVersionFlag() {
    #expect(lines.contains("\\fB\\-V\\fR, \\fB\\-\\-version\\fR"))
  }

  @Test(.enabled(if: Program.exists("groff")))
  func isValidRoff() throws {
    let result = try Program.run(
      "groff", ["-man", "-Tutf8", "-ww"], input: lines.joined(separator: "\n") + "\n")
    #expect(result.errors == "")
    #expect(result.status == 0)
    #expect(result.output.contains("japan-russia-2plus2"))
  }
}
