import Provenance

/// The records that a report shows: those of some disputes, or all.
///
/// A claim belongs to its dispute; an assertion to that of its claim, also where it is about
/// another assertion; a document or source to those of the assertions that it stands behind.
struct ReportParts {
  private let report: ContradictionReport
  /// By number; nil where all are shown.
  private let claims: [Bool]?
  private let assertions: [Bool]
  private let documents: [Bool]
  private let sources: [Bool]
  private var graph: ClaimGraph { report.graph }

  /// The parts of a report that a selection leaves.
  /// - Complexity: O(n) in the chains of the assertions where something is left out.
  init(_ report: ContradictionReport, _ selection: ReportSelection) {
    self.report = report
    let graph = report.graph
    guard let chosen = selection.claims else {
      claims = nil
      (assertions, documents, sources) = ([], [], [])
      return
    }
    let disputes = Set(chosen.map(report.analysis.dispute(ofClaim:)))
    let claims = (0..<graph.claims.count).map {
      disputes.contains(report.analysis.dispute(ofClaim: $0))
    }
    var documents = [Bool](repeating: false, count: graph.documents.count)
    var sources = [Bool](repeating: false, count: graph.sources.count)
    let assertions = (0..<graph.assertions.count).map { number in
      guard let claim = graph.claimAtIssue(in: number), claims[claim] else { return false }
      for chain in graph.chains(of: number) {
        if let document = chain.document { documents[document] = true }
        for link in chain.links { sources[link] = true }
      }
      return true
    }
    self.claims = claims
    self.assertions = assertions
    self.documents = documents
    self.sources = sources
  }

  func includes(claim: Int) -> Bool { claims?[claim] ?? true }
  func includes(assertion: Int) -> Bool { claims == nil || assertions[assertion] }
  func includes(document: Int) -> Bool { claims == nil || documents[document] }
  func includes(source: Int) -> Bool { claims == nil || sources[source] }

  // MARK: What is listed

  /// The numbers of quotes with their assertions, in order.
  var quotes: [(number: Int, assertion: Int)] {
    report.quotes.order.enumerated().compactMap { index, assertion in
      includes(assertion: assertion) ? (index + 1, assertion) : nil
    }
  }

  /// Pairs with which sources contradict themselves, the first of them, and how many there are.
  func selfContradictions(limit: Int) -> (shown: [SelfContradiction], count: Int) {
    let analysis = report.analysis
    guard claims != nil else {
      return (analysis.selfContradictions(limit: limit), analysis.selfContradictionCount)
    }
    let all = analysis.selfContradictions().filter { includes(assertion: $0.pair.a) }
    return (Array(all.prefix(limit)), all.count)
  }

  var positionChanges: [PositionChange] {
    graph.positionChanges.filter { includes(claim: $0.claim) }
  }

  var agreements: [Literal] { report.analysis.agreements.filter { includes(claim: $0.claim) } }

  var inconsistentClaims: [Int] { report.analysis.inconsistentClaims.filter(includes(claim:)) }

  var contestedSides: [Literal] {
    report.analysis.contestedSides.filter { includes(claim: $0.claim) }
  }

  func includes(_ circle: CircularReporting.Circle) -> Bool {
    switch circle.among {
    case .assertions: circle.members.contains(where: includes(assertion:))
    case .documents: circle.members.contains(where: includes(document:))
    case .relays: circle.claim.map(includes(claim:)) ?? true
    }
  }

  func includes(_ flag: EvidenceFlag) -> Bool {
    switch flag.subject {
    case .assertion(let number): includes(assertion: number)
    case .document(let number): includes(document: number)
    case .claim(let number): includes(claim: number)
    }
  }

  /// A source that is to be found, for the assertions that are shown; nil where none is.
  func part(of original: OriginalToFind) -> OriginalToFind? {
    let assertions = original.assertions.filter(includes(assertion:))
    return assertions.isEmpty
      ? nil : OriginalToFind(source: original.source, assertions: assertions)
  }
}

extension ClaimGraph {
  /// The claim that an assertion is about in the end: its own, or that of the assertion it is
  /// about.
  func claimAtIssue(in assertion: Int) -> Int? {
    var number = assertion
    // Each is about another one; the checks refuse circles.
    for _ in 0..<assertions.count {
      let record = self.assertion(number)
      if let claim = record.claim { return claimNumber(claim) }
      guard let next = record.assertion.flatMap(assertionNumber) else { return nil }
      number = next
    }
    return nil
  }
}
