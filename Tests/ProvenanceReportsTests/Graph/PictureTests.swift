import Provenance
import ProvenanceReports
import Testing

@Suite struct PictureTests {
  @Test func readsFromDocumentToCentralClaim() throws {
    let picture = try PictureCases.picture(PictureCases.oneCarrier, .contradiction(1))
    #expect(picture.columns.count == 6)
    #expect(picture.recordIDs(ofColumn: 0) == ["d"])
    #expect(picture.recordIDs(ofColumn: 1) == ["paper"])
    #expect(picture.recordIDs(ofColumn: 2) == ["radio"])
    #expect(picture.recordIDs(ofColumn: 4) == ["sound"])
    #expect(picture.recordIDs(ofColumn: 5) == ["safe"])
    #expect(picture.title[0] == "x1: Is the bridge safe?")
    #expect(
      picture.title[1] == "DISPUTED: 2 holders for, 2 against. "
        + "All of them reach us through one document of one carrier.")
    #expect(picture.node(.claim, "safe")?.remarks == ["DISPUTED 2 : 2"])
  }

  @Test func forStandsAboveAgainst() throws {
    let picture = try PictureCases.picture(PictureCases.oneCarrier, .contradiction(1))
    // Who speaks to the central claim itself stands outermost, a member behind its group.
    #expect(picture.recordIDs(ofColumn: 3) == ["paper", "mayor", "council", "clerk"])
    let dot = DOTText.text(picture)
    // The line from the member to its group keeps those two in their order itself.
    let ids = picture.columns[3].map { picture.nodes[$0].id }
    let chain = "\(ids[0]) -> \(ids[1]) -> \(ids[2]); \(ids[3])"
    #expect(dot.contains("{ rank=same; edge [style=invis, weight=4]; \(chain); }"))
    #expect(dot.contains("  \(ids[2]) -> \(ids[3]) ["))
  }

  @Test func anOutletThatAlsoSpeaksForItselfHasTwoNodes() throws {
    let picture = try PictureCases.picture(PictureCases.oneCarrier, .contradiction(1))
    let own = try #require(picture.node(.holder, "paper"))
    #expect(own.isOwnVoice)
    #expect(own.text == "The Paper itself")
    #expect(own.remarks == ["(its headline)"])
    let carrier = try #require(picture.node(.carrier, "paper"))
    #expect(carrier.isSinglePoint)
    #expect(carrier.remarks == ["only carrier (7 of 7)"])
    let relays = picture.edges.filter { $0.kind == .relays }.map {
      "\(picture.nodes[$0.from].id) \(picture.nodes[$0.to].id) \($0.isInferred)"
    }
    #expect(relays.contains("\(carrier.id) \(own.id) false"))
    #expect(relays.filter { $0.hasSuffix("true") }.count == 1)
    #expect(picture.node(.holder, "mayor")?.isOwnVoice == false)
  }

  @Test func aHolderThatCarriesNothingHasOneNode() throws {
    var records = PictureCases.oneCarrier
    records.assertions.removeAll { !["a1", "a3"].contains($0.id) }
    records.documents.append(Document(id: "e", title: "Minutes", publisher: "council"))
    records.assertions[1].evidence = [PictureCases.evidence("e", "not safe")]
    let picture = try PictureCases.picture(records, .contradiction(1))
    #expect(picture.nodes.filter { $0.kind == .carrier }.isEmpty)
    #expect(picture.node(.holder, "paper")?.text == "The Paper")
    #expect(picture.title[1] == "DISPUTED: 1 holder for, 1 against.")
  }

  @Test func linesSayWordCertaintyAndQuote() throws {
    let picture = try PictureCases.picture(PictureCases.oneCarrier, .contradiction(1))
    let labels = picture.edges.map(\.label).filter { !$0.isEmpty }
    #expect(
      labels == [
        "part of", "asserts [1]", "asserts [2]", "denies [3]", "denies (probable, inferred) [4]",
        "entails",
      ])
  }

  @Test func aDeniedAttributionIsSaidOnItsLine() throws {
    var records = PictureCases.oneCarrier
    records.assertions.append(
      Assertion(id: "b", source: "mayor", assertion: "a2", stance: .denies))
    let picture = try PictureCases.picture(records, .contradiction(1))
    let denied = picture.edges.filter { !$0.attributionDeniedBy.isEmpty }
    #expect(denied.map(\.recordIDs) == [["a2"]])
    #expect(denied.first?.label.contains("attribution denied [8]") == true)
  }

  @Test func claimsThatExcludeEachOtherStandSideBySide() throws {
    var records = PictureCases.oneCarrier
    records.relations = [Relation(id: "r", kind: .contrary, from: "old", to: "sound")]
    records.assertions.removeAll { ["a1", "a3", "a4"].contains($0.id) }
    let picture = try PictureCases.picture(records, .contradiction(1))
    #expect(
      picture.title.prefix(2) == ["x1: “The bridge is old.”", "against “The piers are sound.”"])
    #expect(picture.recordIDs(ofColumn: picture.columns.count - 1) == ["old", "sound"])
    #expect(picture.recordIDs(ofColumn: 3) == ["paper", "mayor"])
    #expect(picture.edges.filter { $0.kind == .contradiction }.map(\.recordIDs) == [["r"]])
  }

  @Test func lookedForInVain() {
    let report = PictureCases.report(PictureCases.oneCarrier)
    func fault(_ selection: PictureSelection) -> PictureFault? {
      guard case .failure(let fault) = ProvenancePicture.make(report, selection) else { return nil }
      return fault
    }
    #expect(fault(.contradiction(2))?.message == "there is no contradiction x2")
    #expect(fault(.contradiction(2))?.help == "this case has x1 only")
    #expect(fault(.contradiction(0)) != nil)
    #expect(fault(.contradiction(.min)) != nil)
    #expect(
      fault(.around("mayer", hops: 1))?.message
        == "there is no claim, source, document or assertion \"mayer\"")
    #expect(fault(.around("mayer", hops: 1))?.help == "did you mean \"mayor\"?")
    #expect(fault(.around("claim:mayor", hops: 1)) != nil)
    #expect(fault(.around("source:mayor", hops: 1)) == nil)
  }
}
