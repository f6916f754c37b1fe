import Provenance
import ProvenanceReports

/// Cases that the tests of pictures draw.
enum PictureCases {
  static func date(_ text: String) -> CalendarDate? { CalendarDate(text) }

  static func evidence(_ document: String, _ quote: String, part: Evidence.Part? = nil) -> Evidence
  {
    Evidence(document: document, quote: [Quote(exact: quote)], part: part)
  }

  /// One outlet brings everybody's words and has a headline of its own: two for, two against.
  static var oneCarrier: Records {
    var records = Records(title: "A bridge")
    records.sources = [
      Source(id: "paper", name: "The Paper", kind: .outlet),
      Source(id: "radio", name: "Radio", kind: .outlet),
      Source(id: "mayor", name: "The mayor", kind: .person, role: "Mayor"),
      Source(id: "engineer", name: "An engineer", kind: .person, identity: .anonymous),
      Source(id: "council", name: "The council", kind: .government),
      Source(id: "clerk", name: "The clerk", kind: .person, memberOf: "council"),
    ]
    records.documents = [Document(id: "d", title: "Bridge closed", publisher: "paper")]
    records.questions = [Question(id: "q", text: "Is the bridge safe?", exclusive: false)]
    records.claims = [
      Claim(id: "safe", text: "The bridge is safe.", question: "q"),
      Claim(id: "sound", text: "The piers are sound.", question: "q"),
      Claim(id: "old", text: "The bridge is old."),
      Claim(id: "long", text: "The bridge is long."),
    ]
    records.relations = [Relation(id: "r", kind: .entails, from: "sound", to: "safe")]
    records.assertions = [
      Assertion(
        id: "a1", source: "paper", claim: "safe",
        evidence: [evidence("d", "Bridge is safe", part: .headline)]),
      Assertion(
        id: "a2", source: "mayor", claim: "sound", via: ["radio"], relayInferred: true,
        evidence: [evidence("d", "sound piers")]),
      Assertion(
        id: "a3", source: "council", claim: "safe", stance: .denies,
        evidence: [evidence("d", "not safe")]),
      Assertion(
        id: "a4", source: "clerk", claim: "safe", stance: .denies, certainty: .probable,
        inferred: true, evidence: [evidence("d", "hardly safe")]),
      Assertion(
        id: "a5", source: "paper", claim: "old", evidence: [evidence("d", "the old bridge")]),
      Assertion(
        id: "a6", source: "paper", claim: "long", evidence: [evidence("d", "the long bridge")]),
      Assertion(
        id: "a7", source: "engineer", claim: "long", evidence: [evidence("d", "it is long")]),
    ]
    return records
  }

  static func report(_ records: Records) -> ContradictionReport {
    ContradictionReport(Analysis(ClaimGraph(records)))
  }

  static func picture(
    _ records: Records, _ selection: PictureSelection, assertionLimit: Int? = nil
  ) throws -> ProvenancePicture {
    let limit = assertionLimit ?? ProvenancePicture.assertionLimit
    return try ProvenancePicture.make(report(records), selection, assertionLimit: limit).get()
  }

  static func dot(_ records: Records, _ selection: PictureSelection) throws -> String {
    DOTText.text(try picture(records, selection))
  }
}

extension ProvenancePicture {
  /// The ids of the records of a column, from top to bottom.
  func recordIDs(ofColumn column: Int) -> [String] {
    columns[column].map { nodes[$0].recordID ?? nodes[$0].text }
  }

  func node(_ kind: PictureNode.Kind, _ id: String) -> PictureNode? {
    nodes.first { $0.kind == kind && $0.recordID == id }
  }
}
