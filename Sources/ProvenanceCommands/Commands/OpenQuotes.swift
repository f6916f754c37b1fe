import Provenance
import ProvenanceFormats

/// The quotes that are left alone, each with why, and altered ones beside the words of the text.
struct OpenQuotes {
  /// The lines that say so; none where there is no such quote.
  let lines: [String]

  /// - Parameter name: what the text of a document is called.
  init(
    _ requoting: Requoting, _ anchors: QuoteAnchors, _ texts: CaseTexts, _ reading: CaseReading,
    name: (_ document: Int) -> String
  ) {
    let records = reading.records
    let table = IDTable(records.documents.map(\.id))
    let places = OpenQuotes.places(of: requoting, in: reading)
    var known: [Int: TextLines] = [:]
    var lines: [String] = []
    for open in requoting.open {
      let record = records.assertions[open.assertion]
      let evidence = record.evidence[open.evidence]
      guard let document = table.index(of: evidence.document),
        let text = texts.captures[document].text
      else { continue }
      let textLines = known[document] ?? TextLines(text)
      known[document] = textLines
      let place = places[open].map { "\(Visible.text($0.file)):\($0.line):\($0.column): " } ?? ""
      let subject = "quote of assertion \(Visible.quoted(record.id))"
      let file = Visible.text(name(document))
      func shown(_ range: Range<Int>) -> String {
        let place = textLines.place(of: range.lowerBound)
        return "\(file):\(place.line):\(place.column)"
      }
      let parts = anchors.evidence[open.assertion][open.evidence].parts
      for (quote, anchor) in zip(evidence.quote, parts) {
        switch anchor.outcome {
        case .exact, .moved, .noText: continue
        case .altered:
          let range = anchor.place ?? 0..<0
          let words = textLines.text(range)
          lines += [
            "\(place)\(subject) is altered, \(anchor.score) % alike, \(shown(range))",
            "  quote: \(Visible.line(quote.exact))", "  text:  \(Visible.line(words))",
            "  words: \(OpenQuotes.difference(quote.exact, words))",
            "  to take the words of the text: --accept \(Visible.text(record.id))",
          ]
        case .ambiguous:
          let places = anchor.places.map(shown).joined(separator: ", ")
          let more = anchor.placeCount - anchor.places.count
          lines += [
            "\(place)\(subject) stands in \(anchor.placeCount == 1 ? "another order" : "\(anchor.placeCount) places"): "
              + places + (more > 0 ? " and \(more) more" : ""),
            "  quote: \(Visible.line(quote.exact))",
            "  give a position, or what stands before and after it",
          ]
        case .orphan:
          let near = anchor.places.map(shown).joined(separator: ", ")
          lines += [
            "\(place)\(subject) is not in \(file)"
              + (near.isEmpty ? "" : "; several passages are like it: \(near)"),
            "  quote: \(Visible.line(quote.exact))",
          ]
        }
      }
      if parts.allSatisfy({ $0.outcome == .exact || $0.outcome == .moved }) {
        lines.append("\(place)\(subject) has parts that stand in another order in \(file)")
      }
    }
    self.lines = lines
  }

  /// The words of a quote and of the text in one line: `[-hurt-]` only in the quote, `{+injured+}`
  /// only in the text.
  static func difference(_ quote: String, _ words: String) -> String {
    WordDifference(quote, words).pieces.map { piece in
      let text = Visible.line(piece.text)
      return switch piece.kind {
      case .both: text
      case .onlyFirst: "[-\(text)-]"
      case .onlySecond: "{+\(text)+}"
      }
    }.joined(separator: " ")
  }

  private static func places(
    of requoting: Requoting, in reading: CaseReading
  ) -> [Requoting.Open: FilePlace] {
    var bytes: [[(open: Requoting.Open, byte: Int)]] = Array(
      repeating: [], count: reading.inputs.count)
    for open in requoting.open {
      guard let (input, object) = reading.object(of: RecordReference(.assertion, open.assertion)),
        let list = object["evidence"]?.items, list.indices.contains(open.evidence)
      else { continue }
      let value = list[open.evidence]["quote"] ?? list[open.evidence]
      bytes[input].append((open, value.range.lowerBound))
    }
    var places: [Requoting.Open: FilePlace] = [:]
    for input in bytes.indices {
      let found = reading.places(ofBytes: bytes[input].map(\.byte), inInput: input)
      for (item, place) in zip(bytes[input], found) { places[item.open] = place }
    }
    return places
  }
}
