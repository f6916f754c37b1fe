import Provenance

/// How reports speak of an assertion: through whom it came, how sure, in which part of a text.
package struct AssertionWords: Sendable {
  private let graph: ClaimGraph
  private let names: SourceNames
  private let singleCarrier: Int?
  private let language: ReportLanguage

  package init(_ report: ContradictionReport, names: SourceNames) {
    self.init(report, names: names, language: .english)
  }

  init(_ report: ContradictionReport, names: SourceNames, language: ReportLanguage) {
    self.language = language
    graph = report.graph
    self.names = names
    singleCarrier = report.singleCarrier?.source
  }

  /// The holder with how its words came to us: `Sergei Lavrov, through Voice of America`.
  ///
  /// The one carrier of a whole case is not named again with each of its assertions.
  package func holder(of assertion: Int) -> String {
    guard let chain = graph.chains(of: assertion).first, let holder = chain.links.last else {
      return "?"
    }
    var parts = [names[holder]]
    let evidence = graph.assertion(assertion).evidence
    if chain.isOwnVoice, evidence.first?.part == .headline {
      parts.append(language.say(.inItsHeadline))
    } else if chain.isOwnVoice {
      parts.append(language.say(.inItsOwnVoice))
    }
    let relays = chain.links.dropLast().drop { $0 == singleCarrier }
    if !relays.isEmpty {
      let chain = relays.map { names[$0] }.joined(separator: " > ")
      parts.append(language.say(.through, ["names": .words(chain)]))
    }
    return parts.joined(separator: language.say(.comma))
  }

  /// The whole chain: `NTD > Voice of America > Sergei Lavrov`.
  package func chain(_ chain: Chain) -> String {
    chain.links.map { names[$0] }.joined(separator: " > ")
  }

  /// What to know about the assertion itself: `probable`, `inferred by the annotator`.
  package func qualifiers(of assertion: Int) -> [String] {
    let record = graph.assertion(assertion)
    var words: [String] = []
    if record.certainty != .certain { words.append(language.say(record.certainty.message)) }
    if record.inferred == true { words.append(language.say(.inferred)) }
    if record.relayInferred == true { words.append(language.say(.relayInferred)) }
    if record.withdrawn != nil { words.append(language.say(.withdrawn)) }
    return words
  }

  /// How sure the assertion is, and what to know about it.
  func notes(of assertion: Int) -> [String] {
    let record = graph.assertion(assertion)
    let certainty = language.say(record.certainty.message)
    let isReplaced = record.withdrawn == nil && !graph.isCurrent(assertion)
    return [certainty] + qualifiers(of: assertion).filter { $0 != certainty }
      + (isReplaced ? [language.say(.replacedLater)] : [])
  }

  /// How a member of a side comes to hold what its side holds; nil where it says so itself.
  package func steps(_ path: [PathStep]) -> String? {
    guard let first = path.first else { return nil }
    guard path.count == 1 else { return language.say(.inSteps, ["count": .number(path.count)]) }
    guard let number = first.relation else { return language.say(.byItsValue) }
    let relation = graph.relation(number)
    let verb = language.say(AssertionWords.message(first, relation))
    switch relation.certainty {
    case .certain: return verb
    case .probable: return language.say(.probablyVerb, ["verb": .words(verb)])
    case .possible: return language.say(.possiblyVerb, ["verb": .words(verb)])
    }
  }

  /// The word for a step, read in its direction.
  package static func verb(_ step: PathStep, _ relation: Relation) -> String {
    ReportLanguage.english.say(message(step, relation))
  }

  private static func message(_ step: PathStep, _ relation: Relation) -> Message {
    switch relation.kind {
    case .entails: step.from.isNegated ? .wouldFollow : .entailsIt
    case .equivalent: .saysTheSame
    case .contrary, .contradictory: .rulesItOut
    case .supports: .supportsIt
    }
  }
}
