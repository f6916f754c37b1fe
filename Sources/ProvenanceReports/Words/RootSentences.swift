import Provenance

/// Sentences about a root: who stands where, why the two sides cannot both be right, what to mind.
struct RootSentences {
  private let graph: ClaimGraph
  private let names: SourceNames
  private let words: AssertionWords
  private let texts: TextWords
  /// For each assertion whose attribution is denied, who denies it.
  private let deniers: [Int: [Int]]

  init(_ report: ContradictionReport, names: SourceNames, words: AssertionWords) {
    graph = report.graph
    self.names = names
    self.words = words
    texts = TextWords(report, names: names)
    deniers = Dictionary(
      report.graph.attributionDisputes().map { ($0.assertion, $0.deniedBy) },
      uniquingKeysWith: { first, _ in first })
  }

  /// Who says so, who implies it, who denies it; of each at most so many by name.
  func whoStandsWhere(_ root: Contradiction, _ sides: RootSides, limit: Int) -> String {
    switch root.kind {
    case .direct:
      let clauses =
        clauses(
          sides.first, says: ("says so", "say so"), implies: ("implies it", "imply it"),
          limit: limit)
        + clauses(
          sides.second, says: ("denies it", "deny it"),
          implies: ("implies the opposite", "imply the opposite"), limit: limit)
      return Phrase.sentence(clauses.joined(separator: "; "))
    case .question:
      let answers = sides.sides.prefix(limit).map { side in
        "\(answer(side.literal)): \(list(holders(side.members), limit))"
      }
      let more = sides.sides.count - answers.count
      let rest = more > 0 ? ["and \(Phrase.count(more, "more answer"))"] : []
      return Phrase.sentence((answers + rest).joined(separator: "; "))
    case .relation, .path:
      let first = list(holders(sides.first), limit)
      let second = list(holders(sides.second), limit)
      return "\(first) on the one side, \(second) on the other."
    }
  }

  private func list(_ names: [String], _ limit: Int) -> String {
    Phrase.list(Array(names.prefix(limit)), of: names.count)
  }

  /// The different holders of a side, in its order, as names.
  func holders(_ members: [RootSides.Member]) -> [String] {
    var seen = Set<Int>()
    let holders = members.compactMap { graph.holder(of: $0.assertion) }
    return holders.filter { seen.insert($0).inserted }.map { names[$0] }
  }

  private func clauses(
    _ members: [RootSides.Member], says: (String, String), implies: (String, String), limit: Int
  ) -> [String] {
    let direct = holders(members.filter { $0.path.isEmpty })
    let isDirect = Set(direct)
    let derived = holders(members.filter { !$0.path.isEmpty }).filter { !isDirect.contains($0) }
    var clauses: [String] = []
    if !direct.isEmpty {
      clauses.append("\(list(direct, limit)) \(direct.count == 1 ? says.0 : says.1)")
    }
    if !derived.isEmpty {
      clauses.append("\(list(derived, limit)) \(derived.count == 1 ? implies.0 : implies.1)")
    }
    return clauses
  }

  /// What makes the two sides of a root incompatible, in one sentence.
  func why(_ root: Contradiction) -> String {
    switch root.kind {
    case .direct: return "One side affirms the very claim that the other denies."
    case .relation:
      guard let relation = root.relation.map(graph.relation) else { return "" }
      let word = root.severity == .tension ? "sit badly together" : "cannot both hold"
      switch relation.kind {
      case .contrary: return "The two claims \(word): the annotator relates them as contrary."
      case .contradictory:
        return "Exactly one of the two can hold: the annotator relates them as contradictory."
      case .entails: return "One side affirms a claim and the other denies what follows from it."
      case .equivalent: return "The two claims say the same, and the sides disagree on it."
      case .supports: return ""
      }
    case .question:
      let word = root.severity == .tension ? "sit badly together" : "cannot all be right"
      return "The question has one right answer, and these values \(word)."
    case .path:
      let count = (root.conflicts.first?.path.count ?? 0)
      return "The claims exclude each other in \(count) steps."
    }
  }

  /// How many pairs of assertions a root counts.
  func pairs(_ root: Contradiction) -> String {
    let isMixed = root.tensionCount > 0 && root.tensionCount < root.pairCount
    return Phrase.count(root.pairCount, "pair") + " of assertions"
      + (isMixed ? ", \(root.tensionCount) of them in tension only" : "")
  }

  /// The steps that make the sides of a root exclude each other, each once.
  func reasons(_ root: Contradiction) -> [PathStep] {
    switch root.kind {
    case .direct: return []
    case .relation, .path: return root.conflicts.first?.path ?? []
    case .question:
      var steps: [PathStep] = []
      var seen = Set<StepKey>()
      for conflict in root.conflicts {
        for step in conflict.path where graph.question(of: step) == root.question {
          if seen.insert(StepKey(step)).inserted { steps.append(step) }
        }
      }
      return steps
    }
  }

  /// All steps behind a root, each once: those that make its sides exclude each other, then those by
  /// which its members come to stand there.
  func steps(_ root: Contradiction, _ sides: RootSides) -> [PathStep] {
    var steps: [PathStep] = []
    var seen = Set<StepKey>()
    for step in reasons(root) + sides.all.flatMap(\.path)
    where seen.insert(StepKey(step)).inserted {
      steps.append(step)
    }
    return steps
  }

