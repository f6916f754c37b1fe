import Provenance

/// Sentences about the evidence: who is independent, what goes in circles, what to look for.
struct EvidenceSentences {
  let report: ContradictionReport
  private let sourceNames: SourceNames
  let language: ReportLanguage
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
    language: ReportLanguage = .english, escape: @escaping (String) -> String,
    quote: @escaping (Int) -> String
  ) {
    self.report = report
    self.language = language
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
    return cut(numbers.prefix(limit).map(quote).joined(separator: " "), of: numbers.count)
  }

  /// The items that are shown, and how many there are beyond the limit.
  private func cut(_ items: String, of count: Int) -> String {
    guard count > limit else { return items }
    return language.say(
      .andMore, ["items": .words(items), "count": .number(count - limit)])
  }

  /// A message about somebody, with the name as it is shown.
  func say(_ message: Message, _ values: KeyValuePairs<String, MessageValue> = [:]) -> String {
    language.say(message, values)
  }

  func name(_ source: Int) -> String { escape(sourceNames[source]) }

  func holder(of assertion: Int) -> String {
    graph.holder(of: assertion).map(name) ?? "?"
  }

  func text(_ text: String) -> String { escape(Visible.line(text)) }

  /// Items of a sentence, the last of a long list only counted.
  func list<Item>(_ items: [Item], _ words: (Item) -> String) -> String {
    language.list(items.prefix(limit).map(words), of: items.count)
  }

  /// Who is independent on one side of a claim.
  func independence(_ side: SideIndependence) -> String {
    side.sentence(in: language, names: name)
  }

  /// The claim of a side, and which side it is.
  func claim(of side: SideIndependence) -> String {
    let words = text(graph.claim(side.claim).text)
    return side.isDenial ? say(.notClaim, ["claim": .words(words)]) : words
  }

  /// Who or what leads back to itself.
  func circle(_ circle: CircularReporting.Circle) -> String {
    func choose(_ one: Message, _ two: Message, _ many: Message) -> Message {
      circle.members.count == 1 ? one : circle.members.count == 2 ? two : many
    }
    switch circle.among {
    case .assertions:
      return say(
        choose(.takenFromItself, .takenFromTheOther, .takenFromOneAnother),
        ["who": .words(list(circle.members, holderWithQuote))])
    case .documents:
      let titles = list(circle.members) { language.quoted(text(graph.document($0).title)) }
      return say(
        choose(.leadsBackToItself, .leadBackToEachOther, .leadBackToOneAnother),
        ["what": .words(titles)])
    case .relays:
      let claim = circle.claim.map { text(graph.claim($0).text) } ?? ""
      return say(
        choose(.passOnToEachOther, .passOnToEachOther, .passOnToOneAnother),
        ["who": .words(list(circle.members, name)), "claim": .words(claim)])
    }
  }

  private func holderWithQuote(_ assertion: Int) -> String {
    say(
      .holderWithQuote,
      ["name": .words(holder(of: assertion)), "quote": .words(number(assertion))])
  }

  /// A source whose own words are not in the case, and what hangs on them.
  func original(_ original: OriginalToFind) -> String {
    say(
      .originalFor,
      [
        "name": .words(Phrase.capitalized(name(original.source))),
        "quotes": .words(numbers(original.assertions)),
      ])
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
      say(
        .inScope,
        [
          "answers": .words(
            list(answers[scope] ?? []) { text(graph.values.words(for: $0, in: language)) }),
          "scope": .words(scope),
        ])
    }
    let items = parts.joined(separator: say(.semicolon))
    let more = scopes.count - parts.count
    return text(graph.question(question).text) + " "
      + (more > 0
        ? say(.otherScopes, ["items": .words(items), "count": .number(more)]) : items)
  }

  /// When, where and in which sense a claim is meant.
  private func scope(of claim: Int) -> String {
    let scope = graph.claim(claim).scope
    let parts = [scope?.place, scope?.time(in: language), scope?.definition].compactMap { $0 }
    return parts.isEmpty ? say(.noScope) : text(parts.joined(separator: say(.comma)))
  }

  /// That an attribution is denied, and by whom.
  func dispute(_ dispute: AttributionDispute) -> String {
    denial(of: dispute.assertion, by: dispute.deniedBy)
  }

  /// That somebody denies that a source said what is ascribed to it.
  func denial(of assertion: Int, by denials: [Int]) -> String {
    say(
      .saidIsDeniedBy,
      [
        "name": .words(holder(of: assertion)), "quote": .words(number(assertion)),
        "who": .words(list(denials, holderWithQuote)),
      ])
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
    return cut(others.prefix(limit).joined(separator: say(.listComma)), of: others.count)
  }

  /// What is left of the agreements: claims that sources only shut out by other values.
  func shutOut(_ agreements: AgreementList, id: (String) -> String) -> String {
    let claims = agreements.shutOut
    let ids = claims.prefix(limit).map { id(graph.claim($0.claim).id) }
    return say(
      agreements.listed.isEmpty ? .shutOut : .moreShutOut,
      [
        "count": .number(claims.count),
        "ids": .words(cut(ids.joined(separator: say(.listComma)), of: claims.count)),
      ])
  }
}
