import TestSupport
import Testing

/// Assertions about assertions must end at a claim: every circle is one finding, at its first
/// member, and what only leads into a circle is none.
@Suite struct AssertionCycleTests {
  /// What every case here has behind its own records.
  private static let rest = """
    ,
    "sources": [{"id": "s", "name": "S"}], "claims": [{"id": "c", "text": "C."}]
    """

  @Test(
    arguments: [
      """
      "assertions": [{"id": "a", "source": "s", "assertion": "a"}]
      > 1:80: assertions are about each other in a circle: "a" about "a" [assertion-cycle]
      >   give the first of them its "claim"
      """,
      """
      "assertions": [{"id": "x", "source": "s", "assertion": "b"},
       {"id": "a", "source": "s", "assertion": "c"},
       {"id": "b", "source": "s", "assertion": "a"},
       {"id": "c", "source": "s", "assertion": "b"}]
      > 2:42: assertions are about each other in a circle: "a" about "c" about "b" about "a" \
      [assertion-cycle]
      >   give the first of them its "claim"
      """,
      """
      "assertions": [{"id": "a", "source": "s", "assertion": "b"},
       {"id": "b", "source": "s", "assertion": "a"},
       {"id": "d", "source": "s", "assertion": "d"}]
      > 1:80: assertions are about each other in a circle: "a" about "b" about "a" \
      [assertion-cycle]
      >   give the first of them its "claim"
      > 3:42: assertions are about each other in a circle: "d" about "d" [assertion-cycle]
      >   give the first of them its "claim"
      """,
      """
      "assertions": [{"id": "a0", "source": "s", "assertion": "a1"},
       {"id": "a1", "source": "s", "assertion": "a2"},
       {"id": "a2", "source": "s", "assertion": "a3"},
       {"id": "a3", "source": "s", "assertion": "a4"},
       {"id": "a4", "source": "s", "assertion": "a5"},
       {"id": "a5", "source": "s", "assertion": "a6"},
       {"id": "a6", "source": "s", "assertion": "a7"},
       {"id": "a7", "source": "s", "assertion": "a8"},
       {"id": "a8", "source": "s", "assertion": "a0"}]
      > 1:81: assertions are about each other in a circle: "a0" about "a1" about "a2" about "a3" \
      about ... about "a8" about "a0" [assertion-cycle]
      >   give the first of them its "claim"
      """,
    ] as [Told])
  func `a circle is told of once, from its first member in the file`(row: Told) {
    #expect(CaseText.members(row.input + Self.rest).told == row.messages)
  }

  @Test(
    arguments: [
      """
      "assertions": [{"id": "a", "source": "s", "assertion": "c"},
       {"id": "b", "source": "s", "assertion": "c"},
       {"id": "c", "source": "s", "claim": "c"}]
      """,
      """
      "assertions": [{"id": "a", "source": "s", "claim": "c", "derivedFrom": ["b"]},
       {"id": "b", "source": "s", "claim": "c", "derivedFrom": ["a"]}]
      """,
      """
      "assertions": [{"id": "a", "source": "s", "assertion": "b"},
       {"id": "b", "source": "s", "assertion": "x-9"}]
      > 2:42: no assertion "x-9", named by assertion "b" [unknown-id]
      >   add {"id": "x-9", ...} to "assertions"
      """,
    ] as [Told])
  func `what ends at a claim, or leads nowhere, is no circle`(row: Told) {
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
      {"type": "assertion", "id": "a", "source": "s", "claim": "c"}
      {"type": "assertion", "id": "b", "source": "s", "assertion": "a"}
      {"type": "assertion", "id": "a", "source": "s", "assertion": "b"}
      > 3:62: assertions are about each other in a circle: "a" about "b" about "a" \
      [assertion-cycle]
      >   give the first of them its "claim"
      """,
      """
      {"type": "assertion", "id": "a", "source": "s", "assertion": "a"}
      {"type": "assertion", "id": "a", "source": "s", "claim": "c"}
      """,
    ] as [Told])
  func `in a journal the last line of each counts`(row: Told) {
    #expect(CaseText.journal(row.input + "\n\(Self.lines)\n").told == row.messages)
  }
}
