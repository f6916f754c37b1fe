import Provenance

/// What one row of a table says, cell by cell; nil where a cell is empty.
struct SheetFacts {
  let place: SheetPlace
  var assertionID: String?
  var claimID: String?
  var claim = ""
  var question: String?
  var saidBy: String?
  var via: [String] = []
  var stance: Stance?
  var certainty: Certainty?
  var quote: String?
  var position: Position?
  var document: String?
  var publisher: String?
  var url: WebAddress?
  var archive: WebAddress?
  var published: CalendarDate?
  var saidOn: CalendarDate?
  var sha256: String?
  var inferred: Bool?
  var checkedBy: String?
  var checkedOn: CalendarDate?
  var note: String?
  var extras: [Extra] = []

  init(place: SheetPlace) { self.place = place }

  /// The name of the document: what the table calls it, else its address.
  var documentName: String? { document ?? url?.text ?? archive?.text }

  /// Whether it says anything of where the words were read.
  var hasEvidence: Bool {
    quote != nil || position != nil || documentName != nil || publisher != nil || published != nil
      || sha256 != nil
  }
}

/// A date whose order nobody had told, as an example for a message.
package struct GuessedDate {
  package let order: DateOrder
  package var count = 1
  package let text: String
  package let row: Int
}
