// `whosaid capture` on files in memory: what is written, what is refused, what is said.
import Provenance
import ProvenanceCommands
import Testing

@Suite struct CaptureCommandTests {
  var run = ScriptedRun()

  /// That of "Hello world!".
  private static let digest = "c0535e4be2b79ffd93291305436bf889314e4a3faec05ecffcbb7df31ad9e51a"

  init() {
    run.files["case.json"] = SmallCase.contradiction
    run.files["fire.txt"] = "Hello world!"
    run.pipe = .success { $0 }
  }

  private func page(_ head: String, _ body: String) -> String {
    "<html><head>\(head)</head><body>\(body)</body></html>"
  }

  // MARK: Texts

  @Test func `a text is kept byte for byte, and noted`() throws {
    let result = run("capture fire.txt --into case.json --as d1")
    #expect(result.status == 0)
    #expect(result.messages == "whosaid: title: \"Hello world!\" (first line)\n")
    #expect(
      result.output == """
        texts/d1.txt: 2 words written
        case.json:15:5: document "d1" added

        """)
    #expect(run.files["texts/d1.txt"] == "Hello world!")
    let list = """
        "documents": [
          {
            "id": "d1",
            "title": "Hello world!",
            "text": {
              "file": "texts/d1.txt",
              "sha256": "\(Self.digest)"
            }
          }
        ],

      """
    #expect(
      run.files["case.json"]
        == SmallCase.contradiction.replacing("  \"claims\"", with: list + "  \"claims\""))
    #expect(run("check case.json").status == 0)
    let again = run("capture fire.txt --into case.json --as d1")
    #expect(again.status == 0)
    #expect(again.output.contains("there already"))
    #expect(again.output.contains("has it already"))
  }

  @Test func `a dry run writes nothing`() {
    let result = run("capture fire.txt --into case.json --as d1 --dry-run")
    #expect(result.status == 0)
    #expect(result.output.contains("document \"d1\" would be added"))
    #expect(result.output.contains("{\"type\": \"document\", \"id\": \"d1\""))
    #expect(run.files["case.json"] == SmallCase.contradiction)
    #expect(run.files["texts/d1.txt"] == nil)
  }

  @Test func `a text that lies beside the case is not copied`() {
    run.files["texts/mine.txt"] = "Hello world!"
    let result = run("capture texts/mine.txt --into case.json --as d1")
    #expect(result.output.hasPrefix("texts/mine.txt: 2 words, there already\n"))
    #expect(run.files["texts/d1.txt"] == nil)
    #expect(run.files["case.json"]?.contains("\"file\": \"texts/mine.txt\"") == true)
  }

  @Test func `standard input is a text too`() {
    var run = run
    run.input = "From a pipe.\nMore of it."
    #expect(run("capture - --into case.json --as d1 --title T").status == 0)
    #expect(run.files["texts/d1.txt"] == "From a pipe.\nMore of it.")
  }

  @Test func `a journal gets a line, and a later one replaces it`() {
    run.files["case.jsonl"] = "{\"type\": \"document\", \"id\": \"d1\", \"title\": \"Mine\"}"
    let result = run("capture fire.txt --into case.jsonl --as d1")
    #expect(result.status == 0)
    #expect(
      run.files["case.jsonl"] == """
        {"type": "document", "id": "d1", "title": "Mine"}
        {"type": "document", "id": "d1", "title": "Mine", \
        "text": {"file": "texts/d1.txt", "sha256": "\(Self.digest)"}}

        """)
    #expect(result.messages.contains("title: \"Mine\" stays; first line has \"Hello world!\""))
    #expect(result.output.contains("document \"d1\" gets text"))
  }

  @Test func `a kept journal gets a line more, and stays whole`() throws {
    #expect(run("init case.jsonl --by ben").status == 0)
    let before = try #require(run.files["case.jsonl"])
    let result = run("capture fire.txt --into case.jsonl --as d1")
    #expect(result.status == 0, "\(result.messages)")
    let after = try #require(run.files["case.jsonl"])
    #expect(after.hasPrefix(before))
    #expect(after.dropFirst(before.count).contains("\"at\": \"2014-03-07T17:00:00Z\""))
    #expect(run("verify case.jsonl").status == 0)
    #expect(run.files["texts/d1.txt"] != nil)
  }

  @Test func `a kept journal that was changed is left alone`() throws {
    #expect(run("init case.jsonl --title Fire --by ben").status == 0)
    let changed = try #require(run.files["case.jsonl"]).replacing("Fire", with: "Fine")
    run.files["case.jsonl"] = changed
    let result = run("capture fire.txt --into case.jsonl --as d1")
    #expect(result.status == 2)
    #expect(result.messages.contains("[broken-chain]"))
    #expect(run.files["case.jsonl"] == changed)
    #expect(run.files["texts/d1.txt"] == nil)
  }

  // MARK: Documents that are there

  private static let withDocument = SmallCase.contradiction.replacing(
    "  \"claims\"",
    with: "  \"documents\": [{\"id\": \"d1\", \"title\": \"Mine\", \"url\": \"https://a.org\"}],\n"
      + "  \"claims\"")

  @Test func `what the annotator wrote stays, and is compared`() throws {
    run.files["case.json"] = Self.withDocument
    run.files["page.html"] = page(
      "<title>Theirs</title><link rel='canonical' href='https://b.org'/>", "<p>Hello</p>")
    let result = run(
      ["capture", "page.html", "--into", "case.json", "--as", "d1", "--publisher", "The Courier"])
    #expect(result.status == 0)
    #expect(result.messages.contains("title: \"Mine\" stays; title has \"Theirs\""))
    #expect(
      result.messages.contains(
        "url: \"https://a.org\" stays; link rel=canonical has \"https://b.org\""))
    #expect(result.output.contains("document \"d1\" gets publisher and text"))
    #expect(
      run.files["case.json"]?.contains(
        "{\"id\": \"d1\", \"title\": \"Mine\", \"publisher\": \"courier\", "
          + "\"url\": \"https://a.org\", \"text\": {\"file\": \"texts/d1.txt\", \"sha256\": \"")
        == true)
  }

  @Test func `another text of the same document is refused`() {
    #expect(run("capture fire.txt --into case.json --as d1").status == 0)
    let kept = run.files["case.json"]
    run.files["fire.txt"] = "Hello world, again!"
    let result = run("capture fire.txt --into case.json --as d1")
    #expect(result.status == 2)
    #expect(
      result.messages.contains("document \"d1\" has another text: its digest is \(Self.digest)"))
    #expect(run.files["case.json"] == kept)
    #expect(run.files["texts/d1.txt"] == "Hello world!")
  }

  @Test func `a digest alone gets its file`() {
    run.files["case.json"] = Self.withDocument.replacing(
      "\"url\": \"https://a.org\"", with: "\"text\": {\"sha256\": \"\(Self.digest.uppercased())\"}")
    #expect(run("capture fire.txt --into case.json --as d1").status == 0)
    #expect(
      run.files["case.json"]?.contains(
        "\"text\": {\"file\": \"texts/d1.txt\", \"sha256\": \"\(Self.digest.uppercased())\"}")
        == true)
  }

  @Test func `a case that waits for its document gets it`() {
    run.files["case.json"] = SmallCase.contradiction.replacing(
      "\"claim\": \"set\"\n", with: "\"claim\": \"set\",\n \"evidence\": {\"document\": \"d1\"}\n")
    #expect(run("check case.json").status == 1)
    run.files["case.json"] = run.files["case.json"]?.replacing(
      "{\"document\": \"d1\"}", with: "[{\"document\": \"d1\"}]")
    #expect(run("check case.json").status == 1)
    #expect(run("capture fire.txt --into case.json --as d1").status == 0)
    #expect(run("check case.json").status == 0)
  }

  // MARK: Publishers

  @Test(
    arguments: [
      ("courier", "courier"), ("The Courier", "courier"), ("Fire chief", "chief"),
    ])
  func `a publisher is named by id or name`(name: String, id: String) {
    let result = run(
      ["capture", "fire.txt", "--into", "case.json", "--as", "d1", "--publisher", name])
    #expect(result.status == 0)
    #expect(run.files["case.json"]?.contains("\"publisher\": \"\(id)\"") == true)
  }

  @Test(
    arguments: [
      ("courir", "there is no source \"courir\" in the case; did you mean \"courier\"?"),
      ("the courier", "did you mean \"The Courier\"?"), ("Xinhua", "there is no source \"Xinhua\""),
    ])
  func `a publisher is never guessed`(name: String, message: String) {
    let result = run(
      ["capture", "fire.txt", "--into", "case.json", "--as", "d1", "--publisher", name])
    #expect(result.status == 2)
    #expect(result.messages.contains(message))
    #expect(run.files["case.json"] == SmallCase.contradiction)
    #expect(run.files["texts/d1.txt"] == nil)
  }

  @Test func `the site of a page is a source only by its very name`() {
    for (site, isWritten) in [("The Courier", true), ("Courier", false)] {
      run.files["case.json"] = SmallCase.contradiction
      run.files["page.html"] = page(
        "<meta property='og:site_name' content='\(site)'/>", "<h1>T</h1><p>Hello \(site)</p>")
      let result = run("capture page.html --into case.json --as \(site.count)")
      #expect(result.status == 0)
      #expect(run.files["case.json"]?.contains("\"publisher\"") == isWritten)
      #expect(result.messages.contains("publisher: not written") != isWritten)
    }
  }

  // MARK: Failures

  @Test(
    arguments: [
      ("bad.txt", "bad.txt is not UTF-8: line 2, byte 4 of it"),
      ("nul.txt", "nul.txt has NULs"), ("empty.txt", "empty.txt is empty"),
      ("a.pdf", "a.pdf is a PDF"), ("a.mhtml", "a.mhtml is a web archive"),
      ("wide.txt", "wide.txt is in UTF-16"), ("nowhere.txt", "cannot read nowhere.txt"),
      ("long.txt", "the document needs a title"), ("script.html", "script.html has no text"),
    ])
  func `what is no text is refused with the mend`(name: String, message: String) {
    run.files.set("bad.txt", Array("one\ntwo".utf8) + [0xFF] + Array("three".utf8))
    run.files.set("wide.txt", [0xFF, 0xFE, 0x61, 0])
    run.files["nul.txt"] = "a\0b"
    run.files["empty.txt"] = " \n\t"
    run.files["a.pdf"] = "%PDF-1.7"
    run.files["a.mhtml"] = "From: <Saved by Blink>"
    run.files["long.txt"] = String(repeating: "long ", count: 100)
    run.files["script.html"] = page("<title>T</title>", "<script>write()</script>")
    let result = run("capture \(name) --into case.json --as d1")
    #expect(result.status == 2)
    #expect(result.messages.contains(message), "\(result.messages)")
    #expect(result.output == "")
    #expect(run.files["case.json"] == SmallCase.contradiction)
    #expect(run.files["texts/d1.txt"] == nil)
  }

  @Test(
    arguments: [
      ("capture fire.txt --into none.json --as d1", "cannot read none.json"),
      ("capture fire.txt --into broken.json --as d1", "broken.json has errors"),
      ("capture fire.txt --into case.json", "capture needs --as ID"),
      ("capture fire.txt --as d1", "capture needs --into CASE"),
      ("capture --into case.json --as d1", "capture needs a file"),
      ("capture fire.txt b.txt --into case.json --as d1", "\"b.txt\" is one file too many"),
      ("capture fire.txt --into case.txt --as d1", "--into takes a .json or .jsonl file"),
      ("capture fire.txt --into - --as d1", "--into takes a .json or .jsonl file"),
      ("capture fire.txt --into case.json --as a|b", "letters, digits"),
      ("capture fire.txt --into case.json --as d --url ftp://x", "begins with http://"),
      ("report case.json --as d", "--as belongs to capture, not to report"),
    ])
  func `slips of the command line are told`(line: String, message: String) {
    run.files["broken.json"] = "{\"format\": \"whosaid/1\",, }"
    let result = run(line)
    #expect(result.status == 2)
    #expect(result.messages.contains(message), "\(result.messages)")
    #expect(result.output == "")
  }

  @Test func `without xmllint a page is refused, and the package named`() {
    var run = run
    run.pipe = .failure(.notInstalled)
    run.files["page.html"] = page("", "<p>Hello</p>")
    let result = run("capture page.html --into case.json --as d1")
    #expect(result.status == 2)
    #expect(result.messages.contains("apt install libxml2-utils"))
    run.pipe = .success { $0.dropLast(20).map { $0 } }
    #expect(
      run("capture page.html --into case.json --as d1").messages.contains(
        "page.html was not read to its end"))
    run.pipe = .failure(.failed("it takes too long"))
    #expect(
      run("capture page.html --into case.json --as d1").messages.contains("it takes too long"))
    #expect(run.files["texts/d1.txt"] == nil)
  }

  @Test func `a name that is taken is not written over`() {
    run.files["texts/d1.txt"] = "Mine"
    let result = run("capture fire.txt --into case.json --as d1")
    #expect(result.status == 2)
    #expect(
      result.messages.contains("texts/d1.txt is there with another text; nothing was written"))
    #expect(run.files["texts/d1.txt"] == "Mine")
    #expect(run.files["case.json"] == SmallCase.contradiction)
  }

  @Test func `where the case cannot be written, the text is not hidden`() {
    run.files.fillUp(after: 1)
    let result = run("capture fire.txt --into case.json --as d1")
    #expect(result.status == 2)
    #expect(
      result.messages == """
        whosaid: cannot write case.json: no space left on device
        whosaid: the text is in texts/d1.txt, and the case does not name it yet; run the command \
        again

        """)
    #expect(run.files["case.json"] == SmallCase.contradiction)
  }

  @Test func `hostile names of a page are made visible`() {
    run.files["page.html"] = page(
      "<meta property='og:title' content='a\u{1B}[31m\u{202E}b'/>", "<p>Hello</p>")
    let result = run("capture page.html --into case.json --as d1 --dry-run")
    #expect(result.status == 0)
    #expect(result.messages.contains("title: \"a\\u{1B}[31m\\u{202E}b\" (og:title)"))
    #expect(!result.output.contains("\u{1B}"))
  }
}
