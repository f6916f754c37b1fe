import Provenance

/// Writes a whole case in GraphML, as data for programs that analyse networks: nothing is left out.
///
/// Nodes are documents, sources, claims and questions, each once; lines are who published what,
/// what was made from what, who passed on whose words, every assertion, and every relation.
public struct GraphMLCaseText {
  /// Points from a column to the next, and between two nodes of one.
  private static let columnStep = 380
  private static let gap = 22

  private let report: ContradictionReport
  private let graph: ClaimGraph
  private let link: ReportLink?
  private let language: ReportLanguage
  private let names: SourceNames
  private let contradictions: PictureContradictions
  private var writer: GraphMLWriter
  private var edgeCount = 0

  /// The case as GraphML in UTF-8, ending in a line feed.
  ///
  /// Assertions that the reading of the report leaves out are left out here too.
  /// - Parameters:
  ///   - report: the report of the case.
  ///   - link: the page of the report that claims and lines link to; nil for no links.
  ///   - language: the language of the labels of lines; names of attributes and kinds are data.
  /// - Complexity: O(n log n) in the records and in the links of the chains.
  public static func text(
    _ report: ContradictionReport, link: ReportLink? = nil, language: ReportLanguage = .english
  ) -> [UInt8] {
    var text = GraphMLCaseText(report, link, language)
    text.writeNodes()
    text.writeDocumentLines()
    text.writeSourceLines()
    text.writeClaimLines()
    return text.writer.end()
  }

  private init(
    _ report: ContradictionReport, _ link: ReportLink?, _ language: ReportLanguage
  ) {
    self.report = report
    self.language = language
    self.link = link
    graph = report.graph
    names = SourceNames(report.graph)
    contradictions = PictureContradictions(report)
    writer = GraphMLWriter(
      title: [report.title],
      subject: language.say(.subjectData), language)
  }

  // MARK: Nodes

  private mutating func writeNodes() {
    var next = 0
    for number in 0..<graph.documents.count {
      let document = graph.document(number)
      node(
        "d\(number + 1)", document.title, column: 0, &next,
        [
          (.label, document.title), (.text, document.title), (.kind, "document"),
          (.record, document.id),
          (.date, document.published?.text), (.url, (document.url ?? document.archive)?.text),
        ], GraphMLStyle.node(.document, isPerson: false, isUnnamed: false))
    }
    next = 0
    for number in 0..<graph.sources.count {
      let source = graph.source(number)
      node(
        "s\(number + 1)", names[number], column: 1, &next,
        [
          (.label, source.name), (.text, source.name), (.kind, "source"), (.record, source.id),
          (.type, source.kind?.rawValue), (.identity, source.identity.rawValue),
          (.url, source.url?.text),
        ],
        GraphMLStyle.node(
          .holder, isPerson: source.kind == .person, isUnnamed: source.identity != .named))
    }
    next = 0
    for number in 0..<graph.claims.count { writeClaim(number, &next) }
    next = 0
    for number in 0..<graph.questions.count {
      let question = graph.question(number)
      node(
        "q\(number + 1)", question.text, column: 3, &next,
        [
          (.label, question.text), (.text, question.text), (.kind, "question"),
          (.record, question.id),
        ],
        GraphMLStyle.Node(shape: "hexagon", fill: "#FAFAFA"))
    }
  }

  private mutating func writeClaim(_ number: Int, _ next: inout Int) {
    let claim = graph.claim(number)
    let standing = report.analysis.standings[number]
    let contradiction = contradictions.of(claim: number)
    var style = GraphMLStyle.node(.claim, isPerson: false, isUnnamed: false)
    if standing.status == .disputed { style.border = DOTStyle.vermillion }
    node(
      "c\(number + 1)", claim.text, column: 2, &next,
      [
        (.label, claim.text), (.text, claim.text), (.kind, "claim"), (.record, claim.id),
        (.status, standing.status.rawValue), (.affirming, String(standing.affirmingDerived)),
        (.denying, String(standing.denyingDerived)), (.contradiction, contradiction?.id),
        (.severity, contradiction?.severity.rawValue), (.question, claim.question),
        (.url, contradiction.flatMap { link?.address(of: $0) }),
      ], style)
  }

  private mutating func node(
    _ id: String, _ text: String, column: Int, _ next: inout Int, _ values: GraphMLWriter.Values,
    _ style: GraphMLStyle.Node
  ) {
    let label = GraphMLString.label([text], columns: DOTString.labelColumns)
    let frame = GraphMLWriter.Frame(
      x: column * GraphMLCaseText.columnStep, y: next,
      width: GraphMLWriter.width(columns: DOTString.labelColumns),
      height: GraphMLWriter.height(lines: label.count))
    next += frame.height + GraphMLCaseText.gap
    writer.node(id, values, label: label, at: frame, style)
  }

  // MARK: Lines

