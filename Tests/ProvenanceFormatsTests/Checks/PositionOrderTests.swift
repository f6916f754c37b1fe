import TestSupport
import Testing

/// A place in a text holds at least one character.
@Suite struct PositionOrderTests {
  /// What every case here has behind its own records.
  private static let rest = """
    ,
    "sources": [{"id": "s", "name": "S"}], "claims": [{"id": "c", "text": "C."}],
    "documents": [{"id": "d", "title": "T"}]
    """

  @Test(
    arguments: [
      """
      "assertions": [{"id": "a", "source": "s", "claim": "c", "evidence": [
       {"document": "d", "position": {"start": 9, "end": 9}}]}]
      > 2:52: the place ends before it begins in "position" of assertion "a" [position-order]
      >   start 9, end 9; the end is one past the last character
      """,
      """
      "assertions": [{"id": "a", "source": "s", "claim": "c", "evidence": [
       {"document": "d", "position": {"end": 0, "start": 1}}]}]
      > 2:40: the place ends before it begins in "position" of assertion "a" [position-order]
      >   start 1, end 0; the end is one past the last character
      """,
      """
      "assertions": [{"id": "a", "source": "s", "claim": "c", "evidence": [
       {"document": "d", "position": {"start": 2, "end": 1}}, {"document": "d",
       "position": {"start": 0, "end": 0}}]}]
      > 2:52: the place ends before it begins in "position" of assertion "a" [position-order]
      >   start 2, end 1; the end is one past the last character
      > 3:34: the place ends before it begins in "position" of assertion "a" [position-order]
      >   start 0, end 0; the end is one past the last character
      """,
    ] as [Told])
  func `an end that is not behind the start`(row: Told) {
    #expect(CaseText.members(row.input + Self.rest).told == row.messages)
  }

  @Test(
    arguments: [
      """
      "assertions": [{"id": "a", "source": "s", "claim": "c", "evidence": [
       {"document": "d", "position": {"start": 0, "end": 1}}]}]
      """,
      """
      "assertions": [{"id": "a", "source": "s", "claim": "c", "evidence": [
       {"document": "d", "position": {"start": 5, "end": -1}}]}]
      > 2:52: a whole number from 0 to 1099511627776 is wanted in "end" of assertion "a", not -1 \
      [wrong-type]
      """,
      """
      "assertions": [{"id": "a", "source": "s", "claim": "c", "evidence": [
       {"document": "d", "position": {"start": "9", "end": 3}}]}]
      > 2:42: a whole number is wanted in "start" of assertion "a", not a text [wrong-type]
      """,
      """
      "assertions": [{"id": "a", "source": "s", "claim": "c", "evidence": [
       {"document": "d", "position": {"start": 5}}]}]
      > 2:32: "end" is missing in "position" of assertion "a" [missing-field]
      >   end: one past the last Unicode scalar
      """,
    ] as [Told])
  func `one character, or a number of the wrong form`(row: Told) {
    #expect(CaseText.members(row.input + Self.rest).told == row.messages)
  }

  /// What every case here has behind its own records.
  private static let lines = """
    {"type": "source", "id": "s", "name": "S"}
    {"type": "claim", "id": "c", "text": "C."}
    {"type": "document", "id": "d", "title": "T"}
    """

  @Test(
    arguments: [
      """
      {"type": "assertion", "id": "a", "source": "s", "claim": "c", "evidence": [{"document": \
      "d", "position": {"start": 1, "end": 1}}]}
      > 1:126: the place ends before it begins in "position" of assertion "a" [position-order]
      >   start 1, end 1; the end is one past the last character
      """
    ] as [Told])
  func `a line of a journal`(row: Told) {
    #expect(CaseText.journal(row.input + "\n\(Self.lines)\n").told == row.messages)
  }
}
