extension Check {
  /// No id passes for another.
  public static let lookAlikeId = Check(
    name: "look-alike-id",
    severity: .warning,
    title: "no id passes for another",
    finds: """
      Two ids of one type that a reader would take for one another, because letters of
      another script stand in for Latin ones (a Cyrillic "а" in "bbc-аrabic").
      """,
    matters: """
      A source that looks like another one borrows its name.
      """,
    example: Example(
      #"""
      {"format": "whosaid/1",
       "sources": [{"id": "reuters", "name": "Reuters"},
        {"id": "rеuters", "name": "Reuters"}]}

      """#,
      gives:
        "3:10: warning: source \"rеuters\" reads like \"reuters\" and has other letters: CYRILLIC SMALL LETTER IE [look-alike-id]"
    ),
    mend: """
      If they are one source, keep one id. If they are two, choose ids that show it.
      """)
}

extension Records {
  /// The records whose id reads like that of an earlier one, letter shape by letter shape.
  func lookAlikeIDs(_ table: IDTable, of kind: RecordKind) -> [Finding] {
    guard table.ids.contains(where: { $0.utf8.contains { $0 > 127 } }) else { return [] }
    var shapes = IDTable()
    var findings: [Finding] = []
    for (index, id) in table.ids.enumerated() {
      let shape = String(String.UnicodeScalarView(id.unicodeScalars.map { lookAlikes[$0] ?? $0 }))
      if let other = shapes.index(of: shape), !sameBytes(table.ids[other], id) {
        let record = RecordReference(kind, index)
        findings.append(
          Finding(
            .lookAlikeId, at: .field(record, path: [.field("id")]),
            "\(name(of: record)) reads like \(Visible.quoted(table.ids[other]))"
              + " and has other letters: \(foreignLetters(of: id, beside: table.ids[other]))",
            help: "choose ids that show whether they are one or two",
            other: .field(RecordReference(kind, other), path: [.field("id")])))
      }
      shapes.append(shape)
    }
    return findings
  }

  private func foreignLetters(of id: String, beside other: String) -> String {
    let pairs = zip(id.unicodeScalars, other.unicodeScalars)
    let names = pairs.filter { $0.0 != $0.1 }.map { $0.0.properties.name ?? "U+\($0.0.value)" }
    return names.prefix(3).joined(separator: ", ")
  }
}

/// Letters of Cyrillic and Greek that most fonts draw like a Latin one (the commonest entries of
/// the confusables list of Unicode Technical Standard 39).
private let lookAlikes: [Unicode.Scalar: Unicode.Scalar] = [
  "\u{430}": "a", "\u{435}": "e", "\u{43E}": "o", "\u{440}": "p", "\u{441}": "c",
  "\u{443}": "y", "\u{445}": "x", "\u{455}": "s", "\u{456}": "i", "\u{458}": "j",
  "\u{501}": "d", "\u{4BB}": "h", "\u{51B}": "q", "\u{51D}": "w", "\u{4CF}": "l",
  "\u{410}": "A", "\u{412}": "B", "\u{415}": "E", "\u{41A}": "K", "\u{41C}": "M",
  "\u{41D}": "H", "\u{41E}": "O", "\u{420}": "P", "\u{421}": "C", "\u{422}": "T",
  "\u{425}": "X", "\u{405}": "S", "\u{406}": "I", "\u{408}": "J", "\u{3BF}": "o",
  "\u{3BD}": "v", "\u{3C1}": "p", "\u{3B9}": "i", "\u{391}": "A", "\u{392}": "B",
  "\u{395}": "E", "\u{396}": "Z", "\u{397}": "H", "\u{399}": "I", "\u{39A}": "K",
  "\u{39C}": "M", "\u{39D}": "N", "\u{39F}": "O", "\u{3A1}": "P", "\u{3A4}": "T",
  "\u{3A5}": "Y", "\u{3A7}": "X",
]
