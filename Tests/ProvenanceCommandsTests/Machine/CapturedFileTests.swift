import Foundation
import Provenance
import Testing

@testable import ProvenanceCommands

/// Texts read beside a case on a real disk: nothing but regular files below its folder.
@Suite struct CapturedFileTests {
  private let folder = FileManager.default.temporaryDirectory
    .appending(path: "whosaid-reading-\(UUID().uuidString)")

  private func path(_ file: String) -> String {
    folder.appending(path: file).path(percentEncoded: false)
  }

  private func inFolder(_ body: () throws -> Void) throws {
    let files = FileManager.default
    try files.createDirectory(atPath: path("case/texts"), withIntermediateDirectories: true)
    defer { try? files.removeItem(at: folder) }
    try Data("inside".utf8).write(to: folder.appending(path: "case/texts/a.txt"))
    try Data("outside".utf8).write(to: folder.appending(path: "secret.txt"))
    try body()
  }

  private func read(_ file: String) -> Result<[UInt8], CaptureFault> {
    CapturedFile.read(file, besideCase: path("case/case.json"))
  }

  private func reason(_ file: String) -> String? {
    guard case .failure(let fault) = read(file) else { return nil }
    return fault.reason
  }

  @Test func `a regular file in the folder of the case or below it is read`() throws {
    try inFolder {
      #expect(read("texts/a.txt") == .success(Array("inside".utf8)))
      #expect(read("./texts/./a.txt") == .success(Array("inside".utf8)))
    }
  }

  @Test(
    arguments: [
      "../secret.txt", "texts/../../secret.txt", "texts/../texts/a.txt", "/etc/passwd", "",
      "texts//a.txt", "texts/",
    ])
  func `no name leads out of the folder`(file: String) throws {
    try inFolder { #expect(reason(file) == "lies outside the folder of the case") }
  }

  @Test func `no symbolic link is followed, as the file or on the way`() throws {
    try inFolder {
      let files = FileManager.default
      try files.createSymbolicLink(
        atPath: path("case/link.txt"), withDestinationPath: path("secret.txt"))
      try files.createSymbolicLink(
        atPath: path("case/near.txt"), withDestinationPath: "texts/a.txt")
      try files.createSymbolicLink(atPath: path("case/way"), withDestinationPath: path(""))
      for file in ["link.txt", "near.txt", "way/secret.txt", "texts/a.txt/b.txt"] {
        #expect(reason(file) == "is a symbolic link, or lies behind one or a file", "\(file)")
      }
    }
  }

  @Test func `folders, pipes and devices are no texts, and none is waited for`() throws {
    try inFolder {
      #expect(unsafe mkfifo(path("case/pipe"), 0o600) == 0)
      for file in ["texts", "pipe", "."] {
        #expect(reason(file) == "is not a regular file", "\(file)")
      }
      let device = CapturedFile.read("null", besideCase: "/dev/case.json")
      guard case .failure(let fault) = device else {
        Issue.record("a device was read")
        return
      }
      #expect(fault.reason == "is not a regular file")
    }
  }

  @Test func `a file that is not there is told apart from one that cannot be read`() throws {
    try inFolder {
      for (file, isMissing) in [("b.txt", true), ("texts/deep/b.txt", true), ("texts", false)] {
        guard case .failure(let fault) = read(file) else {
          Issue.record("\(file) was read")
          continue
        }
        #expect(fault.isMissing == isMissing, "\(file)")
      }
    }
  }
}
