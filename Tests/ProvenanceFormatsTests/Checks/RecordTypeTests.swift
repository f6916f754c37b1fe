import TestSupport
import Testing

/// A line of a journal that does not say what it is is told of, and the lines around it are read.
@Suite struct RecordTypeTests {
  @Test(
    arguments: [
      """
      {"type": "sauce", "id": "bbc", "name": "BBC"}
      > 1:10: there is no type of record "sauce" [record-type]
      >   it is one of source, document, question, claim, assertion, relation, review, case, \
      retract
      """,
      """
      {"type": "Source", "id": "s", "name": "S"}
      > 1:10: there is no type of record "Source" [record-type]
      >   did you mean "source"? it is one of source, document, question, claim, assertion, \
      relation, review, case, retract
      """,
      """
      {"type": "sources", "id": "s"}
      > 1:10: there is no type of record "sources" [record-type]
      >   did you mean "source"? it is one of source, document, question, claim, assertion, \
      relation, review, case, retract
      """,
      """
      {"type": "", "id": "s"}
      > 1:10: there is no type of record "" [record-type]
      >   it is one of source, document, question, claim, assertion, relation, review, case, \
      retract
      """,
      """
      {"id": "s", "name": "S"}
      > 1:1: the line has no "type" [record-type]
      >   begin it with {"type": "source", ...}
      """,
      """
      {"type": null}
      > 1:10: the "type" of a line is a text [record-type]
      """,
      """
      {"type": ["source"]}
      > 1:10: the "type" of a line is a text [record-type]
      """,
      """
      {"format": "whosaid/1"}
      > 1:1: the line has no "type" [record-type]
      >   a case document has a name that ends in .json
      """,
      """
      [{"type": "source"}]
      > 1:1: a line of a journal is an object, not a list [record-type]
      >   begin it with {"type": "source", ...}
      """,
      """
      5
      {"type": "source", "id": "s", "name": "S"}
      "claim"
      > 1:1: a line of a journal is an object, not a number [record-type]
      >   begin it with {"type": "source", ...}
      > 3:1: a line of a journal is an object, not a text [record-type]
      >   begin it with {"type": "source", ...}
      """,
    ] as [Told])
  func `a line that is no record`(row: Told) {
    #expect(CaseText.journal(row.input + "\n").told == row.messages)
  }

  @Test(
    arguments: [
      #"""
      {"type": "\ud800", "id": "s"}
      > 1:11: this escape is half a character [text-encoding]
      >   write the character itself; as escapes it takes two, \uD83D\uDE00
      """#,
      """
      {"type": source, "id": "s"}
      > 1:10: text stands in quotation marks [json-syntax]
      >   write it as "..."
      """,
    ] as [Told])
  func `what was told of as no text is not told of again`(row: Told) {
    #expect(CaseText.journal(row.input + "\n").told == row.messages)
  }

  @Test(
    arguments: [
      #"""
      {"id": "s", "name": "S", "type": "source"}
      {"\u0074ype": "claim", "id": "c", "text": "C."}

      {"type": "case", "format": "whosaid/1"}
      {"type": "retract", "target": "claim:c"}
      """#
    ] as [Told])
  func `every type, wherever the field stands`(row: Told) {
    #expect(CaseText.journal(row.input + "\n").told == row.messages)
  }
}
