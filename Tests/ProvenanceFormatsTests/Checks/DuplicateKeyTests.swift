import TestSupport
import Testing

/// A name stands once in an object, however deep the object lies and however the name is written.
@Suite struct DuplicateKeyTests {
  @Test(
    arguments: [
      """
      "title": "T",
       "title": "T"
      > 2:2: "title" stands twice in one object [duplicate-key]
      >   keep the one that is right
      """,
      """
      "x-a": {"b": [{"c": 1, "c": 2}]}
      > 1:48: "c" stands twice in one object [duplicate-key]
      >   keep the one that is right
      """,
      #"""
      "x-é": 1, "x-\u00e9": 2
      > 1:35: "x-é" stands twice in one object [duplicate-key]
      >   keep the one that is right
      """#,
      """
      "x-a": 1, "x-a": 2, "x-a": 3
      > 1:35: "x-a" stands twice in one object [duplicate-key]
      >   keep the one that is right
      > 1:45: "x-a" stands twice in one object [duplicate-key]
      >   keep the one that is right
      """,
      """
      "sources": [{"id": "s", "name": "S", "id": "t"}]
      > 1:62: "id" stands twice in one object [duplicate-key]
      >   keep the one that is right
      """,
      """
      "sources": [], "sources": [{"id": "s", "name": "S"}]
      > 1:40: "sources" stands twice in one object [duplicate-key]
      >   keep the one that is right
      """,
      """
      "x-a": {"": 1, "": 2}
      > 1:40: "" stands twice in one object [duplicate-key]
      >   keep the one that is right
      """,
    ] as [Told])
  func `a document`(row: Told) {
    #expect(CaseText.members(row.input).told == row.messages)
  }

  @Test(
    arguments: [
      """
      {"type": "source", "id": "s", "name": "S", "type": "claim"}
      > 1:44: "type" stands twice in one object [duplicate-key]
      >   keep the one that is right
      """,
      """
      {"type": "source", "id": "s", "name": "S"}
      {"type": "source", "id": "t", "name": "S", "name": "T"}
      > 2:44: "name" stands twice in one object [duplicate-key]
      >   keep the one that is right
      """,
    ] as [Told])
  func `a line of a journal`(row: Told) {
    #expect(CaseText.journal(row.input + "\n").told == row.messages)
  }

  @Test(
    arguments: [
      #""x-a": {"x-a": {"x-a": 1}}"#,
      #""x-a": [{"b": 1}, {"b": 2}]"#,
      #""x-a": 1, "x-A": 2"#,
      #""x-\u00e9": 1, "x-e\u0301": 2"#,
    ] as [Told])
  func `a name in another object, or with other letters, is another one`(row: Told) {
    #expect(CaseText.members(row.input).told == row.messages)
  }
}
