import Provenance

/// How reports speak of an assertion: through whom it came, how sure, in which part of a text.
package struct AssertionWords: Sendable {
  private let graph: ClaimGraph
  private let names: SourceNames
  private let singleCarrier: Int?

  package init(_ report: ContradictionReport, names: SourceNames) {
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
      parts.append("in its headline")
    } else if chain.isOwnVoice {
      parts.append("in its own voice")
    }
    let relays = chain.links.dropLast().drop { $0 == singleCarrier }
    if !relays.isEmpty {
      parts.append("through " + relays.map { names[$0] }.joined(separator: " > "))
    }
    return parts.joined(separator: ", ")
  }

  /// The whole chain: `NTD > Voice of America > Sergei Lavrov`.
  package func chain(_ chain: Chain) -> String {
    chain.links.map { names[$0] }.joined(separator: " > ")
  }

  /// What to know about the assertion itself: `probable`, `inferred by the annotator`.
  package func qualifiers(of assertion: Int) -> [String] {
    let record = graph.assertion(assertion)
    var words: [String] = []
    if record.certainty != .certain { words.append(record.certainty.rawValue) }
    if record.inferred == true { words.append("inferred") }
    if record.relayInferred == true { words.append("relay inferred") }
    if record.withdrawn != nil { words.append("withdrawn") }
    return words
  }

  /// How sure the assertion is, and what to know about it.
  func notes(of assertion: Int) -> [String] {
    let record = graph.assertion(assertion)
    let certainty = record.certainty.rawValue
    let isReplaced = record.withdrawn == nil && !graph.isCurrent(assertion)
    return [certainty] + qualifiers(of: assertion).filter { $0 != certainty }
      + (isReplaced ? ["replaced later"] : [])
  }

  /// How a member of a side comes to hold what its side holds; nil where it says so itself.
  package func steps(_ path: [PathStep]) -> String? {
    guard let first = path.first else { return nil }
    guard path.count == 1 else { return "in \(path.count) steps" }
    guard let number = first.relation else { return "by its value" }
    let relation = graph.relation(number)
    let verb = AssertionWords.verb(first, relation)
    switch relation.certainty {
    case .certain: return verb
    case .probable: return "probably \(verb)"
    case .possible: return "possibly \(verb)"
    }
  }

  /// The word for a step, read in its direction.
  package static func verb(_ step: PathStep, _ relation: Relation) -> String {
    switch relation.kind {
    case .entails: step.from.isNegated ? "would follow from it" : "entails it"
    case .equivalent: "says the same"
    case .contrary, .contradictory: "rules it out"
    case .supports: "supports it"
    }
  }
}
