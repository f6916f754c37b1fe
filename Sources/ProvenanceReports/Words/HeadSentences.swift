import Provenance

/// What stands at the head of a report in every format: what the case is made of, and through whom
/// it all came.
struct HeadSentences {
  private let report: ContradictionReport
  private let language: ReportLanguage

  init(_ report: ContradictionReport, language: ReportLanguage) {
    self.report = report
    self.language = language
  }

  /// How many records there are of each type; relations in the words that the format has room for.
  func counts(relations: Message) -> [String] {
    let records = report.graph.records
    return [
      (.documents, records.documents.count), (.sources, records.sources.count),
      (.claims, records.claims.count), (.assertions, records.assertions.count),
      (relations, records.relations.count),
    ].map { (message: Message, count: Int) in language.say(message, ["count": .number(count)]) }
  }

  /// That everything reaches us through one outlet; nil where it is not so.
  /// - Parameters:
  ///   - message: what is so.
  ///   - meaning: what that means for the reader.
  ///   - name: shows the name of the outlet.
  func carrier(
    _ message: Message = .oneCarrier, _ meaning: Message = .oneCarrierMeans,
    name: (_ source: Int) -> String
  ) -> String? {
    guard let carrier = report.singleCarrier else { return nil }
    let documents = carrier.documents.count
    let sentence = language.say(
      message,
      [
        "count": .number(carrier.assertionCount),
        "documents": .words(
          documents == 1
            ? language.say(.oneDocument)
            : language.say(.documents, ["count": .number(documents)])),
        "name": .words(name(carrier.source)),
      ])
    return language.sentences(sentence, language.say(meaning))
  }
}
