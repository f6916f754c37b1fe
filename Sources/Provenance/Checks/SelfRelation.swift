extension Check {
  /// A relation joins two different claims.
  public static let selfRelation = Check(
    name: "self-relation",
    severity: .error,
    title: "a relation joins two different claims",
    finds: """
      A relation whose "from" and "to" are the same claim.
      """,
    matters: """
      A claim that contradicts itself, or follows from itself, says nothing about who
      contradicts whom.
      """,
    example: Example(
      #"""
      {"format": "whosaid/1",
       "claims": [{"id": "c", "text": "C."}],
       "relations": [{"kind": "contrary", "from": "c", "to": "c"}]}

      """#,
      gives: "3:56: error: relation \"c contrary c\" leads from a claim to itself [self-relation]"),
    mend: """
      Name the claim that was meant.
      """)
}

extension Records {
  /// The relations that lead back to where they start.
  func selfRelations() -> [Finding] {
    relations.indices.compactMap { index in
      guard sameBytes(relations[index].from, relations[index].to), !relations[index].from.isEmpty
      else { return nil }
      let record = RecordReference(.relation, index)
      return Finding(
        .selfRelation, at: .field(record, path: [.field("to")]),
        "\(name(of: record)) leads from a claim to itself", help: "name the other claim")
    }
  }
}
