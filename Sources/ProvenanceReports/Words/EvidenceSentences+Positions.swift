import Provenance

/// Sentences about who held what, and when.
extension EvidenceSentences {
  /// What an assertion says, in full: `affirms "The bridge is safe"`.
  func statement(_ assertion: Int) -> String {
    say(
      .stanceOf,
      [
        "stance": .words(stance(of: assertion)), "object": .words(object(of: assertion)),
      ])
  }

  /// What an assertion does with what it is about: `affirms`, `denies as probable`.
  private func stance(of assertion: Int) -> String {
    let record = graph.assertion(assertion)
    let stance = say(record.stance.message)
    guard record.certainty != .certain else { return stance }
    return say(
      .stanceAs,
      ["stance": .words(stance), "certainty": .words(say(record.certainty.message))])
  }

  /// What an assertion is about: its claim in quotation marks, or that somebody else said something.
  private func object(of assertion: Int) -> String {
    guard let claim = graph.assertion(assertion).claim.flatMap(graph.claimNumber) else {
      return content(of: assertion)
    }
    return language.quoted(text(Phrase.withoutStop(graph.claim(claim).text)))
  }

  /// What an assertion is about: its claim as it stands, or that somebody else said something.
  func content(of assertion: Int) -> String {
    let record = graph.assertion(assertion)
    if let about = record.assertion.flatMap(graph.assertionNumber) {
      return say(
        .saidIt, ["name": .words(holder(of: about)), "quote": .words(number(about))])
    }
    return record.claim.flatMap(graph.claimNumber).map { text(graph.claim($0).text) } ?? "?"
  }

  /// The words of an assertion as they were found first, with their translation.
  func exactWords(of assertion: Int) -> String? {
    let quoting = graph.assertion(assertion).evidence.first { !$0.quote.isEmpty }
    guard let quoting, let quoted = quoting.quoted(in: language) else { return nil }
    let words = language.quoted(text(quoted))
    guard let translation = quoting.translation else { return words }
    return say(
      .withTranslation,
      ["words": .words(words), "translation": .words(language.quoted(text(translation)))])
  }

  // MARK: Changes of position

  /// That a source changed its position, and on what.
  func change(_ change: PositionChange) -> String {
    say(
      change.kind == .change ? .changesPosition : .bringsUpToDate,
      [
        "name": .words(Phrase.capitalized(name(change.source))),
        "subject": .words(subject(of: change)),
      ])
  }

  /// What it held before and what it holds since then: each with its date, its exact words and
  /// the number of its quote.
  func moments(of change: PositionChange) -> [String] {
    let now: Message = graph.isCurrent(change.to) ? .now : .then
    return [(Message.before, change.from), (now, change.to)].map { when, assertion in
      let date = graph.dateText(of: assertion).map(text)
      let words = exactWords(of: assertion)
      let message: Message =
        words == nil
        ? (date == nil ? .moment : .momentDated)
        : (date == nil ? .momentInWords : .momentDatedInWords)
      return say(
        message,
        [
          "when": .words(say(when)), "date": .words(date ?? ""),
          "position": .words(position(assertion, in: change)), "words": .words(words ?? ""),
          "quote": .words(number(assertion)),
        ])
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
    let sure =
      record.certainty == .certain
      ? "" : say(.bracketed, ["words": .words(say(record.certainty.message))])
    return text(graph.values.words(for: claim, in: language)) + sure
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
    return language.sentence(
      say(
        isOne ? .contradictsItselfOn : .contradictsItself,
        [
          "name": .words(name), "first": .words(sides[0]), "second": .words(sides[1]),
          "claim": .words(isOne ? text(graph.claim(claims[0]).text) : ""),
        ]))
  }

  // MARK: Dates

  /// What happened at a moment of the timeline, or is claimed to have happened then.
  func event(_ event: TimelineEvent, words: AssertionWords) -> String {
    switch event.what {
    case .claimed(let claim): text(graph.claim(claim).text)
    case .said(let assertion):
      say(
        .saidThat,
        [
          "name": .words(text(words.holder(of: assertion))),
          "statement": .words(statement(assertion)),
        ])
    case .published(let document): language.quoted(text(graph.document(document).title))
    }
  }

  /// An event and who stands behind it, in one sentence.
  func sentence(_ event: TimelineEvent, words: AssertionWords) -> String {
    let (what, origin) = (self.event(event, words: words), origin(of: event))
    let isSaid = if case .said = event.what { true } else { false }
    return say(
      isSaid ? .eventOf : .eventWithOrigin, ["what": .words(what), "origin": .words(origin)])
  }

  /// Who stands behind an event: the quotes that claim it, or the publisher.
  func origin(of event: TimelineEvent) -> String {
    switch event.what {
    case .claimed: return say(.claimed, ["quotes": .words(numbers(event.assertions))])
    case .said: return numbers(event.assertions)
    case .published(let document):
      guard let source = graph.document(document).publisher.flatMap(graph.sourceNumber) else {
        return say(.published)
      }
      return say(.publishedBy, ["name": .words(name(source))])
    }
  }
}
