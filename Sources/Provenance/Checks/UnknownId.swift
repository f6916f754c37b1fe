extension Check {
  /// What a record refers to is there.
  public static let unknownId = Check(
    name: "unknown-id",
    severity: .error,
    title: "what a record refers to is there",
    finds: """
      An id in source, claim, via, document, from, to and the like that no record of that
      type has; in a journal also one that was retracted.
      """,
    matters: """
      The chain would end in nothing, and the report would leave out what hangs on it.
      """,
    example: Example(
      #"""
      {"format": "whosaid/1",
       "sources": [{"id": "xinhua", "name": "Xinhua"}], "claims": [{"id": "c", "text": "C."}],
       "assertions": [{"id": "a", "source": "xinua", "claim": "c"}]}

      """#,
      gives: "3:39: error: no source \"xinua\", named by assertion \"a\" [unknown-id]"),
    mend: """
      Correct the id, or add the record.
      """)
}

extension Records {
  /// The references that lead nowhere.
  func unknownIDs(_ tables: [RecordKind: IDTable]) -> [Finding] {
    // Looking for a near name takes time in the size of the case: 300,000 are looked at in all.
    var budget = 300_000
    var findings: [Finding] = []
    forEachReference { site in
      // What is missing or empty was reported where it was read.
      guard !site.id.isEmpty, let table = tables[site.target], table.index(of: site.id) == nil
      else { return }
      let hasTime = budget > 0
      budget -= table.ids.count
      findings.append(
        Finding(
          .unknownId, at: .field(site.record, path: site.path),
          "no \(site.target.rawValue) \(Visible.quoted(site.id)), named by \(name(of: site.record))",
          help: hasTime ? help(for: site, table, tables) : nil))
    }
    return findings
  }

  private func help(
    for site: ReferenceSite, _ table: IDTable, _ tables: [RecordKind: IDTable]
  ) -> String {
    if let near = Nearest.to(site.id, among: table.ids) {
      return "did you mean \(Visible.quoted(near))?"
    }
    for kind in RecordKind.allCases where kind != site.target {
      if tables[kind]?.index(of: site.id) != nil {
        return "there is \(kind.withArticle) of this id; \(site.target.withArticle) is wanted here"
      }
    }
    return "add {\"id\": \(Visible.quoted(site.id)), ...} to \"\(site.target.listName)\""
  }
}
