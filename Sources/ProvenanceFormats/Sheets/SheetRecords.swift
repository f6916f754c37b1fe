import Provenance

/// A document as far as a table speaks of it.
struct SheetDocument: Sendable {
  var id: String
  var title: String
  var publisher: String?
  var url: WebAddress?
  var archive: WebAddress?
  var published: CalendarDate?
  var sha256: String?

  init(id: String, title: String) {
    self.id = id
    self.title = title
  }

  init(_ document: Document) {
    id = document.id
    title = document.title
    publisher = document.publisher
    url = document.url
    archive = document.archive
    published = document.published
    sha256 = document.text?.sha256
  }

  /// The fields that rows share.
  static let columns: [SharedColumn<SheetDocument>] = [
    SharedColumn(.publisher, text: \.publisher),
    SharedColumn(.url, \.url, absent: nil) { $0?.text ?? "" },
    SharedColumn(.archiveURL, \.archive, absent: nil) { $0?.text ?? "" },
    SharedColumn(.published, \.published, absent: nil) { $0?.text ?? "" },
    SharedColumn(.sha256, text: \.sha256),
  ]

  /// The document with these fields, over another one.
  func laid(over base: Document?) -> Document {
    var document = base ?? Document(id: id, title: title)
    document.publisher = publisher
    document.url = url
    document.archive = archive
    document.published = published
    if let sha256 {
      if document.text == nil { document.text = CapturedText() }
      document.text?.sha256 = sha256
    } else if document.text?.sha256 != nil {
      document.text?.sha256 = nil
      if document.text?.file == nil, document.text?.content == nil { document.text = nil }
    }
    return document
  }
}

/// A claim as far as a table speaks of it.
struct SheetClaim: Sendable {
  /// The id as a row gives it; nil until one is made.
  var id: String?
  var text: String?
  var question: String?

  /// The fields that rows share.
  static let columns: [SharedColumn<SheetClaim>] = [
    SharedColumn(.claim, text: \.text), SharedColumn(.question, text: \.question),
  ]
}

extension Assertion {
  /// The fields that the rows of one assertion share.
  static let sheetColumns: [SharedColumn<Assertion>] = [
    SharedColumn(.saidBy, text: \.sheetSource), SharedColumn(.claim, text: \.claim),
    SharedColumn(.via, \.via, absent: []) { $0.joined(separator: " > ") },
    SharedColumn(.stance, \.writtenStance, absent: nil) { $0?.rawValue ?? "" },
    SharedColumn(.certainty, \.writtenCertainty, absent: nil) { $0?.rawValue ?? "" },
    SharedColumn(.saidOn, \.date, absent: nil) { $0?.text ?? "" },
    SharedColumn(.inferred, \.inferred, absent: nil) { $0.map(String.init) ?? "" },
    SharedColumn(.checkedBy, text: \.recordedBy),
    SharedColumn(.checkedOn, \.recordedAt, absent: nil) { $0?.text ?? "" },
    SharedColumn(.note, text: \.note),
  ]

  private var sheetSource: String? {
    get { source.isEmpty ? nil : source }
    set { source = newValue ?? source }
  }

  /// A copy of the fields that a row gives, with nothing in any of them.
  static func blank(_ id: String) -> Assertion { Assertion(id: id, source: "") }
}
