import Provenance

extension SourcesText {
  /// The block of a source: its name, then a row for everything there is to say.
  mutating func write(_ profile: SourceProfile) {
    writeName(profile)
    writeHolds(profile)
    writeCarries(profile)
    writeLines(profile)
    writeContradictions(profile)
    writeSelfContradictions(profile)
    writeAgreements(profile)
    writeChanges(profile)
  }

  private mutating func writeName(_ profile: SourceProfile) {
    let source = graph.source(profile.source)
    let identity = source.identity == .named ? nil : source.identity.rawValue
    let what = [source.kind?.rawValue, identity, source.role.map { Visible.line($0) }]
      .compactMap { $0 }.joined(separator: ", ")
    lines.append("")
    let name = DisplayWidth.wrapped(names.capitalized(profile.source), to: width)
    lines += name.map { style.paint($0, .strong) }
    if !what.isEmpty {
      lines += DisplayWidth.wrapped(what, to: width - 2).map { "  " + style.paint($0, .faint) }
    }
    if !profile.controllers.isEmpty {
      row("controlled by", profile.controllers.map { names[$0] }.joined(separator: " > "))
    }
    let controlled = controlled[profile.source]
    if !controlled.isEmpty { row("controls", list(controlled)) }
    if let group = profile.group { row("part of", names[group]) }
  }

  private mutating func writeHolds(_ profile: SourceProfile) {
    let stances: [(verb: String, count: Int)] = [
      ("affirms", profile.affirms), ("denies", profile.denies), ("only reports", profile.reports),
    ]
    var parts = stances.filter { $0.count > 0 }.map { "\($0.verb) \($0.count)" }
    if profile.attributions > 0 {
      parts.append("speaks of \(Phrase.count(profile.attributions, "assertion")) of others")
    }
    row("holds", parts.isEmpty ? "nothing in this reading" : parts.joined(separator: ", "))
    for assertion in profile.assertions.prefix(limit) { write(assertion) }
    rest(profile.assertions.count - limit, "assertion")
  }

  private mutating func write(_ assertion: Int) {
    let record = graph.assertion(assertion)
    guard let claim = record.claim.flatMap(graph.claimNumber) else { return }
    let note = record.certainty == .certain ? "" : " (\(record.certainty.rawValue))"
    switch record.stance {
    case .reports: listed("?", .faint, self.claim(claim) + note)
    case .affirms: signed(Literal(claim: claim, isNegated: false), note: note)
    case .denies: signed(Literal(claim: claim, isNegated: true), note: note)
    }
  }

  private mutating func writeCarries(_ profile: SourceProfile) {
    guard !profile.carried.isEmpty else { return }
    row(
      "carries",
      "\(Phrase.count(profile.carried.count, "assertion")) of \(list(profile.carriedFor))")
  }

  /// The names of sources, the last of a long list only counted.
  private mutating func list(_ sources: [Int]) -> String {
    let shown = sources.prefix(limit).map { names[$0] }
    let more = sources.count - shown.count
    if more > 0 { isCut = true }
    return Phrase.list(shown + (more > 0 ? ["\(more) more"] : []))
  }

  /// How far its words are from us, and for how much nothing else reaches us.
  private mutating func writeLines(_ profile: SourceProfile) {
    if let depth = profile.hearsayDepth {
      let (least, greatest) = (depth.lowerBound, depth.upperBound)
      let links =
        least == greatest
        ? Phrase.count(least, "link")
        : least == 0 ? "up to \(Phrase.count(greatest, "link"))" : "\(least) to \(greatest) links"
      row("hearsay", greatest == 0 ? "none" : "\(links) between us and its words")
    }
    let only = profile.onlyLineFor.count
    if only > 0 {
      row(
        "only line",
        "\(only) of \(Phrase.count(profiles.spokenClaimCount, "claim")) "
          + "\(only == 1 ? "reaches" : "reach") us through it alone")
    }
  }

