import Provenance

/// What one line of a journal, or one item of a case document, says.
package enum CaseEntry: Sendable {
  case header(CaseHeader)
  case source(Source)
  case document(Document)
  case question(Question)
  case claim(Claim)
  case assertion(Assertion)
  case relation(Relation)
  case review(Review)
  case retraction(Retraction)
}

/// What a case says of itself: its format and title.
package struct CaseHeader: Extensible, Sendable {
  package static let format = "whosaid/1"

  package var format = CaseHeader.format
  package var title: String?
  package var extras: [Extra] = []

  package init(title: String? = nil, extras: [Extra] = []) {
    self.title = title
    self.extras = extras
  }
}

/// A line of a journal that takes a record back.
package struct Retraction: Extensible, Sendable {
  /// The record, as `TYPE:ID`.
  package var target: String
  package var reason: String?
  package var recordedBy: String?
  package var recordedAt: CalendarDate?
  package var extras: [Extra] = []

  package init(target: String, reason: String? = nil) {
    self.target = target
    self.reason = reason
  }

  /// The type and the id of the record; nil where the target is not so written.
  package var record: (kind: RecordKind, id: String)? {
    for kind in RecordKind.allCases where target.utf8.starts(with: "\(kind.rawValue):".utf8) {
      return (kind, String(target.unicodeScalars.dropFirst(kind.rawValue.utf8.count + 1)))
    }
    return nil
  }
}

/// An entry with the place it was read from.
struct PlacedEntry: Sendable {
  var entry: CaseEntry
  /// The input it stands in.
  var input: Int
  /// The bytes of its object.
  var range: Range<Int>
  /// Whether it stands in a journal, where a later record replaces an earlier one.
  var inJournal: Bool
  /// What a line of a journal says of its own keeping.
  var note = JournalNote()
}

extension Shape<CaseHeader> {
  /// The form of what a case says of itself.
  package static let header = Shape(
    CaseHeader(), keeps: ["$schema", "@context"],
    [
      Field(
        "format", required: \.format, .constant(CaseHeader.format, check: .caseFormat),
        "the format and its version"),
      Field("title", \.title, .words, "what the case is called"),
    ])
}

extension Shape<Retraction> {
  /// The form of a retraction.
  package static let retraction = Shape(
    Retraction(target: ""),
    [
      Field("target", required: \.target, .text, "the record to take back, as TYPE:ID"),
      Field("reason", \.reason, .text, "why it is taken back"),
      Field("recordedBy", \.recordedBy, .text, "the annotator who took it back"),
      Field("recordedAt", \.recordedAt, .date, "when it was taken back"),
    ])
}
