// Cases with something to explain, and the pages of their records as a terminal shows them.
import Provenance
import ProvenanceFormats
import ProvenanceReports
import TestSupport

/// A case that is read from text, with the pages that explain it.
struct ExplanationCase {
  let reading: CaseReading
  let report: ContradictionReport

  init(
    _ members: String, reading: ReadingOptions.Reading = .latest,
    minCertainty: Certainty = .possible
  ) throws {
    let read = CaseText.members(members)
    guard !read.hasErrors else { throw Faults(messages: read.messages) }
    self.reading = read
    let options = ReadingOptions(reading: reading, minCertainty: minCertainty)
    report = ContradictionReport(Analysis(ClaimGraph(read.records, options: options)))
  }

  /// The page of a record or root as text; the pair where two ids are named.
  func text(_ ids: String..., columns: Int = 80) throws -> String {
    let item = try page(ids)
    let bytes = ExplanationText.text(item, style: TerminalStyle(columns: columns)) { place($0) }
    return String(decoding: bytes, as: UTF8.self)
  }

  /// The page as JSON.
  func json(_ ids: String...) throws -> [UInt8] {
    ExplanationJSON.text(try page(ids), id: reading.records.id(of:)) { place($0) }
  }

  func page(_ ids: [String]) throws -> ExplanationItem {
    let explanation = Explanation(report)
    if ids.count == 2 {
      let numbers = ids.compactMap(report.graph.assertionNumber)
      guard numbers.count == 2 else { throw Unknown() }
      return explanation.pair(numbers[0], numbers[1])
    }
    guard let subject = ExplanationSubject.named(ids[0], in: report).first else { throw Unknown() }
    return explanation.page(of: subject)
  }

  struct Unknown: Error {}

  /// What is wrong with a case that was meant to be right.
  struct Faults: Error {
    let messages: [String]
  }

  private func place(_ record: RecordReference) -> FilePlace? { reading.place(of: record) }
}

extension ExplanationCase {
  /// Two papers of one owner that reprint a wire, a count that changes, and a circle.
  static let flood = """
    "title": "The flood in Holm",
    "x-origin": "made up for these tests",
    "sources": [
      {"id": "wire", "name": "The Wire", "kind": "agency"},
      {"id": "owner", "name": "Lund Media"},
      {"id": "post", "name": "The Post", "kind": "outlet", "controlledBy": "owner"},
      {"id": "star", "name": "The Star", "kind": "outlet", "controlledBy": "owner"},
      {"id": "mayor", "name": "The mayor", "kind": "person", "role": "mayor of Holm",
       "reliability": {"grade": "B", "reason": "Usually exact."}, "note": "In office since 2020."},
      {"id": "office", "name": "The town hall", "kind": "organisation"}],
    "documents": [
      {"id": "w1", "title": "Flood in Holm", "publisher": "wire", "published": "2024-05-01"},
      {"id": "p1", "title": "Holm under water", "publisher": "post", "published": "2024-05-02",
       "authors": ["A. Reed"], "derivedFrom": ["w1"]},
      {"id": "s1", "title": "The flood", "publisher": "star", "derivedFrom": ["p2"]},
      {"id": "p2", "title": "The flood, again", "publisher": "post", "derivedFrom": ["s1"]}],
    "questions": [
      {"id": "depth", "text": "How deep was the water?", "unit": "m", "tolerance": "10%"}],
    "claims": [
      {"id": "d2", "text": "The water was 2 m deep.", "question": "depth", "value": {"number": 2}},
      {"id": "d21", "text": "It was 210 cm deep.", "question": "depth",
       "value": {"number": 210, "unit": "cm"}},
      {"id": "d3", "text": "The water was 3 m deep.", "question": "depth", "value": {"number": 3}},
      {"id": "d9", "text": "It was 9 m deep by the dam.", "question": "depth",
       "value": {"number": 9}, "scope": {"place": "Holm/dam", "from": "2024-05-01"}},
      {"id": "far", "text": "It was 1 m deep in town.", "question": "depth",
       "value": {"number": 1}, "scope": {"place": "Holm/town", "definition": "in the streets"}},
      {"id": "deep", "text": "The water was deep.", "note": "Deeper than a person."},
      {"id": "safe", "text": "The bridge held."}],
    "assertions": [
      {"id": "wire-2", "source": "wire", "claim": "d2", "lineage": "firsthand",
       "evidence": [{"document": "w1", "quote": {"exact": "two metres deep"}}]},
      {"id": "post-2", "source": "post", "claim": "d2", "derivedFrom": ["wire-2"],
       "evidence": [{"document": "p1", "quote": {"exact": "2 m"}, "where": "headline"}]},
      {"id": "mayor-2", "source": "mayor", "claim": "d2", "date": "2024-05-01",
       "certainty": "probable"},
      {"id": "mayor-3", "source": "mayor", "claim": "d3", "date": "2024-05-03",
       "credibility": {"grade": 2, "reason": "He was there."}, "recordedBy": "eva"},
      {"id": "mayor-9", "source": "mayor", "claim": "d9", "date": "2024-05-03"},
      {"id": "mayor-safe", "source": "mayor", "claim": "safe", "evidence": [{"document": "w1"}]},
      {"id": "mayor-broke", "source": "mayor", "claim": "safe", "stance": "denies"},
      {"id": "office-no", "source": "office", "assertion": "mayor-safe", "stance": "denies"},
      {"id": "star-town", "source": "star", "claim": "far", "derivedFrom": ["post-town"],
       "evidence": [{"document": "s1", "quote": {"exact": "one metre"}}]},
      {"id": "post-town", "source": "post", "claim": "far", "derivedFrom": ["star-town"],
       "evidence": [{"document": "p2"}]},
      {"id": "wire-maybe", "source": "wire", "claim": "safe", "stance": "denies",
       "certainty": "possible", "withdrawn": {"date": "2024-05-04", "note": "Misheard."}}],
    "relations": [
      {"id": "deep-if-3", "kind": "entails", "from": "d3", "to": "deep", "certainty": "probable",
       "reason": "Deeper than a person", "recordedBy": "eva"},
      {"id": "not-both", "kind": "contrary", "from": "d9", "to": "d2", "certainty": "possible"},
      {"id": "hint", "kind": "supports", "from": "deep", "to": "safe"}],
    "reviews": [
      {"id": "r1", "claim": "safe", "rating": {"label": "Half true"}, "text": "One pier broke."}]
    """
}
