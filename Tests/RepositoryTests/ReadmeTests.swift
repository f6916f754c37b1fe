// The commands of the README do what the README says: each block that begins with "$ " is run and
// its output compared; each link leads to a file of the repository.
import Foundation
import TestSupport
import Testing

@Suite struct ReadmeTests {
  struct Block: Sendable, CustomTestStringConvertible {
    let page: String
    let command: String
    let output: String

    var testDescription: String { "\(page): \(command)" }
  }

  static let pages = [
    "README.md", "Sources/README.md", "Schemas/README.md", "Examples/japan-russia-2plus2/README.md",
    "Examples/harbour-fire/README.md",
  ]

  static func text(of page: String) -> String {
    let url = BuiltTool.packageFolder.appending(path: page)
    return (try? String(contentsOf: url, encoding: .utf8)) ?? ""
  }

  /// The blocks of a page that begin with a command of the tool.
  static let blocks: [Block] = pages.flatMap { page in
    text(of: page).components(separatedBy: "```").enumerated().compactMap { index, part in
      guard index % 2 == 1, let start = part.range(of: "\n$ whosaid ") else { return nil }
      let lines = part[start.lowerBound...].dropFirst().components(separatedBy: "\n")
      let command = String(lines[0].dropFirst(2))
      return Block(
        page: page, command: command, output: lines.dropFirst().joined(separator: "\n"))
    }
  }

  @Test func thereAreBlocksToTry() { #expect(Self.blocks.count >= 5) }

  @Test(arguments: blocks)
  func printsWhatThePageSays(_ block: Block) throws {
    let words = block.command.components(separatedBy: " ").dropFirst()
    let run = try BuiltTool.run(Array(words))
    let printed = run.text.isEmpty ? run.messageText : run.text
    // A page may cut a long output short with a line of three dots.
    guard let cut = block.output.range(of: "\n...\n") else {
      #expect(printed == block.output)
      return
    }
    let head = block.output[..<cut.lowerBound]
    let tail = block.output[cut.upperBound...]
    #expect(printed.hasPrefix(head))
    #expect(printed.hasSuffix(tail))
  }

  @Test(arguments: pages)
  func linksLeadSomewhere(_ page: String) {
    let text = Self.text(of: page)
    #expect(!text.isEmpty)
    let folder = BuiltTool.packageFolder.appending(path: page).deletingLastPathComponent()
    for part in text.components(separatedBy: "](").dropFirst() {
      let target = part.prefix { $0 != ")" && $0 != "#" }
      guard !target.isEmpty, !target.hasPrefix("http") else { continue }
      let path = folder.appending(path: String(target)).path(percentEncoded: false)
      #expect(FileManager.default.fileExists(atPath: path), "\(page) links to \(target)")
    }
  }

  @Test(arguments: [
    "check", "report", "status", "explain", "sources", "graph", "format", "convert", "capture",
    "requote", "schema", "completions", "help", "diff", "agreement", "merge",
  ])
  func examplesOfTheHelpWork(_ command: String) throws {
    let help = try BuiltTool.run(["help", command])
    let lines = help.text.components(separatedBy: "\n").filter { $0.hasPrefix("  whosaid ") }
    #expect(!lines.isEmpty)
    for line in lines {
      let words = line.components(separatedBy: " ").filter { !$0.isEmpty }.dropFirst()
      // Those on a case.json of the reader's own, and those that write, are parsed elsewhere.
      guard
        !words.contains(where: { $0.hasPrefix("case.json") || $0 == "-o" || $0 == "|" || $0 == ">" }
        )
      else { continue }
      let run = try BuiltTool.run(Array(words))
      #expect(run.status == 0, "\(line): \(run.messageText)")
    }
  }
}
