extension Check {
  /// Nobody controls himself.
  public static let controlCycle = Check(
    name: "control-cycle",
    severity: .error,
    title: "nobody controls himself",
    finds: """
      Sources that control each other in a circle through "controlledBy", or one that
      controls itself.
      """,
    matters: """
      Sources under one control are counted as one group; a circle has no one at its head.
      """,
    example: Example(
      #"""
      {"format": "whosaid/1",
       "sources": [{"id": "a", "name": "A", "controlledBy": "b"},
        {"id": "b", "name": "B", "controlledBy": "a"}]}

      """#,
      gives: "2:55: error: control runs in a circle: \"a\" by \"b\" by \"a\" [control-cycle]"),
    mend: """
      Take out the link that is wrong. Being part of something is "memberOf", not
      "controlledBy".
      """)
}

extension Records {
  /// The sources that stand in a circle of control, one finding a circle.
  func controlCycles(_ table: IDTable) -> [Finding] {
    let next = sources.map { $0.controlledBy.flatMap(table.index) }
    return circles(of: next).map { circle in
      let names = (circle + [circle[0]]).map { Visible.quoted(sources[$0].id) }
      return Finding(
        .controlCycle,
        at: .field(RecordReference(.source, circle[0]), path: [.field("controlledBy")]),
        "control runs in a circle: \(shortened(names).joined(separator: " by "))",
        help: "take out the \"controlledBy\" that is wrong")
    }
  }
}

/// The circles of a map in which everything leads to at most one other; each from its least member.
/// - Complexity: O(n).
func circles(of next: [Int?]) -> [[Int]] {
  var seenIn = [Int](repeating: -1, count: next.count)
  var circles: [[Int]] = []
  for start in next.indices where seenIn[start] < 0 {
    var at = start
    while seenIn[at] < 0 {
      seenIn[at] = start
      guard let following = next[at] else { break }
      at = following
    }
    guard next[at] != nil, seenIn[at] == start else { continue }
    var circle = [at]
    var member = next[at] ?? at
    while member != at {
      circle.append(member)
      member = next[member] ?? at
    }
    let least = circle.indices.min { circle[$0] < circle[$1] } ?? 0
    circles.append(Array(circle[least...] + circle[..<least]))
  }
  return circles
}

/// A long list of names with its middle left out.
func shortened(_ names: [String]) -> [String] {
  names.count <= 8 ? names : Array(names.prefix(4)) + ["..."] + Array(names.suffix(2))
}
