// The list of documents for a terminal: in full on a small case, at two widths, and safe to show.
import Provenance
import ProvenanceReports
import Testing

@testable import ProvenanceReports

@Suite struct DocumentsTextTests {
  private func text(
    _ list: DocumentList, limit: Int? = nil, columns: Int = 80, isColoured: Bool = false
  ) -> String {
    String(
      decoding: DocumentsText.text(
        list, limit: limit, inputs: ["case.json"],
        style: TerminalStyle(isColoured: isColoured, columns: columns)), as: UTF8.self)
  }

  @Test func showsASmallCase() {
    #expect(
      text(DocumentsCase.list) == """
        The bridge                                                             case.json
        5 documents, 2 with a text; 2 of 6 sentences (33 %) annotated

        A broken copy
          b, 2024-03-01
          evidence   none
          text       not usable: the text is not UTF-8

        The bridge is closed
          p, The Post, 2024-03-02, en
          evidence   3 pieces: 1 exact, 1 altered, 1 without a quote
          text       texts/p.txt
          annotated  1 of 4 sentences (25 %); not yet:
            texts/p.txt:1:1   The bridge is closed
            texts/p.txt:3:35  Nobody was hurt.
            texts/p.txt:3:52  The Post asked who had paid for it.

        橋封閉了
          c, The Post, zh
          evidence   1 piece: exact
          text       in the case itself
          annotated  1 of 2 sentences (50 %); not yet:
            text of c:1:6  沒有人受傷。

        Kept back
          k
          evidence   1 piece: not looked up
          text       not shipped with the case, only its digest

        Never captured
          n
          evidence   none
          text       not captured

        A sentence is annotated where a piece of evidence quotes it, or a part of it.

        """)
  }

  @Test func givesPlacesTheirOwnLineWhereItIsNarrowAndCountsTheRest() {
    #expect(
      text(DocumentsCase.list, limit: 2, columns: 40) == """
        The bridge                     case.json
        5 documents, 2 with a text; 2 of 6
        sentences (33 %) annotated

        A broken copy
          b, 2024-03-01
          evidence   none
          text       not usable: the text is not
                     UTF-8

        The bridge is closed
          p, The Post, 2024-03-02, en
          evidence   3 pieces: 1 exact, 1
                     altered, 1 without a quote
          text       texts/p.txt
          annotated  1 of 4 sentences (25 %);
                     not yet:
            texts/p.txt:1:1
              The bridge is closed
            texts/p.txt:3:35
              Nobody was hurt.
            ... and 1 more sentence

        ... and 3 more documents

        A sentence is annotated where a piece of
        evidence quotes it, or a part of it.
        What is left out is counted; --limit 0
        shows all.

        """)
  }

  @Test func saysWhereThereIsNothing() {
    let texts = CaseTexts([])
    let empty = DocumentList(
      ClaimGraph(Records()), texts, QuoteAnchors(Records(), texts), files: [])
    #expect(text(empty).contains("\n0 documents\n"))
  }

  @Test(arguments: HostileTexts.all)
  func staysWithinItsLinesWhateverTheTexts(_ hostile: String) {
    let plain = text(DocumentsCase.hostile("x"), limit: 100)
    let shown = text(DocumentsCase.hostile(hostile), limit: 100)
    for scalar in shown.unicodeScalars where scalar != "\n" { #expect(!Visible.isHidden(scalar)) }
    func heads(_ text: String) -> [Substring] {
      text.split(separator: "\n").filter { line in
        ["  evidence ", "  text ", "  annotated "].contains { line.hasPrefix($0) }
      }.map { $0.prefix(12) }
    }
    #expect(heads(shown) == heads(plain))
  }
}
