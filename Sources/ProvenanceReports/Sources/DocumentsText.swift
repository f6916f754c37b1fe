import Provenance

/// Writes what there is of each document for a terminal, a block a document, the earliest first.
public struct DocumentsText {
  /// Documents listed where no limit is given: a screen.
  public static let screenLimit = 8
  /// Sentences listed of each where no limit is given.
  static let screenSentences = 4

  private let list: DocumentList
  private let inputs: [String]
  private let style: TerminalStyle
  private let limit: Int
  private let sentenceLimit: Int
  private var lines: [String] = []
  /// Whether anything was left out.
  private var isCut = false

  /// The documents as UTF-8 text; `inputs` names the files that the case was read from.
  ///
  /// `limit` bounds the documents, and the sentences of each that nobody has annotated; nil is a
  /// screen. What is left out is counted.
  /// - Complexity: O(n) in the texts of the documents shown.
  public static func text(
    _ list: DocumentList, limit: Int? = nil, inputs: [String], style: TerminalStyle
  ) -> [UInt8] {
    var text = DocumentsText(list, limit, inputs, style)
    text.write()
    return Array((text.lines.joined(separator: "\n") + "\n").utf8)
  }

  private init(
    _ list: DocumentList, _ limit: Int?, _ inputs: [String], _ style: TerminalStyle
  ) {
    self.list = list
    self.limit = limit ?? DocumentsText.screenLimit
    sentenceLimit = limit ?? DocumentsText.screenSentences
    self.inputs = inputs
    self.style = style
  }

  private var width: Int { max(style.columns, 40) }

  private mutating func write() {
    writeHead()
    let rows = list.byDate
    for row in rows.prefix(limit) { write(row) }
    let rest = rows.count - min(limit, rows.count)
    if rest > 0 {
      lines += ["", "... and \(Phrase.count(rest, "more document"))"]
      isCut = true
    }
    var sentences = [
      "A sentence is annotated where a piece of evidence quotes it, or a part of it."
    ]
    if isCut { sentences.append("What is left out is counted; --limit 0 shows all.") }
    lines.append("")
    lines += sentences.flatMap { DisplayWidth.wrapped($0, to: width) }
  }

  private mutating func writeHead() {
    lines += style.head(list.graph.records, inputs: inputs, width: width)
    let captured = list.textCount == list.rows.count ? "" : ", \(list.textCount) with a text"
    let annotated =
      list.textCount == 0
      ? "" : "; " + share(list.annotatedCount, list.sentenceCount) + " annotated"
    lines += DisplayWidth.wrapped(
      Phrase.count(list.rows.count, "document") + captured + annotated, to: width)
  }

  private mutating func write(_ row: DocumentList.Row) {
    let document = list.document(row)
    lines.append("")
    lines += DisplayWidth.wrapped(Visible.line(document.title), to: width)
      .map { style.paint($0, .strong) }
    let facts = [
      document.id, list.publisher(of: document), document.published?.text, document.language,
    ]
    lines += DisplayWidth.wrapped(
      facts.compactMap { $0 }.map { Visible.line($0) }.joined(separator: ", "), to: width - 2
    ).map { "  " + style.paint($0, .faint) }
    self.row("evidence", evidence(row))
    self.row("text", capture(row, document))
    guard let coverage = row.coverage else { return }
    let missing = coverage.unannotated
    self.row(
      "annotated",
      share(coverage.annotatedCount, coverage.sentences.count)
        + (missing.isEmpty || sentenceLimit == 0 ? "" : "; not yet:"))
    writeSentences(missing, of: row)
  }

  /// `8 pieces: 6 exact, 1 altered, 1 without a quote`.
  private func evidence(_ row: DocumentList.Row) -> String {
    guard row.evidenceCount > 0 else { return "none" }
    var parts = QuoteAnchor.Outcome.allCases.compactMap { outcome -> (Int, String)? in
      guard let count = row.outcomes[outcome] else { return nil }
      return (count, outcome == .noText ? "not looked up" : outcome.rawValue)
    }
    if row.withoutQuote > 0 { parts.append((row.withoutQuote, "without a quote")) }
    let words = parts.map { count, word in
      count < row.evidenceCount ? "\(count) \(word)" : count == 1 ? word : "all \(word)"
    }
    return Phrase.count(row.evidenceCount, "piece") + ": " + words.joined(separator: ", ")
  }

  private func capture(_ row: DocumentList.Row, _ document: Document) -> String {
    switch list.texts.captures[row.document] {
    case .none: "not captured"
    case .notShipped: "not shipped with the case, only its digest"
    case .unusable(let reason): "not usable: \(Visible.line(reason))"
    case .text:
      document.text?.file == nil
        ? "in the case itself" : Visible.text(list.file(of: row), limit: .max)
    }
  }

  /// `8 of 14 sentences (57 %)`.
  private func share(_ count: Int, _ total: Int) -> String {
    guard total > 0 else { return "no sentences" }
    return "\(count) of \(Phrase.count(total, "sentence")) (\(100 * count / total) %)"
  }

  // MARK: Sentences

  /// The sentences with their places: on one line where the names of the places are short.
  ///
  /// A place is never broken or cut, so that it can be copied.
  private mutating func writeSentences(_ sentences: [Range<Int>], of row: DocumentList.Row) {
    let shown = sentences.prefix(sentenceLimit)
    if !shown.isEmpty, let text = list.texts.captures[row.document].text {
      let scalars = TextLines(text)
      let file = Visible.text(list.file(of: row), limit: .max)
      let places = shown.map { range in
        let place = scalars.place(of: range.lowerBound)
        return "\(file):\(place.line):\(place.column)"
      }
      let column = 4 + (places.map { DisplayWidth.of($0) }.max() ?? 0) + 2
      let isShort = column <= width / 2
      for (range, place) in zip(shown, places) {
        // A sentence may be as long as its text: no more is looked at than can be shown.
        let start = range.lowerBound..<min(range.upperBound, range.lowerBound + 4 * width)
        let words = Visible.line(scalars.text(start))
        if isShort {
          lines.append(
            "    " + style.paint(DisplayWidth.padded(place, to: column - 4), .faint)
              + DisplayWidth.cut(words, to: width - column))
        } else {
          lines.append("    " + style.paint(place, .faint))
          lines.append("      " + DisplayWidth.cut(words, to: width - 6))
        }
      }
    }
    let rest = sentences.count - shown.count
    guard rest > 0 else { return }
    isCut = true
    lines.append("    ... and \(Phrase.count(rest, "more sentence"))")
  }

  /// A row of a block: its name, and what stands beside it.
  private mutating func row(_ name: String, _ text: String) {
    let label = 13
    for (index, line) in DisplayWidth.wrapped(text, to: width - label).enumerated() {
      lines.append(DisplayWidth.padded(index == 0 ? "  " + name : "", to: label) + line)
    }
  }
}
