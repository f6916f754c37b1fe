import Provenance

/// Writes what there is of each document as JSON, form `whosaid-documents/1`.
///
/// Documents come by id. Lists are cut at the limit; beside each stands its full length.
public struct DocumentsJSON {
  /// The form, as its first member says it.
  package static let format = "whosaid-documents/1"

  private let list: DocumentList
  private let limit: Int
  private var writer = JSONWriter(pretty: true)

  /// The documents as UTF-8 text.
  /// - Complexity: O(n) in the texts of the documents shown.
  public static func text(_ list: DocumentList, limit: Int = .max) -> [UInt8] {
    var json = DocumentsJSON(list: list, limit: limit)
    json.write()
    return json.writer.bytes
  }

  private mutating func write() {
    writer.beginObject()
    writer.member("format", DocumentsJSON.format)
    writer.member("title", list.graph.records.title)
    writer.member("documentCount", list.rows.count)
    writer.member("textCount", list.textCount)
    writer.member("sentenceCount", list.sentenceCount)
    writer.member("annotatedCount", list.annotatedCount)
    writer.key("documents")
    writer.beginArray()
    for row in list.rows.prefix(limit) { write(row) }
    writer.endArray()
    writer.endObject()
    writer.lineFeed()
  }

  private mutating func write(_ row: DocumentList.Row) {
    let document = list.document(row)
    let capture = list.texts.captures[row.document]
    writer.beginObject()
    writer.member("document", document.id)
    writer.member("title", document.title)
    writer.member("publisher", document.publisher)
    writer.member("published", document.published?.text)
    writer.member("language", document.language)
    writer.member("evidenceCount", row.evidenceCount)
    writer.key("outcomes")
    writer.beginObject()
    for outcome in QuoteAnchor.Outcome.allCases {
      writer.member(outcome.rawValue, row.outcomes[outcome] ?? 0)
    }
    writer.endObject()
    writer.member("withoutQuoteCount", row.withoutQuote)
    writer.member("capture", capture.word.rawValue)
    writer.member("file", document.text?.file == nil ? nil : list.file(of: row))
    if case .unusable(let reason) = capture {
      writer.member("reason", reason)
    } else {
      writer.member("reason", nil)
    }
    let unannotated = row.coverage?.unannotated ?? []
    writer.member("sentenceCount", row.coverage?.sentences.count ?? 0)
    writer.member("annotatedCount", row.coverage?.annotatedCount ?? 0)
    writer.key("unannotated")
    writer.beginArray()
    if let text = capture.text {
      let lines = TextLines(text)
      for range in unannotated.prefix(limit) { write(range, lines) }
    }
    writer.endArray()
    writer.member("unannotatedCount", unannotated.count)
    writer.endObject()
  }

  private mutating func write(_ sentence: Range<Int>, _ lines: TextLines) {
    let place = lines.place(of: sentence.lowerBound)
    writer.beginObject()
    writer.member("line", place.line)
    writer.member("column", place.column)
    writer.member("start", sentence.lowerBound)
    writer.member("end", sentence.upperBound)
    writer.member("text", lines.text(sentence))
    writer.endObject()
  }
}

/// What there is of the text of a document, in a word.
enum CaptureWord: String, CaseIterable {
  case text
  case notShipped = "not-shipped"
  case none
  case unusable
}

extension CaseTexts.Capture {
  /// What there is of the text, in a word.
  var word: CaptureWord {
    switch self {
    case .text: .text
    case .notShipped: .notShipped
    case .none: .none
    case .unusable: .unusable
    }
  }
}
