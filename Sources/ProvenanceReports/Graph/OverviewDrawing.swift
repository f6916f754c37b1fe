import Provenance

/// Makes the nodes and lines of an overview: groups of sources, claims, and again groups.
///
/// One row a claim: on its left one node for all who assert it, on its right one for all who deny
/// it. So an overview has a few dozen nodes however large the case is.
struct OverviewDrawing {
  /// Sources that a group names; the rest are counted.
  static let namedSources = 3
  /// Terminal columns of a name among others.
  static let nameColumns = 32
  /// Quotes that a line refers to in data; the rest are counted.
  static let quoteLimit = 100

  let scope: OverviewScope
  private(set) var nodes: [PictureNode] = []
  private(set) var edges: [PictureEdge] = []
  private(set) var clusters: [PictureCluster] = []
  private(set) var columns: [[Int]] = [[], [], []]
  private let report: ContradictionReport
  private let graph: ClaimGraph
  private let names: SourceNames
  private let language: ReportLanguage
  private let quotations: Quotations
  private let contradictions: PictureContradictions
  private var claims: [Int: Int] = [:]
  private var frames: [Int: Int] = [:]
  private var groupCount = 0

  /// The column of each side.
  private enum Column {
    static let affirming = 0
    static let claims = 1
    static let denying = 2
  }

  /// - Complexity: O(n log n) in the sources of the rows.
  init(_ report: ContradictionReport, _ scope: OverviewScope) {
    self.report = report
    self.scope = scope
    graph = report.graph
    names = SourceNames(report.graph)
    language = scope.language
    quotations = Quotations(report, language)
    contradictions = PictureContradictions(report)
    frameQuestions()
    for row in scope.rows { draw(row) }
    for clash in scope.clashes { draw(clash) }
  }

  /// Frames for questions with two answers or more, drawn or counted.
  private mutating func frameQuestions() {
    var counts: [Int: Int] = [:]
    for row in scope.rows {
      if let question = scope.question(of: row.claim) { counts[question, default: 0] += 1 }
    }
    for more in scope.moreAnswers { counts[more.question, default: 0] += more.count }
    for row in scope.rows {
      guard let question = scope.question(of: row.claim), frames[question] == nil,
        counts[question, default: 0] > 1
      else { continue }
      let record = graph.question(question)
      frames[question] = clusters.count
      var cluster = PictureCluster(record, language)
      if let more = scope.moreAnswers.first(where: { $0.question == question }) {
        cluster.remarks = [language.say(.moreDisputedAnswers, ["count": .number(more.count)])]
      }
      clusters.append(cluster)
    }
  }

  private mutating func add(_ node: PictureNode, column: Int) -> Int {
    var node = node
    node.column = column
    columns[column].append(nodes.count)
    nodes.append(node)
    return nodes.count - 1
  }

  // MARK: Rows

  private mutating func draw(_ row: OverviewScope.Row) {
    let record = graph.claim(row.claim)
    var node = PictureNode(
      .claim, record: RecordReference(.claim, graph.claims.place(of: row.claim)),
      recordID: record.id, text: record.text)
    node.id = "c\(claims.count + 1)"
    node.status = report.analysis.standings[row.claim].status
    node.tooltip = language.say(
      .claimNamed, ["id": .words(record.id), "text": .words(record.text)])
    node.cluster = scope.question(of: row.claim).flatMap { frames[$0] }
    node.contradiction = contradictions.of(claim: row.claim)
    node.remarks = [remark(row)]
    let claim = add(node, column: Column.claims)
    claims[row.claim] = claim
    drawGroup(row.affirming, .affirms, column: Column.affirming, claim: claim)
    // Who only says something else need not be said once more where a line says so.
    if !row.denying.own.isEmpty || !hasClash(row.claim) {
      drawGroup(row.denying, .denies, column: Column.denying, claim: claim)
    }
  }

  private func hasClash(_ claim: Int) -> Bool {
    scope.clashes.contains { $0.from == claim || $0.to == claim }
  }

