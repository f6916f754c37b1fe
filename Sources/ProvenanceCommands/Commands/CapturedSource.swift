import Provenance
import ProvenanceFormats
import ProvenanceReports

/// A text to keep, and what is known of it.
struct CapturedSource {
  /// Something known, and where it is from.
  struct Fact {
    let value: String
    let origin: String

    init(_ value: String, _ origin: String) {
      self.value = value
      self.origin = origin
    }

    init(_ fact: PageFacts.Fact) { self.init(fact.value, fact.origin) }
  }

  /// The text as it is kept.
  var bytes: [UInt8]
  /// Whether these are the bytes that the user had.
  var isPlain: Bool
  var wordCount: Int
  var title: Fact?
  var language: Fact?
  var published: Fact?
  var address: Fact?
  var site: Fact?
  /// What was taken from a page and what was left out, a line each.
  var notes: [String] = []
}

extension CommandRun {
  /// The text of the file that is to be captured.
  func text(_ invocation: Invocation) throws(CommandFault) -> CapturedSource {
    let name = invocation.captured.map { Visible.text($0) } ?? "<stdin>"
    let read = invocation.captured.map(machine.read) ?? machine.readStandardInput()
    guard case .success(let bytes) = read else {
      if case .failure(let fault) = read {
        throw CommandFault("cannot read \(name): \(fault.reason)")
      }
      throw CommandFault("cannot read \(name)")
    }
    if let fault = OtherFile.fault(bytes, name: invocation.captured ?? "") {
      throw CommandFault("\(name) \(fault)")
    }
    let ending = invocation.captured.flatMap(FileEnding.init(of:))?.text
    if PageSource.isPage(bytes) || ["html", "htm", "xhtml"].contains(ending) {
      return try page(bytes, name)
    }
    return try plainText(bytes, name)
  }

  private func plainText(_ bytes: [UInt8], _ name: String) throws(CommandFault) -> CapturedSource {
    guard let text = String(validating: bytes, as: UTF8.self) else {
      let isWide = bytes.starts(with: [0xFF, 0xFE]) || bytes.starts(with: [0xFE, 0xFF])
      let place = CaseTexts.firstInvalidPlace(in: bytes)
      throw CommandFault(
        isWide
          ? "\(name) is in UTF-16"
          : "\(name) is not UTF-8: line \(place.line), byte \(place.column) of it",
        "save it as UTF-8 in your editor")
    }
    guard !bytes.contains(0) else {
      throw CommandFault("\(name) has NULs; it is no plain text")
    }
    guard text.unicodeScalars.contains(where: { !$0.properties.isWhitespace }) else {
      throw CommandFault("\(name) is empty")
    }
    var source = CapturedSource(bytes: bytes, isPlain: true, wordCount: Page.wordCount(of: text))
    let first = text.split(whereSeparator: \.isNewline).lazy
      .map { $0.unicodeScalars.split { $0.properties.isWhitespace || $0 == "\u{FEFF}" } }
      .first { !$0.isEmpty }?.map { String($0) }.joined(separator: " ")
    if let first, first.unicodeScalars.count <= 160 {
      source.title = CapturedSource.Fact(first, "first line")
    }
    return source
  }

  // MARK: Pages

  /// Arguments that make xmllint write the page as well-formed markup in UTF-8.
  static let pageReader = (
    program: "xmllint",
    arguments: [
      "--html", "--recover", "--huge", "--nonet", "--nowarning", "--xmlout", "--encode", "UTF-8",
      "-",
    ]
  )

  private func page(_ bytes: [UInt8], _ name: String) throws(CommandFault) -> CapturedSource {
    let source: PageSource
    do throws(PageSource.Fault) { source = try PageSource(bytes) } catch {
      throw CommandFault("\(name) \(error.reason)")
    }
    let markup: [UInt8]
    switch machine.pipe(Self.pageReader.program, Self.pageReader.arguments, source.bytes) {
    case .success(let result):
      guard !result.messages.contains("unknown encoding"),
        !result.messages.contains("nsupported encoding")
      else {
        throw CommandFault(
          "\(name) is in an encoding that xmllint does not know",
          "open it in a browser and save its text as UTF-8")
      }
      markup = result.output
    case .failure(.notInstalled):
      throw CommandFault(
        "\(name) is a page of HTML, and xmllint, which reads it, is not installed",
        "install it (Debian and Ubuntu: apt install libxml2-utils; macOS has it), or save the "
          + "page as text and capture that")
    case .failure(.failed(let reason)):
      throw CommandFault("\(name) cannot be read by xmllint: \(reason)")
    }
    let page = Page(markup: markup)
    guard PageSource.isWhole(markup), page.isWhole else {
      throw CommandFault(
        "\(name) was not read to its end: not all of it is in the encoding that it declares, or "
          + "it is too large",
        "open it in a browser and save its text as UTF-8")
    }
    guard page.wordCount > 0 else {
      throw CommandFault(
        "\(name) has no text; a script may make it in the browser",
        "copy the text from the browser into a file and capture that")
    }
    return captured(page, notes: source.notes)
  }

  private func captured(_ page: Page, notes: [String]) -> CapturedSource {
    var source = CapturedSource(
      bytes: Array(page.text.utf8), isPlain: false, wordCount: page.wordCount)
    source.title = page.facts.title.map(CapturedSource.Fact.init)
    source.language = page.facts.language.map(CapturedSource.Fact.init)
    source.published = page.facts.published.map(CapturedSource.Fact.init)
    source.address = page.facts.address.map(CapturedSource.Fact.init)
    source.site = page.facts.site.map(CapturedSource.Fact.init)
    source.notes = notes
    if let date = page.facts.unreadDate {
      source.notes.append(
        "published: not written; \(Visible.quoted(date.value)) (\(Visible.text(date.origin))) "
          + "is no date that this program reads")
    }
    source.notes.append(
      "text: \(Phrase.count(page.wordCount, "word")) of \(page.region)"
        + (page.hasHeadlineFromOutside ? ", with the headline above it" : ""))
    if !page.leftOut.isEmpty {
      source.notes.append(
        "left out: \(page.leftOut.joined(separator: ", ")); "
          + Phrase.count(page.leftOutWords, "word")
          + (page.leftOutLinks > 0 ? " and \(Phrase.count(page.leftOutLinks, "link"))" : "")
          + " in all")
    }
    return source
  }
}

/// Files that people keep articles in, and that are neither text nor HTML.
enum OtherFile {
  /// What a file is instead, and what to do, as the end of a message.
  static func fault(_ bytes: [UInt8], name: String) -> String? {
    func begins(_ text: String) -> Bool { bytes.starts(with: text.utf8) }
    let ending = FileEnding(of: name)?.text
    if begins("%PDF-") { return "is a PDF; make a text of it first, with pdftotext for instance" }
    if begins("PK\u{3}\u{4}") {
      return "is a compressed file; save the document as plain text in UTF-8"
    }
    if begins("{\\rtf") { return "is rich text; save it as plain text in UTF-8" }
    if ["mht", "mhtml"].contains(ending) || begins("From: <Saved by ") {
      return "is a web archive; save the page as \"Web Page, HTML only\""
    }
    if begins("bplist") { return "is a web archive; save the page as \"Page Source\"" }
    return nil
  }
}
