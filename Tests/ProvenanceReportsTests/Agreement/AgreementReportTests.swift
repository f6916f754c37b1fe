// What a report of agreement says, as text and JSON, and that no text of a case acts in it.
import Foundation
import Provenance
import TestSupport
import Testing

@testable import ProvenanceReports

@Suite struct AgreementReportTests {
  private static func annotator(
    _ name: String, _ values: [Stance?], words: String = "It burned."
  ) -> AnnotatorAgreement.Annotator {
    var records = Records(title: words)
    records.sources = [Source(id: "s", name: words)]
    records.documents = [Document(id: "d", title: "D")]
    for (index, stance) in values.enumerated() {
      records.claims.append(Claim(id: "c\(index)", text: words))
      guard let stance else { continue }
      records.assertions.append(
        Assertion(id: "a\(index)", source: "s", claim: "c\(index)", stance: stance))
    }
    return AnnotatorAgreement.Annotator(
      name: name, graph: ClaimGraph(records), texts: CaseTexts([.none]))
  }

  private static func text(
    _ annotators: [AnnotatorAgreement.Annotator], limit: Int? = nil, width: Int = 80
  ) -> String {
    let bytes = AgreementText.text(
      AnnotatorAgreement(annotators), places: annotators.map { _ in [:] }, limit: limit,
      style: TerminalStyle(columns: width))
    return String(decoding: bytes, as: UTF8.self)
  }

  @Test func saysTheFiguresAndWhatToSettle() {
    let a = Self.annotator("a.json", [.affirms, .affirms, .denies])
    let b = Self.annotator("b.json", [.affirms, .denies, .denies])
    #expect(
      Self.text([a, b]) == """
        Agreement of 2 annotators
        A  a.json: 3 pairs of a source and a claim
        B  b.json: 3 pairs of a source and a claim

        3 pairs in all
          same value from both            2 of 3 (66.7 %)
          Fleiss' kappa                   0.333
          Krippendorff's alpha, nominal   0.444
          Krippendorff's alpha, ordinal   0.444

        A and B
          same value                      2 of 3 (66.7 %)
          Cohen's kappa                   0.400
          quotes exactly the same         0 of 0
          overlap of quotes (F1)          not defined (nothing to compare)

        To settle: 1 pair
          It burned.: It burned. (s, c1)
            A  affirms (CT+)
            B  denies (CT-)

        """)
  }

  @Test func saysWhyAFigureIsNotDefined() {
    let a = Self.annotator("a.json", [.affirms])
    let text = Self.text([a, a])
    #expect(text.contains("Cohen's kappa                   not defined (only one value was given)"))
    #expect(text.hasSuffix("There is nothing to settle.\n"))
  }

  @Test func countsWhatALimitLeavesOut() {
    let a = Self.annotator("a", Array(repeating: .affirms, count: 15))
    let b = Self.annotator("b", Array(repeating: .denies, count: 15))
    #expect(Self.text([a, b]).hasSuffix("  ... and 3 more pairs; --limit 0 shows all\n"))
    #expect(!Self.text([a, b], limit: .max).contains("..."))
  }

  @Test(arguments: [40, 56, 80])
  func fitsANarrowTerminal(_ width: Int) {
    let words = "茶餐廳的老闆說火是有人故意放的，警方否認這個說法。"
    let a = Self.annotator("a", [.affirms, nil], words: words)
    let b = Self.annotator("b", [.denies, .affirms], words: words)
    for line in Self.text([a, b], width: width).split(separator: "\n") {
      #expect(DisplayWidth.of(String(line)) <= width, "\(line)")
    }
  }

  @Test func annotatorsHaveLettersAndThenNumbers() {
    #expect([0, 1, 25, 26, 52].map(AgreementWords.letter) == ["A", "B", "Z", "A2", "A3"])
  }

  @Test func noTextActsAndJSONCanBeRead() throws {
    for words in HostileTexts.all {
      let a = Self.annotator(words, [.affirms, nil, .reports], words: words)
      let b = Self.annotator("b", [.denies, .affirms, .reports], words: words)
      let text = Self.text([a, b])
      #expect(!text.unicodeScalars.contains { Visible.isHidden($0) && $0 != "\n" })
      #expect(text.contains("\nTo settle: 2 pairs\n"))
      let bytes = AgreementJSON.text(AnnotatorAgreement([a, b]), places: [[:], [:]], limit: 1)
      let json = try JSONSerialization.jsonObject(with: Data(bytes)) as? [String: Any]
      #expect((json?["differences"] as? [Any])?.count == 1)
      #expect(json?["differenceCount"] as? Int == 2)
      let alpha = json?["nominalAlpha"] as? [String: Any]
      #expect(alpha?["value"] is Double)
    }
  }
}
