import Provenance

/// Sentences about the evidence: who is independent, what goes in circles, what to look for.
struct EvidenceSentences {
  private let report: ContradictionReport
  private let sourceNames: SourceNames
  /// Makes text of others safe for the format.
  private let escape: (String) -> String
  /// Shows the number of a quote.
  private let quote: (Int) -> String
  private var graph: ClaimGraph { report.graph }

  /// Sentences for a format that shows text of others and numbers of quotes in its own way.
  init(
    _ report: ContradictionReport, names: SourceNames, escape: @escaping (String) -> String,
    quote: @escaping (Int) -> String
  ) {
    self.report = report
    sourceNames = names
    self.escape = escape
    self.quote = quote
  }

  /// The number of the quote of an assertion.
  private func number(_ assertion: Int) -> String { quote(report.quotes.number(of: assertion)) }

  private func name(_ source: Int) -> String { escape(sourceNames[source]) }

  private func holder(of assertion: Int) -> String {
    graph.holder(of: assertion).map(name) ?? "?"
  }

  private func text(_ text: String) -> String { escape(Visible.line(text)) }

  /// Who is independent on one side of a claim.
  func independence(_ side: SideIndependence) -> String {
    side.sentence(names: name)
  }

  /// The claim of a side, and which side it is.
  func claim(of side: SideIndependence) -> String {
    let words = text(Phrase.withoutStop(graph.claim(side.claim).text))
    return side.isDenial ? "not: \(words)" : words
  }

  /// What a source held before, what it holds now, and since when.
  func change(_ change: PositionChange) -> String {
    let what =
      change.kind == .change ? "changes its position" : "brings its answer up to date"
    return "\(Phrase.capitalized(name(change.source))) \(what) (\(text(change.date))): "
      + "\(position(change.from)) \(number(change.from)), then \(position(change.to)) "
      + number(change.to)
  }

  /// What an assertion holds, in short: its value, or its side on the claim.
  func position(_ assertion: Int) -> String {
    let record = graph.assertion(assertion)
    if let about = record.assertion.flatMap(graph.assertionNumber) {
      return "\(record.stance.rawValue) that \(holder(of: about)) said \(number(about))"
    }
    guard let claim = record.claim.flatMap(graph.claimNumber) else { return "" }
    let value = text(graph.values.words(for: claim))
    if !value.isEmpty, record.stance == .affirms { return value }
    let words = text(Phrase.withoutStop(graph.claim(claim).text))
    return "\(record.stance.rawValue) \"\(words)\""
  }

  /// Who or what leads back to itself.
  func circle(_ circle: CircularReporting.Circle) -> String {
    let members = circle.members.map { member in
      switch circle.among {
      case .assertions:
        "\(holder(of: member)) \(number(member))"
      case .documents: "\"\(text(graph.document(member).title))\""
      case .relays: name(member)
      }
    }
    let all = Phrase.list(members)
    let back = members.count == 1 ? "leads back to itself" : "lead back to each other"
    switch circle.among {
    case .assertions:
      return members.count == 1
        ? "\(all) is taken from itself" : "\(all) are each taken from the other"
    case .documents: return "\(all) \(back)"
    case .relays:
      let claim = circle.claim.map { text(Phrase.withoutStop(graph.claim($0).text)) } ?? ""
      return "\(all) pass it on to each other: \(claim)"
    }
  }

  /// A source whose own words are not in the case, and what hangs on them.
  func original(_ original: OriginalToFind, limit: Int) -> String {
    let numbers = original.assertions.map { report.quotes.number(of: $0) }.sorted()
    let shown = numbers.prefix(limit).map(quote).joined(separator: " ")
    let rest = numbers.count - min(limit, numbers.count)
    return "\(Phrase.capitalized(name(original.source))): for \(shown)"
      + (rest > 0 ? " and \(rest) more" : "")
  }

  /// An answer that stands beside others only because they speak of something else.
  func scopeSplit(_ question: Int, _ claims: [Int], limit: Int) -> String {
    let shown = claims.prefix(limit).map { claim in
      text(graph.values.words(for: claim)) + scope(of: claim)
    }
    let rest = claims.count - shown.count
    return "\(text(graph.question(question).text)) "
      + Phrase.list(shown + (rest > 0 ? ["\(rest) more"] : []))
  }

  private func scope(of claim: Int) -> String {
    guard let scope = graph.claim(claim).scope else { return "" }
    let times = [scope.from?.text, scope.to?.text].compactMap { $0 }.joined(separator: " to ")
    let parts = [scope.place, times.isEmpty ? nil : times, scope.definition].compactMap { $0 }
    return parts.isEmpty ? "" : " (\(text(parts.joined(separator: "; "))))"
  }

  /// That an attribution is denied, and by whom.
  func dispute(_ dispute: AttributionDispute) -> String {
    let deniers = dispute.deniedBy.map { denial in
      "\(holder(of: denial)) \(number(denial))"
    }
    return "that \(holder(of: dispute.assertion)) said "
      + "\(number(dispute.assertion)) is denied by \(Phrase.list(deniers))"
  }

  /// What a flag means, in the plural where there are several.
  static func flag(_ kind: EvidenceFlag.Kind) -> String {
    switch kind {
    case .headlineStrongerThanBody: "headline stronger than body"
    case .inferredAttribution: "attribution inferred"
    case .inferredRelay: "relay inferred"
    case .singleCarrier: "one carrier for several speakers"
    case .unanchoredAssertion: "nothing quoted"
    case .unattestedClaim: "claim that nobody holds or denies"
    case .undatedDocument: "document without a date"
    case .unnamedHolder: "holder not named"
    }
  }

  /// What a flag says, for those who want to know.
  static func meaning(_ kind: EvidenceFlag.Kind) -> String {
    switch kind {
    case .headlineStrongerThanBody:
      "the outlet says in its headline what the rest of the text only attributes to others"
    case .inferredAttribution: "the annotator infers that this source said it"
    case .inferredRelay: "the annotator reads from the context through whom it came"
    case .singleCarrier: "two speakers or more on one side, and all we read of them is one group's"
    case .unanchoredAssertion: "no words are quoted for it"
    case .unattestedClaim: "nobody affirms or denies it"
    case .undatedDocument: "it is not recorded when it was published"
    case .unnamedHolder: "whoever says it is not named"
    }
  }
}
