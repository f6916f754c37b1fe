extension Check {
  /// An id names one record of its type.
  public static let duplicateId = Check(
    name: "duplicate-id",
    severity: .error,
    title: "an id names one record of its type",
    finds: """
      Two records of one type with the same id in case documents. In a journal a later line
      with the same id replaces the earlier one on purpose.
      """,
    matters: """
      A claim would be joined to whichever of the two a program happens to take.
      """,
    example: Example(
      #"""
      {"format": "whosaid/1",
       "claims": [{"id": "c1", "text": "The fire was set."},
        {"id": "c1", "text": "The fire was an accident."}]}

      """#,
      gives: "3:10: error: there is already a claim \"c1\" [duplicate-id]"),
    mend: """
      Rename one of them and what refers to it. To replace a record, write it as a line of a
      journal and give the journal after the document.
      """)
}

extension Records {
  /// The records whose id an earlier record of their type has.
  func duplicateIDs(_ table: IDTable, of kind: RecordKind) -> [Finding] {
    table.ids.enumerated().compactMap { index, id in
      guard let first = table.index(of: id), first != index else { return nil }
      let record = RecordReference(kind, index)
      // What is missing or empty was reported where it was read.
      guard !id.isEmpty, kind != .relation || relations[index].hasID else { return nil }
      return Finding(
        .duplicateId, at: .field(record, path: [.field("id")]),
        "there is already \(kind.withArticle) \(Visible.quoted(id))",
        help: "rename one of them; only a line of a journal replaces a record",
        other: .field(RecordReference(kind, first), path: [.field("id")]))
    }
  }
}

extension Relation {
  /// Whether it has an id, its own or that of the two claims it joins.
  fileprivate var hasID: Bool { writtenID != nil || !(from.isEmpty || to.isEmpty) }
}
