// Reads the folders of the package, to see that each check has its files.
import Foundation
import Provenance
import ProvenanceFormats
import TestSupport
import Testing

/// Every check has a page that is true: its example breaks it, once, at the place and with the
/// message that the page shows; and every check is one file with one file of tests beside this one.
@Suite struct CheckPagesTests {
  private static let names = Check.all.map(\.name)

  private func check(_ name: String) throws -> Check { try #require(Check.named(name)) }

  /// What is found in the example.
  private func diagnostics(of example: Check.Example) -> [Diagnostic] {
    example.isSheet
      ? TableText.read(example.input).diagnostics : reading(of: example).diagnostics()
  }

  /// The example as `whosaid check` reads it.
  private func reading(of example: Check.Example) -> CaseReading {
    let reading =
      example.isJournal ? CaseText.journal(example.input) : CaseText.read(example.input)
    if reading.hasErrors { return reading }
    let looked = reading.lookingIntoTexts { file in
      .failure(
        file.hasPrefix("..")
          ? CaptureFault("lies outside the folder of the case", help: "put it there")
          : CaptureFault("is not there", help: "put it there", isMissing: true))
    }
    return looked.adding(ClaimGraph(reading.records).inconsistencies())
  }

  @Test(arguments: names)
  func `the example breaks the check and no other, as the page says`(name: String) throws {
    let check = try check(name)
    let diagnostics = diagnostics(of: check.example)
    let printed = diagnostics.map {
      "\($0.line):\($0.column): \($0.finding.severity.rawValue): \($0.finding.message)"
        + " [\($0.finding.check.name)]"
    }
    #expect(printed == [check.example.message])
    #expect(check.example.message.hasSuffix(" [\(name)]"))
    #expect(check.example.message.contains(": \(check.severity.rawValue): "))
    #expect(diagnostics.first?.finding.severity == check.severity)
  }

  @Test(arguments: names)
  func `the message is plain, and a help stands by it or in it`(name: String) throws {
    let finding = try #require(diagnostics(of: check(name).example).first).finding
    for text in [finding.message, finding.help].compactMap({ $0 }) {
      #expect(!text.isEmpty && !text.hasSuffix(".") && !text.contains("\n"))
      #expect(text.first?.isUppercase != true)
    }
  }

  @Test(arguments: names)
  func `the page is in sentences`(name: String) throws {
    let check = try check(name)
    #expect(name.allSatisfy { ("a"..."z").contains($0) || $0 == "-" })
    #expect(!name.split(separator: "-", omittingEmptySubsequences: false).contains(""))
    #expect(!check.title.isEmpty && !check.title.contains("\n") && !check.title.hasSuffix("."))
    for text in [check.finds, check.matters, check.mend] {
      #expect(text.hasSuffix("."))
      #expect(text.first?.isUppercase == true || text.first == "\"")
      #expect(text.split(separator: "\n").allSatisfy { $0.count <= 100 && !$0.hasSuffix(" ") })
      #expect(text.split(separator: " ").count >= 3, "\(text)")
    }
  }

  @Test func `names are unique and find their check`() {
    #expect(Set(Self.names).count == Self.names.count)
    #expect(Self.names.allSatisfy { Check.named($0)?.name == $0 })
    #expect(Check.named("") == nil)
    #expect(Check.named("json-syntax ") == nil)
  }

  // MARK: Files

  private static let sources = BuiltTool.packageFolder.appending(path: "Sources/Provenance/Checks")
  private static let tests = URL(filePath: #filePath).deletingLastPathComponent()

  /// The names of the Swift files of a folder, without their ending.
  private func files(in folder: URL) throws -> Set<String> {
    let names = try FileManager.default.contentsOfDirectory(atPath: folder.path)
    return Set(names.filter { $0.hasSuffix(".swift") }.map { String($0.dropLast(6)) })
  }

  /// The name of the file of a check: `unknown-id` stands in `UnknownId`.
  private func fileName(_ check: String) -> String {
    check.split(separator: "-").map { $0.prefix(1).uppercased() + $0.dropFirst() }.joined()
  }

  @Test func `every file of a check declares one that is run, and every check has its file`() throws
  {
    let files = try files(in: Self.sources).subtracting(["AllChecks"])
    #expect(files == Set(Self.names.map(fileName)))
    for file in files {
      let text = try String(
        contentsOf: Self.sources.appending(path: file + ".swift"), encoding: .utf8)
      let declared = text.split(separator: "\n").filter { $0.contains("= Check(") }
      #expect(declared.count == 1, "\(file)")
    }
  }

  @Test func `every check has its tests beside this file, and every file here its check`() throws {
    let files = try files(in: Self.tests).subtracting(["CheckPagesTests", "Told"])
    #expect(files == Set(Self.names.map { fileName($0) + "Tests" }))
  }
}
