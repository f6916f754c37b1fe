// `whosaid capture` end to end, with the program that reads pages: odd pages, encodings, sizes.
import Foundation
import TestSupport
import Testing

/// Whether the program that reads pages is installed.
private let hasReader = (ProcessInfo.processInfo.environment["PATH"] ?? "").split(separator: ":")
  .contains { FileManager.default.isExecutableFile(atPath: "\($0)/xmllint") }

@Suite(.enabled(if: hasReader, "xmllint is not installed (Debian: libxml2-utils)"))
struct CaptureTests {
  /// A folder with a copy of the fire.
  static func scratch<Result>(_ body: (URL) throws -> Result) throws -> Result {
    let folder = FileManager.default.temporaryDirectory
      .appending(path: "whosaid-capture-\(UUID().uuidString)")
    try FileManager.default.copyItem(
      at: BuiltTool.packageFolder.appending(path: "Examples/harbour-fire"), to: folder)
    defer { try? FileManager.default.removeItem(at: folder) }
    return try body(folder)
  }

  /// Captures a page for the fire; what was kept, and the run.
  private func capture(
    _ page: Data, _ more: [String] = []
  ) throws -> (run: BuiltTool.Run, text: String?) {
    try Self.scratch { folder in
      try page.write(to: folder.appending(path: "page.html"))
      let run = try BuiltTool.run(
        ["capture", "page.html", "--into", "case.json", "--as", "new", "--title", "T"] + more,
        in: folder)
      let text = try? String(contentsOf: folder.appending(path: "texts/new.txt"), encoding: .utf8)
      if run.status == 0 {
        let check = try BuiltTool.run(["check", "case.json"], in: folder)
        #expect(check.text.contains("file, nothing wrong"))
        let format = try BuiltTool.run(["format", "--check", "case.json"], in: folder)
        #expect(format.status == 0)
        let again = try BuiltTool.run(
          ["capture", "page.html", "--into", "case.json", "--as", "new", "--title", "T"],
          in: folder)
        #expect(again.text.contains("has it already"))
      } else {
        #expect(text == nil)
        let now = try Data(contentsOf: folder.appending(path: "case.json"))
        let original = BuiltTool.packageFolder.appending(path: "Examples/harbour-fire/case.json")
        #expect(try now == Data(contentsOf: original))
      }
      return (run, text)
    }
  }

  private func capture(_ page: String) throws -> (run: BuiltTool.Run, text: String?) {
    try capture(Data(page.utf8))
  }

