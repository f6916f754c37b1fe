/// Compares a case with what it was when a review was made.
struct ReviewWorker {
  private let analysis: Analysis
  private let graph: ClaimGraph
  private let documents: IDTable
  /// For each group of connected claims the places of its claims, assertions and relations.
  private var groups: [Int: Group] = [:]
  /// For each source its changes of position.
  private let changes: [Int: [PositionChange]]
  private var recordsLeft = ReviewStudy.recordLimit

  private struct Group {
    var claims: [Int] = []
    var assertions: [Int] = []
    var relations: [Int] = []
    var count: Int { claims.count + assertions.count + relations.count }
  }

  /// What was there when a review was made.
  private struct Past {
    let graph: ClaimGraph
    /// The relations, by place, that came later.
    let laterRelations: [Int]
  }

  init(_ analysis: Analysis) {
    self.analysis = analysis
    graph = analysis.graph
    documents = IDTable(graph.records.documents.map(\.id))
    changes = Dictionary(grouping: graph.positionChanges, by: \.source)
    let reviewed = Set(
      graph.records.reviews.compactMap { graph.claimNumber($0.claim) }
        .map(analysis.dispute(ofClaim:)))
    func group(_ claim: String?) -> Int? {
      guard let number = claim.flatMap(graph.claimNumber) else { return nil }
      let dispute = analysis.dispute(ofClaim: number)
      return reviewed.contains(dispute) ? dispute : nil
    }
    for (place, claim) in graph.records.claims.enumerated() {
      if let key = group(claim.id) { groups[key, default: Group()].claims.append(place) }
    }
    for (place, assertion) in graph.records.assertions.enumerated() {
      if let key = group(assertion.claim) { groups[key, default: Group()].assertions.append(place) }
    }
    for (place, relation) in graph.records.relations.enumerated() where relation.kind.isStrict {
      if let key = group(relation.from) { groups[key, default: Group()].relations.append(place) }
    }
  }

  /// What a review rests on, and what later records make of it.
  mutating func finding(of place: Int, on claim: Int) -> ReviewFinding {
    let moment = ReviewMoment(graph.records.reviews[place])
    let now = analysis.standings[claim].status
    var finding = ReviewFinding(
      review: place, claim: claim, isDated: moment.date != nil, statusThen: now, statusNow: now)
    let group = groups[analysis.dispute(ofClaim: claim)] ?? Group()
    guard group.count <= recordsLeft else {
      finding.isComplete = false
      return finding
    }
    recordsLeft -= group.count
    let past = past(of: group, moment)
    let yes = Literal(claim: claim, isNegated: false)
    let sides = [yes, yes.negation].map { graph.committedStrengths(to: $0) }
    let pastSides = pastCommitments(to: graph.claim(claim).id, past)
    finding.statusThen = ClaimStatus(
      affirmed: greatest(pastSides[0]), denied: greatest(pastSides[1]))
    let then = pastSides.map { side in side.filter { order(of: $0.assertion, moment) == .earlier } }
    finding.restsOn = sorted(then.joined().map(\.assertion))
    finding.unordered = unordered(pastSides, on: claim, moment)
    let later = sides.map { side in side.filter { order(of: $0.assertion, moment) == .later } }
    finding.reasons =
      conflicts(later, with: then) + changed(finding.restsOn, moment)
      + withdrawn(finding.restsOn, moment)
    if finding.statusThen != now {
      finding.reasons.append(
        .status(
          before: finding.statusThen, after: now,
          records: laterRecords(later, pastSides, past)))
    }
    return finding
  }

  // MARK: Then

  /// The records of a group of claims without what is later.
  private func past(of group: Group, _ moment: ReviewMoment) -> Past {
    let records = graph.records
    var then = Records()
    then.claims = group.claims.map { records.claims[$0] }
    var sources = Set<Int>()
    var read = Set<Int>()
    for place in group.assertions {
      let number = graph.assertions.number(at: place)
      guard order(of: number, moment) != .later else { continue }
      var assertion = records.assertions[place]
      if let withdrawal = assertion.withdrawn, moment.order(of: withdrawal.date) == .later {
        assertion.withdrawn = nil
      }
      then.assertions.append(assertion)
      if let source = graph.sourceNumber(assertion.source) { sources.insert(source) }
      read.formUnion(assertion.evidence.compactMap { documents.index(of: $0.document) })
    }
    var laterRelations: [Int] = []
    for place in group.relations {
      if moment.order(recordedAt: records.relations[place].recordedAt) == .later {
        laterRelations.append(place)
      } else {
        then.relations.append(records.relations[place])
      }
    }
    then.sources = sources.sorted().map(graph.source)
    then.documents = read.sorted().map { records.documents[$0] }
    let questions = Set(then.claims.compactMap { $0.question.flatMap(graph.questions.number(of:)) })
    then.questions = questions.sorted().map(graph.question)
    return Past(
      graph: ClaimGraph(then, options: graph.options), laterRelations: laterRelations)
  }

  /// Who was committed to a claim and against it, by numbers of the case as it is now.
  private func pastCommitments(to claim: String, _ past: Past) -> [[CommittedAssertion]] {
    guard let number = past.graph.claimNumber(claim) else { return [[], []] }
    let yes = Literal(claim: number, isNegated: false)
    return [yes, yes.negation].map { literal in
      past.graph.committedStrengths(to: literal).compactMap { committed in
        graph.assertionNumber(past.graph.assertion(committed.assertion).id).map {
          CommittedAssertion(assertion: $0, strength: committed.strength, path: committed.path)
        }
      }
    }
  }

