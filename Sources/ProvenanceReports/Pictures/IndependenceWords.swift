import Provenance

/// What stands on the nodes of a picture of independence.
struct IndependenceWords {
  /// Names that one node has; of more the rest is counted.
  private static let nameLimit = 3

  private let graph: ClaimGraph
  private let names: SourceNames
  private let language: ReportLanguage
  private let singlePoints: Set<Int>
  private let lineage: SideLineage

  init(
    _ side: SideIndependence, _ lineage: SideLineage, _ report: ContradictionReport,
    _ language: ReportLanguage
  ) {
    graph = report.graph
    names = SourceNames(report.graph)
    self.language = language
    singlePoints = Set(side.singlePoints)
    self.lineage = lineage
  }

  /// Nobody knows where it comes from.
  var unknown: PictureNode {
    var node = PictureNode(.holder, record: nil, recordID: nil, text: "?")
    node.isUnnamed = true
    node.remarks = [language.say(.originUnknown)]
    return node
  }

  /// Words without a document of which it is recorded that they stand there.
  var noDocument: PictureNode {
    PictureNode(.stub, record: nil, recordID: nil, text: language.say(.noDocument))
  }

  /// Whoever of a group stands at the ends of lineages.
  func origin(_ holders: [Int], head: Int, isFirsthand: Bool) -> PictureNode {
    let source = holders.count == 1 ? holders[0] : head
    var node = sourceNode(source)
    node.text = list(holders)
    node.isPerson = node.isPerson && holders.count == 1
    node.isUnnamed = !isFirsthand
    node.remarks = [language.say(isFirsthand ? .hasItFirsthand : .originUnknown)]
    if holders != [head] {
      node.remarks.append(language.say(.countsAs, ["name": .words(names[head])]))
    }
    mark(&node, head)
    return node
  }

  /// A document, with its publisher and what it was made from.
  func document(_ number: Int) -> PictureNode {
    let document = graph.document(number)
    var node = PictureNode(
      .document, record: RecordReference(.document, graph.documents.place(of: number)),
      recordID: document.id, text: document.title)
    node.tooltip = language.say(
      .documentNamed, ["id": .words(document.id), "title": .words(document.title)])
    node.address = document.url ?? document.archive
    let publisher = document.publisher.flatMap(graph.sources.number(of:))
    node.remarks = [publisher.map { names[$0] }].compactMap { $0 }
    let parents = document.derivedFrom.compactMap(graph.documents.number(of:))
    if let first = parents.first {
      let title = graph.document(first).title
      node.remarks.append(language.say(.madeFromDocument, ["title": .words(title)]))
    }
    if let publisher, singlePoints.contains(lineage.head(of: publisher)) {
      node.isSinglePoint = true
      node.remarks.append(language.say(.allThroughPublisher))
    }
    return node
  }

  /// A source of the side, and how its words came to the documents.
  func source(_ number: Int, isOrigin: Bool, relays: [Int], moreDocuments: Int) -> PictureNode {
    var node = sourceNode(number)
    node.isUnnamed = graph.source(number).identity != .named
    if isOrigin { node.remarks.append(language.say(.originItself)) }
    if !relays.isEmpty {
      node.remarks.append(language.say(.through, ["names": .words(list(relays))]))
    }
    if moreDocuments > 0 {
      node.remarks.append(language.say(.andMoreDocuments, ["count": .number(moreDocuments)]))
    }
    let head = lineage.head(of: number)
    if head != number {
      node.remarks.append(language.say(.countsAs, ["name": .words(names[head])]))
    }
    mark(&node, head)
    return node
  }

  private func sourceNode(_ number: Int) -> PictureNode {
    let source = graph.source(number)
    var node = PictureNode(
      .holder, record: RecordReference(.source, graph.sources.place(of: number)),
      recordID: source.id, text: names[number])
    node.isPerson = source.kind == .person
    node.address = source.url
    node.tooltip = language.say(
      .sourceNamed, ["id": .words(source.id), "name": .words(source.name)])
    return node
  }

  private func list(_ sources: [Int]) -> String {
    language.list(
      sources.prefix(IndependenceWords.nameLimit).map { names[$0] }, of: sources.count)
  }

  private func mark(_ node: inout PictureNode, _ head: Int) {
    guard singlePoints.contains(head) else { return }
    node.isSinglePoint = true
    node.remarks.append(language.say(.everythingPassesThrough))
  }

  /// What stands on a band; `number` is that of its origin.
  func title(_ band: IndependenceBands.Band, number: Int, of speakers: Int) -> String {
    let message: Message =
      switch band.kind {
      case .origin: .bandOfOrigin
      case .notRecorded: .bandNotRecorded
      case .eachNotRecorded: .bandEachNotRecorded
      case .nowhere: .bandNowhere
      }
    return language.say(
      message,
      [
        "number": .number(number), "name": .words(band.head.map { names[$0] } ?? ""),
        "count": .number(band.speakerCount), "all": .number(speakers),
      ])
  }
}
