// Claims with the same words under two ids: what is a matter of style, and what is not.
import Testing

@testable import Provenance

@Suite struct SameClaimsTests {
  private func proposals(_ a: [(String, String)], _ b: [(String, String)]) -> [String] {
    func records(_ claims: [(String, String)]) -> Records {
      var records = Records()
      records.claims = claims.map { Claim(id: $0.0, text: $0.1) }
      return records
    }
    let (first, second) = (records(a), records(b))
    return SameClaims.proposals(first, second).map {
      "\(first.claims[$0.a].id)=\(second.claims[$0.b].id)"
    }
  }

  @Test(arguments: [
    ("The fire was set.", "the fire  was set"), ("Café", "cafe\u{301}!"),
    ("\"Aimed at China\"", "“Aimed at China.”"), ("火災是縱火。", "火災是縱火"),
    ("2+2 talks", "2+2-talks"), ("ΦΩΤΙΑ", "φωτια"),
  ])
  func styleIsNoDifference(_ a: String, _ b: String) {
    #expect(proposals([("x", a)], [("y", b)]) == ["x=y"])
  }

  @Test(arguments: [
    ("It was 1.5 m.", "It was 15 m."), ("It was -5 C.", "It was 5 C."), ("3 < 5", "3 > 5"),
    ("...", "!!!"), ("The fire was set.", "The fire was not set."), ("12 hurt", "1 2 hurt"),
  ])
  func whatMeansSomethingElseIsNotProposed(_ a: String, _ b: String) {
    #expect(proposals([("x", a)], [("y", b)]).isEmpty)
  }

  @Test func anIdThatBothHaveIsLeftAlone() {
    #expect(proposals([("x", "A."), ("y", "B.")], [("y", "A."), ("z", "B.")]).isEmpty)
  }

  @Test func oneClaimIsProposedOnce() {
    #expect(proposals([("x", "A.")], [("y", "a"), ("z", "A")]) == ["x=y"])
  }

  @Test func aTextOfAMegabyteIsNotLookedAt() {
    let long = String(repeating: "a\u{301}\u{323}", count: 300_000)
    #expect(proposals([("x", long)], [("y", long)]).isEmpty)
  }

  @Test func renamingFollowsEveryReference() {
    var records = Records()
    records.claims = [Claim(id: "a", text: "A"), Claim(id: "b", text: "B")]
    records.assertions = [Assertion(id: "1", source: "s", claim: "a")]
    records.relations = [Relation(kind: .entails, from: "a", to: "b")]
    records.reviews = [Review(id: "r", claim: "b", rating: Rating(label: "x"))]
    let renamed = records.renamingClaims([("a", "b"), ("b", "a")])
    #expect(renamed.claims.map(\.id) == ["b", "a"])
    #expect(renamed.assertions.map(\.claim) == ["b"])
    #expect(renamed.relations.map(\.id) == ["b entails a"])
    #expect(renamed.reviews.map(\.claim) == ["a"])
  }
}
