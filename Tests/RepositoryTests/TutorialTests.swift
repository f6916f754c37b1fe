// The page that leads through a case of one's own: all its commands are run in an empty folder, one after the other, and print
// what the page says. UPDATE=1 writes what they print into the page.
import Foundation
import TestSupport
import Testing

@Suite struct TutorialTests {
  private static let page = "Examples/your-own-case/README.md"
  /// What the page has somebody do by hand, as a command, in a comment.
  private static let byHand = "<!-- by hand: "

  @Test func printsWhatThePageSays() throws {
    let url = BuiltTool.packageFolder.appending(path: Self.page)
    let text = try String(contentsOf: url, encoding: .utf8)
    let folder = FileManager.default.temporaryDirectory.appending(path: UUID().uuidString)
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }

    var lines: [String] = []
    var isInBlock = false
    var commandCount = 0
    for line in text.components(separatedBy: "\n") {
      if line.hasPrefix("```") {
        isInBlock.toggle()
        lines.append(line)
      } else if line.hasPrefix(Self.byHand) {
        let command = line.dropFirst(Self.byHand.count).dropLast(" -->".count)
        #expect(try Self.run(String(command), in: folder) == [])
        lines.append(line)
      } else if isInBlock {
        guard line.hasPrefix("$ ") else { continue }
        commandCount += 1
        lines.append(line)
        lines += try Self.run(String(line.dropFirst(2)), in: folder)
      } else {
        lines.append(line)
      }
    }
    #expect(commandCount > 10)
    let made = lines.joined(separator: "\n")
    if ProcessInfo.processInfo.environment["UPDATE"] == "1" {
      try made.write(to: url, atomically: true, encoding: .utf8)
    } else {
      #expect(made == text)
    }
  }

  /// What a command prints, messages and all, as lines.
  private static func run(_ command: String, in folder: URL) throws -> [String] {
    let path =
      BuiltTool.url.deletingLastPathComponent().path(percentEncoded: false) + ":"
      + (ProcessInfo.processInfo.environment["PATH"] ?? "/usr/bin:/bin")
    let run = try BuiltTool.run(
      URL(filePath: "/bin/sh"), ["-c", "{ \(command); } 2>&1"], in: folder,
      environment: [
        "PATH": path, "LC_ALL": "C.UTF-8", "WHOSAID_BY": "anna",
        "SOURCE_DATE_EPOCH": "1384041600",
      ])
    let lines = run.text.components(separatedBy: "\n")
    return lines.last == "" ? lines.dropLast() : lines
  }
}
