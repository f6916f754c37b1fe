import TestSupport
import Testing

/// Control ends at a source that nobody controls: every circle is one finding, at its first member,
/// and what only leads into a circle is none.
@Suite struct ControlCycleTests {
  @Test(
    arguments: [
      """
      "sources": [{"id": "a", "name": "N", "controlledBy": "a"}]
      > 1:78: control runs in a circle: "a" by "a" [control-cycle]
      >   take out the "controlledBy" that is wrong
      """,
      """
      "sources": [{"id": "x", "name": "N", "controlledBy": "z"},
       {"id": "z", "name": "N", "controlledBy": "a"},
       {"id": "y", "name": "N", "controlledBy": "z"},
       {"id": "a", "name": "N", "controlledBy": "y"}]
      > 2:43: control runs in a circle: "z" by "a" by "y" by "z" [control-cycle]
      >   take out the "controlledBy" that is wrong
      """,
      """
      "sources": [{"id": "a", "name": "N", "controlledBy": "b"},
       {"id": "b", "name": "N", "controlledBy": "a"},
       {"id": "c", "name": "N", "controlledBy": "d"},
       {"id": "d", "name": "N", "controlledBy": "c"}]
      > 1:78: control runs in a circle: "a" by "b" by "a" [control-cycle]
      >   take out the "controlledBy" that is wrong
      > 3:43: control runs in a circle: "c" by "d" by "c" [control-cycle]
      >   take out the "controlledBy" that is wrong
      """,
      """
      "sources": [{"id": "a0", "name": "N", "controlledBy": "a1"},
       {"id": "a1", "name": "N", "controlledBy": "a2"},
       {"id": "a2", "name": "N", "controlledBy": "a3"},
       {"id": "a3", "name": "N", "controlledBy": "a4"},
       {"id": "a4", "name": "N", "controlledBy": "a5"},
       {"id": "a5", "name": "N", "controlledBy": "a6"},
       {"id": "a6", "name": "N", "controlledBy": "a0"}]
      > 1:79: control runs in a circle: "a0" by "a1" by "a2" by "a3" by "a4" by "a5" by "a6" by \
      "a0" [control-cycle]
      >   take out the "controlledBy" that is wrong
      """,
      """
      "sources": [{"id": "a0", "name": "N", "controlledBy": "a1"},
       {"id": "a1", "name": "N", "controlledBy": "a2"},
       {"id": "a2", "name": "N", "controlledBy": "a3"},
       {"id": "a3", "name": "N", "controlledBy": "a4"},
       {"id": "a4", "name": "N", "controlledBy": "a5"},
       {"id": "a5", "name": "N", "controlledBy": "a6"},
       {"id": "a6", "name": "N", "controlledBy": "a7"},
       {"id": "a7", "name": "N", "controlledBy": "a0"}]
      > 1:79: control runs in a circle: "a0" by "a1" by "a2" by "a3" by ... by "a7" by "a0" \
      [control-cycle]
      >   take out the "controlledBy" that is wrong
      """,
    ] as [Told])
  func `a circle is told of once, from its first member in the file`(row: Told) {
    #expect(CaseText.members(row.input).told == row.messages)
  }

  @Test(
    arguments: [
      """
      "sources": [{"id": "a", "name": "A", "memberOf": "b"},
       {"id": "b", "name": "B", "memberOf": "a"}]
      """,
      """
      "sources": [{"id": "a", "name": "A", "controlledBy": "b"},
       {"id": "b", "name": "B", "memberOf": "a"}]
      """,
      """
      "sources": [{"id": "a", "name": "N", "controlledBy": "c"},
       {"id": "b", "name": "N", "controlledBy": "c"},
       {"id": "c", "name": "N"}]
      """,
      """
      "sources": [{"id": "a", "name": "N", "controlledBy": "b"},
       {"id": "b", "name": "N", "controlledBy": "nobody"}]
      > 2:43: no source "nobody", named by source "b" [unknown-id]
      >   add {"id": "nobody", ...} to "sources"
      """,
    ] as [Told])
  func `membership may run in a circle, control may branch, and what leads nowhere is no circle`(
    row: Told
  ) {
    #expect(CaseText.members(row.input).told == row.messages)
  }

  @Test(
    arguments: [
      """
      {"type": "source", "id": "a", "name": "A", "controlledBy": "b"}
      {"type": "source", "id": "b", "name": "B"}
      {"type": "source", "id": "b", "name": "B", "controlledBy": "a"}
      > 1:60: control runs in a circle: "a" by "b" by "a" [control-cycle]
      >   take out the "controlledBy" that is wrong
      """,
      """
      {"type": "source", "id": "a", "name": "A", "controlledBy": "a"}
      {"type": "source", "id": "a", "name": "A"}
      """,
    ] as [Told])
  func `in a journal the last line of each counts`(row: Told) {
    #expect(CaseText.journal(row.input + "\n").told == row.messages)
  }
}
