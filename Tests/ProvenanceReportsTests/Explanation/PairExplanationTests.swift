// Two assertions: why they conflict, or why they do not.
import ProvenanceReports
import Testing

@Suite struct PairExplanationTests {
  /// What the page of a pair says after the two assertions.
  private func verdict(
    _ a: String, _ b: String, in members: String = ExplanationCase.flood
  ) throws -> [String] {
    try ExplanationCase(members).page([a, b]).items.dropFirst(2).map(\.text)
  }

  private static let numbers = """
    "sources": [{"id": "s", "name": "S"}, {"id": "t", "name": "T"}],
    "questions": [{"id": "q", "text": "Q?", "tolerance": 1}],
    "claims": [
      {"id": "c1", "text": "One.", "question": "q", "value": {"number": 1}},
      {"id": "c2", "text": "Two.", "question": "q", "value": {"number": 2}},
      {"id": "c9", "text": "Nine.", "question": "q", "value": {"number": 9}},
      {"id": "o9", "text": "Nine elsewhere.", "question": "q", "value": {"number": 9},
       "scope": {"definition": "x"}},
      {"id": "y1", "text": "One elsewhere.", "question": "q", "value": {"number": 1},
       "scope": {"definition": "y"}},
      {"id": "day", "text": "A day.", "question": "q", "value": {"date": "2024"}}],
    "assertions": [
      {"id": "s1", "source": "s", "claim": "c1"}, {"id": "t2", "source": "t", "claim": "c2"},
      {"id": "t9", "source": "t", "claim": "c9"}, {"id": "to", "source": "t", "claim": "o9"},
      {"id": "sy", "source": "s", "claim": "y1"}, {"id": "sd", "source": "s", "claim": "day"},
      {"id": "s1p", "source": "s", "claim": "c1", "certainty": "possible"},
      {"id": "t9p", "source": "t", "claim": "c9", "certainty": "possible"},
      {"id": "tn", "source": "t", "claim": "c2", "stance": "denies"},
      {"id": "tr", "source": "t", "claim": "c2", "stance": "reports"},
      {"id": "on", "source": "t", "assertion": "s1", "stance": "affirms"}]
    """

  @Test(
    arguments: [
      ("s1", "t9", "a contradiction: what the first holds rules out what the second holds"),
      ("s1", "t2", "no conflict: both can be right"),
      ("to", "sy", "no conflict: not compared, because their scopes cannot overlap"),
      ("sd", "t9", "no conflict: not compared, because they are of different kinds"),
      ("s1", "tn", "no conflict: nothing that the relations say"),
      ("s1", "tr", "no conflict: [12] tr passes its claim on without a commitment"),
      ("on", "s1", "no conflict: T says that S did say it"),
      ("on", "t9", "no conflict: [11] on says only whether an attribution is right"),
      ("s1p", "t9p", "no conflict: they exclude each other, but neither is said firmly enough"),
      ("s1", "s1p", "no conflict: both hold the same"),
      ("t9", "s1p", "a tension: what the first holds rules out what the second holds"),
      ("t2", "tn", "one source contradicts itself: one affirms and the other denies"),
    ])
  func saysWhatBecomesOfThem(_ a: String, _ b: String, _ result: String) throws {
    let words = try verdict(a, b, in: Self.numbers).joined(separator: "\n")
    let numberless = { (text: String) in text.replacing(/\[\d+\]/, with: "[n]") }
    #expect(numberless(words).contains(numberless(result)), "\(words)")
  }

  @Test func showsValuesAndStrengthsAsTheyAreComputed() throws {
    #expect(
      try verdict("s1", "t9", in: Self.numbers) == [
        "1 and 9 lie further apart than the tolerance of 1 (computed from the values).",
        "a contradiction: what the first holds rules out what the second holds; certain against "
          + "certain",
        "certain counts 3, probable 2, possible 1: the stronger side, 3, and the least of the "
          + "weaker and all steps, 3, add to 6; a conflict takes 4",
        "part of x1",
      ])
    #expect(
      try verdict("s1", "t2", in: Self.numbers) == [
        "no conflict: both can be right", "1 and 2 lie within the tolerance of 1",
      ])
    #expect(
      try verdict("s1p", "t9p", in: Self.numbers).last
        == "certain counts 3, probable 2, possible 1: the stronger side, 1, and the least of the "
        + "weaker and all steps, 1, add to 2; a conflict takes 4")
  }

  @Test func saysWhichReplacesWhich() throws {
    let words = try verdict("mayor-3", "mayor-2")
    #expect(
      words.first
        == "no self-contradiction: The mayor changed its position, and [5] mayor-3 replaces "
        + "[7] mayor-2")
    #expect(words.dropFirst().first?.hasPrefix("a change of position, 2024-05-03 after") == true)
    #expect(words.suffix(2).first == "[7] mayor-2: 2024-05-01, by its own date")
  }

  @Test func saysWhyASourceHoldsBoth() throws {
    #expect(
      try verdict("mayor-3", "mayor-9").last
        == "neither replaces the other: neither date comes after the other: 2024-05-03 and "
        + "2024-05-03")
    let words = try verdict("mayor-safe", "mayor-broke")
    #expect(words.contains("neither replaces the other: nothing dates them"))
    #expect(
      words.last
        == "mind: [8] mayor-safe rests on an attribution that is denied: [11] office-no: The town "
        + "hall denies the attribution mayor-safe")
  }

  @Test func anAttributionDisputeIsNoContradiction() throws {
    #expect(
      try verdict("mayor-safe", "office-no") == [
        "an attribution dispute: The town hall denies that The mayor said it",
        "it takes no side on the claim itself, and is no part of a contradiction about it",
      ])
  }

  @Test func whatIsNotInTheReadingConflictsWithNothing() throws {
    #expect(
      try verdict("wire-maybe", "mayor-safe").prefix(2) == [
        "no conflict in this reading: [10] wire-maybe: it was taken back",
        "--reading ever counts all that was ever said",
      ])
  }

  @Test func whatFollowsFromTheOtherAgrees() throws {
    let words = try verdict(
      "1", "2",
      in: """
        "sources": [{"id": "s", "name": "S"}, {"id": "t", "name": "T"}],
        "claims": [{"id": "a", "text": "A."}, {"id": "b", "text": "B."}],
        "assertions": [{"id": "1", "source": "s", "claim": "b"},
          {"id": "2", "source": "t", "claim": "a"}],
        "relations": [{"id": "r", "kind": "entails", "from": "a", "to": "b"}]
        """)
    #expect(words.last == "no conflict: what the first holds follows from what the second holds")
  }
}
