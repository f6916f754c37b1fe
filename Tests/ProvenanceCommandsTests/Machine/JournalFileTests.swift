import Foundation
import Provenance
import ProvenanceFormats
import Testing

@testable import ProvenanceCommands

/// Journals on a real disk: what is taken for one, and what is left when something goes wrong.
@Suite struct JournalFileTests {
  private let folder = FileManager.default.temporaryDirectory
    .appending(path: "whosaid-journal-\(UUID().uuidString)")

  private func inFolder(_ body: (String) throws -> Void) throws {
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    try body(path("case.jsonl"))
  }

  private func path(_ name: String) -> String {
    folder.appending(path: name).path(percentEncoded: false)
  }

  private var names: [String] {
    get throws { try FileManager.default.contentsOfDirectory(atPath: path("")).sorted() }
  }

  private func bytes(_ path: String) -> [UInt8]? {
    FileManager.default.contents(atPath: path).map { Array($0) }
  }

  /// The lines of a small journal, and one to put behind them.
  private var lines: (first: [UInt8], next: [UInt8]) {
    let first = JournalChain.lines([Array(#"{"a": 1}"#.utf8)], after: .start)
    let next = JournalChain.lines([Array(#"{"b": 2}"#.utf8)], after: first.checkpoint)
    return (first.bytes, next.bytes)
  }

  @Test func `a journal is begun whole, and nothing is written over`() throws {
    try inFolder { path in
      #expect(JournalFile.create(lines.first, at: path) == .kept(tornBytesIn: nil))
      #expect(JournalFile.create(lines.next, at: path) == .failed("file exists"))
      #expect(bytes(path) == lines.first)
      let names = try names
      #expect(names == ["case.jsonl"])
    }
  }

  @Test func `a link without an end is no place to begin`() throws {
    try inFolder { path in
      try FileManager.default.createSymbolicLink(
        atPath: path, withDestinationPath: self.path("nowhere.jsonl"))
      #expect(JournalFile.create(lines.first, at: path) == .failed("file exists"))
      let names = try names
      #expect(names == ["case.jsonl"])
    }
  }

  @Test(.timeLimit(.minutes(1)))
  func `a pipe, a folder and a link are refused, and nothing waits for them`() throws {
    try inFolder { path in
      _ = JournalFile.create(lines.first, at: self.path("other.jsonl"))
      let makers: [(String, () throws -> Void)] = [
        (
          "is not a regular file",
          {
            let status = unsafe mkfifo(path, 0o666)
            #expect(status == 0)
          }
        ),
        (
          "is a directory",
          {
            try FileManager.default.createDirectory(
              atPath: path, withIntermediateDirectories: false)
          }
        ),
        (
          "is a link; name the file that it leads to",
          {
            try FileManager.default.createSymbolicLink(
              atPath: path, withDestinationPath: self.path("other.jsonl"))
          }
        ),
      ]
      for (reason, make) in makers {
        try make()
        #expect(JournalFile.append(to: path) { _ in [0x61] } == .failed(reason))
        try FileManager.default.removeItem(atPath: path)
      }
      #expect(bytes(self.path("other.jsonl")) == lines.first)
    }
  }

  @Test func `a folder that is not there is told from a file that is not there`() throws {
    try inFolder { path in
      #expect(JournalFile.append(to: path) { _ in [] } == .missing)
      let nowhere = self.path("nowhere/case.jsonl")
      #expect(JournalFile.append(to: nowhere) { _ in [] } == .failed("there is no such folder"))
      #expect(JournalFile.create([], at: nowhere) == .failed("there is no such folder"))
    }
  }

  @Test func `what a torn line left is set aside, and nothing in its way is written over`() throws {
    try inFolder { path in
      let torn = Array(#"{"h":"12"#.utf8) + [0, 0]
      let end = lines.first.count
      try Data([0x61]).write(to: URL(filePath: path + ".torn-\(end)"))
      try Data(lines.first + torn).write(to: URL(filePath: path))
      let outcome = JournalFile.append(to: path) { _ in lines.next }
      #expect(outcome == .kept(tornBytesIn: path + ".torn-\(end)-2"))
      #expect(bytes(path) == lines.first + lines.next)
      #expect(bytes(path + ".torn-\(end)") == [0x61])
      #expect(bytes(path + ".torn-\(end)-2") == torn)
    }
  }

  @Test func `a journal that takes the name meanwhile gets the lines`() throws {
    try inFolder { path in
      _ = JournalFile.create(lines.first, at: path)
      let old = try FileDescriptor.open(path, O_RDWR)
      #expect(flock(old.number, LOCK_EX) == 0)
      let other = self.path("other.jsonl")
      _ = JournalFile.create(lines.first, at: other)
      let thread = Thread {
        Thread.sleep(forTimeInterval: 0.1)
        _ = unsafe rename(other, path)
        flock(old.number, LOCK_UN)
      }
      thread.start()
      #expect(JournalFile.append(to: path) { _ in lines.next } == .kept(tornBytesIn: nil))
      #expect(bytes(path) == lines.first + lines.next)
      try old.close()
    }
  }
}
