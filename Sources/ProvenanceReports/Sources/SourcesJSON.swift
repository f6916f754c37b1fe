import Provenance

/// Writes what each source holds and how it stands to the others as JSON, form `whosaid-sources/1`.
///
/// Sources come by id. Lists are cut at the limit; beside each stands its full length.
public struct SourcesJSON {
  /// The form, as its first member says it.
  package static let format = "whosaid-sources/1"

  private let profiles: SourceProfiles
  private let limit: Int
  private var writer = JSONWriter(pretty: true)
  private var graph: ClaimGraph { profiles.graph }

  /// The sources as UTF-8 text.
  /// - Complexity: that of the profiles shown.
  public static func text(_ profiles: SourceProfiles, limit: Int = .max) -> [UInt8] {
    var json = SourcesJSON(profiles, limit)
    json.write()
    return json.writer.bytes
  }

  private init(_ profiles: SourceProfiles, _ limit: Int) {
    self.profiles = profiles
    self.limit = limit
  }

  private mutating func write() {
    writer.beginObject()
    writer.member("format", SourcesJSON.format)
    writer.member("title", graph.records.title)
    writer.member("reading", graph.options.reading.rawValue)
    writer.member("minCertainty", graph.options.minCertainty.rawValue)
    writer.member("sourceCount", graph.records.sources.count)
    writer.member("spokenClaimCount", profiles.spokenClaimCount)
    let shown = Array((0..<graph.records.sources.count).prefix(limit))
    writer.key("sources")
    writer.beginArray()
    profiles.forEachProfile(of: shown, limit: limit, order: .id) { write($0) }
    writer.endArray()
    writer.endObject()
    writer.lineFeed()
  }

  private mutating func write(_ profile: SourceProfile) {
    let source = graph.source(profile.source)
    writer.beginObject()
    writer.member("source", source.id)
    writer.member("name", source.name)
    writer.member("kind", source.kind?.rawValue)
    writer.member("identity", source.identity.rawValue)
    strings("controlledBy", profile.controllers.map { graph.source($0).id })
    writer.member("memberOf", profile.group.map { graph.source($0).id })
    writer.member("affirms", profile.affirms)
    writer.member("denies", profile.denies)
    writer.member("reports", profile.reports)
    writer.member("attributions", profile.attributions)
    writer.member("carries", profile.carried.count)
    sources("carriesFor", profile.carriedFor)
    writer.member("carriesForCount", profile.carriedFor.count)
    write(profile.hearsayDepth)
    list("claims", held(profile).prefix(limit)) { $0.writeHeld($1) }
    writer.member("claimCount", profile.assertions.count)
    list("agreesWith", profile.agreements.first) { $0.write($1) }
    writer.member("agreesWithCount", profile.agreements.count)
    list("contradicts", profile.contradictions.first) { $0.write($1) }
    writer.member("contradictsCount", profile.contradictions.count)
    list("selfContradictions", profile.selfContradictions.prefix(limit)) { $0.write($1) }
    writer.member("selfContradictionCount", profile.selfContradictions.count)
    list("positionChanges", profile.positionChanges.prefix(limit)) { $0.write($1) }
    writer.member("positionChangeCount", profile.positionChanges.count { $0.kind == .change })
    writer.member("updateCount", profile.positionChanges.count { $0.kind == .update })
    claims("onlyLineFor", profile.onlyLineFor)
    writer.member("onlyLineCount", profile.onlyLineFor.count)
    writer.endObject()
  }

  private mutating func write(_ depth: ClosedRange<Int>?) {
    writer.key("hearsayDepth")
    guard let depth else {
      writer.null()
      return
    }
    writer.beginObject()
    writer.member("least", depth.lowerBound)
    writer.member("greatest", depth.upperBound)
    writer.endObject()
  }

  /// The assertions in the order of what is written of them.
  private func held(_ profile: SourceProfile) -> [Int] {
    func key(_ assertion: Int) -> (Int, String, String, Int) {
      let record = graph.assertion(assertion)
      return (
        record.claim.flatMap(graph.claimNumber) ?? -1, record.stance.rawValue,
        record.certainty.rawValue, assertion
      )
    }
    return profile.assertions.map { (key($0), $0) }.sorted { $0.0 < $1.0 }.map(\.1)
  }

  private mutating func writeHeld(_ assertion: Int) {
    let record = graph.assertion(assertion)
    writer.beginObject()
    writer.member("claim", record.claim ?? "")
    writer.member("stance", record.stance.rawValue)
    writer.member("certainty", record.certainty.rawValue)
    writer.member("assertion", record.id)
    writer.endObject()
  }

  private mutating func write(_ agreement: SourceAgreement) {
    var shared: [Int] = []
    for literal in agreement.literals where shared.last != literal.claim {
      shared.append(literal.claim)
    }
    writer.beginObject()
    writer.member("source", graph.source(agreement.source).id)
    claims("claims", shared)
    writer.member("claimCount", agreement.claimCount)
    writer.endObject()
  }

  private mutating func write(_ other: SourceContradiction) {
    writer.beginObject()
    writer.member("source", graph.source(other.source).id)
    strings("contradictions", other.roots.prefix(limit).map { "x\($0)" })
    writer.member("contradictionCount", other.roots.count)
    claims("claims", other.claims)
    writer.member("claimCount", other.claims.count)
    writer.member("pairCount", other.pairCount)
    writer.member("tensionPairCount", other.tensionCount)
    writer.endObject()
  }

  private mutating func write(_ own: SelfConflict) {
    writer.beginObject()
    let claims = own.first.claim == own.second.claim ? [own.first] : [own.first, own.second]
    strings("claims", claims.map { graph.claim($0.claim).id })
    writer.member("pairCount", own.pairCount)
    writer.endObject()
  }

  private mutating func write(_ change: PositionChange) {
    writer.beginObject()
    writer.member("kind", change.kind.rawValue)
    writer.member("fromClaim", graph.claim(change.fromClaim).id)
    writer.member("claim", graph.claim(change.claim).id)
    writer.member("from", graph.assertion(change.from).id)
    writer.member("to", graph.assertion(change.to).id)
    writer.member("date", change.date)
    writer.endObject()
  }

  // MARK: Parts

  private mutating func claims(_ name: String, _ numbers: [Int]) {
    strings(name, numbers.prefix(limit).map { graph.claim($0).id })
  }

  private mutating func sources(_ name: String, _ numbers: [Int]) {
    strings(name, numbers.prefix(limit).map { graph.source($0).id })
  }

  private mutating func strings(_ name: String, _ values: [String]) {
    writer.member(name, values, inline: true)
  }

  private mutating func list<Items: Sequence>(
    _ name: String, _ items: Items, _ write: (inout SourcesJSON, Items.Element) -> Void
  ) {
    writer.key(name)
    writer.beginArray()
    for item in items { write(&self, item) }
    writer.endArray()
  }
}
