import Provenance

/// Writes a contradiction report as JSON, form `whosaid-report/1`.
///
/// Lists are cut at the limit; beside a cut list inside an entry stands its full length. The
/// counts are those of the whole case, whatever is filtered or cut.
public struct JSONReport {
  /// The form of the report, as its first member says it.
  package static let format = "whosaid-report/1"

  let report: ContradictionReport
  let selection: ReportSelection
  private let parts: ReportParts
  private var checkpoints: [KeptCheckpoint] = []
  var writer = JSONWriter(pretty: true)
  var graph: ClaimGraph { report.graph }

  /// The report as UTF-8 text.
  /// - Complexity: O(n log n) in what is listed.
  public static func text(
    _ report: ContradictionReport, selection: ReportSelection = ReportSelection(),
    checkpoints: [KeptCheckpoint] = []
  ) -> [UInt8] {
    var json = JSONReport(report, selection)
    json.checkpoints = checkpoints
    json.write()
    return json.writer.bytes
  }

  private init(_ report: ContradictionReport, _ selection: ReportSelection) {
    self.report = report
    self.selection = selection
    parts = ReportParts(report, selection)
  }

  /// Where the journals stand that the case was read from; nothing where there are none.
  private mutating func writeCheckpoints() {
    guard !checkpoints.isEmpty else { return }
    list("checkpoints", checkpoints) { json, kept in
      json.writer.beginObject()
      json.writer.member("file", kept.file)
      json.writer.member("count", kept.checkpoint.count)
      json.writer.member("hash", kept.checkpoint.hash)
      json.writer.endObject()
    }
  }

  private mutating func write() {
    writer.beginObject()
    writer.member("format", JSONReport.format)
    writer.member("title", graph.records.title)
    writer.member("reading", graph.options.reading.rawValue)
    writer.member("minCertainty", graph.options.minCertainty.rawValue)
    writeCheckpoints()
    writeCounts()
    let evidence = report.evidence(
      parts, sides: parts.contestedSides.prefix(selection.limit))
    writer.member("complete", evidence.isComplete)
    list("contradictions", selection.roots(of: report)) { $0.write($1) }
    list("selfContradictions", parts.selfContradictions(limit: selection.limit).shown) {
      $0.write($1)
    }
    list("positionChanges", parts.positionChanges.prefix(selection.limit)) { $0.write($1) }
    list("agreements", parts.agreements.prefix(selection.limit)) { $0.write($1) }
    list("independence", evidence.independence) { $0.write($1) }
    list("circularReporting", evidence.circles.prefix(selection.limit)) { $0.write($1) }
    list("originalsToFind", evidence.originals.prefix(selection.limit)) { $0.write($1) }
    list("inconsistentAnnotations", parts.inconsistentClaims.prefix(selection.limit)) {
      $0.writeInconsistency(of: $1)
    }
    list("scopeSplits", evidence.scopeSplits.prefix(selection.limit)) { json, split in
      json.writer.beginObject()
      json.writer.member("question", json.graph.question(split.question).id)
      json.strings("claims", split.claims.map { json.graph.claim($0).id })
      json.writer.endObject()
    }
    list("attributionDisputes", evidence.attributionDisputes.prefix(selection.limit)) {
      json, dispute in
      json.writer.beginObject()
      json.writer.member("assertion", json.graph.assertion(dispute.assertion).id)
      json.strings("deniedBy", dispute.deniedBy.map { json.graph.assertion($0).id })
      json.writer.endObject()
    }
    list("flags", evidence.flags.prefix(selection.limit)) { json, flag in
      json.writer.beginObject()
      json.writer.member("flag", flag.kind.rawValue)
      json.writer.member(flag.subject.kind.rawValue, json.graph.id(of: flag.subject))
      json.writer.endObject()
    }
    list("quotes", parts.quotes.prefix(selection.limit)) { $0.write($1) }
    writeOutcomes()
    list("misquotes", evidence.misquotes.prefix(selection.limit)) { $0.write($1) }
    list("sharedPassages", evidence.sharedPassages.prefix(selection.limit)) { $0.write($1) }
    list("translations", evidence.translations.prefix(selection.limit)) { $0.write($1) }
    writeReviews(report.reviews.findings.filter { parts.includes(claim: $0.claim) })
    writeWithout()
    writer.endObject()
    writer.lineFeed()
  }

  private mutating func writeCounts() {
    let analysis = report.analysis
    writer.key("counts")
    writer.beginObject()
    for kind in RecordKind.allCases where kind != .review {
      writer.member(kind.listName, graph.records.count(of: kind))
    }
    for status in ClaimStatus.allCases {
      writer.member(status.rawValue, analysis.count(of: status))
    }
    writer.member("contradictions", analysis.contradictions.count)
    writer.member("conflictingPairs", analysis.conflictingPairCount)
    writer.member("contradictingPairs", analysis.conflictingPairCount - analysis.tensionPairCount)
    writer.member("tensionPairs", analysis.tensionPairCount)
    writer.member("selfContradictions", analysis.selfContradictionCount)
    let changes = graph.positionChanges
    writer.member("positionChanges", changes.count { $0.kind == .change })
    writer.member("updates", changes.count { $0.kind == .update })
    writer.endObject()
  }