  private mutating func writeContradictions(_ profile: SourceProfile) {
    for (index, other) in profile.contradictions.first.enumerated() {
      let roots = other.roots.prefix(limit).map { "x\($0)" }
      let more = other.roots.count - roots.count
      if more > 0 { isCut = true }
      let list = Phrase.list(roots + (more > 0 ? ["\(more) more"] : []))
      row(
        index == 0 ? "contradicts" : "",
        "\(names[other.source]): \(list), \(pairs(other))" + sameControl(profile, other.source))
      for opposition in other.oppositions.prefix(claimLimit) { write(opposition) }
      rest(other.oppositionCount - claimLimit, "point", indent: 2)
    }
    rest(profile.contradictions.count - profile.contradictions.first.count, "source")
  }

  /// What this source holds, and what the other says instead where that is another claim.
  private mutating func write(_ opposition: SourceOpposition) {
    let (own, other) = (opposition.own, opposition.other)
    signed(own, indent: 2)
    if own.claim != other.claim || own == other {
      listed("><", .mark, (other.isNegated ? "not: " : "") + claim(other.claim), indent: 4)
    }
  }

  private func pairs(_ other: SourceContradiction) -> String {
    if other.tensionCount == other.pairCount {
      return Phrase.count(other.pairCount, "pair") + " in tension"
    }
    let tensions = other.tensionCount > 0 ? ", \(other.tensionCount) of them in tension" : ""
    return Phrase.count(other.pairCount, "pair") + tensions
  }

  private mutating func writeSelfContradictions(_ profile: SourceProfile) {
    let conflicts = profile.selfContradictions
    for (index, own) in conflicts.prefix(limit).enumerated() {
      let claims = own.first.claim == own.second.claim ? [own.first] : [own.first, own.second]
      let texts = claims.map { literal in
        (claims.count > 1 && literal.isNegated ? "not: " : "")
          + Phrase.withoutStop(claim(literal.claim))
      }
      row(
        index == 0 && profile.contradictions.count == 0 ? "contradicts" : "",
        "itself: " + texts.joined(separator: " >< ")
          + (own.pairCount > 1 ? " (\(Phrase.count(own.pairCount, "pair")))" : ""))
    }
    rest(conflicts.count - limit, "self-contradiction")
  }

  private mutating func writeAgreements(_ profile: SourceProfile) {
    let held = Set(profile.assertions.compactMap(literal))
    for (index, other) in profile.agreements.first.enumerated() {
      row(
        index == 0 ? "agrees with" : "",
        "\(names[other.source]): \(Phrase.count(other.claimCount, "claim"))"
          + sameControl(profile, other.source))
      for literal in other.literals.prefix(claimLimit) {
        signed(literal, held.contains(literal) ? .direct : .derived, indent: 2)
      }
      rest(other.claimCount - claimLimit, "claim", indent: 2)
    }
    rest(profile.agreements.count - profile.agreements.first.count, "source")
  }

  /// What an assertion commits its source to directly.
  private func literal(_ assertion: Int) -> Literal? {
    let record = graph.assertion(assertion)
    guard record.stance != .reports, let claim = record.claim.flatMap(graph.claimNumber) else {
      return nil
    }
    return Literal(claim: claim, isNegated: record.stance == .denies)
  }

  /// A note where two sources are in the same hands.
  private func sameControl(_ profile: SourceProfile, _ other: Int) -> String {
    let root = profile.controllers.last ?? profile.source
    return (graph.controllers(of: other).last ?? other) == root ? " (under the same control)" : ""
  }

  private mutating func writeChanges(_ profile: SourceProfile) {
    let changes = profile.positionChanges
    for (index, change) in changes.prefix(limit).enumerated() {
      let verb = change.kind == .change ? "changed" : "updated"
      row(
        index == 0 ? "changes" : "",
        "\(Visible.line(change.date)), \(verb): \(side(change.from, change.fromClaim)) -> "
          + side(change.to, change.claim))
    }
    rest(changes.count - limit, "change")
  }

  private func side(_ assertion: Int, _ claim: Int) -> String {
    (graph.assertion(assertion).stance == .denies ? "not: " : "")
      + Phrase.withoutStop(self.claim(claim))
  }
}
