extension Check {
  /// No two ids look the same letter by letter.
  public static let twinId = Check(
    name: "twin-id",
    severity: .error,
    title: "no two ids look the same letter by letter",
    finds: """
      Two ids of one type that differ only in how an accented letter is put together
      (U+00E9, or e with U+0301): canonically equal, and not the same bytes.
      """,
    matters: """
      Ids are compared as bytes, eyes compare letters: what refers to one may mean the
      other.
      """,
    example: Example(
      #"""
      {"format": "whosaid/1",
       "sources": [{"id": "andr\u00e9", "name": "André"},
        {"id": "andre\u0301", "name": "André"}]}

      """#,
      gives: "3:10: error: source \"andré\" looks like another one and has other bytes [twin-id]"),
    mend: """
      Write both the same way (composed letters, NFC), or rename one of them.
      """)
}

extension Records {
  /// The records whose id is canonically equal to that of an earlier one, in other bytes.
  func twinIDs(_ table: IDTable, of kind: RecordKind) -> [Finding] {
    // Equality of texts is canonical equality, which is what is looked for here; an id has at
    // most 256 bytes, so that comparing stays cheap. ASCII has no twins.
    var first: [String: Int] = [:]
    var findings: [Finding] = []
    for (index, id) in table.ids.enumerated() where id.utf8.contains(where: { $0 > 127 }) {
      guard id.utf8.count <= Identifier.lengthLimit else { continue }
      guard let twin = first[id] else {
        first[id] = index
        continue
      }
      guard !sameBytes(table.ids[twin], id) else { continue }
      let record = RecordReference(kind, index)
      findings.append(
        Finding(
          .twinId, at: .field(record, path: [.field("id")]),
          "\(name(of: record)) looks like another one and has other bytes",
          help: "write both the same way, with composed letters",
          other: .field(RecordReference(kind, twin), path: [.field("id")])))
    }
    return findings
  }
}
