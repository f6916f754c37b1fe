import Provenance

extension JSONReport {
  /// What is left out of the case, and what hangs on it; nothing where all is there.
  mutating func writeWithout() {
    guard let hangs = report.hangs,
      let sentences = WithoutSentences(
        report, limit: selection.limit, language: .english, escape: { $0 })
    else { return }
    let cut = hangs.cut
    writer.key("without")
    writer.beginObject()
    records("records", cut.named, cut)
    writer.member("assertionsLeftOut", cut.omissionCount(of: .assertion))
    list("leftOut", cut.omissions.prefix(selection.limit)) { $0.write($1, cut) }
    writer.member("leftOutCount", cut.omissions.count)
    list("evidenceLeftOut", cut.lostEvidence.prefix(selection.limit)) { json, lost in
      let assertion = cut.whole.assertions[lost.assertion]
      json.writer.beginObject()
      json.writer.member("assertion", assertion.id)
      json.writer.member("document", assertion.evidence[lost.evidence].document)
      json.writer.endObject()
    }
    strings("keptSources", cut.keptSources.map { cut.whole.sources[$0].id })
    list("fallen", hangs.fallen.prefix(selection.limit)) {
      $0.write($1, hangs, title: sentences.wholeTitle($1.before))
    }
    list("changed", hangs.changed.prefix(selection.limit)) {
      $0.write($1, hangs, title: sentences.wholeTitle($1.before))
    }
    strings("arisen", hangs.arisen.prefix(selection.limit).map(\.id))
    list("selfContradictionsFallen", hangs.fallenSelf.prefix(selection.limit)) {
      $0.write($1, in: hangs.whole.graph)
    }
    list("selfContradictionsArisen", hangs.arisenSelf.prefix(selection.limit)) {
      $0.write($1, in: hangs.rest.graph)
    }
    list("statuses", hangs.statuses.prefix(selection.limit)) { json, change in
      json.writer.beginObject()
      json.writer.member("claim", json.graph.claim(change.claim).id)
      json.writer.member("before", change.before.rawValue)
      json.writer.member("after", change.after.rawValue)
      json.writer.endObject()
    }
    strings(
      "countedAgain",
      hangs.countedAgain.prefix(selection.limit).map { graph.assertion($0).id })
    strings(
      "comparedAgain",
      hangs.comparedAgain.prefix(selection.limit).map { cut.whole.id(of: $0) })
    writer.endObject()
  }

  private mutating func write(_ omission: CaseWithout.Omission, _ cut: CaseWithout) {
    writer.beginObject()
    members(of: omission.record, cut)
    switch omission.reason {
    case .named: writer.member("reason", "named")
    case .of(let other):
      writer.member("reason", "of")
      by(other, cut)
    case .through(let other):
      writer.member("reason", "through")
      by(other, cut)
    }
    writer.endObject()
  }

  private mutating func by(_ record: RecordReference, _ cut: CaseWithout) {
    writer.key("by")
    writer.beginObject()
    members(of: record, cut)
    writer.endObject()
  }

  private mutating func write(_ change: WhatHangs.Change, _ hangs: WhatHangs, title: String) {
    let graph = hangs.whole.graph
    let root = change.before
    writer.beginObject()
    writer.member("id", root.id)
    writer.member("title", title)
    writer.member("kind", root.kind.name)
    writer.member("severity", root.severity.rawValue)
    strings("claims", root.claims.map { graph.claim($0).id })
    writer.member("question", root.question.map { graph.question($0).id })
    writer.member("relation", root.relation.map { graph.relation($0).id })
    writer.member("pairCount", root.pairCount)
    records("hangsOn", Array(change.hangsOn.prefix(selection.limit)), hangs.cut)
    writer.member("hangsOnCount", change.hangsOn.count)
    strings("now", change.after.map(\.id))
    writer.endObject()
  }

  private mutating func write(_ own: SelfContradiction, in graph: ClaimGraph) {
    writer.beginObject()
    writer.member("source", graph.source(own.source).id)
    writer.member("a", graph.assertion(own.pair.a).id)
    writer.member("b", graph.assertion(own.pair.b).id)
    writer.endObject()
  }

  private mutating func records(_ name: String, _ items: [RecordReference], _ cut: CaseWithout) {
    list(name, items) { json, record in
      json.writer.beginObject()
      json.members(of: record, cut)
      json.writer.endObject()
    }
  }

  private mutating func members(of record: RecordReference, _ cut: CaseWithout) {
    writer.member("type", record.kind.rawValue)
    writer.member("id", cut.whole.id(of: record))
  }
}
