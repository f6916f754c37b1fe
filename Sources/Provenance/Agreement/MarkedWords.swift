/// The words that annotators marked as evidence, by source, claim and document.
struct MarkedWords {
  private let annotators: [AnnotatorAgreement.Annotator]
  private let documents: [IDTable]

  init(_ annotators: [AnnotatorAgreement.Annotator]) {
    self.annotators = annotators
    documents = annotators.map { IDTable($0.graph.records.documents.map(\.id)) }
  }

  /// What one annotator quotes from one document for one unit.
  private struct Marks {
    var ranges: [Range<Int>] = []
    /// Whether the place of every quote is known.
    var arePlaced = true
  }

  /// How far the words of two annotators are the same, and in how many texts that cannot be said:
  /// a quote has no place, or the two do not have the same text.
  func overlap(
    _ first: Int, _ second: Int, _ units: [AnnotatorAgreement.Unit]
  ) -> (overlap: SpanOverlap, unplaced: Int) {
    var overlap = SpanOverlap()
    var unplaced = 0
    for unit in units {
      guard let a = unit.annotations[first], let b = unit.annotations[second] else { continue }
      let (table, marksOfA) = marks(first, a)
      let (others, marksOfB) = marks(second, b)
      for (place, document) in table.ids.enumerated() {
        guard let other = others.index(of: document) else { continue }
        let (own, their) = (marksOfA[place], marksOfB[other])
        if own.arePlaced, their.arePlaced, haveSameText(first, second, document) {
          overlap.add(own.ranges, their.ranges)
        } else {
          unplaced += 1
        }
      }
    }
    return (overlap, unplaced)
  }

  private func marks(
    _ annotator: Int, _ annotation: AnnotatorAgreement.Annotation
  ) -> (documents: IDTable, marks: [Marks]) {
    var table = IDTable()
    var marks: [Marks] = []
    let own = annotators[annotator]
    for assertion in annotation.assertions {
      for (index, evidence) in own.graph.records.assertions[assertion].evidence.enumerated()
      where !evidence.quote.isEmpty {
        let place = table.index(of: evidence.document) ?? marks.count
        if place == marks.count {
          table.append(evidence.document)
          marks.append(Marks())
        }
        for anchor in own.anchors.evidence[assertion][index].parts {
          guard let range = anchor.place else {
            marks[place].arePlaced = false
            continue
          }
          marks[place].ranges.append(range)
        }
      }
    }
    return (table, marks)
  }

  /// Whether two annotators looked at the same text of a document, letter by letter.
  private func haveSameText(_ first: Int, _ second: Int, _ document: String) -> Bool {
    guard let a = documents[first].index(of: document),
      let b = documents[second].index(of: document),
      let text = annotators[first].texts.captures[a].text,
      let other = annotators[second].texts.captures[b].text
    else { return false }
    return sameBytes(text, other)
  }
}
