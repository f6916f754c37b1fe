import Provenance

/// Sentences about passages that documents of different publishers have in common.
struct CopySentences {
  private let report: ContradictionReport
  private let texts: TextWords
  /// Entries of each list inside a sentence.
  private let limit: Int

  init(_ report: ContradictionReport, texts: TextWords, limit: Int) {
    self.report = report
    self.texts = texts
    self.limit = limit
  }

  /// A document that has the passage, and where in its text.
  func place(_ place: SharedPassage.Place) -> String {
    let document = report.graph.records.documents[place.document]
    return texts.title(document) + ", "
      + texts.place(TextPlace(place.scalars, line: place.line, column: place.column), in: document)
  }

  /// How much the documents have in common: `27 words`, `31 characters`.
  func extent(_ passage: SharedPassage) -> String { CopySentences.words(passage.shared) }

  /// A copy: where it is, how much of it is in other words, and what the records say of it.
  func copy(_ copy: SharedPassage.Copy) -> String {
    var parts = [place(copy.place)]
    if copy.differing != .zero {
      parts.append("with \(CopySentences.words(copy.differing)) changed or left out")
    }
    switch copy.lineage {
    case .derived: parts.append("recorded as derived")
    case .common(let document):
      let title = texts.title(report.graph.records.documents[document])
      parts.append("recorded as derived from \(title), as the other is")
    case .notRecorded: parts.append("no common origin recorded")
    }
    if copy.isUnderOneControl { parts.append("publishers under one control") }
    return parts.joined(separator: "; ")
  }

  /// The copies of a passage, the last of a long list only counted.
  func copies(_ passage: SharedPassage) -> [String] {
    let rest = passage.copies.count - min(limit, passage.copies.count)
    return passage.copies.prefix(limit).map(copy)
      + (rest > 0 ? ["\(Phrase.count(rest, "more copy", plural: "more copies"))"] : [])
  }

  private static func words(_ extent: SharedPassage.Extent) -> String {
    let parts = [
      extent.words > 0 ? Phrase.count(extent.words, "word") : nil,
      extent.characters > 0 ? Phrase.count(extent.characters, "character") : nil,
    ]
    return parts.compactMap { $0 }.joined(separator: " and ")
  }
}
