import Foundation
import Testing

@testable import ProvenanceCommands

/// Texts put beside a case on a real disk.
@Suite struct CapturedFileCreationTests {
  private let folder = FileManager.default.temporaryDirectory
    .appending(path: "whosaid-creation-\(UUID().uuidString)")

  private func inFolder(_ body: (String) throws -> Void) throws {
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    try body(folder.appending(path: "case.json").path(percentEncoded: false))
  }

  private func text(_ file: String) -> String? {
    try? String(contentsOf: folder.appending(path: file), encoding: .utf8)
  }

  @Test func `folders are made, and nothing is written over`() throws {
    try inFolder { path in
      #expect(CapturedFile.create([0x61], "texts/deep/a.txt", besideCase: path) == .created)
      #expect(text("texts/deep/a.txt") == "a")
      #expect(CapturedFile.create([0x61], "texts/deep/a.txt", besideCase: path) == .isThere)
      #expect(CapturedFile.create([0x62], "texts/deep/a.txt", besideCase: path) == .isTaken)
      #expect(text("texts/deep/a.txt") == "a")
      let names = try FileManager.default.contentsOfDirectory(
        atPath: folder.appending(path: "texts/deep").path(percentEncoded: false))
      #expect(names == ["a.txt"])
    }
  }

  @Test func `links are not followed`() throws {
    try inFolder { path in
      let files = FileManager.default
      try files.createDirectory(
        at: folder.appending(path: "other"), withIntermediateDirectories: true)
      try files.createSymbolicLink(
        at: folder.appending(path: "texts"),
        withDestinationURL: folder.appending(path: "other"))
      guard case .failed = CapturedFile.create([0x61], "texts/a.txt", besideCase: path) else {
        Issue.record("a folder behind a link was written to")
        return
      }
      try files.createSymbolicLink(
        at: folder.appending(path: "b.txt"), withDestinationURL: folder.appending(path: "c.txt"))
      #expect(CapturedFile.create([0x61], "b.txt", besideCase: path) == .isTaken)
      #expect(text("c.txt") == nil)
    }
  }

  @Test(arguments: ["/a.txt", "../a.txt", "texts/../../a.txt", "", "texts//a.txt", "./a.txt"])
  func `nothing is written outside the folder of the case`(file: String) throws {
    try inFolder { path in
      guard case .failed = CapturedFile.create([0x61], file, besideCase: path) else {
        Issue.record("\(file) was written")
        return
      }
    }
  }

  @Test func `a folder that is not there is said`() {
    #expect(
      CapturedFile.create([0x61], "a.txt", besideCase: "/nowhere/at/all/case.json")
        == .failed("no such file or directory"))
  }
}
