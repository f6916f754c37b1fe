import Provenance

extension TextReport {
  /// The words of every assertion under its number, and where they stand.
  mutating func writeQuotes() {
    let quotes = parts.quotes
    guard !quotes.isEmpty else { return }
    heading(.quotesHeading, of: .quotesOf)
    let column = "  [\(graph.assertions.count)]  ".count
    for quote in quotes { writeQuote(quote.assertion, column: column) }
  }

  private mutating func writeQuote(_ assertion: Int, column: Int) {
    let entry = QuoteEntry(assertion, of: report)
    let number = evidenceSentences.number(assertion)
    let lead = DisplayWidth.padded("  " + number, to: column)
    let hang = String(repeating: " ", count: column)
    let chain = entry.chain.map(words.chain) ?? "?"
    let notes = words.notes(of: assertion).joined(separator: say(.comma))
    wrap(
      say(
        .quoteLine,
        [
          "chain": .words(chain), "stance": .words(say(graph.assertion(assertion).stance.message)),
          "notes": .words(notes), "content": .words(evidenceSentences.content(of: assertion)),
        ]), lead: lead)
    for found in entry.found { write(found, indent: hang) }
  }

  private mutating func write(_ found: QuoteEntry.Found, indent: String) {
    let evidence = found.evidence
    let hang = indent + "  "
    if let quoted = evidence.quoted(in: language) {
      wrap(language.quoted(quoted), lead: indent, hang: hang)
    }
    if let translation = evidence.translation {
      wrap(
        say(.inTranslation, ["words": .words(language.quoted(Visible.line(translation)))]),
        lead: indent, hang: hang)
    }
    var place: [String] = []
    if let document = found.document.map(graph.document) {
      place.append(Visible.line(document.title))
      if let published = document.published { place.append(Visible.line(published.text)) }
    }
    let manner = evidence.manner(in: language)
    let how = manner.isEmpty ? "" : say(.bracketed, ["words": .words(manner)])
    let chain = found.chain.map {
      say(.comma) + say(.through, ["names": .words(words.chain($0))])
    }
    let document = place.joined(separator: say(.comma)) + how + (chain ?? "")
    wrap(say(.inDocument, ["document": .words(document)]), lead: indent, hang: hang)
    if let passage = found.passage, let document = found.document.map(graph.document),
      let words = texts.found(passage, in: document)
    {
      wrap(words, lead: indent, hang: hang)
    }
  }
}
