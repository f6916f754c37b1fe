// `whosaid requote` end to end on copies of the examples, whatever their layout.
import Foundation
import TestSupport
import Testing

@Suite struct RequoteTests {
  private func tool(_ line: String, in folder: URL) throws -> BuiltTool.Run {
    try BuiltTool.run(line.components(separatedBy: " "), in: folder)
  }

  @Test func `the fire gets its places, and nothing else changes`() throws {
    try CaptureTests.scratch { folder in
      let dry = try tool("requote case.json --dry-run", in: folder)
      #expect(dry.status == 0)
      let report = try tool("report case.json --format json", in: folder).output
      #expect(try tool("requote case.json", in: folder).status == 0)
      #expect(try tool("check case.json --strict", in: folder).status == 0)
      #expect(try tool("format --check case.json", in: folder).status == 0)
      let written = try Data(contentsOf: folder.appending(path: "case.json"))
      let again = try tool("requote case.json", in: folder)
      #expect(again.text == "31 quotes: 31 as they should be\n")
      #expect(try Data(contentsOf: folder.appending(path: "case.json")) == written)
      #expect(try tool("report case.json --format json", in: folder).output == report)
      // Without the positions the contexts tell the places by themselves.
      let text = String(decoding: written, as: UTF8.self)
      let bare = text.replacing(
        /,\n *"position": \{\n *"start": \d+,\n *"end": \d+\n *\}/, with: "")
      #expect(bare.count < text.count)
      try Data(bare.utf8).write(to: folder.appending(path: "case.json"))
      #expect(try tool("check case.json --strict", in: folder).status == 0)
      #expect(try tool("requote case.json", in: folder).status == 0)
      #expect(try Data(contentsOf: folder.appending(path: "case.json")) == written)
    }
  }

  @Test func `a journal of the fire is written in place`() throws {
    try CaptureTests.scratch { folder in
      let journal = try tool("convert case.json --to jsonl", in: folder).output
      try journal.write(to: folder.appending(path: "fire.jsonl"))
      #expect(try tool("requote fire.jsonl", in: folder).status == 0)
      #expect(try tool("requote case.json", in: folder).status == 0)
      let back = try tool("convert fire.jsonl --to json", in: folder).output
      #expect(try back == Data(contentsOf: folder.appending(path: "case.json")))
    }
  }

  @Test func `a text that was changed stops everything`() throws {
    try CaptureTests.scratch { folder in
      let texts = folder.appending(path: "texts")
      let names = try FileManager.default.contentsOfDirectory(
        atPath: texts.path(percentEncoded: false))
      let first = try #require(names.sorted().first)
      try Data("another text".utf8).write(to: texts.appending(path: first))
      let before = try Data(contentsOf: folder.appending(path: "case.json"))
      let run = try tool("requote case.json", in: folder)
      #expect(run.status == 2)
      #expect(run.messageText.contains("[text-digest]"))
      #expect(try Data(contentsOf: folder.appending(path: "case.json")) == before)
    }
  }
}
