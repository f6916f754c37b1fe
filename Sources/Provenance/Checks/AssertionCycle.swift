extension Check {
  /// No assertion is about itself.
  public static let assertionCycle = Check(
    name: "assertion-cycle",
    severity: .error,
    title: "no assertion is about itself",
    finds: """
      Assertions about assertions that run in a circle: one is about the other, and the
      other about the first.
      """,
    matters: """
      An assertion about an assertion says whether an attribution is right. In a circle
      there is no attribution to speak about.
      """,
    example: Example(
      #"""
      {"format": "whosaid/1",
       "sources": [{"id": "s", "name": "S"}],
       "assertions": [{"id": "a", "source": "s", "assertion": "b"},
        {"id": "b", "source": "s", "assertion": "a"}]}

      """#,
      gives:
        "3:57: error: assertions are about each other in a circle: \"a\" about \"b\" about \"a\" [assertion-cycle]"
    ),
    mend: """
      Give the assertion that started it its claim.
      """)
}

extension Records {
  /// The assertions that are about themselves, directly or through others, one finding a circle.
  func assertionCycles(_ table: IDTable) -> [Finding] {
    let next = assertions.map { $0.assertion.flatMap(table.index) }
    return circles(of: next).map { circle in
      let names = (circle + [circle[0]]).map { Visible.quoted(assertions[$0].id) }
      return Finding(
        .assertionCycle,
        at: .field(RecordReference(.assertion, circle[0]), path: [.field("assertion")]),
        "assertions are about each other in a circle: \(shortened(names).joined(separator: " about "))",
        help: "give the first of them its \"claim\"")
    }
  }
}
