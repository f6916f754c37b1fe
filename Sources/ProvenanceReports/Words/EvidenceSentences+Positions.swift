import Provenance

/// Sentences about who held what, and when.
extension EvidenceSentences {
  /// What an assertion says, in full: `affirms "The bridge is safe"`.
  func statement(_ assertion: Int) -> String {
    "\(stance(of: assertion)) \(object(of: assertion))"
  }

  /// What an assertion does with what it is about: `affirms`, `denies as probable`.
  private func stance(of assertion: Int) -> String {
    let record = graph.assertion(assertion)
    let sure = record.certainty == .certain ? "" : " as \(record.certainty.rawValue)"
    return record.stance.verb + sure
  }

  /// What an assertion is about: its claim in quotation marks, or that somebody else said something.
  private func object(of assertion: Int) -> String {
    guard let claim = graph.assertion(assertion).claim.flatMap(graph.claimNumber) else {
      return content(of: assertion)
    }
    return Phrase.quoted(text(Phrase.withoutStop(graph.claim(claim).text)))
  }

  /// What an assertion is about: its claim as it stands, or that somebody else said something.
  func content(of assertion: Int) -> String {
    let record = graph.assertion(assertion)
    if let about = record.assertion.flatMap(graph.assertionNumber) {
      return "that \(holder(of: about)) said \(number(about))"
    }
    return record.claim.flatMap(graph.claimNumber).map { text(graph.claim($0).text) } ?? "?"
  }

  /// The words of an assertion as they were found first, with their translation.
  func exactWords(of assertion: Int) -> String? {
    let quoting = graph.assertion(assertion).evidence.first { !$0.quote.isEmpty }
    guard let quoting, let quoted = quoting.quoted else { return nil }
    let translation = quoting.translation.map {
      " (in translation: \(Phrase.quoted(text($0))))"
    }
    return Phrase.quoted(text(quoted)) + (translation ?? "")
  }

  // MARK: Changes of position

  /// That a source changed its position, and on what.
  func change(_ change: PositionChange) -> String {
    let verb = change.kind == .change ? "changes position" : "brings its answer up to date"
    return "\(Phrase.capitalized(name(change.source))) \(verb): \(subject(of: change))"
  }

  /// What it held before and what it holds since then: each with its date, its exact words and
  /// the number of its quote.
  func moments(of change: PositionChange) -> [String] {
    let now = graph.isCurrent(change.to) ? "now" : "then"
    return [("before", change.from), (now, change.to)].map { label, assertion in
      let date = graph.dateText(of: assertion).map { " (\(text($0)))" } ?? ""
      let words = exactWords(of: assertion).map { ", \($0)" } ?? ""
      return "\(label)\(date): \(position(assertion, in: change))\(words) \(number(assertion))"
    }
  }

  /// The question that got another answer, or the claim that it stands to in another way.
  private func subject(of change: PositionChange) -> String {
    let claim = graph.claim(change.claim)
    guard change.fromClaim != change.claim,
      let question = claim.question.flatMap(graph.questions.number(of:))
    else { return text(claim.text) }
    return text(graph.question(question).text)
  }

  /// What an assertion holds, in short: its value, or its side on the one claim of the change.
  private func position(_ assertion: Int, in change: PositionChange) -> String {
    let record = graph.assertion(assertion)
    guard change.fromClaim != change.claim, let claim = record.claim.flatMap(graph.claimNumber)
    else { return stance(of: assertion) }
    let sure = record.certainty == .certain ? "" : " (\(record.certainty.rawValue))"
    return text(graph.values.words(for: claim)) + sure
  }

  // MARK: Self-contradictions

  /// What a source says at once, though both cannot be right.
  func selfContradiction(_ own: SelfContradiction) -> String {
    let pair = own.pair
    let name = Phrase.capitalized(name(own.source))
    let claims = [pair.a, pair.b].compactMap {
      graph.assertion($0).claim.flatMap(graph.claimNumber)
    }
    let isOne = claims.count == 2 && claims[0] == claims[1]
    let sides = [pair.a, pair.b].map { assertion in
      "\(isOne ? stance(of: assertion) : statement(assertion)) \(number(assertion))"
    }
    return Phrase.sentence(
      "\(name) \(sides[0]) and \(sides[1])"
        + (isOne ? ": " + text(graph.claim(claims[0]).text) : ""))
  }

  // MARK: Dates

  /// What happened at a moment of the timeline, or is claimed to have happened then.
  func event(_ event: TimelineEvent, words: AssertionWords) -> String {
    switch event.what {
    case .claimed(let claim): text(graph.claim(claim).text)
    case .said(let assertion):
      "\(text(words.holder(of: assertion))): \(statement(assertion))"
    case .published(let document): Phrase.quoted(text(graph.document(document).title))
    }
  }

  /// An event and who stands behind it, in one sentence.
  func sentence(_ event: TimelineEvent, words: AssertionWords) -> String {
    let (what, origin) = (self.event(event, words: words), origin(of: event))
    if case .said = event.what { return "\(what) \(origin)" }
    return "\(what) (\(origin))"
  }

  /// Who stands behind an event: the quotes that claim it, or the publisher.
  func origin(of event: TimelineEvent) -> String {
    switch event.what {
    case .claimed: "claimed " + numbers(event.assertions)
    case .said: numbers(event.assertions)
    case .published(let document):
      "published"
        + (graph.document(document).publisher.flatMap(graph.sourceNumber).map { " by \(name($0))" }
          ?? "")
    }
  }
}
