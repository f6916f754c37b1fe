import Provenance
import ProvenanceReports

/// Five documents: one with all there is, and one for each way in which a text is not there.
enum DocumentsCase {
  static let text = """
    The bridge is closed

    “It is not safe,” said the mayor. Nobody was hurt. The Post asked
    who had paid for it.
    """

  static var records: Records {
    var records = Records(title: "The bridge")
    records.sources = [Source(id: "post", name: "The Post"), Source(id: "ida", name: "Ida Voss")]
    records.claims = [Claim(id: "safe", text: "The bridge is safe.")]
    records.documents = [
      Document(
        id: "p", title: "The bridge is closed", publisher: "post",
        published: CalendarDate("2024-03-02"), language: "en",
        text: CapturedText(file: "texts/p.txt")),
      Document(
        id: "b", title: "A broken copy", published: CalendarDate("2024-03-01"),
        text: CapturedText(file: "b.txt")),
      Document(id: "n", title: "Never captured"),
      Document(id: "k", title: "Kept back", text: CapturedText(sha256: "0")),
      Document(
        id: "c", title: "橋封閉了", publisher: "post", language: "zh",
        text: CapturedText(content: "橋封閉了。沒有人受傷。")),
    ]
    func quote(_ document: String, _ words: String) -> Evidence {
      Evidence(document: document, quote: [Quote(exact: words)])
    }
    records.assertions = [
      Assertion(
        id: "a1", source: "ida", claim: "safe", stance: .denies,
        evidence: [
          quote("p", "It is not safe"), quote("p", "It is not saved"), Evidence(document: "p"),
          quote("c", "橋封閉了"), quote("k", "closed"),
        ])
    ]
    return records
  }

  static var list: DocumentList {
    let texts = CaseTexts([
      .text(text), .unusable("the text is not UTF-8"), .none, .notShipped, .text("橋封閉了。沒有人受傷。"),
    ])
    return DocumentList(
      ClaimGraph(records), texts, QuoteAnchors(records, texts),
      files: ["texts/p.txt", "b.txt", "text of n", "text of k", "text of c"])
  }

  /// A case in which every text is this one.
  static func hostile(_ text: String) -> DocumentList {
    var records = Records(title: text)
    records.sources = [Source(id: "s", name: text)]
    records.documents = [
      Document(
        id: "d", title: text, publisher: "s", language: "en", text: CapturedText(file: text)),
      Document(id: "e", title: text, publisher: "s", text: CapturedText(file: text)),
    ]
    let texts = CaseTexts([.text("Words. " + text + "\nWords. " + text), .unusable(text)])
    return DocumentList(
      ClaimGraph(records), texts, QuoteAnchors(records, texts), files: [text, text])
  }
}
