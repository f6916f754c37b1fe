// What goes with a source, a claim, an assertion or a relation, on cases that fit on a page.
import TestSupport
import Testing

@testable import Provenance

@Suite struct CaseWithoutTests {
  private static let people = """
    "sources": [{"id": "agency", "name": "Agency"}, {"id": "courier", "name": "Courier"},
      {"id": "daily", "name": "Daily"}, {"id": "holm", "name": "Holm"}],
    "claims": [{"id": "x", "text": "X."}, {"id": "y", "text": "Y."}],
    """

  private func cut(_ members: String, _ named: (RecordKind, Int)...) throws -> CaseWithout {
    CaseWithout(
      try CaseText.records(Self.people + members),
      without: named.map { RecordReference($0.0, $0.1) })
  }

  private static let wire = """
    "documents": [{"id": "wire", "title": "T", "publisher": "agency"},
      {"id": "print", "title": "T", "publisher": "courier", "derivedFrom": ["wire"]},
      {"id": "own", "title": "T", "publisher": "daily", "translationOf": "wire"}],
    "assertions": [
      {"id": "1", "source": "agency", "claim": "x"},
      {"id": "2", "source": "holm", "claim": "x", "evidence": [{"document": "wire"}]},
      {"id": "3", "source": "courier", "claim": "x", "evidence": [{"document": "print"}],
       "derivedFrom": ["2"]},
      {"id": "4", "source": "holm", "claim": "y",
       "evidence": [{"document": "print"}, {"document": "own"}], "derivedFrom": ["1"]},
      {"id": "5", "source": "daily", "assertion": "2", "stance": "denies"},
      {"id": "6", "source": "daily", "claim": "x", "via": ["agency"]}]
    """

  @Test func `without a source goes all that reached us only through it`() throws {
    let cut = try cut(Self.wire, (.source, 0))
    #expect(cut.records.sources.map(\.id) == ["courier", "daily", "holm"])
    #expect(cut.records.documents.map(\.id) == ["own"])
    #expect(cut.records.documents[0].translationOf == nil)
    // Holm on y is still read in the Daily; nobody remains from whom it was taken.
    #expect(cut.records.assertions.map(\.id) == ["4"])
    #expect(cut.records.assertions[0].evidence.map(\.document) == ["own"])
    #expect(cut.records.assertions[0].derivedFrom.isEmpty)
    #expect(cut.lostEvidence == [CaseWithout.LostEvidence(assertion: 3, evidence: 0)])
    let agency = RecordReference(.source, 0)
    func reason(_ kind: RecordKind, _ place: Int) -> CaseWithout.Reason? {
      cut.omissions.first { $0.record == RecordReference(kind, place) }?.reason
    }
    #expect(reason(.source, 0) == .named)
    #expect(reason(.document, 0) == .of(agency))
    #expect(reason(.document, 1) == .through(agency))
    #expect(reason(.assertion, 0) == .of(agency))
    #expect(reason(.assertion, 1) == .through(agency))
    #expect(reason(.assertion, 2) == .through(agency))
    #expect(reason(.assertion, 3) == nil)
    #expect(reason(.assertion, 4) == .of(RecordReference(.assertion, 1)))
    #expect(reason(.assertion, 5) == .through(agency))
    #expect(cut.original(of: RecordReference(.assertion, 0)) == RecordReference(.assertion, 3))
    #expect(cut.original(of: RecordReference(.source, 0)) == RecordReference(.source, 1))
  }

  @Test func `a document stays where one of its ways back avoids the source`() throws {
    let two = """
      "documents": [{"id": "wire", "title": "T", "publisher": "agency"},
        {"id": "other", "title": "T", "publisher": "daily"},
        {"id": "print", "title": "T", "publisher": "courier", "derivedFrom": ["wire", "other"]}],
      "assertions": [{"id": "1", "source": "holm", "claim": "x",
        "evidence": [{"document": "print"}]}]
      """
    let one = try cut(two, (.source, 0))
    #expect(one.records.assertions.count == 1)
    #expect(one.records.documents[1].derivedFrom == ["other"])
    let both = try cut(two, (.source, 0), (.source, 2))
    #expect(both.records.documents.isEmpty)
    #expect(both.records.assertions.isEmpty)
  }

