// The list of sources for programs: its form, and lists that are cut with their lengths.
import Foundation
import Provenance
import ProvenanceReports
import Testing

@Suite struct SourcesJSONTests {
  private func json(_ profiles: SourceProfiles, limit: Int = .max) throws -> [String: Any] {
    let data = Data(SourcesJSON.text(profiles, limit: limit))
    return try #require(JSONSerialization.jsonObject(with: data) as? [String: Any])
  }

  @Test func givesEverySourceById() throws {
    let json = try json(SourcesCase.profiles)
    #expect(json["format"] as? String == "whosaid-sources/1")
    #expect(json["reading"] as? String == "latest")
    #expect(json["spokenClaimCount"] as? Int == 4)
    let sources = try #require(json["sources"] as? [[String: Any]])
    #expect(sources.map { $0["source"] as? String } == ["aide", "ida", "owner", "post", "star"])
    let ida = sources[1]
    #expect(ida["affirms"] as? Int == 2)
    #expect(ida["denies"] as? Int == 1)
    #expect(ida["selfContradictionCount"] as? Int == 1)
    #expect((ida["selfContradictions"] as? [[String: Any]])?.first?["pairCount"] as? Int == 1)
    #expect(ida["positionChangeCount"] as? Int == 1)
    let change = try #require((ida["positionChanges"] as? [[String: Any]])?.first)
    #expect(change["kind"] as? String == "change")
    #expect(ida["updateCount"] as? Int == 0)
    #expect(ida["onlyLineFor"] as? [String] == ["paid", "safe", "unpaid"])
    #expect(ida["hearsayDepth"] as? [String: Int] == ["least": 1, "greatest": 1])
    #expect(sources[2]["hearsayDepth"] is NSNull)
    let post = sources[3]
    #expect(post["controlledBy"] as? [String] == ["owner"])
    #expect(post["carriesFor"] as? [String] == ["aide", "ida"])
    #expect(post["onlyLineFor"] as? [String] == ["safe"])
    let agreement = try #require((post["agreesWith"] as? [[String: Any]])?.first)
    #expect(agreement["source"] as? String == "star")
    #expect(agreement["claims"] as? [String] == ["closed"])
    let contradiction = try #require((post["contradicts"] as? [[String: Any]])?.first)
    #expect(contradiction["source"] as? String == "aide")
    #expect(contradiction["contradictions"] as? [String] == ["x1"])
    #expect(contradiction["pairCount"] as? Int == 1)
  }

  @Test func cutsListsAndKeepsTheirLengths() throws {
    let json = try json(SourcesCase.profiles, limit: 1)
    #expect(json["sourceCount"] as? Int == 5)
    let sources = try #require(json["sources"] as? [[String: Any]])
    #expect(sources.count == 1)
    #expect((sources[0]["contradicts"] as? [Any])?.count == 1)
    #expect(sources[0]["contradictsCount"] as? Int == 2)
    #expect((sources[0]["claims"] as? [Any])?.count == 1)
    #expect(sources[0]["claimCount"] as? Int == 2)
  }

  @Test(arguments: HostileTexts.all)
  func keepsTextAsItIs(_ hostile: String) throws {
    let json = try json(SourceProfiles(HostileTexts.report(hostile).analysis))
    let sources = try #require(json["sources"] as? [[String: Any]])
    let names = sources.compactMap { $0["name"] as? String }
    #expect(names.map { Array($0.utf8) }.contains(Array(hostile.utf8)))
  }
}
