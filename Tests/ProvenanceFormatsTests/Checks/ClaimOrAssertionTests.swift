import TestSupport
import Testing

/// An assertion is about one thing, a claim or another assertion; one that is given in a wrong form
/// is given.
@Suite struct ClaimOrAssertionTests {
  /// What every case here has behind its own records.
  private static let rest = """
    ,
    "sources": [{"id": "s", "name": "S"}], "claims": [{"id": "c", "text": "C."}]
    """

  @Test(
    arguments: [
      """
      "assertions": [{"id": "a", "source": "s", "stance": "denies"}]
      > 1:40: neither "claim" nor "assertion" is given in assertion "a" [claim-or-assertion]
      >   say what the source speaks about
      """,
      """
      "assertions": [{"id": "a", "source": "s", "claim": "c"},
       {"id": "b", "source": "s", "claim": "c", "assertion": "a"}]
      > 2:56: "claim" and "assertion" are both given in assertion "b" [claim-or-assertion]
      >   make two assertions of it
      """,
      """
      "assertions": [{"id": "a", "source": "s", "claim": "c"},
       {"id": "b", "source": "s", "assertion": "a", "claim": "c"}]
      > 2:42: "claim" and "assertion" are both given in assertion "b" [claim-or-assertion]
      >   make two assertions of it
      """,
      """
      "assertions": [{}]
      > 1:40: neither "claim" nor "assertion" is given in assertion number 1 [claim-or-assertion]
      >   say what the source speaks about
      > 1:40: "id" is missing in assertion number 1 [missing-field]
      >   id: the name of the record, unique among assertions
      > 1:40: "source" is missing in assertion number 1 [missing-field]
      >   source: the innermost source, the only one that is committed
      """,
    ] as [Told])
  func `neither, or both`(row: Told) {
    #expect(CaseText.members(row.input + Self.rest).told == row.messages)
  }

  @Test(
    arguments: [
      """
      "assertions": [{"id": "a", "source": "s", "claim": "c"},
       {"id": "b", "source": "s", "assertion": "a"}]
      """,
      """
      "assertions": [{"id": "a", "source": "s", "claim": 5}]
      > 1:76: the id of a claim is wanted in "claim" of assertion "a", not a number [wrong-type]
      """,
      """
      "assertions": [{"id": "a", "source": "s", "claim": null}]
      > 1:76: the id of a claim is wanted in "claim" of assertion "a", not null [wrong-type]
      >   leave the field out where nothing is known
      """,
      """
      "assertions": [{"id": "a", "source": "s", "assertion": ""}]
      > 1:80: an id is not empty in "assertion" of assertion "a" [id-form]
      """,
      """
      "assertions": [{"id": "a", "source": "s", "claim": "nothing"}]
      > 1:76: no claim "nothing", named by assertion "a" [unknown-id]
      >   add {"id": "nothing", ...} to "claims"
      """,
    ] as [Told])
  func `one of them, right or wrong`(row: Told) {
    #expect(CaseText.members(row.input + Self.rest).told == row.messages)
  }

  /// What every case here has behind its own records.
  private static let lines = """
    {"type": "source", "id": "s", "name": "S"}
    {"type": "claim", "id": "c", "text": "C."}
    """

  @Test(
    arguments: [
      """
      {"type": "assertion", "id": "a", "source": "s"}
      > 1:1: neither "claim" nor "assertion" is given in assertion "a" [claim-or-assertion]
      >   say what the source speaks about
      """,
      """
      {"type": "assertion", "source": "s"}
      > 1:1: neither "claim" nor "assertion" is given in this assertion [claim-or-assertion]
      >   say what the source speaks about
      > 1:1: "id" is missing in this assertion [missing-field]
      >   id: the name of the record, unique among assertions
      """,
    ] as [Told])
  func `a line of a journal`(row: Told) {
    #expect(CaseText.journal(row.input + "\n\(Self.lines)\n").told == row.messages)
  }
}
