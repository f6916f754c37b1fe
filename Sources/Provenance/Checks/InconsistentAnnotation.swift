extension Check {
  /// No claim implies its own negation.
  public static let inconsistentAnnotation = Check(
    name: "inconsistent-annotation",
    severity: .warning,
    title: "no claim implies its own negation",
    finds: """
      A claim from which the relations lead to its own negation, or from whose negation they
      lead to the claim.
      """,
    matters: """
      The relations cannot all be right: whoever affirms the claim would contradict himself
      by the annotation alone. The report goes on and shows the path.
      """,
    example: Example(
      #"""
      {"format": "whosaid/1",
       "claims": [{"id": "a", "text": "A."}, {"id": "b", "text": "B."}],
       "relations": [{"kind": "entails", "from": "a", "to": "b"},
        {"kind": "contrary", "from": "a", "to": "b"}]}

      """#,
      gives:
        "2:20: warning: the relations lead from claim \"a\" to its own negation [inconsistent-annotation]"
    ),
    mend: """
      Look at the relations on the path that `whosaid explain CLAIM` shows, and take out or
      weaken the one that is wrong.
      """)
}

extension ClaimGraph {
  /// The claims whose relations cannot all be right, as findings at the claims.
  /// - Complexity: that of finding them, and a search for each of the first thousand.
  public func inconsistencies() -> [Finding] {
    inconsistentClaims().enumerated().map { index, claim in
      let record = RecordReference(.claim, claims.place(of: claim))
      let paths = index < 1000 ? inconsistency(of: claim).paths : []
      let relations = paths.first.map { path in
        shortened(path.compactMap(\.relation).map { Visible.quoted(relation($0).id) })
          .joined(separator: ", ")
      }
      return Finding(
        .inconsistentAnnotation, at: .field(record, path: [.field("id")]),
        "the relations lead from \(around(records.name(of: record), paths.first))",
        help: relations.map { "look at the relations \($0)" })
    }
  }

  /// From where to where a path leads that makes a claim inconsistent.
  private func around(_ claim: String, _ path: [PathStep]?) -> String {
    guard let start = path?.first?.from else { return "\(claim) to its own negation, or back" }
    return start.isNegated
      ? "the negation of \(claim) to the claim" : "\(claim) to its own negation"
  }
}
