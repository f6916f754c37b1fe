import Provenance

/// Where the quotes of a report stand in the captured texts.
enum HTMLTextMarks {
  /// A part of a quote in a text.
  struct Mark {
    /// The scalars of the text.
    let range: Range<Int>
    /// The number of the quote.
    let number: Int
    /// The name of the place in the page; nil for all but the first part of a quote.
    let place: String?
    /// What the source does with the claim.
    let stance: Stance
  }

  /// The name of the place where the words of a piece of evidence, counted from 0, stand in a text.
  static func place(_ number: Int, _ evidence: Int) -> String { "q\(number).\(evidence + 1)" }

  /// The marks in each text, by number of the document, in the order of the text.
  static func marks(of report: ContradictionReport, _ parts: ReportParts) -> [Int: [Mark]] {
    guard let study = report.study else { return [:] }
    var marks: [Int: [Mark]] = [:]
    for quote in parts.quotes {
      let record = report.graph.assertion(quote.assertion)
      let passages = study.passages(of: quote.assertion, in: report.graph)
      for (index, passage) in passages.enumerated() {
        guard let document = report.graph.documentNumber(record.evidence[index].document) else {
          continue
        }
        for (part, range) in passage.anchors.parts.compactMap(\.place).enumerated() {
          marks[document, default: []].append(
            Mark(
              range: range, number: quote.number,
              place: part == 0 ? place(quote.number, index) : nil, stance: record.stance))
        }
      }
    }
    return marks.mapValues { list in
      list.sorted {
        ($0.range.lowerBound, $1.range.upperBound, $0.number)
          < ($1.range.lowerBound, $0.range.upperBound, $1.number)
      }
    }
  }

  /// A text with its marks: each leads to its quote, and has a place that the quote leads to.
  /// - Complexity: O(n + m log m) in scalars and marks, and in the marks that overlap.
  static func markup(_ text: String, _ marks: [Mark]) -> String {
    let cuts = Set(marks.flatMap { [$0.range.lowerBound, $0.range.upperBound] }).sorted()
    var result = ""
    let scalars = text.unicodeScalars
    var at = scalars.startIndex
    var offset = 0
    var next = 0
    var open: [Mark] = []
    /// The text up to a place, marked by what is open.
    func piece(to end: Int?) -> String {
      let stop = end.map { scalars.index(at, offsetBy: $0 - offset) } ?? scalars.endIndex
      let words = HTMLText.escapedPiece(String(scalars[at..<stop]))
      at = stop
      offset = end ?? offset
      guard let mark = open.last, !words.isEmpty else { return words }
      return HTMLWriter.span("mark", ["class": mark.stance.rawValue], words)
    }
    for cut in cuts {
      result += piece(to: cut)
      for mark in open where mark.range.upperBound == cut {
        result += HTMLReport.quoteLink(mark.number)
      }
      open.removeAll { $0.range.upperBound == cut }
      while next < marks.count, marks[next].range.lowerBound == cut {
        if let place = marks[next].place {
          result += HTMLWriter.span("span", ["id": place], "")
        }
        if marks[next].range.isEmpty {
          result += HTMLReport.quoteLink(marks[next].number)
        } else {
          open.append(marks[next])
        }
        next += 1
      }
    }
    return result + piece(to: nil)
  }
}
