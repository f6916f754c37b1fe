import Provenance

extension TextReport {
  /// The words of every assertion under its number, and where they stand.
  mutating func writeQuotes() {
    let quotes = parts.quotes
    guard !quotes.isEmpty else { return }
    heading(
      "Quotes",
      of: "A > B > C reads: A reports that B reports that C says it; only what A published was "
        + "read")
    let column = "  [\(graph.assertions.count)]  ".count
    for quote in quotes { writeQuote(quote.assertion, column: column) }
  }

  private mutating func writeQuote(_ assertion: Int, column: Int) {
    let entry = QuoteEntry(assertion, of: report)
    let number = evidenceSentences.number(assertion)
    let lead = DisplayWidth.padded("  " + number, to: column)
    let hang = String(repeating: " ", count: column)
    let chain = entry.chain.map(words.chain) ?? "?"
    let notes = words.notes(of: assertion).joined(separator: ", ")
    wrap(
      "\(chain) \(graph.assertion(assertion).stance.verb) (\(notes)): "
        + evidenceSentences.content(of: assertion), lead: lead)
    for found in entry.found { write(found, indent: hang) }
  }

  private mutating func write(_ found: QuoteEntry.Found, indent: String) {
    let evidence = found.evidence
    let hang = indent + "  "
    if let quoted = evidence.quoted { wrap(Phrase.quoted(quoted), lead: indent, hang: hang) }
    if let translation = evidence.translation {
      wrap(
        "in translation: \(Phrase.quoted(Visible.line(translation)))", lead: indent, hang: hang)
    }
    var place: [String] = []
    if let document = found.document.map(graph.document) {
      place.append(Visible.line(document.title))
      if let published = document.published { place.append(Visible.line(published.text)) }
    }
    let manner = evidence.manner.isEmpty ? "" : " (\(evidence.manner))"
    let chain = found.chain.map { ", through \(words.chain($0))" } ?? ""
    wrap("in " + place.joined(separator: ", ") + manner + chain, lead: indent, hang: hang)
    if let passage = found.passage, let document = found.document.map(graph.document),
      let words = texts.found(passage, in: document)
    {
      wrap(words, lead: indent, hang: hang)
    }
  }
}