  @Test func `a page of a newspaper`() throws {
    let (run, text) = try capture(
      """
      <!DOCTYPE html><html lang="en-GB"><head><meta charset="utf-8">
      <title>Twelve hurt | The Tolvane Courier</title>
      <meta property="og:site_name" content="The Tolvane Courier">
      <meta property="article:published_time" content="2024-03-13T08:30:00.000Z">
      <link rel="canonical" href="https://example.org/courier/fire-3">
      <script>if (a < b) { document.write("<p>no</p>") }</script><style>p > a { }</style></head>
      <body><nav><a href="/">Home</a></nav><article><h1>Twelve hurt</h1>
      <p>Twelve people were <b>injured</b> &mdash; the fire&nbsp;chief said.<br>No more.
      <p>“Arson?” <aside>Read also</aside></article><footer>Imprint</footer></body></html>
      """)
    #expect(run.status == 0)
    #expect(
      text == "Twelve hurt\n\nTwelve people were injured — the fire\u{A0}chief said.\nNo more.\n\n"
        + "“Arson?”\n")
    #expect(
      run.messageText == """
        whosaid: title: "T" (--title)
        whosaid: publisher: "courier" (og:site_name "The Tolvane Courier")
        whosaid: url: "https://example.org/courier/fire-3" (link rel=canonical)
        whosaid: published: "2024-03-13T08:30:00Z" (article:published_time)
        whosaid: language: "en-GB" (html lang)
        whosaid: text: 13 words of the article
        whosaid: left out: 1 aside, 1 footer, 1 navigation; 4 words and 1 link in all

        """)
    #expect(run.text.hasPrefix("texts/new.txt: 13 words written\ncase.json:"))
  }

  @Test(
    arguments: [
      ("<meta charset=windows-1252>", [0x93, 0x4D, 0xFC, 0x94], "“Mü”"),
      ("<meta charset=iso-8859-1>", [0x93, 0x4D, 0xFC, 0x94], "“Mü”"),
      ("<meta charset='gb2312'>", [0xBB, 0xE1, 0xCC, 0xB8], "会谈"),
      ("<meta charset='shift_jis'>", [0x93, 0xFA, 0x96, 0x7B], "日本"),
      ("<meta charset='big5'>", [0xB7, 0x7C, 0xBD, 0xCD], "會談"),
      ("<meta charset='koi8-r'>", [0xD0, 0xCF, 0xD2, 0xD4], "порт"),
      ("<meta charset='gb2312'>", [0xC3, 0xA9, 0x21], "é!"), ("", [0xE6, 0x9C, 0x83], "會"),
      ("<meta charset='utf-8'>", [0x61, 0xFF, 0x62], "a\u{FFFD}b"),
      ("", [0x61, 0x00, 0x62], "ab"),
    ] as [(String, [UInt8], String)])
  func `encodings`(head: String, bytes: [UInt8], words: String) throws {
    let page = Data("<html><head>\(head)</head><body><p>".utf8) + Data(bytes)
    let (run, text) = try capture(page + Data("</p><p>the end</p></body></html>".utf8))
    #expect(run.status == 0, "\(run.messageText)")
    #expect(text == "\(words)\n\nthe end\n")
  }

  @Test func `UTF-16, as old browsers saved pages`() throws {
    let page = "<html><body><p>會談 “a”</p></body></html>"
    var bytes: [UInt8] = [0xFF, 0xFE]
    for unit in page.utf16 { bytes += [UInt8(unit & 0xFF), UInt8(unit >> 8)] }
    #expect(try capture(Data(bytes)).text == "會談 “a”\n")
  }

  @Test(
    arguments: [
      ("<html><head><meta charset=klingon></head><body>M\u{FFFF}</body>", "encoding"),
      ("<html><body>M\u{FFFF}ller</body>", "does not say in which encoding it is"),
      ("<html><meta charset=gb2312><body>a \u{FFFF} b</body>", "was not read to its end"),
      ("<html><body><script>write('x')</script></body></html>", "has no text"),
      ("<html></html>", "has no text"), ("<!doctype html>", "has no text"), ("", "has no text"),
    ])
  func `a page that cannot be read is refused`(page: String, message: String) throws {
    // U+FFFF stands for a byte that is no text in any of these encodings.
    let parts = page.components(separatedBy: "\u{FFFF}").map { Data($0.utf8) }
    let bytes = parts.dropFirst().reduce(parts[0]) { $0 + Data([0xFF]) + $1 }
    let (run, _) = try capture(bytes)
    #expect(run.status == 2)
    #expect(run.messageText.contains(message), "\(run.messageText)")
    #expect(run.messageText.contains("page.html"))
  }

  @Test func `what browsers forgive is forgiven`() throws {
    #expect(try capture("<html><p>a <b>b<p>c").text == "a b\n\nc\n")
    #expect(try capture("<html><p>a<!-- never closed <p>b").run.status == 0)
    #expect(try capture("<html><p>kept<script>never closed <p>b").text == "kept\n")
    #expect(try capture("<html><body><o:p x\"y=1 @click=\"a>b\">hi</o:p> there").run.status == 0)
    #expect(try capture("<p>no root at all").text == "no root at all\n")
  }

  @Test func `large and deep pages`() throws {
    let line = "<p>Twelve people were injured in the warehouse, she said.</p>\n"
    let large = "<html><body>" + String(repeating: line, count: 170_000)
    #expect(large.utf8.count > 10_000_000)
    try Self.scratch { folder in
      let arguments = ["capture", "-", "--into", "case.json", "--as", "new", "--title", "T"]
      let run = try BuiltTool.run(arguments, input: Data(large.utf8), in: folder)
      #expect(run.status == 0)
      let text = try Data(contentsOf: folder.appending(path: "texts/new.txt"))
      // Without the tags, and an empty line between two paragraphs.
      #expect(text.count == 170_000 * (line.utf8.count - 6) - 1)
    }
    let deep = try capture("<html><body>" + String(repeating: "<div>", count: 20_000) + "deep")
    #expect(deep.text == "deep\n")
  }

  @Test func `a page from standard input, and a folder that is not there`() throws {
    try Self.scratch { folder in
      let page = Data("<html><body><p>From a pipe.</p>".utf8)
      let arguments = ["capture", "-", "--into", "case.json", "--as", "p/1", "--title", "P"]
      let run = try BuiltTool.run(arguments, input: page, in: folder)
      #expect(run.status == 0)
      #expect(run.text.hasPrefix("texts/p_1-"))
      try FileManager.default.removeItem(at: folder.appending(path: "texts"))
      let again = try BuiltTool.run(arguments, input: page, in: folder)
      #expect(again.status == 0)
      #expect(again.text.contains("written"))
    }
  }

  @Test func `without the program, the package is named`() throws {
    try Self.scratch { folder in
      try Data("<html><p>x".utf8).write(to: folder.appending(path: "page.html"))
      let run = try BuiltTool.run(
        ["capture", "page.html", "--into", "case.json", "--as", "new"], in: folder,
        environment: ["PATH": "/nowhere"])
      #expect(run.status == 2)
      #expect(run.messageText.contains("apt install libxml2-utils"))
    }
  }

  #if os(Linux)
    @Test func `a full disk leaves no half text`() throws {
      try Self.scratch { folder in
        try Data(String(repeating: "words ", count: 100_000).utf8)
          .write(to: folder.appending(path: "long.txt"))
        let arguments = "capture long.txt --into case.json --as new --title T"
        let run = try BuiltTool.run(
          URL(filePath: "/bin/bash"), ["-c", "ulimit -f 100; $WHOSAID \(arguments)"], in: folder,
          environment: ["WHOSAID": BuiltTool.url.path(percentEncoded: false)])
        #expect(run.status == 2)
        #expect(run.messageText.contains("cannot write texts/new.txt: file too large"))
        let names = try FileManager.default.contentsOfDirectory(
          atPath: folder.appending(path: "texts").path(percentEncoded: false))
        #expect(!names.contains { $0.hasPrefix("new") || $0.hasSuffix(".tmp") })
      }
    }
  #endif
}
