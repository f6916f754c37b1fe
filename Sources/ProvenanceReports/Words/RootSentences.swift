import Provenance

/// Sentences about a root: who stands where, why the two sides cannot both be right, what to mind.
struct RootSentences {
  private let graph: ClaimGraph
  private let names: SourceNames
  private let words: AssertionWords
  private let texts: TextWords
  private let language: ReportLanguage
  /// For each assertion whose attribution is denied, who denies it.
  private let deniers: [Int: [Int]]

  init(
    _ report: ContradictionReport, names: SourceNames, words: AssertionWords,
    language: ReportLanguage = .english
  ) {
    self.language = language
    graph = report.graph
    self.names = names
    self.words = words
    texts = TextWords(report, names: names, language: language)
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
          sides.first, says: .sayIt, implies: .implyIt, limit: limit)
        + clauses(sides.second, says: .denyIt, implies: .implyTheOpposite, limit: limit)
      return language.sentence(clauses.joined(separator: language.say(.semicolon)))
    case .question:
      let answers = sides.sides.prefix(limit).map { side in
        language.say(
          .answerOf,
          [
            "answer": .words(answer(side.literal)),
            "who": .words(list(holders(side.members), limit)),
          ])
      }
      let more = sides.sides.count - answers.count
      let rest = more > 0 ? [language.say(.moreAnswers, ["count": .number(more)])] : []
      return language.sentence((answers + rest).joined(separator: language.say(.semicolon)))
    case .relation, .path:
      let first = list(holders(sides.first), limit)
      let second = list(holders(sides.second), limit)
      return language.say(.twoSides, ["first": .words(first), "second": .words(second)])
    }
  }

  private func list(_ names: [String], _ limit: Int) -> String {
    language.list(Array(names.prefix(limit)), of: names.count)
  }

  /// The different holders of a side, in its order, as names.
  func holders(_ members: [RootSides.Member]) -> [String] {
    var seen = Set<Int>()
    let holders = members.compactMap { graph.holder(of: $0.assertion) }
    return holders.filter { seen.insert($0).inserted }.map { names[$0] }
  }

  private func clauses(
    _ members: [RootSides.Member], says: Message, implies: Message, limit: Int
  ) -> [String] {
    let direct = holders(members.filter { $0.path.isEmpty })
    let isDirect = Set(direct)
    let derived = holders(members.filter { !$0.path.isEmpty }).filter { !isDirect.contains($0) }
    return [(direct, says), (derived, implies)].filter { !$0.0.isEmpty }.map { names, message in
      language.say(
        message, ["who": .words(list(names, limit)), "count": .number(names.count)])
    }
  }

  /// What makes the two sides of a root incompatible, in one sentence.
  func why(_ root: Contradiction) -> String {
    let isTension = root.severity == .tension
    switch root.kind {
    case .direct: return language.say(isTension ? .whyDirectTension : .whyDirect)
    case .relation:
      switch root.relation.map(graph.relation)?.kind {
      case .contrary: return language.say(isTension ? .whyContraryTension : .whyContrary)
      case .contradictory: return language.say(.whyContradictory)
      case .entails: return language.say(.whyEntails)
      case .equivalent: return language.say(.whyEquivalent)
      case .supports, nil: return ""
      }
    case .question: return language.say(isTension ? .whyQuestionTension : .whyQuestion)
    case .path:
      let count = (root.conflicts.first?.path.count ?? 0)
      return language.say(.whyPath, ["count": .number(count)])
    }
  }

  /// How many pairs of assertions a root counts.
  func pairs(_ root: Contradiction) -> String {
    let isMixed = root.tensionCount > 0 && root.tensionCount < root.pairCount
    return language.say(
      isMixed ? .pairsInPart : .pairs,
      ["count": .number(root.pairCount), "tensions": .number(root.tensionCount)])
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
    return language.say(
      .against,
      [
        "first": .words(literal(sides.firstLiteral)),
        "second": .words(literal(sides.secondLiteral)),
      ])
  }

  /// The relation of a step, as it was declared: `A entails B (certain, recorded by X): reason`.
  func step(_ step: PathStep) -> String {
    guard let number = step.relation else { return language.sentence(computed(step)) }
    let relation = graph.relation(number)
    var notes = [language.say(relation.certainty.message)]
    if relation.kind == .entails, step.from.isNegated {
      notes.append(language.say(.readBackwards))
    }
    if let by = relation.recordedBy {
      notes.append(language.say(.recordedBy, ["name": .words(Visible.line(by))]))
    }
    return language.sentence(
      language.say(
        relation.reason == nil ? .relationWithNotes : .relationWithReason,
        [
          "relation": .words(sentence(of: relation)),
          "notes": .words(notes.joined(separator: language.say(.comma))),
          "reason": .words(Visible.line(relation.reason ?? "")),
        ]))
  }

  /// What two values of a question make of each other: `12 lies inside at least 10`.
  func computed(_ step: PathStep) -> String {
    language.say(
      .computed,
      [
        "words": .words(
          Visible.line(
            graph.values.explanation(step.from.claim, step.to.claim, in: language)))
      ])
  }

  /// An answer in short: its value, denied or not.
  func answer(_ literal: Literal) -> String {
    let words = Visible.line(graph.values.words(for: literal.claim, in: language))
    let answer = words.isEmpty ? self.literal(literal) : words
    return literal.isNegated ? language.say(.notAnswer, ["answer": .words(answer)]) : answer
  }

  /// What a relation declares: `"A" entails "B"`.
  func sentence(of relation: Relation) -> String {
    let texts = [relation.from, relation.to].map { id in
      let text = graph.claimNumber(id).map { graph.claim($0).text } ?? id
      return language.quoted(Phrase.withoutStop(Visible.line(text)))
    }
    let message: Message =
      switch relation.kind {
      case .entails: .relationEntails
      case .equivalent: .relationEquivalent
      case .contrary: .relationContrary
      case .contradictory: .relationContradictory
      case .supports: .relationSupports
      }
    return language.say(message, ["first": .words(texts[0]), "second": .words(texts[1])])
  }

  /// A literal in words: the claim's text, or that it is not so.
  func literal(_ literal: Literal) -> String {
    let text = Phrase.withoutStop(Visible.line(graph.claim(literal.claim).text))
    return literal.isNegated ? language.say(.notClaim, ["claim": .words(text)]) : text
  }

  /// What a careful reader should know before using a root, assertion by assertion.
  func mind(_ sides: RootSides) -> [(assertion: Int, text: String)] {
    sides.all.flatMap { member in
      notes(on: member.assertion).map {
        (member.assertion, language.sentence(Phrase.capitalized($0)))
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
    func note(_ message: Message, who: String = "", warrant: String = "", quoted: Bool = false) {
      notes.append(
        language.say(
          message,
          [
            "name": .words(quoted ? language.quoted(name) : name), "who": .words(who),
            "warrant": .words(warrant),
          ]))
    }
    if let denials = deniers[assertion] {
      note(
        .saidIsDenied, who: language.list(denials.compactMap(graph.holder(of:)).map { names[$0] }))
    }
    notes += texts.notes(on: assertion)
    if record.inferred == true {
      let warrant = record.evidence.compactMap(\.warrant).first
      note(
        warrant == nil ? .isInferred : .isInferredBecause, warrant: Visible.line(warrant ?? ""))
    }
    if record.relayInferred == true { note(.relayIsInferred) }
    switch graph.source(holder).identity {
    case .named: break
    case .anonymous: note(.isAnonymous, quoted: true)
    case .generic, .unknown: note(.isGeneric, quoted: true)
    }
    if record.withdrawn != nil { note(.tookItBack) }
    if record.evidence.allSatisfy({ $0.quote.isEmpty }) { note(.notQuoted) }
    if let note = record.note { notes.append(Visible.line(note)) }
    return notes
  }
}
