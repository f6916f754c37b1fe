import Provenance

/// Makes the nodes and lines of what a picture is to show.
///
/// Nodes are made by type and in order of their ids, lines in order of their assertions, so that
/// no order of the input shows. Places and columns come after.
struct PictureDrawing {
  let report: ContradictionReport
  let scope: PictureScope
  let graph: ClaimGraph
  private(set) var nodes: [PictureNode] = []
  private(set) var edges: [PictureEdge] = []
  /// The assertions behind each line, as places in the list of lines.
  private(set) var assertionEdges: [Int: Int] = [:]
  /// For each source that brings words the place of its node, and so for the others.
  private(set) var carriers: [Int: Int] = [:]
  private(set) var holders: [Int: Int] = [:]
  private(set) var claims: [Int: Int] = [:]
  private(set) var documents: [Int: Int] = [:]
  /// How far from the left a source stands on the chains it is part of, from 1.
  private(set) var depths: [Int: Int] = [:]
  private let names: SourceNames
  private let language: ReportLanguage
  private let quotations: Quotations
  private let contradictions: PictureContradictions
  private var edgePlaces: [EdgeKey: Int] = [:]

  private struct EdgeKey: Hashable {
    let from: Int
    let to: Int
    let kind: PictureEdge.Kind
  }

  init(_ report: ContradictionReport, _ scope: PictureScope) {
    self.report = report
    self.scope = scope
    graph = report.graph
    names = SourceNames(report.graph)
    language = scope.language
    quotations = Quotations(report, language)
    contradictions = PictureContradictions(report)
  }

  /// - Complexity: O(n log n) in what is drawn, and O(m) in the records.
  mutating func draw() {
    let assertions = scope.assertions.sorted {
      report.quotes.number(of: $0) < report.quotes.number(of: $1)
    }
    let brought = assertions + scope.brought
    let chains = brought.map(graph.chains(of:))
    makeNodes(assertions, chains)
    for (assertion, chains) in zip(brought, chains) { drawChains(assertion, chains) }
    drawKinship()
    drawStances(assertions)
    drawRelations()
    drawComputed()
    drawFolds()
  }

  private mutating func makeNodes(_ assertions: [Int], _ chains: [[Chain]]) {
    var read = scope.documents
    var bringing = Set<Int>()
    var holding = Set<Int>()
    for chain in chains.joined() {
      if let document = chain.document { read.insert(document) }
      bringing.formUnion(chain.links.dropLast())
      holding.formUnion(chain.links.suffix(1))
      for (index, link) in chain.links.dropLast().enumerated() {
        depths[link] = max(depths[link] ?? 0, index + 1)
      }
    }
    holding.formUnion(assertions.compactMap(graph.holder(of:)))
    holding.formUnion(scope.folds.compactMap(\.holder))
    holding.formUnion(scope.sources.subtracting(bringing))
    for number in read.sorted() { documents[number] = add(documentNode(number)) }
    for number in bringing.sorted() { carriers[number] = add(sourceNode(number, .carrier)) }
    for number in holding.sorted() {
      var node = sourceNode(number, .holder)
      node.isOwnVoice = bringing.contains(number)
      if node.isOwnVoice { speakForItself(&node, number, assertions) }
      holders[number] = add(node)
    }
    for number in scope.claims.sorted() { claims[number] = add(claimNode(number)) }
  }

  private mutating func add(_ node: PictureNode) -> Int {
    nodes.append(node)
    return nodes.count - 1
  }

  // MARK: Nodes

  private func documentNode(_ number: Int) -> PictureNode {
    let document = graph.document(number)
    var node = PictureNode(
      .document, record: RecordReference(.document, graph.documents.place(of: number)),
      recordID: document.id, text: document.title)
    // The day is enough; the time of day stands in the report.
    node.remarks = [document.published?.text].compactMap { $0 }.map { date in
      String(date.unicodeScalars.prefix { $0 != "T" })
    }
    node.address = document.url ?? document.archive
    node.tooltip = language.say(
      .documentNamed, ["id": .words(document.id), "title": .words(document.title)])
    return node
  }

  private func sourceNode(_ number: Int, _ kind: PictureNode.Kind) -> PictureNode {
    let source = graph.source(number)
    var node = PictureNode(
      kind, record: RecordReference(.source, graph.sources.place(of: number)),
      recordID: source.id, text: names[number])
    node.remarks = [source.role].compactMap { $0 }
    node.address = source.url
    node.isPerson = source.kind == .person
    node.isUnnamed = source.identity != .named
    node.tooltip = language.say(
      .sourceNamed, ["id": .words(source.id), "name": .words(source.name)])
    if kind == .carrier, scope.singlePoints.contains(number) {
      node.isSinglePoint = true
      node.remarks = [scope.singlePointRemark]
    }
    return node
  }

