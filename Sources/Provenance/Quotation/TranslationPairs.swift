/// Words in one language beside those in another of which they are the translation.
///
/// The two are shown beside each other. Whether one is a good translation of the other is for a
/// reader to say: words of two languages are never called a misquote.
public struct TranslationPair: Sendable, Hashable {
  /// The assertion, by its place in the records.
  public let assertion: Int
  /// The piece of evidence of the assertion whose words are a translation.
  public let evidence: Int
  /// The document that has the original words, by its place in the records.
  public let original: Int
  /// The piece of evidence of the same assertion that quotes the original; nil where none does.
  public let originalEvidence: Int?

  /// The quotes from translated documents, and quotations from documents that are derived from one
  /// in another language: in the order of the records.
  /// - Complexity: O(n) in the evidence and what its documents are derived from.
  static func pairs(_ records: Records, _ texts: CaseTexts) -> [TranslationPair] {
    let origins = QuoteOrigins(records, texts)
    let table = IDTable(records.documents.map(\.id))
    var pairs: [TranslationPair] = []
    for (assertion, record) in records.assertions.enumerated() {
      for (index, evidence) in record.evidence.enumerated() where !evidence.quote.isEmpty {
        guard let document = table.index(of: evidence.document) else { continue }
        let translated = records.documents[document].translationOf.flatMap(table.index)
        let foreign = origins.candidates(of: assertion, evidence: index).foreign
        for original in [translated].compactMap({ $0 }) + foreign.filter({ $0 != translated }) {
          let id = records.documents[original].id
          pairs.append(
            TranslationPair(
              assertion: assertion, evidence: index, original: original,
              originalEvidence: record.evidence.firstIndex {
                sameBytes($0.document, id) && !$0.quote.isEmpty
              }))
        }
      }
    }
    return pairs
  }
}