  /// What tells steps apart: a declared relation by its number, a computed one by its claims.
  private struct StepKey: Hashable {
    let first: Int
    let second: Int

    init(_ step: PathStep) {
      let claims = (step.from.claim, step.to.claim)
      first = step.relation ?? min(claims.0, claims.1)
      second = step.relation == nil ? max(claims.0, claims.1) : -1
    }
  }

  /// What a root is about: its claim, its question, or two claims against each other.
  func title(_ root: Contradiction, _ sides: RootSides) -> String {
    if let claim = root.claim {
      return Phrase.withoutStop(Visible.line(graph.claim(claim).text))
    }
    if let question = root.question { return Visible.line(graph.question(question).text) }
    return "\(literal(sides.firstLiteral)) >< \(literal(sides.secondLiteral))"
  }

  /// The relation of a step, as it was declared: `A entails B (certain, recorded by X): reason`.
  func step(_ step: PathStep) -> String {
    guard let number = step.relation else { return computed(step) + "." }
    let relation = graph.relation(number)
    var notes = [relation.certainty.rawValue]
    if relation.kind == .entails, step.from.isNegated { notes.append("read backwards") }
    if let by = relation.recordedBy { notes.append("recorded by \(Visible.line(by))") }
    let reason = relation.reason.map { ": " + Visible.line($0) } ?? ""
    return Phrase.sentence("\(sentence(of: relation)) (\(notes.joined(separator: ", ")))\(reason)")
  }

  /// What two values of a question make of each other: `12 lies inside at least 10`.
  func computed(_ step: PathStep) -> String {
    Visible.line(graph.values.explanation(step.from.claim, step.to.claim))
      + " (computed from the values)"
  }

  /// An answer in short: its value, denied or not.
  func answer(_ literal: Literal) -> String {
    let words = Visible.line(graph.values.words(for: literal.claim))
    return (literal.isNegated ? "not " : "") + (words.isEmpty ? self.literal(literal) : words)
  }

  /// What a relation declares: `"A" entails "B"`.
  func sentence(of relation: Relation) -> String {
    let texts = [relation.from, relation.to].map { id in
      let text = graph.claimNumber(id).map { graph.claim($0).text } ?? id
      return Phrase.quoted(Phrase.withoutStop(Visible.line(text)))
    }
    switch relation.kind {
    case .entails: return "\(texts[0]) entails \(texts[1])"
    case .equivalent: return "\(texts[0]) says the same as \(texts[1])"
    case .contrary: return "\(texts[0]) and \(texts[1]) are contrary, not both can hold"
    case .contradictory:
      return "\(texts[0]) and \(texts[1]) are contradictory, exactly one can hold"
    case .supports: return "\(texts[0]) supports \(texts[1])"
    }
  }

  /// A literal in words: the claim's text, or that it is not so.
  func literal(_ literal: Literal) -> String {
    let text = Phrase.withoutStop(Visible.line(graph.claim(literal.claim).text))
    return literal.isNegated ? "not: \(text)" : text
  }

  /// What a careful reader should know before using a root, assertion by assertion.
  func mind(_ sides: RootSides) -> [(assertion: Int, text: String)] {
    sides.all.flatMap { member in
      notes(on: member.assertion).map {
        (member.assertion, Phrase.sentence(Phrase.capitalized($0)))
      }
    }
  }

  /// The assertions of a root whose attribution is denied, and by whom.
  func denials(_ sides: RootSides) -> [(assertion: Int, deniedBy: [Int])] {
    sides.all.compactMap { member in
      deniers[member.assertion].map { (member.assertion, $0) }
    }
  }

  /// What is wrong with the quotes of the assertions of a root.
  func textNotes(_ sides: RootSides) -> [(assertion: Int, text: String)] {
    sides.all.flatMap { member in textNotes(on: member.assertion) }
  }

  /// What is wrong with the quotes of an assertion.
  func textNotes(on assertion: Int) -> [(assertion: Int, text: String)] {
    texts.notes(on: assertion).map { (assertion, $0) }
  }

  /// What to know about one assertion before using it.
  func notes(on assertion: Int) -> [String] {
    let record = graph.assertion(assertion)
    guard let holder = graph.holder(of: assertion) else { return [] }
    let name = names[holder]
    var notes: [String] = []
    if let denials = deniers[assertion] {
      let who = Phrase.list(denials.compactMap(graph.holder(of:)).map { names[$0] })
      notes.append("that \(name) said this is denied by \(who)")
    }
    notes += texts.notes(on: assertion)
    if record.inferred == true {
      let warrant = record.evidence.compactMap(\.warrant).first.map { ": " + Visible.line($0) }
      notes.append("that \(name) says this is inferred by the annotator\(warrant ?? "")")
    }
    if record.relayInferred == true {
      notes.append("through whom the words of \(name) came is read from the context")
    }
    switch graph.source(holder).identity {
    case .named: break
    case .anonymous: notes.append("\(Phrase.quoted(name)) is somebody whom nobody names")
    case .generic, .unknown: notes.append("\(Phrase.quoted(name)) names nobody in particular")
    }
    if record.withdrawn != nil { notes.append("\(name) has taken it back") }
    if record.evidence.allSatisfy({ $0.quote.isEmpty }) {
      notes.append("no words of \(name) are quoted")
    }
    if let note = record.note { notes.append(Visible.line(note)) }
    return notes
  }
}
