import Provenance

/// A few texts as the documents of a case, to be compared.
struct CopiesCase {
  var records = Records()
  var texts: [CaseTexts.Capture] = []

  /// Documents d0, d1 and so on, published a day after one another, each by somebody else.
  init(_ texts: String...) { self.init(texts) }

  /// The same, of a list; a publisher is given where two documents have the same.
  init(_ texts: [String], publishers: [String?]? = nil) {
    for (index, text) in texts.enumerated() {
      let publisher = publishers.map { $0[index] } ?? "s\(index)"
      if let publisher, !records.sources.contains(where: { $0.id == publisher }) {
        records.sources.append(Source(id: publisher, name: publisher))
      }
      records.documents.append(
        Document(
          id: "d\(index)", title: "D", publisher: publisher,
          published: CalendarDate("2024-01-\(index < 9 ? "0" : "")\(index % 28 + 1)")))
      self.texts.append(.text(text))
    }
  }

  /// What the documents have in common.
  var shared: SharedPassages { SharedPassages(records, CaseTexts(texts)) }

  /// The words of a document at some scalars.
  func words(_ document: Int, _ scalars: Range<Int>) -> String {
    TextLines(texts[document].text ?? "").text(scalars)
  }
}