  /// `x1: DISPUTED 4 : 2`.
  private func remark(_ row: OverviewScope.Row) -> String {
    let root = row.roots.min().map { report.contradictions[$0] }
    var mark = language.say(root?.severity.mark ?? .disputedMark)
    if row.denying.count > 0 {
      mark = language.say(
        .markedCounts,
        [
          "mark": .words(mark), "first": .number(row.affirming.count),
          "second": .number(row.denying.count),
        ])
    }
    var ids = row.roots.sorted().prefix(2).map { report.contradictions[$0].id }
      .joined(separator: language.say(.listComma))
    if row.roots.count > 2 {
      ids = language.say(
        .andMore, ["items": .words(ids), "count": .number(row.roots.count - 2)])
    }
    return language.say(.markedContradictions, ["ids": .words(ids), "mark": .words(mark)])
  }

  private mutating func drawGroup(
    _ voices: OverviewScope.Voices, _ stance: Stance, column: Int, claim: Int
  ) {
    guard voices.count > 0 else { return }
    var node = PictureNode(.holder, record: nil, recordID: nil, text: text(voices))
    groupCount += 1
    node.id = "s\(groupCount)"
    node.sourceCount = voices.count
    node.isUnnamed = voices.own.isEmpty
    node.remarks = remarks(voices)
    let all = voices.own + voices.derived
    let comma = language.say(.listComma)
    node.tooltip = all.prefix(12).map { names[$0] }.joined(separator: comma)
    if all.count > 12 { node.tooltip += "\(comma)+\(all.count - 12)" }
    let group = add(node, column: column)
    var edge = PictureEdge(from: group, to: claim, kind: .stance(stance))
    let records = voices.assertions.map(graph.assertion)
    edge.certainty = records.map(\.certainty).max { $0.strength < $1.strength } ?? .certain
    edge.isInferred = voices.assertions.isEmpty || records.allSatisfy { $0.inferred == true }
    edge.quotes = voices.assertions.prefix(OverviewDrawing.quoteLimit).map(report.quotes.number)
    edge.foldedCount = voices.assertions.count
    edge.tooltip =
      voices.assertions.first.map(quotations.words)
      ?? language.say(.followsFromTheirWords)
    edges.append(edge)
  }

  /// `Xinhua, BBC +10`.
  private func text(_ voices: OverviewScope.Voices) -> String {
    let all = voices.own + voices.derived
    let named = all.prefix(OverviewDrawing.namedSources).map {
      DisplayWidth.cut(names[$0], to: OverviewDrawing.nameColumns)
    }
    let rest = all.count - named.count
    return named.joined(separator: language.say(.listComma)) + (rest > 0 ? " +\(rest)" : "")
  }

  /// `7 persons, 3 outlets`, and how many say so only by what follows.
  private func remarks(_ voices: OverviewScope.Voices) -> [String] {
    let all = voices.own + voices.derived
    var remarks: [String] = []
    if all.count > 1 {
      var counts: [Source.Kind?: Int] = [:]
      for source in all { counts[graph.source(source).kind, default: 0] += 1 }
      let kinds = (Source.Kind.allCases.map { Optional($0) } + [nil]).compactMap { kind in
        counts[kind].map { language.say(OverviewDrawing.message(kind), ["count": .number($0)]) }
      }
      remarks.append(kinds.joined(separator: language.say(.listComma)))
    }
    if !voices.derived.isEmpty {
      remarks.append(
        voices.own.isEmpty
          ? language.say(.onlyByWhatFollows)
          : language.say(.someByWhatFollows, ["count": .number(voices.derived.count)]))
    }
    return remarks
  }

  private static func message(_ kind: Source.Kind?) -> Message {
    switch kind {
    case .person: .persons
    case .outlet: .outlets
    case .agency: .agencies
    case .organisation: .organisations
    case .government: .governments
    case .group: .groupSources
    case nil: .otherSources
    }
  }

  // MARK: Lines between claims

  private mutating func draw(_ clash: OverviewScope.Clash) {
    guard let from = claims[clash.from], let to = claims[clash.to] else { return }
    let root = report.contradictions[clash.root]
    var edge = PictureEdge(from: from, to: to, kind: .contradiction)
    edge.contradiction = PictureContradiction(root)
    let words: String
    if let number = root.relation {
      let relation = graph.relation(number)
      edge.certainty = relation.certainty
      edge.recordIDs = [relation.id]
      words = language.words(for: relation)
    } else if root.kind == .path {
      let steps = root.conflicts.first?.path.count ?? 0
      words = language.say(.inCountedSteps, ["count": .number(steps)])
    } else {
      words = graph.values.explanation(clash.from, clash.to)
    }
    edge.tooltip = language.say(.rootAndWords, ["id": .words(root.id), "words": .words(words)])
    edges.append(edge)
  }
}
