import Provenance
import ProvenanceFormats

/// A document as a capture would have it, and what is said of it.
///
/// What the annotator wrote stays; only what is missing is filled in.
struct CaptureDraft {
  /// The document as it is recorded so far.
  let known: Document?
  private(set) var document: Document
  /// What was taken from where, and what was not taken, a line each.
  private(set) var notes: [String] = []
  private var filled: [String] = []

  /// How a deed is told.
  enum Telling {
    case done
    case wouldBe
  }

  init(id: String, known: Document?) {
    self.known = known
    document = known ?? Document(id: id, title: "")
  }

  /// Whether the record changes.
  var isChange: Bool { known == nil || !filled.isEmpty }

  /// What becomes of the document: `is added`, `gets text and language`.
  func deed(_ telling: Telling) -> String {
    switch (telling, known == nil, filled.isEmpty) {
    case (.done, true, _): "added"
    case (.wouldBe, true, _): "would be added"
    case (_, false, true): "has it already"
    case (.done, false, false): "gets \(WordList.and(filled))"
    case (.wouldBe, false, false): "would get \(WordList.and(filled))"
    }
  }

  /// Fills in what the command line and the page say.
  mutating func fill(
    _ text: CapturedSource, _ invocation: Invocation, _ publisher: String?, _ records: Records
  ) throws(CommandFault) {
    try checkText(text)
    let given = invocation.title.map { CapturedSource.Fact($0, "--title") }
    fill("title", known?.title, given ?? text.title) { $0.title = $1 }
    if document.title.isEmpty {
      throw CommandFault(
        "the document needs a title: give one with --title",
        "a page names its own; of a text a short first line is taken")
    }
    let named = publisher.map { CapturedSource.Fact($0, "--publisher") }
    fill("publisher", known?.publisher, named ?? self.publisher(of: text, records)) {
      $0.publisher = $1
    }
    let address = invocation.url.map { CapturedSource.Fact($0, "--url") } ?? text.address
    fill("url", known?.url?.text, address) { $0.url = WebAddress($1) }
    let isSameTime =
      known?.published.map { old in
        text.published.flatMap { CalendarDate($0.value) }?.seconds.overlaps(old.seconds) ?? true
      } ?? false
    if !isSameTime {
      fill("published", known?.published?.text, text.published) { $0.published = CalendarDate($1) }
    }
    fill("language", known?.language, text.language) { $0.language = $1 }
  }

  /// Takes a value for a field that is empty; says where a written one differs.
  private mutating func fill(
    _ name: String, _ old: String?, _ fact: CapturedSource.Fact?,
    _ set: (inout Document, String) -> Void
  ) {
    guard let fact else { return }
    if let old {
      guard !sameBytes(old, fact.value) else { return }
      notes.append(
        "\(name): \(Visible.quoted(old)) stays; \(fact.origin) has \(Visible.quoted(fact.value))")
      return
    }
    set(&document, fact.value)
    filled.append(name)
    notes.append("\(name): \(Visible.quoted(fact.value)) (\(Visible.text(fact.origin)))")
  }

  /// The source that a page names as its site, where exactly one is so called.
  private mutating func publisher(
    of text: CapturedSource, _ records: Records
  ) -> CapturedSource.Fact? {
    guard let site = text.site else { return nil }
    let named = CaptureDraft.sources(named: site.value, in: records)
    let origin = "\(site.origin) \(Visible.quoted(site.value))"
    if named.count == 1 { return CapturedSource.Fact(named[0], origin) }
    if known?.publisher == nil {
      notes.append(
        "publisher: not written; the page is from \(Visible.quoted(site.value)) "
          + "(\(Visible.text(site.origin))), which is no source of the case by this name; "
          + "see --publisher")
    }
    return nil
  }

  /// The ids of sources of exactly this name or alias.
  static func sources(named name: String, in records: Records) -> [String] {
    records.sources.filter { source in
      ([source.name] + source.aliases).contains { sameBytes($0, name) }
    }.map(\.id)
  }

  // MARK: The text

  /// Refuses another text than the one that is recorded.
  private func checkText(_ text: CapturedSource) throws(CommandFault) {
    guard let copy = known?.text else { return }
    let shown = Visible.quoted(document.id)
    if copy.content != nil {
      throw CommandFault("document \(shown) has its text in the case itself (content)")
    }
    let digest = SHA256.hexadecimal(text.bytes)
    if let recorded = copy.sha256, !sameBytes(recorded.lowercased(), digest) {
      throw CommandFault(
        "document \(shown) has another text: its digest is \(recorded.lowercased()), "
          + "that of this one \(digest)",
        "a changed page is another document: give it an id of its own, with derivedFrom")
    }
  }

  /// Notes where the text is kept, and its digest.
  mutating func note(_ file: String, _ digest: String) {
    var copy = document.text ?? CapturedText()
    if copy.file != nil, copy.sha256 != nil { return }
    copy.file = copy.file ?? file
    copy.sha256 = copy.sha256 ?? digest
    document.text = copy
    filled.append("text")
  }
}
