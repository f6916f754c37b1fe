import TestSupport
import Testing

/// A line that takes a record back names one that is there.
@Suite struct RetractTargetTests {
  /// What every case here has behind its own records.
  private static let lines = #"{"type": "case", "format": "whosaid/1"}"#

  @Test(
    arguments: [
      """
      {"type": "source", "id": "bbc", "name": "BBC"}
      {"type": "retract", "target": "source:bcb"}
      > 2:1: there is no record "source:bcb" to take back [retract-target]
      >   it must stand before this line and not be retracted already
      """,
      """
      {"type": "claim", "id": "c", "text": "C."}
      {"type": "retract", "target": "source:c"}
      > 2:1: there is no record "source:c" to take back [retract-target]
      >   it must stand before this line and not be retracted already
      """,
      """
      {"type": "retract", "target": "source:s"}
      {"type": "source", "id": "s", "name": "S"}
      > 1:1: there is no record "source:s" to take back [retract-target]
      >   it must stand before this line and not be retracted already
      """,
      """
      {"type": "source", "id": "s", "name": "S"}
      {"type": "retract", "target": "source:s"}
      {"type": "retract", "target": "source:s"}
      > 3:1: there is no record "source:s" to take back [retract-target]
      >   it must stand before this line and not be retracted already
      """,
      #"""
      {"type": "source", "id": "é", "name": "S"}
      {"type": "retract", "target": "source:e\u0301"}
      > 2:1: there is no record "source:e\#u{301}" to take back [retract-target]
      >   it must stand before this line and not be retracted already
      """#,
    ] as [Told])
  func `nothing is there to take back`(row: Told) {
    #expect(CaseText.journal(row.input + "\n\(Self.lines)\n").told == row.messages)
  }

  @Test(
    arguments: [
      """
      {"type": "retract", "target": "bbc"}
      > 1:1: there is no record "bbc" to take back [retract-target]
      >   name it as TYPE:ID, for instance "assertion:a3"
      """,
      """
      {"type": "retract", "target": ""}
      > 1:1: there is no record "" to take back [retract-target]
      >   name it as TYPE:ID, for instance "assertion:a3"
      """,
      """
      {"type": "retract", "target": "sauce:bbc"}
      > 1:1: there is no record "sauce:bbc" to take back [retract-target]
      >   name it as TYPE:ID, for instance "assertion:a3"
      """,
    ] as [Told])
  func `a target that is not TYPE:ID`(row: Told) {
    #expect(CaseText.journal(row.input + "\n\(Self.lines)\n").told == row.messages)
  }

  @Test(
    arguments: [
      """
      {"type": "retract"}
      > 1:1: "target" is missing [missing-field]
      >   target: the record to take back, as TYPE:ID
      """,
      """
      {"type": "retract", "target": 5}
      > 1:31: a text is wanted in "target", not a number [wrong-type]
      """,
      #"""
      {"type": "retract", "target": "\ud800"}
      > 1:32: this escape is half a character [text-encoding]
      >   write the character itself; as escapes it takes two, \uD83D\uDE00
      """#,
    ] as [Told])
  func `a target that is missing or no text is told of as such`(row: Told) {
    #expect(CaseText.journal(row.input + "\n\(Self.lines)\n").told == row.messages)
  }

  @Test(
    arguments: [
      """
      {"type": "source", "id": "a:b", "name": "S"}
      {"type": "retract", "target": "source:a:b"}
      {"type": "source", "id": "a:b", "name": "S"}
      {"type": "retract", "target": "source:a:b"}
      """,
      """
      {"type": "claim", "id": "c", "text": "C."}
      {"type": "claim", "id": "d", "text": "D."}
      {"type": "relation", "kind": "entails", "from": "c", "to": "d"}
      {"type": "retract", "target": "relation:c entails d"}
      """,
    ] as [Told])
  func `each type, an id with a colon, and what came back`(row: Told) {
    #expect(CaseText.journal(row.input + "\n\(Self.lines)\n").told == row.messages)
  }
}