  @Test func `a circle of documents is passed as a whole`() throws {
    let circle = """
      "documents": [{"id": "a", "title": "T", "derivedFrom": ["b"]},
        {"id": "b", "title": "T", "publisher": "daily", "derivedFrom": ["a"]},
        {"id": "c", "title": "T", "derivedFrom": ["a", "d"]},
        {"id": "d", "title": "T", "publisher": "agency"}]
      """
    #expect(try cut(circle, (.source, 2)).records.documents.map(\.id) == ["c", "d"])
    #expect(try cut(circle, (.source, 0)).records.documents.map(\.id) == ["a", "b", "c"])
    #expect(try cut(circle, (.source, 1)).records.documents.count == 4)
  }

  @Test func `an owner stays the owner`() throws {
    let owned = """
      "assertions": [{"id": "1", "source": "owner", "claim": "x"},
        {"id": "2", "source": "paper", "claim": "x"}]
      """
    let records = try CaseText.records(
      """
      "sources": [{"id": "owner", "name": "O", "controlledBy": "trust"},
        {"id": "paper", "name": "P", "controlledBy": "owner"}, {"id": "trust", "name": "T"}],
      "claims": [{"id": "x", "text": "X."}], \(owned)
      """)
    let cut = CaseWithout(
      records, without: [RecordReference(.source, 0), RecordReference(.source, 2)])
    #expect(cut.keptSources == [0, 2])
    #expect(cut.records.sources.count == 3)
    #expect(cut.records.assertions.map(\.id) == ["2"])
    let all = CaseWithout(records, without: (0..<3).map { RecordReference(.source, $0) })
    #expect(all.keptSources.isEmpty)
    #expect(all.records.sources.isEmpty)
  }

  @Test func `without a claim goes what is said about it, how it stands to others and its reviews`()
    throws
  {
    let cut = try cut(
      """
      "assertions": [{"id": "1", "source": "holm", "claim": "x"},
        {"id": "2", "source": "daily", "assertion": "1"},
        {"id": "3", "source": "agency", "assertion": "2"},
        {"id": "4", "source": "holm", "claim": "y", "derivedFrom": ["1"]}],
      "relations": [{"kind": "entails", "from": "x", "to": "y"}],
      "reviews": [{"id": "r", "claim": "x", "rating": {"label": "false"}}]
      """, (.claim, 0))
    #expect(cut.records.claims.map(\.id) == ["y"])
    #expect(cut.records.assertions.map(\.id) == ["4"])
    #expect(cut.records.relations.isEmpty)
    #expect(cut.records.reviews.isEmpty)
    #expect(cut.omissionCount(of: .assertion) == 3)
  }

  @Test func `a relation goes alone, and an assertion with what is said about it`() throws {
    let members = """
      "assertions": [{"id": "1", "source": "holm", "claim": "x"},
        {"id": "2", "source": "daily", "assertion": "1"},
        {"id": "3", "source": "agency", "claim": "y", "derivedFrom": ["1"]}],
      "relations": [{"kind": "contrary", "from": "x", "to": "y"}]
      """
    let relation = try cut(members, (.relation, 0))
    #expect(relation.omissions.map(\.record) == [RecordReference(.relation, 0)])
    let assertion = try cut(members, (.assertion, 0))
    #expect(assertion.records.assertions.map(\.id) == ["3"])
    #expect(assertion.records.relations.count == 1)
    // Other types cannot be left out.
    #expect(try cut(members, (.question, 0)).omissions.isEmpty)
  }

  @Test func `the texts of what remains are those of its documents`() throws {
    let cut = try cut(Self.wire, (.source, 0))
    let texts = CaseTexts([.text("wire"), .text("print"), .text("own")])
    #expect(cut.texts(of: texts).captures == [.text("own")])
  }
}