  /// Carrying and asserting are two things: the second node of a source says what it does there.
  private func speakForItself(_ node: inout PictureNode, _ number: Int, _ assertions: [Int]) {
    if node.isPerson {
      node.remarks = [language.say(.inPerson)]
      return
    }
    node.text = language.say(.itself, ["name": .words(node.text)])
    node.remarks = []
    let own = assertions.filter { graph.holder(of: $0) == number }
    guard !own.isEmpty, own.allSatisfy({ graph.chains(of: $0).contains(where: \.isOwnVoice) })
    else { return }
    let isHeadline = own.allSatisfy { graph.assertion($0).evidence.first?.part == .headline }
    node.remarks = [language.say(isHeadline ? .itsHeadline : .itsOwnVoice)]
  }

  private func claimNode(_ number: Int) -> PictureNode {
    let claim = graph.claim(number)
    let standing = report.analysis.standings[number]
    var node = PictureNode(
      .claim, record: RecordReference(.claim, graph.claims.place(of: number)),
      recordID: claim.id, text: claim.text)
    node.status = standing.status
    node.isCentral = scope.central.contains(number)
    node.tooltip = language.say(
      .claimNamed, ["id": .words(claim.id), "text": .words(claim.text)])
    node.contradiction = contradictions.of(claim: number)
    node.remarks = [scope.claimRemarks[number] ?? remark(standing)]
    return node
  }

  /// Where a claim stands, in words; a side that is too weak to dispute it is named too.
  private func remark(_ standing: ClaimStanding) -> String {
    let yes = standing.affirmingDerived
    let no = standing.denyingDerived
    let message: Message =
      switch standing.status {
      case .disputed: .disputedMark
      case .unattested: .nobodySpeaksToIt
      case .affirmed: no > 0 ? .claimedAndDenied : .claimedByCount
      case .denied: yes > 0 ? .deniedAndClaimed : .deniedByCount
      }
    return language.say(message, ["yes": .number(yes), "no": .number(no)])
  }

  // MARK: Lines

  /// The place of the line between two nodes; a new one where there is none yet.
  private mutating func edge(_ from: Int, _ to: Int, _ kind: PictureEdge.Kind) -> Int {
    let key = EdgeKey(from: from, to: to, kind: kind)
    if let place = edgePlaces[key] { return place }
    edgePlaces[key] = edges.count
    var edge = PictureEdge(from: from, to: to, kind: kind)
    // The weakest there is, until an assertion says more.
    edge.certainty = .possible
    edge.isInferred = true
    edges.append(edge)
    return edges.count - 1
  }

  private mutating func drawChains(_ assertion: Int, _ chains: [Chain]) {
    let record = graph.assertion(assertion)
    for chain in chains {
      guard let holder = chain.links.last.flatMap({ holders[$0] }) else { continue }
      var way = chain.links.dropLast().compactMap { carriers[$0] }
      // An outlet that also carries stands before its own voice.
      if chain.isOwnVoice, let carrier = chain.links.first.flatMap({ carriers[$0] }) {
        way = [carrier]
      }
      way.append(holder)
      if let document = chain.document.flatMap({ documents[$0] }) {
        let place = edge(document, way[0], .publishes)
        edges[place].certainty = .certain
        edges[place].isInferred = false
      }
      for (index, (from, to)) in zip(way, way.dropFirst()).enumerated() {
        let isGuess = record.relayInferred == true && index == way.count - 2
        let place = edge(from, to, .relays)
        edges[place].certainty = .certain
        edges[place].isInferred = edges[place].isInferred && isGuess
      }
    }
  }

  private mutating func drawKinship() {
    func node(_ source: Int) -> Int? { holders[source] ?? carriers[source] }
    let drawn = Set(holders.keys).union(carriers.keys)
    for source in drawn.sorted() {
      let record = graph.source(source)
      let kin: [(String?, PictureEdge.Kind)] = [
        (record.memberOf, .partOf), (record.controlledBy, .controlledBy),
      ]
      for (id, kind) in kin {
        guard let other = id.flatMap(graph.sources.number(of:)), other != source,
          let from = node(source), let to = node(other)
        else { continue }
        let place = edge(from, to, kind)
        edges[place].certainty = .certain
        edges[place].isInferred = false
      }
    }
  }

