import TestSupport
import Testing

/// The mark is passed over at the very beginning of a file; elsewhere it is a fault of syntax, and
/// inside a text a character like others.
@Suite struct ByteOrderMarkTests {
  @Test(
    arguments: [
      """
      \u{FEFF}{"format": "whosaid/1"}
      > 1:1: the file begins with a byte order mark [byte-order-mark]
      >   save it as UTF-8 without BOM
      """,
      """
      \u{FEFF}{"format": "whosaid/1",
       "titel": "T"}
      > 1:1: the file begins with a byte order mark [byte-order-mark]
      >   save it as UTF-8 without BOM
      > 2:2: there is no field "titel" [unknown-field]
      >   did you mean "title"?
      """,
      """
      \u{FEFF}\u{FEFF}{"format": "whosaid/1"}
      > 1:1: the file begins with a byte order mark [byte-order-mark]
      >   save it as UTF-8 without BOM
      > 1:2: text stands in quotation marks [json-syntax]
      >   write it as "..."
      > 1:3: the JSON value ended before this [json-syntax]
      >   a file holds one value
      """,
      """
       \u{FEFF}{"format": "whosaid/1"}
      > 1:2: text stands in quotation marks [json-syntax]
      >   write it as "..."
      > 1:3: the JSON value ended before this [json-syntax]
      >   a file holds one value
      """,
      #"{"format": "whosaid/1", "title": "a\#u{FEFF}b"}"#,
      #"{"format": "whosaid/1", "title": "a\uFEFFb"}"#,
    ] as [Told])
  func `a document`(row: Told) {
    #expect(CaseText.read(row.input).told == row.messages)
  }

  @Test(
    arguments: [
      """
      \u{FEFF}{"type": "source", "id": "s", "name": "S"}
      > 1:1: the file begins with a byte order mark [byte-order-mark]
      >   save it as UTF-8 without BOM
      """,
      """
      {"type": "source", "id": "s", "name": "S"}
      \u{FEFF}{"type": "source", "id": "t", "name": "T"}
      > 2:1: text stands in quotation marks [json-syntax]
      >   write it as "..."
      > 2:2: the JSON value ended before this [json-syntax]
      >   a file holds one value
      """,
    ] as [Told])
  func `a journal`(row: Told) {
    #expect(CaseText.journal(row.input + "\n").told == row.messages)
  }
}
