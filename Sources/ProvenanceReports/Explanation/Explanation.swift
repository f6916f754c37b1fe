import Provenance

/// Tells any finding of an analysis step by step, down to the records that it rests on.
///
/// A page says who claims what and how that is known. It never says what is true.
public struct Explanation {
  /// Members of a side, answers and the like that are told; the rest is counted.
  static let limit = 100
  /// Records that are told of where they stand under something else.
  static let shortLimit = 20
  /// Links of a chain that are told from its beginning, and as many from its end.
  static let linkLimit = 6

  /// Pairs that are looked through for those that rest on one relation, and documents for the
  /// chains of one of many assertions.
  static let searchLimit = 1000

  let report: ContradictionReport
  let names: SourceNames
  let words: AssertionWords
  let sentences: RootSentences
  let texts: TextWords
  /// For each assertion whose attribution is denied, the assertions that deny it.
  let deniers: [Int: [Int]]
  var graph: ClaimGraph { report.graph }
  var analysis: Analysis { report.analysis }

  /// Explanations of a report.
  public init(_ report: ContradictionReport) {
    self.report = report
    names = SourceNames(report.graph)
    words = AssertionWords(report, names: names)
    texts = TextWords(report, names: names)
    sentences = RootSentences(report, names: names, words: words)
    var deniers: [Int: [Int]] = [:]
    for dispute in report.graph.attributionDisputes() {
      deniers[dispute.assertion] = dispute.deniedBy
    }
    self.deniers = deniers
  }

  /// The page of a record or a root.
  public func page(of subject: ExplanationSubject) -> ExplanationItem {
    switch subject {
    case .contradiction(let number): contradiction(number)
    case .source(let number): source(number)
    case .document(let number): document(number)
    case .question(let number): question(number)
    case .claim(let number): claim(number)
    case .assertion(let number): assertion(number)
    case .relation(let number): relation(number)
    case .review(let place): review(place)
    }
  }

  // MARK: Records

  /// A record by its type and number.
  func record(_ kind: RecordKind, _ number: Int) -> RecordReference {
    switch kind {
    case .source: RecordReference(kind, graph.sources.place(of: number))
    case .document: RecordReference(kind, graph.documents.place(of: number))
    case .question: RecordReference(kind, graph.questions.place(of: number))
    case .claim: RecordReference(kind, graph.claims.place(of: number))
    case .assertion: RecordReference(kind, graph.assertions.place(of: number))
    case .relation: RecordReference(kind, graph.relations.place(of: number))
    case .review: RecordReference(kind, number)
    }
  }

  /// An assertion in short: its number among the quotes, its id, and what it holds.
  func brief(_ assertion: Int) -> String {
    let record = graph.assertion(assertion)
    let holder = graph.holder(of: assertion).map { names[$0] } ?? "?"
    return "\(tag(assertion)): \(holder) \(stance(of: record))"
  }

  /// The number of an assertion among the quotes, and its id: `[8] courier-8`.
  func tag(_ assertion: Int) -> String {
    "[\(report.quotes.number(of: assertion))] \(Visible.line(graph.assertion(assertion).id))"
  }

  /// What an assertion does: `affirms injured-8 (probable)`.
  func stance(of record: Assertion) -> String {
    let sure = record.certainty == .certain ? "" : " (\(record.certainty.rawValue))"
    let object =
      record.claim.map { Visible.line($0) }
      ?? "the attribution \(Visible.line(record.assertion ?? ""))"
    return "\(record.stance.verb) \(object)\(sure)"
  }

  /// An assertion in short, as a step.
  func briefly(_ assertion: Int, leading words: String = "") -> ExplanationItem {
    ExplanationItem(.assertion, words + brief(assertion), record: record(.assertion, assertion))
  }

  /// The text of a claim in quotation marks.
  func quoted(_ claim: Int) -> String {
    "\"\(Phrase.withoutStop(Visible.line(graph.claim(claim).text)))\""
  }

  /// The title of a document in quotation marks, and who published it.
  func titled(_ document: Int) -> String {
    let record = graph.document(document)
    let publisher = record.publisher.flatMap(graph.sourceNumber).map { " of \(names[$0])" }
    return "\"\(Visible.line(record.title))\"\(publisher ?? "")"
  }

  // MARK: Lists

  /// The first of some things as steps, and how many more there are.
  func listed<Element>(
    _ elements: [Element], limit: Int = Explanation.shortLimit, count: Int? = nil,
    _ noun: String = "", plural: String? = nil, _ item: (Element) -> ExplanationItem
  ) -> [ExplanationItem] {
    var items = elements.prefix(limit).map(item)
    let rest = (count ?? elements.count) - items.count
    if rest > 0 {
      let more = noun.isEmpty ? "\(rest) more" : Phrase.count(rest, "more " + noun, plural: plural)
      items.append(ExplanationItem(.note, "... and \(more)"))
    }
    return items
  }

  /// The elements of a long chain from both its ends; nil stands for those left out.
  func ends<Element>(of chain: [Element]) -> [Element?] {
    let limit = Explanation.linkLimit
    guard chain.count > 2 * limit + 1 else { return chain }
    return chain.prefix(limit).map { $0 } + [nil] + chain.suffix(limit).map { $0 }
  }

  /// How many elements of a long chain are left out.
  func leftOut(of count: Int) -> Int { max(0, count - 2 * Explanation.linkLimit) }

  /// A chain as names, the middle of a long one counted.
  func chain(_ links: [Int], between first: String? = nil, and last: String? = nil) -> String {
    let middle = ends(of: links).map {
      $0.map { names[$0] } ?? "... \(leftOut(of: links.count)) more ..."
    }
    return ([first].compactMap { $0 } + middle + [last].compactMap { $0 }).joined(separator: " > ")
  }

  /// The names of sources, those beyond a screen only counted.
  func list(_ sources: [Int]) -> String {
    let shown = sources.prefix(Explanation.shortLimit).map { names[$0] }
    let rest = sources.count - shown.count
    return Phrase.list(shown + (rest > 0 ? ["\(rest) more"] : []))
  }

  /// What the annotator noted of a record, as a step; nothing where there is none.
  func remark(_ note: String?) -> [ExplanationItem] {
    note.map { [ExplanationItem(.note, "the annotator notes: \(Visible.line($0))")] } ?? []
  }

  /// The roots that something is part of, as a step; nothing where there are none.
  func part(of roots: [String]) -> [ExplanationItem] {
    guard !roots.isEmpty else { return [] }
    let shown = roots.prefix(Explanation.shortLimit)
    let rest = roots.count - shown.count
    return [
      ExplanationItem(
        .note, "part of " + shown.joined(separator: ", ") + (rest > 0 ? " and \(rest) more" : ""))
    ]
  }
}
