import Provenance

/// Sentences about passages that documents of different publishers have in common.
struct CopySentences {
  private let report: ContradictionReport
  private let texts: TextWords
  private let language: ReportLanguage
  /// Entries of each list inside a sentence.
  private let limit: Int

  init(
    _ report: ContradictionReport, texts: TextWords, limit: Int,
    language: ReportLanguage = .english
  ) {
    self.language = language
    self.report = report
    self.texts = texts
    self.limit = limit
  }

  /// A document that has the passage, and where in its text.
  func place(_ place: SharedPassage.Place) -> String {
    let document = report.graph.records.documents[place.document]
    let place = TextPlace(place.scalars, line: place.line, column: place.column)
    return language.say(
      .placeInDocument,
      [
        "document": .words(texts.title(document)),
        "place": .words(texts.place(place, in: document)),
      ])
  }

  /// How much the documents have in common: `27 words`, `31 characters`.
  func extent(_ passage: SharedPassage) -> String { words(passage.shared) }

  /// A copy: where it is, how much of it is in other words, and what the records say of it.
  func copy(_ copy: SharedPassage.Copy) -> String {
    var parts = [place(copy.place)]
    if copy.differing != .zero {
      parts.append(
        language.say(.changedOrLeftOut, ["extent": .words(words(copy.differing))]))
    }
    switch copy.lineage {
    case .derived: parts.append(language.say(.recordedAsDerived))
    case .common(let document):
      let title = texts.title(report.graph.records.documents[document])
      parts.append(language.say(.recordedAsDerivedFrom, ["document": .words(title)]))
    case .notRecorded: parts.append(language.say(.noOriginRecorded))
    }
    if copy.isUnderOneControl { parts.append(language.say(.underOneControl)) }
    return parts.joined(separator: language.say(.semicolon))
  }

  /// The copies of a passage, the last of a long list only counted.
  func copies(_ passage: SharedPassage) -> [String] {
    let rest = passage.copies.count - min(limit, passage.copies.count)
    return passage.copies.prefix(limit).map(copy)
      + (rest > 0 ? [language.say(.moreCopies, ["count": .number(rest)])] : [])
  }

  private func words(_ extent: SharedPassage.Extent) -> String {
    let words = language.say(.words, ["count": .number(extent.words)])
    let characters = language.say(.characters, ["count": .number(extent.characters)])
    if extent.characters == 0 { return words }
    if extent.words == 0 { return characters }
    return language.say(
      .wordsAndCharacters, ["words": .words(words), "characters": .words(characters)])
  }
}