  private mutating func write(_ root: Contradiction) {
    writer.beginObject()
    writer.member("id", root.id)
    writer.member("kind", root.kind.name)
    writer.member("severity", root.severity.rawValue)
    strings("claims", root.claims.map { graph.claim($0).id })
    writer.member("question", root.question.map { graph.question($0).id })
    writer.member("relation", root.relation.map { graph.relation($0).id })
    writer.member("pairCount", root.pairCount)
    list("pairs", report.analysis.pairs(of: root, limit: selection.limit)) { $0.write($1) }
    writer.endObject()
  }

  private mutating func write(_ pair: ConflictPair) {
    writer.beginObject()
    writer.member("a", graph.assertion(pair.a).id)
    writer.member("b", graph.assertion(pair.b).id)
    writer.member("severity", pair.severity.rawValue)
    writer.member("strength", pair.strength)
    write(pair.path, as: "path")
    writer.endObject()
  }

  private mutating func write(_ own: SelfContradiction) {
    writer.beginObject()
    writer.member("source", graph.source(own.source).id)
    writer.member("a", graph.assertion(own.pair.a).id)
    writer.member("b", graph.assertion(own.pair.b).id)
    write(own.pair.path, as: "path")
    writer.endObject()
  }

  private mutating func write(_ agreement: Literal) {
    let sources = graph.committedSources(to: agreement)
    writer.beginObject()
    writer.member("claim", graph.claim(agreement.claim).id)
    writer.member("side", agreement.isNegated ? "deny" : "affirm")
    strings("sources", sources.prefix(selection.limit).map { graph.source($0).id })
    writer.member("sourceCount", sources.count)
    writer.endObject()
  }

  private mutating func writeInconsistency(of claim: Int) {
    writer.beginObject()
    writer.member("claim", graph.claim(claim).id)
    list("paths", graph.inconsistency(of: claim).paths) { $0.write($1) }
    writer.endObject()
  }

  private mutating func write(_ change: PositionChange) {
    writer.beginObject()
    writer.member("source", graph.source(change.source).id)
    writer.member("kind", change.kind.rawValue)
    writer.member("fromClaim", graph.claim(change.fromClaim).id)
    writer.member("claim", graph.claim(change.claim).id)
    writer.member("from", graph.assertion(change.from).id)
    writer.member("to", graph.assertion(change.to).id)
    writer.member("date", change.date)
    writer.endObject()
  }

  private mutating func write(_ side: SideIndependence) {
    writer.beginObject()
    writer.member("claim", graph.claim(side.claim).id)
    writer.member("side", side.isDenial ? "deny" : "affirm")
    writer.member("speakers", side.speakers)
    writer.member("groups", side.groups)
    writer.member("origins", side.origins)
    writer.member("lineageNotRecorded", side.lineageNotRecorded)
    writer.member("lines", side.lines)
    strings("singlePoints", side.singlePoints.map { graph.source($0).id })
    writer.endObject()
  }

  private mutating func write(_ circle: CircularReporting.Circle) {
    writer.beginObject()
    writer.member("among", circle.among.rawValue)
    writer.member("claim", circle.claim.map { graph.claim($0).id })
    strings("members", circle.members.map { graph.id(of: $0, in: circle.among) })
    writer.endObject()
  }

  private mutating func write(_ original: OriginalToFind) {
    writer.beginObject()
    writer.member("source", graph.source(original.source).id)
    strings(
      "assertions", original.assertions.prefix(selection.limit).map { graph.assertion($0).id })
    writer.member("assertionCount", original.assertions.count)
    writer.endObject()
  }

  // MARK: Parts

  private mutating func write(_ path: [PathStep], as name: String) {
    writer.key(name)
    write(path)
  }

  private mutating func write(_ path: [PathStep]) {
    writer.beginArray()
    for step in path {
      writer.beginObject()
      writer.member("from", graph.name(of: step.from))
      writer.member("to", graph.name(of: step.to))
      writer.member("by", step.relation.map { graph.relation($0).id })
      writer.endObject()
    }
    writer.endArray()
  }

  mutating func strings(_ name: String, _ values: [String]) {
    writer.member(name, values, inline: false)
  }

  mutating func list<Items: Sequence>(
    _ name: String, _ items: Items, _ write: (inout JSONReport, Items.Element) -> Void
  ) {
    writer.key(name)
    writer.beginArray()
    for item in items { write(&self, item) }
    writer.endArray()
  }
}
