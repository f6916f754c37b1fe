import Foundation
import Provenance
import ProvenanceReports
import TestSupport
import Testing

@Suite struct GraphMLCaseTextTests {
  static func document(_ records: Records, _ options: ReadingOptions = .init()) -> GraphMLDocument {
    let report = ContradictionReport(Analysis(ClaimGraph(records, options: options)))
    return GraphMLDocument(GraphMLCaseText.text(report))
  }

  @Test(arguments: 0..<80)
  func everyRecordStandsThereOnce(_ seed: UInt64) {
    let shape = [RandomCase.dense, .sparse, .valued][Int(seed % 3)]
    let records = shape.records(seed: seed)
    var random = SeededGenerator(seed: seed)
    let options = RandomCase.options(&random)
    let graph = ClaimGraph(records, options: options)
    let document = Self.document(records, options)
    #expect(document.isWellFormed)

    func ids(_ kind: String) -> [String] {
      document.nodes.filter { $0.values["kind"] == kind }.compactMap { $0.values["record"] }
    }
    #expect(Set(ids("claim")) == Set(records.claims.map(\.id)))
    #expect(Set(ids("source")) == Set(records.sources.map(\.id)))
    #expect(Set(ids("document")) == Set(records.documents.map(\.id)))
    #expect(Set(ids("question")) == Set(records.questions.map(\.id)))
    #expect(
      document.nodes.count
        == records.claims.count + records.sources.count + records.documents.count
        + records.questions.count)

    let nodes = Set(document.nodes.map(\.id))
    #expect(nodes.count == document.nodes.count)
    #expect(document.edges.allSatisfy { nodes.contains($0.source) && nodes.contains($0.target) })

    // Assertions of the reading, those about other assertions among them, each as one line.
    let said = document.edges.filter { $0.values["quote"] != nil }
    let wanted = records.assertions.filter { graph.isInReading(graph.assertionNumber($0.id) ?? 0) }
    #expect(said.compactMap { $0.values["record"] }.sorted() == wanted.map(\.id).sorted())
    for assertion in wanted {
      let line = said.first { $0.values["record"] == assertion.id }
      let stance = assertion.stance.rawValue
      #expect(
        line?.values["kind"] == (assertion.claim == nil ? "attribution-" + stance : stance))
      #expect(line?.values["certainty"] == assertion.certainty.rawValue)
    }
    let declared = records.relations.filter {
      $0.certainty.strength >= options.minCertainty.strength
    }
    let kinds = Set(Relation.Kind.allCases.map(\.rawValue))
    let drawn = document.edges.filter { kinds.contains($0.values["kind"] ?? "") }
    #expect(drawn.compactMap { $0.values["record"] }.sorted() == declared.map(\.id).sorted())
    #expect(
      document.edges.count { $0.values["kind"] == "answers" }
        == records.claims.count { $0.question != nil })
  }

  @Test func aRelayIsOneLineWithAWeight() throws {
    let document = Self.document(PictureCases.oneCarrier)
    let relays = document.edges.filter { $0.values["kind"] == "relays" }
    let names = document.nodes.reduce(into: [String: String]()) { $0[$1.id] = $1.values["record"] }
    let pairs = relays.map { [names[$0.source] ?? "?", names[$0.target] ?? "?"] }
    #expect(
      pairs
        == [
          ["paper", "clerk"], ["paper", "council"], ["paper", "engineer"], ["paper", "radio"],
          ["radio", "mayor"],
        ].sorted { $0.lexicographicallyPrecedes($1) })
    #expect(relays.allSatisfy { $0.values["weight"] == "1" })
    #expect(document.edges.count { $0.values["kind"] == "publishes" } == 1)
    #expect(document.edges.count { $0.values["kind"] == "memberOf" } == 1)
  }

  @Test func claimsSayWhereTheyStand() throws {
    let document = Self.document(PictureCases.oneCarrier)
    let claim = try #require(document.nodes.first { $0.values["record"] == "safe" })
    #expect(claim.values["status"] == "disputed")
    #expect(claim.values["affirming"] == "2")
    #expect(claim.values["denying"] == "2")
    #expect(claim.values["contradiction"] == "x1")
  }

  @Test func theOrderOfTheRecordsDoesNotShow() {
    let records = PictureCases.oneCarrier
    var turned = records
    turned.sources.reverse()
    turned.claims.reverse()
    turned.assertions.reverse()
    #expect(
      GraphMLCaseText.text(PictureCases.report(records))
        == GraphMLCaseText.text(PictureCases.report(turned)))
  }
}
