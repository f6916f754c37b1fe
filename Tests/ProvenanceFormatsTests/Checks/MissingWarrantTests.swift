import TestSupport
import Testing

/// What the annotator reads into words has a reason; one warrant in the evidence serves what is
/// inferred.
@Suite struct MissingWarrantTests {
  /// What every case here has behind its own records.
  private static let rest = """
    ,
    "sources": [{"id": "s", "name": "S"}], "claims": [{"id": "c", "text": "C."}],
    "documents": [{"id": "d", "title": "T"}]
    """

  @Test(
    arguments: [
      """
      "assertions": [{"id": "a", "source": "s", "claim": "c", "inferred": true}]
      > 1:93: the attribution is inferred without a warrant in assertion "a" [missing-warrant]
      >   say in the evidence's "warrant" why it is ascribed to this source
      """,
      """
      "assertions": [{"id": "a", "source": "s", "claim": "c", "evidence": [
       {"document": "d", "where": "lead"}], "inferred": true, "via": ["s"]}]
      > 2:51: the attribution is inferred without a warrant in assertion "a" [missing-warrant]
      >   say in the evidence's "warrant" why it is ascribed to this source
      """,
      """
      "assertions": [{"id": "a", "source": "s", "claim": "c", "evidence": [
       {"document": "d", "fidelity": "interpretation"}]}]
      > 2:32: "interpretation" without a warrant in "evidence" of assertion "a" [missing-warrant]
      >   say in "warrant" why the words are taken to say this
      """,
      """
      "assertions": [{"id": "a", "source": "s", "claim": "c", "evidence": [
       {"document": "d", "fidelity": "imputation"},
       {"document": "d", "warrant": "W."}]}]
      > 2:32: "imputation" without a warrant in "evidence" of assertion "a" [missing-warrant]
      >   say in "warrant" why the words are taken to say this
      """,
      """
      "assertions": [{"id": "a", "source": "s", "claim": "c", "inferred": true, "evidence": [
       {"document": "d", "fidelity": "imputation"}]}]
      > 1:93: the attribution is inferred without a warrant in assertion "a" [missing-warrant]
      >   say in the evidence's "warrant" why it is ascribed to this source
      > 2:32: "imputation" without a warrant in "evidence" of assertion "a" [missing-warrant]
      >   say in "warrant" why the words are taken to say this
      """,
    ] as [Told])
  func `without a warrant`(row: Told) {
    #expect(CaseText.members(row.input + Self.rest).told == row.messages)
  }

  @Test(
    arguments: [
      """
      "assertions": [{"id": "a", "source": "s", "claim": "c", "inferred": true, "evidence": [
       {"document": "d"}, {"document": "d", "warrant": "W."}]}]
      """,
      """
      "assertions": [{"id": "a", "source": "s", "claim": "c", "evidence": [
       {"document": "d", "fidelity": "imputation", "warrant": "W."}]}]
      """,
      """
      "assertions": [{"id": "a", "source": "s", "claim": "c", "evidence": [
       {"document": "d", "fidelity": "paraphrase"}]}]
      """,
      """
      "assertions": [{"id": "a", "source": "s", "claim": "c", "inferred": false, \
      "relayInferred": true}]
      """,
    ] as [Told])
  func `with one, or where nothing is read into the words`(row: Told) {
    #expect(CaseText.members(row.input + Self.rest).told == row.messages)
  }

  @Test(
    arguments: [
      """
      "assertions": [{"id": "a", "source": "s", "claim": "c", "evidence": [
       {"document": "d", "fidelity": "imputation", "warrant": ""}]}]
      > 2:57: this text is empty in "warrant" of assertion "a" [empty-text]
      """,
      """
      "assertions": [{"id": "a", "source": "s", "claim": "c", "inferred": true, "evidence": [
       {"document": "d", "fidelity": "imputation", "warrant": 5}]}]
      > 2:57: a text is wanted in "warrant" of assertion "a", not a number [wrong-type]
      """,
    ] as [Told])
  func `a warrant of the wrong form is a warrant`(row: Told) {
    #expect(CaseText.members(row.input + Self.rest).told == row.messages)
  }

  /// What every case here has behind its own records.
  private static let lines = """
    {"type": "source", "id": "s", "name": "S"}
    {"type": "claim", "id": "c", "text": "C."}
    """

  @Test(
    arguments: [
      """
      {"type": "assertion", "id": "a", "source": "s", "claim": "c", "inferred": true}
      > 1:75: the attribution is inferred without a warrant in assertion "a" [missing-warrant]
      >   say in the evidence's "warrant" why it is ascribed to this source
      """
    ] as [Told])
  func `a line of a journal`(row: Told) {
    #expect(CaseText.journal(row.input + "\n\(Self.lines)\n").told == row.messages)
  }
}