  private mutating func edge(
    _ from: String, _ to: String, _ kind: PictureEdge.Kind?, name: String, label: String = "",
    certainty: Certainty = .certain, isInferred: Bool = false, _ values: GraphMLWriter.Values
  ) {
    edgeCount += 1
    var all: GraphMLWriter.Values = [
      (.label, label.isEmpty ? nil : label), (.kind, name), (.side, kind?.side),
      (.certainty, certainty.rawValue), (.inferred, isInferred ? "true" : nil),
    ]
    all += values
    writer.edge(
      "e\(edgeCount)", from: from, to: to, all, label: label,
      GraphMLStyle.edge(kind ?? .partOf, certainty, isInferred: isInferred))
  }

  private mutating func writeDocumentLines() {
    for number in 0..<graph.documents.count {
      let document = graph.document(number)
      let id = "d\(number + 1)"
      if let publisher = document.publisher.flatMap(graph.sources.number(of:)) {
        edge(id, "s\(publisher + 1)", .publishes, name: "publishes", [])
      }
      for parent in document.derivedFrom.compactMap(graph.documents.number(of:)) {
        edge(
          "d\(parent + 1)", id, .relays, name: "derivedFrom",
          label: language.say(.madeInto), [])
      }
    }
  }

  private mutating func writeSourceLines() {
    for number in 0..<graph.sources.count {
      let source = graph.source(number)
      let kin: [(String?, PictureEdge.Kind)] = [
        (source.memberOf, .partOf), (source.controlledBy, .controlledBy),
      ]
      for (id, kind) in kin {
        guard let other = id.flatMap(graph.sources.number(of:)) else { continue }
        edge(
          "s\(number + 1)", "s\(other + 1)", kind, name: kind.name,
          label: kind.word(in: language), [])
      }
    }
    var relays: [[Int]: Int] = [:]
    for assertion in 0..<graph.assertions.count where graph.isInReading(assertion) {
      var pairs = Set<[Int]>()
      for chain in graph.chains(of: assertion) {
        for (from, to) in zip(chain.links, chain.links.dropFirst()) { pairs.insert([from, to]) }
      }
      for pair in pairs { relays[pair, default: 0] += 1 }
    }
    for pair in relays.keys.sorted(by: { $0.lexicographicallyPrecedes($1) }) {
      edge(
        "s\(pair[0] + 1)", "s\(pair[1] + 1)", .relays, name: "relays",
        [(.weight, relays[pair].map(String.init))])
    }
  }

  private mutating func writeClaimLines() {
    for number in 0..<graph.claims.count {
      guard let question = graph.claim(number).question.flatMap(graph.questions.number(of:)) else {
        continue
      }
      edge("c\(number + 1)", "q\(question + 1)", nil, name: "answers", [])
    }
    for number in 0..<graph.relations.count { writeRelation(number) }
    for number in 0..<graph.assertions.count where graph.isInReading(number) {
      writeAssertion(number)
    }
  }

  private mutating func writeRelation(_ number: Int) {
    let relation = graph.relation(number)
    guard relation.certainty.strength >= graph.options.minCertainty.strength,
      let from = graph.claims.number(of: relation.from),
      let to = graph.claims.number(of: relation.to)
    else { return }
    let contradiction = contradictions.of(relation: number)
    let isContradiction = contradiction != nil && relation.kind.excludes
    let kind = isContradiction ? PictureEdge.Kind.contradiction : .relation(relation.kind)
    edge(
      "c\(from + 1)", "c\(to + 1)", kind, name: relation.kind.rawValue,
      label: kind.word(in: language),
      certainty: relation.certainty,
      [
        (.record, relation.id), (.words, relation.reason), (.contradiction, contradiction?.id),
        (.severity, contradiction?.severity.rawValue),
        (.url, contradiction.flatMap { link?.address(of: $0) }),
      ])
  }

  private mutating func writeAssertion(_ number: Int) {
    let record = graph.assertion(number)
    guard let holder = graph.holder(of: number) else { return }
    let quote = report.quotes.number(of: number)
    let evidence = record.evidence.first
    let document = evidence.flatMap { graph.documents.number(of: $0.document) }.map(graph.document)
    let words = (evidence?.quote ?? []).map(\.exact).joined(separator: " … ")
    let values: GraphMLWriter.Values = [
      (.record, record.id), (.quote, String(quote)), (.words, words.isEmpty ? nil : words),
      (.date, (record.date ?? document?.published)?.text), (.document, evidence?.document),
      (.via, record.via.isEmpty ? nil : record.via.joined(separator: "; ")), (.weight, "1"),
      (.assertion, record.assertion),
      (.url, link?.address(ofQuote: quote) ?? (document?.url ?? document?.archive)?.text),
    ]
    let kind = PictureEdge.Kind.stance(record.stance)
    var target = record.claim.flatMap(graph.claims.number(of:)).map { "c\($0 + 1)" }
    var name = kind.name
    if target == nil {
      // Of words about somebody's words the line leads to whoever is said to have said them.
      target = record.assertion.flatMap(graph.assertions.number(of:))
        .flatMap(graph.holder(of:)).map { "s\($0 + 1)" }
      name = "attribution-\(kind.name)"
    }
    guard let target else { return }
    edge(
      "s\(holder + 1)", target, kind, name: name,
      label: "\(kind.word(in: language)) [\(quote)]",
      certainty: record.certainty, isInferred: record.inferred == true, values)
  }
}
