import Provenance

extension OutputSchema {
  /// The JSON Schema of the list of documents.
  package static var documents: JSONTree {
    document("documents", title: "List of documents, form whosaid-documents/1", documentsParts)
  }

  private static let documentsParts: [(String, JSONTree)] = [
    (
      "documents",
      object([
        ("format", ["const": .string(DocumentsJSON.format)]),
        ("title", optionalText),
        ("documentCount", count), ("textCount", count),
        ("sentenceCount", count), ("annotatedCount", count),
        ("documents", list(reference("document"))),
      ])
    ),
    (
      "document",
      object([
        ("document", id), ("title", id), ("publisher", optionalId), ("published", optionalText),
        ("language", optionalText), ("evidenceCount", count),
        ("outcomes", object(QuoteAnchor.Outcome.allCases.map { ($0.rawValue, count) })),
        ("withoutQuoteCount", count),
        ("capture", words(CaptureWord.self)), ("file", optionalId), ("reason", optionalText),
        ("sentenceCount", count), ("annotatedCount", count),
        ("unannotated", list(reference("sentence"))), ("unannotatedCount", count),
      ])
    ),
    (
      "sentence",
      object([
        ("line", count), ("column", count), ("start", count), ("end", count), ("text", id),
      ])
    ),
  ]
}
