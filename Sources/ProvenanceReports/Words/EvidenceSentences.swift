import Provenance

/// Sentences about the evidence: who is independent, what goes in circles, what to look for.
struct EvidenceSentences {
  let report: ContradictionReport
  private let sourceNames: SourceNames
  /// Entries of each list inside a sentence.
  let limit: Int
  /// Makes text of others safe for the format.
  private let escape: (String) -> String
  /// Shows the number of a quote.
  private let quote: (Int) -> String
  var graph: ClaimGraph { report.graph }

  /// Sentences for a format that shows text of others and numbers of quotes in its own way.
  init(
    _ report: ContradictionReport, names: SourceNames, limit: Int,
    escape: @escaping (String) -> String, quote: @escaping (Int) -> String
  ) {
    self.report = report
    sourceNames = names
    self.limit = limit
    self.escape = escape
    self.quote = quote
  }

  /// The number of the quote of an assertion.
  func number(_ assertion: Int) -> String { quote(report.quotes.number(of: assertion)) }

  /// The numbers of quotes, the least first.
  func numbers(_ assertions: [Int]) -> String {
    let numbers = assertions.map { report.quotes.number(of: $0) }.sorted()
    let rest = numbers.count - min(limit, numbers.count)
    return numbers.prefix(limit).map(quote).joined(separator: " ")
      + (rest > 0 ? " and \(rest) more" : "")
  }

  func name(_ source: Int) -> String { escape(sourceNames[source]) }

  func holder(of assertion: Int) -> String {
    graph.holder(of: assertion).map(name) ?? "?"
  }

  func text(_ text: String) -> String { escape(Visible.line(text)) }

  /// Items of a sentence, the last of a long list only counted.
  func list<Item>(_ items: [Item], _ words: (Item) -> String) -> String {
    Phrase.list(items.prefix(limit).map(words), of: items.count)
  }

  /// Who is independent on one side of a claim.
  func independence(_ side: SideIndependence) -> String {
    side.sentence(names: name)
  }

  /// The claim of a side, and which side it is.
  func claim(of side: SideIndependence) -> String {
    let words = text(graph.claim(side.claim).text)
    return side.isDenial ? "not: \(words)" : words
  }

  /// Who or what leads back to itself.
  func circle(_ circle: CircularReporting.Circle) -> String {
    let count = circle.members.count
    let other = count > 2 ? "one another" : "each other"
    let back = count == 1 ? "leads back to itself" : "lead back to \(other)"
    switch circle.among {
    case .assertions:
      let all = list(circle.members) { "\(holder(of: $0)) \(number($0))" }
      if count == 1 { return "\(all) is taken from itself" }
      return "\(all) are each taken from \(count > 2 ? "one another" : "the other")"
    case .documents:
      return list(circle.members) { Phrase.quoted(text(graph.document($0).title)) } + " " + back
    case .relays:
      let claim = circle.claim.map { text(graph.claim($0).text) } ?? ""
      return "\(list(circle.members, name)) pass it on to \(other): \(claim)"
    }
  }

  /// A source whose own words are not in the case, and what hangs on them.
  func original(_ original: OriginalToFind) -> String {
    "\(Phrase.capitalized(name(original.source))): for \(numbers(original.assertions))"
  }

  /// An answer that stands beside others only because they speak of something else.
  func scopeSplit(_ question: Int, _ claims: [Int]) -> String {
    var scopes: [String] = []
    var answers: [String: [Int]] = [:]
    for claim in claims {
      let scope = scope(of: claim)
      if answers[scope] == nil { scopes.append(scope) }
      answers[scope, default: []].append(claim)
    }
    let parts = scopes.prefix(limit).map { scope in
      list(answers[scope] ?? []) { text(graph.values.words(for: $0)) } + " (\(scope))"
    }
    let more = scopes.count - parts.count
    return text(graph.question(question).text) + " " + parts.joined(separator: "; ")
      + (more > 0 ? "; and \(Phrase.count(more, "other scope"))" : "")
  }

  /// When, where and in which sense a claim is meant.
  private func scope(of claim: Int) -> String {
    let scope = graph.claim(claim).scope
    let time: String? =
      switch (scope?.from?.text, scope?.to?.text) {
      case (let from?, let to?): "\(from) to \(to)"
      case (let from?, nil): "from \(from)"
      case (nil, let to?): "until \(to)"
      case (nil, nil): nil
      }
    let parts = [scope?.place, time, scope?.definition].compactMap { $0 }
    return parts.isEmpty ? "no scope given" : text(parts.joined(separator: ", "))
  }

  /// That an attribution is denied, and by whom.
  func dispute(_ dispute: AttributionDispute) -> String {
    denial(of: dispute.assertion, by: dispute.deniedBy)
  }

  /// That somebody denies that a source said what is ascribed to it.
  func denial(of assertion: Int, by denials: [Int]) -> String {
    let deniers = list(denials) { "\(holder(of: $0)) \(number($0))" }
    return "that \(holder(of: assertion)) said \(number(assertion)) is denied by \(deniers)"
  }

  /// The records that flags of one kind stand beside: assertions by the numbers of their quotes,
  /// documents and claims by their ids.
  func subjects(of flags: [EvidenceFlag], id: (String) -> String) -> String {
    var assertions: [Int] = []
    var others: [String] = []
    for flag in flags {
      switch flag.subject {
      case .assertion(let assertion): assertions.append(assertion)
      case .document, .claim: others.append(id(graph.id(of: flag.subject)))
      }
    }
    guard assertions.isEmpty else { return numbers(assertions) }
    let more = others.count - min(limit, others.count)
    return others.prefix(limit).joined(separator: ", ") + (more > 0 ? " and \(more) more" : "")
  }

  /// What is left of the agreements: claims that sources only shut out by other values.
  func shutOut(_ agreements: AgreementList, id: (String) -> String) -> String {
    let claims = agreements.shutOut
    let more = agreements.listed.isEmpty ? "claim" : "more claim"
    let ids = claims.prefix(limit).map { id(graph.claim($0.claim).id) }
    let rest = claims.count - ids.count
    return (agreements.listed.isEmpty ? "" : "... and ") + Phrase.count(claims.count, more)
      + " on which sources agree only because their values shut out another one: "
      + ids.joined(separator: ", ") + (rest > 0 ? " and \(rest) more" : "")
  }

  /// What a flag means, in the plural where there are several.
  static func flag(_ kind: EvidenceFlag.Kind) -> String {
    switch kind {
    case .headlineStrongerThanBody: "headline stronger than body"
    case .inferredAttribution: "attribution inferred"
    case .inferredRelay: "relay inferred"
    case .quoteAltered: "quote altered"
    case .quoteMisquoted: "misquoted"
    case .quoteOrphan: "quote not found"
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
    case .quoteAltered: "the text that was captured has other words"
    case .quoteMisquoted: "the quotation differs from its origin, or is not in it"
    case .quoteOrphan: "the words quoted are not in the text that was captured"
    case .singleCarrier: "two speakers or more on one side, and all we read of them is one group's"
    case .unanchoredAssertion: "no words are quoted for it, or none that were found"
    case .unattestedClaim: "nobody affirms or denies it"
    case .undatedDocument: "it is not recorded when it was published"
    case .unnamedHolder: "whoever says it is not named"
    }
  }
}
