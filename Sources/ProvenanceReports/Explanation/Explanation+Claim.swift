import Provenance

extension Explanation {
  /// Why a claim has its status: everybody on both sides, how independent they are of each other,
  /// and how the claim stands to the others.
  public func claim(_ number: Int) -> ExplanationItem {
    let claim = graph.claim(number)
    let standing = analysis.standings[number]
    var items = [ExplanationItem(.result, status(standing))]
    items += valueNotes(number)
    items += part(of: roots(of: number))
    items += remark(claim.note)
    let yes = Literal(claim: number, isNegated: false)
    items += side(yes, "affirmed by", standing.affirmedStrength)
    items += side(yes.negation, "denied by", standing.deniedStrength)
    items += uncounted(number)
    var reasoning = IndependenceReasoning(graph)
    if standing.affirmingDerived > 0 {
      items.append(independence(of: yes, using: &reasoning))
    }
    if standing.denyingDerived > 0 {
      items.append(independence(of: yes.negation, using: &reasoning))
    }
    items += circles(around: number)
    items += inconsistency(of: number)
    items += comparisons(of: number)
    items += relations(of: number)
    items += flags(beside: .claim(number))
    items += reviews(of: number)
    return ExplanationItem(
      .claim, "\(Visible.line(claim.id)): \(Visible.line(claim.text))",
      record: record(.claim, number), items)
  }

  private func roots(of claim: Int) -> [String] {
    report.contradictions.filter { root in
      root.claims.contains(claim)
        || root.conflicts.contains { $0.first.claim == claim || $0.second.claim == claim }
    }.map(\.id)
  }

  private func side(_ literal: Literal, _ verb: String, _ strength: Int) -> [ExplanationItem] {
    let commitments = graph.commitments(to: literal, limit: Explanation.limit)
    guard commitments.count > 0 else { return [] }
    let count = Phrase.count(commitments.count, "source")
    let most = Certainty(strength: strength).rawValue
    let items = steps(
      commitments.first.map { ($0.assertion, $0.path) }, count: commitments.count)
    return [ExplanationItem(.side, "\(verb) \(count), at most as \(most)", items)]
  }

  /// Assertions about a claim that are on neither side: those that only report it, and those that
  /// are no current positions.
  private func uncounted(_ claim: Int) -> [ExplanationItem] {
    let all = graph.assertionsAbout(claim)
    let reports = all.filter { graph.isInReading($0) && graph.assertion($0).stance == .reports }
    let past = all.filter { !graph.isInReading($0) }
    var items: [ExplanationItem] = []
    if !reports.isEmpty {
      items.append(
        ExplanationItem(
          .side, "only reported, without a commitment", listed(reports) { briefly($0) }))
    }
    if !past.isEmpty {
      let told = listed(past) { assertion in
        ExplanationItem(
          .assertion, "\(brief(assertion)): \(pastness(of: assertion))",
          record: record(.assertion, assertion))
      }
      items.append(ExplanationItem(.side, "not counted among current positions", told))
    }
    return items
  }

  /// That the relations of a claim cannot all be right, and by which steps.
  private func inconsistency(of claim: Int) -> [ExplanationItem] {
    guard analysis.inconsistentClaims.contains(claim) else { return [] }
    let items = graph.inconsistency(of: claim).paths.map { steps in
      let words =
        steps.first?.from.isNegated == true
        ? "the claim follows from its own negation" : "the negation of the claim follows from it"
      return ExplanationItem(.note, words, path(steps))
    }
    return [
      ExplanationItem(
        .section, "an inconsistent annotation: these relations cannot all be right", items)
    ]
  }

  /// Why a claim has its status.
  func status(_ standing: ClaimStanding) -> String {
    let (yes, no) = (standing.affirmedStrength, standing.deniedStrength)
    switch standing.status {
    case .unattested: return "unattested: nobody affirms or denies it"
    case .affirmed, .denied:
      let word = standing.status.rawValue
      let only = standing.isOnlyPossible ? ", at most possibly" : ""
      if yes == 0 || no == 0 { return "\(word)\(only): one side alone speaks" }
      return "\(word): the two sides are too weak to conflict, and this one is the stronger"
    case .disputed:
      let reason =
        yes + no >= 4
        ? "the strongest on both sides, \(Certainty(strength: yes).rawValue) and "
          + "\(Certainty(strength: no).rawValue), cannot both be right"
        : "both sides say no more than that it is possible"
      return "disputed: \(reason)"
    }
  }

  /// The flags that stand beside a record.
  func flags(beside subject: EvidenceFlag.Subject) -> [ExplanationItem] {
    let flags = analysis.flags(report.study).filter { $0.subject == subject }
    guard !flags.isEmpty else { return [] }
    return [
      ExplanationItem(
        .section, "flags",
        flags.map {
          ExplanationItem(.flag, "\($0.kind.rawValue): \($0.kind.meaning())")
        })
    ]
  }
}
