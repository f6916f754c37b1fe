import Provenance

/// Chooses what the picture around a record shows: so many hops from it.
enum NeighbourScope {
  /// The records that an id names, by number.
  struct Start {
    var claims: [Int] = []
    var sources: [Int] = []
    var documents: [Int] = []
    var assertions: [Int] = []

    var isEmpty: Bool {
      claims.isEmpty && sources.isEmpty && documents.isEmpty && assertions.isEmpty
    }
  }

  /// The records with an id, or with the id behind `claim:`, `source:`, `document:`, `assertion:`.
  static func start(_ id: String, _ graph: ClaimGraph) -> Start? {
    var start = Start()
    start.claims = graph.claims.number(of: id).map { [$0] } ?? []
    start.sources = graph.sources.number(of: id).map { [$0] } ?? []
    start.documents = graph.documents.number(of: id).map { [$0] } ?? []
    start.assertions = graph.assertions.number(of: id).map { [$0] } ?? []
    if !start.isEmpty { return start }
    guard let colon = id.unicodeScalars.firstIndex(of: ":") else { return nil }
    let rest = String(id.unicodeScalars[id.unicodeScalars.index(after: colon)...])
    switch String(id.unicodeScalars[..<colon]) {
    case "claim": start.claims = graph.claims.number(of: rest).map { [$0] } ?? []
    case "source": start.sources = graph.sources.number(of: rest).map { [$0] } ?? []
    case "document": start.documents = graph.documents.number(of: rest).map { [$0] } ?? []
    case "assertion": start.assertions = graph.assertions.number(of: rest).map { [$0] } ?? []
    default: return nil
    }
    return start.isEmpty ? nil : start
  }

  static func scope(
    _ report: ContradictionReport, _ start: Start, hops: Int, limit: Int,
    _ language: ReportLanguage
  ) -> PictureScope {
    let graph = report.graph
    let walk = NeighbourWalk(graph, start, hops: max(hops, 0))
    var scope = PictureScope(language)
    scope.subject = language.say(.subjectAround)
    scope.sources.formUnion(walk.kinSources)
    scope.sources.formUnion(start.sources)
    scope.documents.formUnion(start.documents)
    scope.central = start.claims

    let found = walk.assertions()
    scope.assertions = Array(found.prefix(limit))
    for assertion in scope.assertions {
      guard let claim = graph.assertion(assertion).claim.flatMap(graph.claims.number(of:))
      else { continue }
      scope.claims.insert(claim)
    }
    scope.claims.formUnion(start.claims)
    var missing = 0
    for claim in walk.claims where !scope.claims.contains(claim) {
      if scope.claims.count < limit { scope.claims.insert(claim) } else { missing += 1 }
    }
    scope.takeRelations(report)
    scope.findSinglePoints(report, among: found)
    func claims(_ count: Int) -> MessageValue {
      .words(language.say(.claims, ["count": .number(count)]))
    }
    func assertions(_ count: Int) -> MessageValue {
      .words(language.say(.assertions, ["count": .number(count)]))
    }
    scope.title = [
      language.say(
        .hopsAround,
        ["count": .number(max(hops, 0)), "what": .words(words(for: start, graph, language))]),
      language.say(
        .claimsAndAssertions,
        [
          "claims": claims(scope.claims.count), "assertions": assertions(scope.assertions.count),
        ]),
    ]
    let left = found.count - scope.assertions.count
    if left + missing > 0 {
      scope.notes.append(
        language.say(
          .notDrawnFurther, ["assertions": assertions(left), "claims": claims(missing)]))
    }
    return scope
  }

  private static func words(
    for start: Start, _ graph: ClaimGraph, _ language: ReportLanguage
  ) -> String {
    var words = start.claims.map {
      language.say(.theClaim, ["text": .words(graph.claim($0).text)])
    }
    words += start.sources.map { graph.source($0).name }
    words += start.documents.map {
      language.say(.theDocument, ["title": .words(graph.document($0).title)])
    }
    words += start.assertions.map {
      language.say(.theAssertion, ["id": .words(graph.assertion($0).id)])
    }
    return language.list(words)
  }
}
