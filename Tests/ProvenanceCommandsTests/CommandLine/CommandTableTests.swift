import Testing

@testable import ProvenanceCommands

@Suite struct CommandTableTests {
  @Test func isCalledByItsNames() {
    for command in CommandTable.all {
      #expect(CommandTable.description(of: command.name).name == command.name)
    }
    for flag in CommandTable.flags {
      #expect(CommandTable.flag(flag.name).name == flag.name)
      #expect(!flag.summary.isEmpty, "\(flag.long)")
    }
  }

  @Test func everyFlagBelongsToACommand() {
    for flag in CommandTable.flags where flag.name != .version {
      #expect(!CommandTable.commands(taking: flag.name).isEmpty, "\(flag.long)")
    }
  }

  @Test func wordsStandWhereAFlagTakesThem() {
    for command in CommandTable.all {
      for use in command.flags {
        // What add and amend say of a record is any text.
        let isField =
          RecordFlag.all.contains(use.flag.name)
          && [.add, .amend].contains(command.name)
        if case .word = use.flag.value, !isField {
          #expect(!use.words.isEmpty, "\(command.name.rawValue) \(use.flag.long)")
        } else {
          #expect(use.words.isEmpty, "\(command.name.rawValue) \(use.flag.long)")
        }
      }
      let words = command.use(of: .format)?.words ?? []
      #expect(command.formats.map(\.rawValue) == words)
    }
  }

  @Test func spellingsAreUnique() {
    let spellings = CommandTable.flags.flatMap(\.spellings)
    #expect(Set(spellings).count == spellings.count)
  }

  @Test func everyExampleIsACommandLineOfThisRelease() throws {
    for command in CommandTable.all {
      #expect(!command.examples.isEmpty, "\(command.name.rawValue)")
      for example in command.examples + (command.opening.map { [$0] } ?? []) {
        let words = quotedWords(example.line)
        let start = try #require(words.firstIndex { $0.hasSuffix("whosaid") })
        let end = words.firstIndex { $0 == "|" || $0 == ">" } ?? words.count
        let arguments = words[(start + 1)..<end].map { $0.hasSuffix(")") ? "\($0.dropLast())" : $0 }
        let invocation = try Invocation.parse(arguments).get()
        #expect(invocation.command == command.name, "\(example.line)")
        for sheet in invocation.sheets {
          #expect(["table.csv", CommandTable.exampleTable].contains(sheet), "\(example.line)")
        }
        for file in invocation.caseFiles {
          let known = [
            "case.json", "case.jsonl", "other.json", CommandTable.exampleCase,
            CommandTable.harbourCase,
          ]
          #expect(known.contains(file.name), "\(example.line)")
        }
      }
    }
  }

  /// The words of a line as a shell takes them apart at blanks and quotation marks.
  private func quotedWords(_ line: String) -> [String] {
    line.split(separator: "\"", omittingEmptySubsequences: false).enumerated()
      .reduce(into: [""]) { words, part in
        if part.offset % 2 == 1 {
          words[words.count - 1] += part.element
          return
        }
        let pieces = part.element.split(separator: " ", omittingEmptySubsequences: false)
        words[words.count - 1] += pieces.first ?? ""
        words += pieces.dropFirst().map(String.init)
      }.filter { !$0.isEmpty }
  }

  /// The words for users are plain ASCII and promise nothing about what is so.
  @Test func speaksPlainly() {
    for text in everyText {
      #expect(text.utf8.allSatisfy { (0x20..<0x7F).contains($0) }, "\(text)")
      let words = text.lowercased().split { !$0.isLetter }
      for word in ["true", "confirmed", "supported", "verdict"] {
        #expect(!words.contains { $0 == word }, "\(text)")
      }
    }
  }

  @Test func explainsInTwoToFourSentences() {
    for command in CommandTable.all {
      let text = command.explanation.joined(separator: " ")
      #expect((80...600).contains(text.count), "\(command.name.rawValue): \(text.count)")
      #expect(!command.summary.hasSuffix("."))
      #expect(command.explanation.allSatisfy { $0.hasSuffix(".") })
    }
  }

  private var everyText: [String] {
    var texts = [CommandTable.purpose, CommandTable.whatACaseIs]
    for command in CommandTable.all {
      texts += [command.summary] + command.explanation + command.synopses
      texts += command.examples.flatMap { [$0.line, $0.sentence] }
      texts += command.flags.map(\.summary) + (command.statusOne.map { [$0] } ?? [])
    }
    return texts + CommandTable.exitStatuses.map(\.meaning)
      + CommandTable.environment.map(\.meaning)
  }
}