  private func greatest(_ side: [CommittedAssertion]) -> Int {
    side.map { min($0.strength, $0.path) }.max() ?? 0
  }

  /// Those on the claim that cannot be ordered, and those taken back nobody knows when.
  private func unordered(
    _ sides: [[CommittedAssertion]], on claim: Int, _ moment: ReviewMoment
  ) -> [Int] {
    let there = sides.joined().map(\.assertion).filter { order(of: $0, moment) == .unordered }
    let group = groups[analysis.dispute(ofClaim: claim)] ?? Group()
    let id = graph.claim(claim).id
    let withdrawn = group.assertions.filter { place in
      let assertion = graph.records.assertions[place]
      guard let withdrawal = assertion.withdrawn, assertion.stance != .reports,
        sameBytes(assertion.claim ?? "", id)
      else { return false }
      return moment.order(of: withdrawal.date) == .unordered
        && order(of: graph.assertions.number(at: place), moment) != .later
    }
    return sorted(there + withdrawn.map(graph.assertions.number(at:)))
  }

  // MARK: Since then

  /// For each later assertion the first that it conflicts with on the claim.
  private func conflicts(
    _ later: [[CommittedAssertion]], with then: [[CommittedAssertion]]
  ) -> [ReviewFinding.Reason] {
    var found: [(later: Int, earlier: Int, severity: Severity)] = []
    for side in 0..<2 {
      let opposed = firstOfEach(then[1 - side])
      for assertion in later[side] {
        let partners = opposed.filter { earlier in
          graph.holder(of: assertion.assertion) != graph.holder(of: earlier.assertion)
            || graph.isHeldAtOnce(assertion.assertion, earlier.assertion)
        }.compactMap { earlier -> (Int, Severity)? in
          ConflictStrength(
            assertion.strength, earlier.strength, path: min(assertion.path, earlier.path)
          ).map { (earlier.assertion, $0.lesser == 1 ? .tension : .contradiction) }
        }
        guard let first = partners.min(by: { $0.0 < $1.0 }) else { continue }
        found.append((assertion.assertion, first.0, first.1))
      }
    }
    return found.sorted { ($0.later, $0.earlier) < ($1.later, $1.earlier) }.map {
      .conflict(later: $0.later, earlier: $0.earlier, severity: $0.severity)
    }
  }

  /// Of the assertions of each strength the first of the first two sources: of these one is of
  /// another source than any given one.
  private func firstOfEach(_ side: [CommittedAssertion]) -> [CommittedAssertion] {
    var first: [Int: [CommittedAssertion]] = [:]
    for committed in side {
      let key = committed.strength * 4 + committed.path
      let known = first[key] ?? []
      let source = graph.holder(of: committed.assertion)
      guard known.count < 2, !known.contains(where: { graph.holder(of: $0.assertion) == source })
      else { continue }
      first[key] = known + [committed]
    }
    return first.values.flatMap { $0 }.sorted { $0.assertion < $1.assertion }
  }

  /// The positions that the review rests on and that their sources gave up later.
  private func changed(_ restsOn: [Int], _ moment: ReviewMoment) -> [ReviewFinding.Reason] {
    restsOn.compactMap { earlier in
      guard let source = graph.holder(of: earlier) else { return nil }
      let later = (changes[source] ?? []).map(\.to).filter { later in
        order(of: later, moment) == .later && isChange(from: earlier, to: later)
      }
      return later.min().map { .change(later: $0, earlier: earlier) }
    }
  }

  /// Whether a later assertion takes another position than an earlier one of the same source.
  private func isChange(from earlier: Int, to later: Int) -> Bool {
    guard let first = graph.positions.date(of: earlier),
      let second = graph.positions.date(of: later),
      second.begin >= first.end, graph.positions.isReplacement(earlier, later, graph.values),
      let old = graph.assertion(earlier).claim.flatMap(graph.claimNumber),
      let new = graph.assertion(later).claim.flatMap(graph.claimNumber)
    else { return false }
    return old == new || graph.values.areContrary(old, new)
  }

  private func withdrawn(_ restsOn: [Int], _ moment: ReviewMoment) -> [ReviewFinding.Reason] {
    restsOn.filter { assertion in
      graph.assertion(assertion).withdrawn.map { moment.order(of: $0.date) == .later } ?? false
    }.map { .withdrawal(earlier: $0) }
  }

  /// The later assertions on the claim, those that do not count any more, and later relations.
  private func laterRecords(
    _ later: [[CommittedAssertion]], _ then: [[CommittedAssertion]], _ past: Past
  ) -> [RecordReference] {
    let gone = then.joined().map(\.assertion).filter { !graph.isInReading($0) }
    return sorted(later.joined().map(\.assertion) + gone).map {
      RecordReference(.assertion, graph.assertions.place(of: $0))
    } + past.laterRelations.map { RecordReference(.relation, $0) }
  }

  private func order(of assertion: Int, _ moment: ReviewMoment) -> ReviewMoment.Order {
    let record = graph.assertion(assertion)
    return moment.order(
      said: graph.records.saying(of: record, in: documents), recordedAt: record.recordedAt)
  }

  private func sorted(_ assertions: [Int]) -> [Int] { Set(assertions).sorted() }
}
