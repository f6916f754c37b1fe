// What an id on the command line stands for.
import Provenance
import ProvenanceReports
import Testing

@Suite struct ExplanationSubjectTests {
  private func named(_ text: String, _ members: String) throws -> [RecordKind?] {
    let report = try ExplanationCase(members).report
    return ExplanationSubject.named(text, in: report).map(\.kind)
  }

  private static let case1 = """
    "sources": [{"id": "a", "name": "A"}, {"id": "claim:a", "name": "B"}, {"id": "x1", "name": "X"},
      {"id": "x7", "name": "X"}],
    "claims": [{"id": "a", "text": "A."}, {"id": "c", "text": "C."}],
    "assertions": [{"id": "c", "source": "a", "claim": "a"},
      {"id": "d", "source": "x1", "claim": "a", "stance": "denies"}]
    """

  @Test(
    arguments: [
      ("a", [.source, .claim]), ("c", [.claim, .assertion]), ("d", [.assertion]),
      ("claim:a", [.claim]), ("source:a", [.source]), ("source:claim:a", [.source]),
      ("assertion:c", [.assertion]), ("question:a", []), ("x1", [nil]), ("source:x1", [.source]),
      ("x7", [.source]), ("x9", []), ("", []), ("claim:", []),
    ] as [(String, [RecordKind?])])
  func findsRecordsOfEveryType(_ text: String, _ kinds: [RecordKind?]) throws {
    #expect(try named(text, Self.case1) == kinds)
  }

  @Test func anIdThatBeginsLikeATypeIsFoundToo() throws {
    let members = #""sources": [{"id": "source:bbc", "name": "BBC"}]"#
    #expect(try named("source:bbc", members) == [.source])
    #expect(try named("source:source:bbc", members) == [.source])
  }

  @Test func numbersOfRootsAreWrittenInOneWay() {
    #expect(ExplanationSubject.rootNumber("x12") == 12)
    for text in ["x0", "x-1", "x01", "X1", "x", "x1 ", "x+1", "x１"] {
      #expect(ExplanationSubject.rootNumber(text) == nil, "\(text)")
    }
  }
}
