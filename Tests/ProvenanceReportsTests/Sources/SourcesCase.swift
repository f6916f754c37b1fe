import Provenance

/// A paper, its owner, another paper of that owner and two people who change and contradict.
enum SourcesCase {
  static var records: Records {
    var records = Records(title: "The bridge")
    records.sources = [
      Source(id: "owner", name: "Lund Media", kind: .organisation),
      Source(id: "post", name: "The Post", kind: .outlet, controlledBy: "owner"),
      Source(id: "star", name: "The Star", kind: .outlet, controlledBy: "owner"),
      Source(id: "ida", name: "Ida Voss", kind: .person, role: "mayor"),
      Source(id: "aide", name: "an aide", identity: .anonymous, memberOf: "owner"),
    ]
    records.documents = [
      Document(id: "p", title: "P", publisher: "post"),
      Document(id: "s", title: "S", publisher: "star"),
    ]
    records.claims = [
      Claim(id: "safe", text: "The bridge is safe."),
      Claim(id: "closed", text: "The bridge was closed."),
      Claim(id: "paid", text: "The repair was paid for."),
      Claim(id: "unpaid", text: "Nobody paid for the repair."),
    ]
    records.relations = [Relation(id: "r", kind: .contrary, from: "paid", to: "unpaid")]
    records.assertions = [
      assertion("a1", "ida", "safe", "p", date: "2024-03-01"),
      assertion("a2", "ida", "safe", "p", .denies, date: "2024-03-02"),
      assertion("a3", "ida", "paid", "s"),
      assertion("a4", "ida", "unpaid", "s", certainty: .probable),
      assertion("a5", "post", "closed", "p"),
      assertion("a6", "star", "closed", "s"),
      assertion("a7", "aide", "closed", "s", .denies),
      assertion("a8", "aide", "safe", "p", .reports),
    ]
    return records
  }

  static var profiles: SourceProfiles { SourceProfiles(Analysis(ClaimGraph(records))) }

  private static func assertion(
    _ id: String, _ source: String, _ claim: String, _ document: String,
    _ stance: Stance? = nil, certainty: Certainty? = nil, date: String? = nil
  ) -> Assertion {
    Assertion(
      id: id, source: source, claim: claim, stance: stance, certainty: certainty,
      date: date.flatMap { CalendarDate($0) }, evidence: [Evidence(document: document)])
  }
}