  private mutating func drawStances(_ assertions: [Int]) {
    let deniers = deniers()
    for assertion in assertions {
      let record = graph.assertion(assertion)
      guard let from = graph.holder(of: assertion).flatMap({ holders[$0] }),
        let to = record.claim.flatMap(graph.claims.number(of:)).flatMap({ claims[$0] })
      else { continue }
      let place = edge(from, to, .stance(record.stance))
      assertionEdges[assertion] = place
      // Of several assertions on one line the surest decides how it is drawn.
      let isInferred = record.inferred == true
      if edges[place].quotes.isEmpty
        || (record.certainty.strength, isInferred ? 0 : 1)
          > (edges[place].certainty.strength, edges[place].isInferred ? 0 : 1)
      {
        edges[place].certainty = record.certainty
        edges[place].isInferred = isInferred
      }
      edges[place].quotes.append(report.quotes.number(of: assertion))
      edges[place].recordIDs.append(record.id)
      edges[place].attributionDeniedBy += deniers[assertion] ?? []
      if edges[place].tooltip.isEmpty { edges[place].tooltip = quotations.words(assertion) }
    }
  }

  /// For each assertion the quotes that deny that it was said.
  private func deniers() -> [Int: [Int]] {
    var deniers: [Int: [Int]] = [:]
    for number in 0..<graph.assertions.count where graph.isInReading(number) {
      let record = graph.assertion(number)
      guard record.stance == .denies,
        let about = record.assertion.flatMap(graph.assertions.number(of:))
      else { continue }
      deniers[about, default: []].append(report.quotes.number(of: number))
    }
    return deniers
  }

  private mutating func drawRelations() {
    for number in scope.relations.sorted() {
      let relation = graph.relation(number)
      guard let from = graph.claims.number(of: relation.from).flatMap({ claims[$0] }),
        let to = graph.claims.number(of: relation.to).flatMap({ claims[$0] })
      else { continue }
      let kind: PictureEdge.Kind =
        scope.marked.contains(number) ? .contradiction : .relation(relation.kind)
      let place = edge(from, to, kind)
      if relation.certainty.strength >= edges[place].certainty.strength {
        edges[place].certainty = relation.certainty
      }
      edges[place].isInferred = false
      edges[place].recordIDs.append(relation.id)
      edges[place].contradiction = edges[place].contradiction ?? contradictions.of(relation: number)
      if edges[place].tooltip.isEmpty {
        edges[place].tooltip = language.words(for: relation)
      }
    }
  }

  /// Draws what values make of each other: a line for each two claims.
  private mutating func drawComputed() {
    var drawn = Set<[Int]>()
    for step in scope.computed {
      guard drawn.insert([step.from.claim, step.to.claim].sorted()).inserted,
        let from = claims[step.from.claim], let to = claims[step.to.claim]
      else { continue }
      let excludes = step.from.isNegated != step.to.isNegated
      let place =
        excludes
        ? edge(from, to, .contradiction)
        : step.from.isNegated
          ? edge(to, from, .relation(.entails)) : edge(from, to, .relation(.entails))
      edges[place].certainty = .certain
      edges[place].isInferred = false
      edges[place].tooltip = graph.values.explanation(step.from.claim, step.to.claim)
      if excludes {
        edges[place].contradiction = contradictions.ofQuestion(ofClaim: step.from.claim)
      }
    }
  }

  private mutating func drawFolds() {
    for fold in scope.folds {
      var node = PictureNode(
        .stub, record: nil, recordID: nil,
        text: language.say(.uncontested, ["count": .number(fold.claims.count)]))
      if fold.holder == nil {
        node.remarks = [language.say(.byOtherHolders, ["count": .number(fold.holderCount)])]
      }
      node.tooltip = fold.claims.prefix(5).map { graph.claim($0).text }.joined(separator: " / ")
      if fold.claims.count > 5 { node.tooltip += " / +\(fold.claims.count - 5)" }
      let place = add(node)
      guard let holder = fold.holder.flatMap({ holders[$0] }) else { continue }
      let line = edge(holder, place, .folded)
      edges[line].certainty = .certain
      edges[line].isInferred = false
      edges[line].foldedCount = fold.assertionCount
    }
  }
}

extension ReportLanguage {
  /// A declared relation by its id, with the reason that is given for it.
  func words(for relation: Relation) -> String {
    say(
      relation.reason == nil ? .relationNamed : .relationNamedWithReason,
      ["id": .words(relation.id), "reason": .words(relation.reason ?? "")])
  }
}
