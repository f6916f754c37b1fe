import Testing

@testable import Provenance

/// A case in which a paper quotes a chief, and a wire has what the chief said.
struct BentQuotes {
  static let wire = """
    TOLVANE - The warehouse burned to the ground in the night.

    “We cannot rule out arson, but nothing we have found points to it,” the chief said.
    """

  var records = Records()
  var quote = "We cannot rule out arson, and everything we have found points to it"
  var fidelity: Evidence.Fidelity?

  init() {
    records.sources = [
      Source(id: "chief", name: "The chief"), Source(id: "agency", name: "Agency"),
      Source(id: "paper", name: "Paper"),
    ]
    records.claims = [Claim(id: "c", text: "It was arson.")]
    var wire = Document(id: "wire", title: "Fire", publisher: "agency", language: "en")
    wire.text = CapturedText(content: BentQuotes.wire)
    var paper = Document(id: "paper", title: "Arson!", publisher: "paper", language: "en")
    paper.derivedFrom = ["wire"]
    records.documents = [wire, paper]
  }

  /// The case with its quote in the paper, and what was found of it.
  func study(_ change: (inout Assertion) -> Void = { _ in }) -> TextStudy {
    TextStudy(complete(change), texts(change))
  }

  /// The records with the assertion that quotes, and the paper's text with the quote in it.
  func complete(_ change: (inout Assertion) -> Void = { _ in }) -> Records {
    var records = records
    var assertion = Assertion(id: "a", source: "chief", claim: "c")
    assertion.evidence = [
      Evidence(document: "paper", quote: [Quote(exact: quote)], fidelity: fidelity)
    ]
    change(&assertion)
    records.assertions = [assertion] + records.assertions
    for index in records.documents.indices
    where records.documents[index].id == "paper" && records.documents[index].text == nil {
      records.documents[index].text = CapturedText(content: "Arson!\n\n“\(quote)”, he said.")
    }
    return records
  }

  func texts(_ change: (inout Assertion) -> Void = { _ in }) -> CaseTexts {
    CaseTexts.load(complete(change)) { _, _ in
      .failure(CaptureFault("is not there", help: "", isMissing: true))
    }.texts
  }

  /// Another document of the case.
  mutating func add(
    _ id: String, publisher: String?, language: String? = "en", published: String? = nil,
    _ text: String
  ) {
    var document = Document(id: id, title: id, publisher: publisher, language: language)
    document.published = published.flatMap { CalendarDate($0) }
    document.text = CapturedText(content: text)
    records.documents.append(document)
  }
}
