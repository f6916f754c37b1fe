import TestSupport
import Testing

/// Letters of another script that stand in for Latin ones are named; ids that are only like one
/// another in other ways are not.
@Suite struct LookAlikeIdTests {
  @Test(
    arguments: [
      """
      "sources": [{"id": "reuters", "name": "S"}, {"id": "rеuters", "name": "S"}]
      > 1:76: source "rеuters" reads like "reuters" and has other letters: CYRILLIC SMALL LETTER \
      IE [look-alike-id]
      >   choose ids that show whether they are one or two
      """,
      """
      "sources": [{"id": "rеuters", "name": "S"}, {"id": "reuters", "name": "S"}]
      > 1:76: source "reuters" reads like "rеuters" and has other letters: LATIN SMALL LETTER E \
      [look-alike-id]
      >   choose ids that show whether they are one or two
      """,
      """
      "sources": [{"id": "reuters", "name": "S"}, {"id": "rеuters", "name": "S"}, {"id": \
      "reutеrs", "name": "S"}]
      > 1:76: source "rеuters" reads like "reuters" and has other letters: CYRILLIC SMALL LETTER \
      IE [look-alike-id]
      >   choose ids that show whether they are one or two
      > 1:108: source "reutеrs" reads like "reuters" and has other letters: CYRILLIC SMALL \
      LETTER IE [look-alike-id]
      >   choose ids that show whether they are one or two
      """,
      """
      "sources": [{"id": "BBC", "name": "S"}, {"id": "ВВС", "name": "S"}]
      > 1:72: source "ВВС" reads like "BBC" and has other letters: CYRILLIC CAPITAL LETTER VE, \
      CYRILLIC CAPITAL LETTER VE, CYRILLIC CAPITAL LETTER ES [look-alike-id]
      >   choose ids that show whether they are one or two
      """,
      """
      "sources": [{"id": "Ohio", "name": "S"}, {"id": "Οhiο", "name": "S"}]
      > 1:73: source "Οhiο" reads like "Ohio" and has other letters: GREEK CAPITAL LETTER \
      OMICRON, GREEK SMALL LETTER OMICRON [look-alike-id]
      >   choose ids that show whether they are one or two
      """,
      """
      "sources": [{"id": "coop", "name": "S"}, {"id": "соор", "name": "S"}]
      > 1:73: source "соор" reads like "coop" and has other letters: CYRILLIC SMALL LETTER ES, \
      CYRILLIC SMALL LETTER O, CYRILLIC SMALL LETTER O [look-alike-id]
      >   choose ids that show whether they are one or two
      """,
    ] as [Told])
  func `the later of the two is told of, with its letters`(row: Told) {
    #expect(CaseText.members(row.input).told == row.messages)
  }

  @Test(
    arguments: [
      """
      "documents": [{"id": "a", "title": "T"}, {"id": "а", "title": "T"}],
       "questions": [{"id": "a", "text": "Q?"}, {"id": "а", "text": "Q?"}],
       "claims": [{"id": "a", "text": "C."}, {"id": "а", "text": "C."}]
      > 1:73: document "а" reads like "a" and has other letters: CYRILLIC SMALL LETTER A \
      [look-alike-id]
      >   choose ids that show whether they are one or two
      > 2:50: question "а" reads like "a" and has other letters: CYRILLIC SMALL LETTER A \
      [look-alike-id]
      >   choose ids that show whether they are one or two
      > 3:47: claim "а" reads like "a" and has other letters: CYRILLIC SMALL LETTER A \
      [look-alike-id]
      >   choose ids that show whether they are one or two
      """
    ] as [Told])
  func `every record is looked at`(row: Told) {
    #expect(CaseText.members(row.input).told == row.messages)
  }

  @Test(
    arguments: [
      """
      {"type": "source", "id": "reuters", "name": "R"}
      {"type": "source", "id": "rеuters", "name": "R"}
      > 2:26: source "rеuters" reads like "reuters" and has other letters: CYRILLIC SMALL LETTER \
      IE [look-alike-id]
      >   choose ids that show whether they are one or two
      """
    ] as [Told])
  func `a line of a journal does not replace one that it looks like`(row: Told) {
    #expect(CaseText.journal(row.input + "\n").told == row.messages)
  }

  @Test(
    arguments: [
      """
      "sources": [{"id": "reuters", "name": "S"}, {"id": "reutars", "name": "S"}, {"id": \
      "Reuters", "name": "S"}, {"id": "rеutеrs2", "name": "S"}]
      """,
      #""sources": [{"id": "rеuters", "name": "S"}]"#,
      #""sources": [{"id": "a", "name": "S"}], "claims": [{"id": "а", "text": "C."}]"#,
      #""sources": [{"id": "ağ", "name": "S"}, {"id": "ag", "name": "S"}]"#,
      #""sources": [{"id": "бвг", "name": "S"}, {"id": "вбг", "name": "S"}]"#,
    ] as [Told])
  func `other letters, other case, another type, or one alone`(row: Told) {
    #expect(CaseText.members(row.input).told == row.messages)
  }
}
