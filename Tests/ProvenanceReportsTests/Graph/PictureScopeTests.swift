import Provenance
import ProvenanceReports
import Testing

@Suite struct PictureScopeTests {
  private func claims(_ picture: ProvenancePicture) -> [String] {
    picture.nodes.filter { $0.kind == .claim }.compactMap(\.recordID)
  }

  @Test func hopsGoFromClaimsToHoldersAndOn() throws {
    let records = PictureCases.oneCarrier
    func around(_ id: String, _ hops: Int) throws -> ProvenancePicture {
      try PictureCases.picture(records, .around(id, hops: hops))
    }
    #expect(claims(try around("long", 0)) == ["long"])
    #expect(try around("long", 0).edges.isEmpty)
    #expect(claims(try around("long", 1)) == ["long"])
    #expect(claims(try around("long", 2)) == ["long", "old", "safe"])
    #expect(claims(try around("long", 3)) == ["long", "old", "safe", "sound"])
    #expect(claims(try around("mayor", 1)) == ["sound"])
    #expect(claims(try around("mayor", 2)) == ["safe", "sound"])
    #expect(claims(try around("radio", 1)) == ["sound"])
    #expect(claims(try around("d", 1)) == ["long", "old", "safe", "sound"])
    #expect(claims(try around("a7", 0)) == ["long"])
    #expect(try around("a7", 0).edges.filter { $0.kind == .stance(.affirms) }.count == 1)
    #expect(try around("council", 1).node(.holder, "clerk") != nil)
    #expect(claims(try around("long", -5)) == ["long"])
  }

  @Test func disputesLeaveOutWhatNobodyDisputes() throws {
    let picture = try PictureCases.picture(PictureCases.oneCarrier, .disputed)
    #expect(claims(picture) == ["safe", "sound"])
    #expect(picture.nodes.allSatisfy { $0.kind != .stub })
  }

  @Test func theWholeCaseFoldsTheRestByHolder() throws {
    let picture = try PictureCases.picture(PictureCases.oneCarrier, .whole)
    #expect(claims(picture) == ["safe", "sound"])
    let stubs = picture.nodes.filter { $0.kind == .stub }.map(\.text)
    #expect(stubs == ["+1 uncontested", "+2 uncontested"])
    let drawn = picture.edges.reduce(0) { $0 + $1.quotes.count + $1.foldedCount }
    #expect(drawn == 7)
    #expect(picture.title == ["A bridge", "4 claims, 2 disputed; 7 assertions."])
  }

  @Test func manyHoldersAreFoldedByQuestion() throws {
    var records = PictureCases.oneCarrier
    for number in 0..<100 {
      records.sources.append(Source(id: "s\(number)", name: "Witness \(number)"))
      records.claims.append(
        Claim(id: "n\(number)", text: "Fact \(number).", question: number < 30 ? "q" : nil))
      records.assertions.append(
        Assertion(id: "n\(number)", source: "s\(number)", claim: "n\(number)"))
    }
    let picture = try PictureCases.picture(records, .whole)
    let stubs = picture.nodes.filter { $0.kind == .stub }
    #expect(stubs.map(\.text) == ["+2 uncontested", "+30 uncontested", "+71 uncontested"])
    #expect(
      stubs.map(\.remarks) == [[], ["by 30 other holders"], ["by 71 other holders"]])
    #expect(stubs[1].cluster == 0)
  }

  @Test func whatIsLeftOutIsSaid() throws {
    var records = PictureCases.oneCarrier
    for number in 0..<50 {
      records.sources.append(Source(id: "s\(number)", name: "Witness \(number)"))
      records.assertions.append(
        Assertion(
          id: "n\(number)", source: "s\(number)", claim: "safe",
          stance: number < 30 ? .affirms : .denies))
    }
    func notes(_ selection: PictureSelection) throws -> [String] {
      try PictureCases.picture(records, selection, assertionLimit: 10).notes
    }
    #expect(try notes(.contradiction(1)) == ["Not drawn: 27 more assertions above, 17 below."])
    #expect(
      try notes(.disputed)[1]
        == "Not drawn: 0 more contradictions, 1 more disputed claim, 2 uncontested claims.")
    #expect(
      try notes(.around("safe", hops: 1)) == ["Not drawn: 43 assertions and 0 claims further away."]
    )
    let title = try PictureCases.picture(records, .contradiction(1), assertionLimit: 10).title
    #expect(title[1].hasPrefix("DISPUTED: 32 holders for, 22 against."))
  }

  @Test func aLargeCaseIsDrawnWithinBounds() throws {
    var records = Records(title: "Large")
    for number in 0..<200 {
      records.sources.append(Source(id: "s\(number)", name: "Source \(number)"))
    }
    for number in 0..<5000 {
      records.claims.append(Claim(id: "c\(number)", text: "Claim \(number)."))
    }
    for number in 0..<20_000 {
      records.assertions.append(
        Assertion(
          id: "a\(number)", source: "s\(number * 7 % 200)", claim: "c\(number * 13 % 5000)",
          stance: number % 9 == 0 ? .denies : .affirms))
    }
    let picture = try PictureCases.picture(records, .whole)
    #expect(picture.nodes.count < 600)
    #expect(picture.edges.count < 600)
    #expect(picture.notes.contains { $0.hasPrefix("Not drawn: ") })
  }

  @Test func claimsThatTouchADisputedOneAreDrawnWhileThereIsRoom() throws {
    var records = PictureCases.oneCarrier
    for number in 0..<30 {
      records.claims.append(Claim(id: "n\(number)", text: "Reason \(number)."))
      records.relations.append(Relation(kind: .supports, from: "n\(number)", to: "safe"))
      records.assertions.append(
        Assertion(id: "n\(number)", source: "mayor", claim: "n\(number)"))
    }
    let all = try PictureCases.picture(records, .disputed)
    #expect(claims(all).count == 32)
    #expect(all.notes.isEmpty)
    let some = try PictureCases.picture(records, .disputed, assertionLimit: 24)
    #expect(claims(some).count == 22)
    #expect(some.notes == ["Not drawn: 10 more claims that touch a disputed one."])
    // The whole case folds them instead.
    let whole = try PictureCases.picture(records, .whole, assertionLimit: 24)
    #expect(claims(whole).count == 22)
    let drawn = whole.edges.reduce(0) { $0 + $1.quotes.count + $1.foldedCount }
    #expect(drawn == records.assertions.count)
  }

  @Test func aPathThatIsTooLongIsCounted() throws {
    var records = Records(title: "Chain")
    records.sources = [Source(id: "a", name: "A"), Source(id: "b", name: "B")]
    for number in 1000..<2001 {
      records.claims.append(Claim(id: "c\(number)", text: "Claim \(number)."))
      guard number > 1000 else { continue }
      records.relations.append(
        Relation(kind: .entails, from: "c\(number - 1)", to: "c\(number)"))
    }
    records.assertions = [
      Assertion(id: "a", source: "a", claim: "c1000"),
      Assertion(id: "b", source: "b", claim: "c2000", stance: .denies),
    ]
    let picture = try PictureCases.picture(records, .contradiction(1))
    #expect(claims(picture) == ["c1000", "c2000"])
    #expect(picture.notes == ["Not drawn: the 1000 steps that join the two claims."])
    #expect(picture.title[1] == "DISPUTED: 1 holder for by what follows, 1 against.")
  }
}
