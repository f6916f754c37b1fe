// Which values annotators gave, which of them count, and in what order they are to be settled.
import TestSupport
import Testing

@testable import Provenance

@Suite struct AnnotatorAgreementTests {
  /// An annotator's case with one assertion for each line `ID SOURCE CLAIM STANCE CERTAINTY`.
  private func annotator(
    _ name: String, _ lines: [String], text: String = "One two three four.",
    quotes: [String: Quote] = [:]
  ) throws -> AnnotatorAgreement.Annotator {
    var records = Records()
    var known = Set<String>()
    records.documents = [Document(id: "d", title: "D")]
    for line in lines {
      let words = line.split(separator: " ").map(String.init)
      if known.insert("s" + words[1]).inserted {
        records.sources.append(Source(id: words[1], name: words[1]))
      }
      if known.insert("c" + words[2]).inserted {
        records.claims.append(Claim(id: words[2], text: words[2]))
      }
      records.assertions.append(
        Assertion(
          id: words[0], source: words[1], claim: words[2],
          stance: Stance(rawValue: words[3]),
          certainty: Certainty(rawValue: words[4]),
          evidence: quotes[words[0]].map { [Evidence(document: "d", quote: [$0])] } ?? []))
    }
    return AnnotatorAgreement.Annotator(
      name: name, graph: ClaimGraph(records), texts: CaseTexts([.text(text)]))
  }

  @Test func valuesAreThoseOfFactBank() {
    let all: [(Stance, Certainty, String)] = [
      (.denies, .certain, "CT-"), (.denies, .probable, "PR-"), (.denies, .possible, "PS-"),
      (.reports, .certain, "Uu"), (.reports, .possible, "Uu"), (.affirms, .possible, "PS+"),
      (.affirms, .probable, "PR+"), (.affirms, .certain, "CT+"),
    ]
    for (stance, certainty, name) in all {
      let assertion = Assertion(
        id: "a", source: "s", claim: "c", stance: stance, certainty: certainty)
      #expect(FactValue(assertion).name == name)
    }
    #expect(FactValue.allCases.map(\.name) == ["CT-", "PR-", "PS-", "Uu", "PS+", "PR+", "CT+"])
  }

  @Test func differencesComeWorstFirstAndGapsLast() throws {
    let a = try annotator(
      "a.json",
      [
        "1 s c1 affirms certain", "2 s c2 affirms certain", "3 s c3 affirms certain",
        "4 t c1 affirms certain",
      ])
    let b = try annotator(
      "b.json",
      ["x s c1 affirms probable", "y s c2 denies certain", "z s c3 affirms certain"])
    let agreement = AnnotatorAgreement([a, b])
    #expect(agreement.differences.map(\.claim) == ["c2", "c1", "c1"])
    #expect(agreement.differences.map(\.source) == ["s", "s", "t"])
    #expect(agreement.differences.map(\.distance) == [6, 1, nil])
    #expect(agreement.pairs.map(\.shared) == [3])
    #expect(agreement.pairs.map(\.agreeing) == [1])
  }

  @Test func severalValuesForOnePairCountInNoFigure() throws {
    let a = try annotator("a", ["1 s c denies certain", "2 s c affirms certain"])
    let b = try annotator("b", ["1 s c affirms certain"])
    let agreement = AnnotatorAgreement([a, b])
    #expect(agreement.ambiguousCount == 1)
    #expect(agreement.table.observed == (0, 0))
    #expect(agreement.differences.count == 1)
    // Who gives the same two values has nothing to settle with the first.
    #expect(AnnotatorAgreement([a, a]).differences.isEmpty)
  }

  @Test func wordsAreComparedInOneTextOnly() throws {
    let line = ["1 s c affirms certain"]
    let a = try annotator("a", line, quotes: ["1": Quote(exact: "One two")])
    let b = try annotator("b", line, quotes: ["1": Quote(exact: "two three")])
    let pair = try #require(AnnotatorAgreement([a, b]).pairs.first)
    #expect(pair.spans.both == 3)
    #expect(pair.spans.f1.ratio?.decimals(3) == "0.375")
    let other = try annotator(
      "b", line, text: "Zero. One two three.", quotes: ["1": Quote(exact: "two three")])
    let apart = try #require(AnnotatorAgreement([a, other]).pairs.first)
    #expect(apart.spans == SpanOverlap())
    #expect(apart.unplacedSpanCount == 1)
  }

  @Test func threeAnnotatorsMakeThreePairs() throws {
    let a = try annotator("a", ["1 s c affirms certain"])
    let b = try annotator("b", ["1 s c denies certain"])
    let agreement = AnnotatorAgreement([a, b, a])
    #expect(agreement.pairs.map { [$0.first, $0.second] } == [[0, 1], [0, 2], [1, 2]])
    #expect(agreement.pairs.map(\.agreeing) == [0, 1, 0])
    #expect(agreement.table.observed == (0, 1))
  }
}
