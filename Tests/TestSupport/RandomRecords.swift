import Provenance

/// Random cases with every field of every record, odd texts and numbers, and fields of other
/// programs: what is written of them must be read as it was.
package struct RandomRecords {
  private var random: SeededGenerator
  private var records = Records()
  /// For each question the units of its answers; none where they have no unit.
  private var units: [[String]] = []

  package static func make(seed: UInt64) -> Records {
    var made = RandomRecords(random: SeededGenerator(seed: seed))
    return made.make()
  }

  private static let texts = [
    "a", "The fire was set.", "中文：新華社", "é", "e\u{301}", "\u{212B}", "😀👩‍👩‍👧", "\"quoted\\\"", "/",
    "line\nbreak", "\r\n", "tab\there", "\u{0}nul", "\u{7F}", "\u{1F}", "\u{85}\u{2028}\u{FEFF}x",
    "  blanks  ", "\u{202E}bidi", "<script>&amp;", "=1+1", "רויטרס", "a\u{301}\u{323}",
    "\u{10FFFF}x",
    "\\u0041", "null", "1.0", "{}", "[\"a\"]",
  ]
  /// From the smallest to the greatest; those of one list are equal.
  private static let numbers = [
    ["-1.50"], ["0", "-0", "0.0", "-0.0e-0"], ["1E-7"], ["0.10"], ["1", "1.0", "10e-1"],
    ["1.500e+10"], ["9007199254740993"], ["123456789012345678901234567890"], ["1e1000"],
  ]
  /// Those of one list convert into each other.
  package static let measures = [
    ["mm", "cm", "m", "km", "in", "ft", "yd", "mi"], ["m2", "km2", "ha", "acre"],
    ["ml", "l", "m3"], ["mg", "g", "kg", "t", "oz", "lb"], ["s", "min", "h", "d", "week"],
    ["C", "F", "K"],
  ]
  private static let dates = [
    "2013", "0000", "2013-11", "2012-02-29", "2013-11-02T10:00:00Z", "2013-11-02T10:00:00",
    "2013-11-02T23:59:59-04:30", "2013-11-02/2013-12", "2013/2014",
  ]
  private static let addresses = ["https://a", "HTTP://A/b?c=%20#d", "https://例え.jp/\"x\""]
  private static let languages = ["en", "zh-Hant", "pt-BR", "x1-y"].dropLast()
  private static let values = [
    "null", "true", "false", "-0", "1.50e+3", "\"\"", "\"é\\n\\u0000\\\"\"", "[]", "{}",
    "[1, [2, []], {\"a\": null}]", "{\"b\": {\"c\": [\"x\", -1E5]}, \"a\": {}}",
    "{\"中\": \"e\u{301}\", \"\": [{}, {\"\": \"\"}]}",
  ]
  private static let ids = ["a", "B", "c/1", "é", "e-2", "中文", "0", "x:y.z_", "ж"]

  private mutating func maybe<T>(_ make: (inout RandomRecords) -> T) -> T? {
    random.oneIn(2) ? make(&self) : nil
  }
  private mutating func text() -> String { random.pick(Self.texts) }
  private mutating func words() -> String { text() + random.pick(["x", "文", "."]) }
  private mutating func date() -> CalendarDate? { CalendarDate(random.pick(Self.dates)) }
  private mutating func number() -> ExactNumber? {
    ExactNumber(random.pick(random.pick(Self.numbers)))
  }
  private mutating func url() -> WebAddress? { WebAddress(random.pick(Self.addresses)) }
  private mutating func language() -> String { random.pick(Array(Self.languages)) }
  private mutating func one<T>(_ all: [T]) -> T? {
    !all.isEmpty && random.oneIn(2) ? random.pick(all) : nil
  }
  private mutating func list(_ make: (inout RandomRecords) -> String) -> [String] {
    (0..<random.number(0...2)).map { _ in make(&self) }
  }

  private mutating func extras() -> [Extra] {
    guard random.oneIn(3) else { return [] }
    return ["x-a", "x-", "x-é", "x-\"q\"\n"].shuffled(using: &random).prefix(random.number(1...2))
      .map {
        Extra(name: $0, json: random.pick(Self.values))
      }
  }

  private mutating func annotate<Record: CaseRecord>(_ record: Record) -> Record {
    var record = record
    record.note = maybe { $0.text() }
    record.recordedBy = maybe { $0.text() }
    record.recordedAt = maybe { $0.date() } ?? nil
    record.extras = extras()
    return record
  }

  private mutating func some<Record: CaseRecord>(
    _ least: Int, _ make: (inout RandomRecords, String) -> Record
  ) -> [Record] {
    let ids = Self.ids.shuffled(using: &random).prefix(random.number(least...2))
    return ids.map { id in annotate(make(&self, id)) }
  }

  private func ids<Record: CaseRecord>(_ records: [Record]) -> [String] { records.map(\.id) }

  private mutating func make() -> Records {
    records.title = maybe { $0.words() }
    records.extras =
      (random.oneIn(3) ? [Extra(name: "$schema", json: "\"s\"")] : [])
      + (random.oneIn(3) ? [Extra(name: "@context", json: random.pick(Self.values))] : [])
      + extras()
    records.sources = some(1) { make, id in make.source(id) }
    for index in records.sources.indices {
      records.sources[index].memberOf = one(ids(records.sources))
      if index > 0 { records.sources[index].controlledBy = one([records.sources[index - 1].id]) }
    }
    records.documents = some(1) { make, id in make.document(id) }
    for index in records.documents.indices {
      let all = ids(records.documents)
      records.documents[index].derivedFrom = list { $0.random.pick(all) }
      records.documents[index].translationOf = one(all)
    }
    records.questions = some(0) { make, id in make.question(id) }
    records.claims = some(2) { make, id in make.claim(id) }
    records.assertions = some(0) { make, id in make.assertion(id) }
    for index in records.assertions.indices {
      let all = ids(records.assertions)
      records.assertions[index].derivedFrom = list { $0.random.pick(all) }
      if index > 0, random.oneIn(4) {
        records.assertions[index].claim = nil
        records.assertions[index].assertion = records.assertions[index - 1].id
      }
    }
    records.relations = some(0) { make, id in
      let ends = make.ids(make.records.claims).shuffled(using: &make.random)
      return Relation(
        id: id, kind: make.random.pick(Relation.Kind.allCases), from: ends[0], to: ends[1],
        certainty: make.one(Certainty.allCases), reason: make.maybe { $0.text() })
    }
    if !records.relations.isEmpty, random.oneIn(2) { records.relations[0].writtenID = nil }
    records.reviews = some(0) { make, id in make.review(id) }
    return records
  }

  private mutating func source(_ id: String) -> Source {
    Source(
      id: id, name: words(), kind: one(Source.Kind.allCases),
      identity: one(Source.Identity.allCases),
      aliases: list { $0.words() }, role: maybe { $0.text() }, language: maybe { $0.language() },
      url: maybe { $0.url() } ?? nil,
      reliability: maybe { make in
        var reliability = Reliability(
          grade: make.random.pick(Reliability.Grade.allCases), reason: make.maybe { $0.text() },
          date: make.maybe { $0.date() } ?? nil)
        reliability.extras = make.extras()
        return reliability
      })
  }

  private mutating func document(_ id: String) -> Document {
    Document(
      id: id, title: words(), publisher: one(ids(records.sources)), authors: list { $0.words() },
      url: maybe { $0.url() } ?? nil, archive: maybe { $0.url() } ?? nil,
      published: maybe { $0.date() } ?? nil, accessed: maybe { $0.date() } ?? nil,
      language: maybe { $0.language() },
      text: maybe { make in
        let digest = String(repeating: make.random.pick(["0a", "F1"]), count: 32)
        var text = CapturedText(sha256: digest)
        if make.random.oneIn(2) { text.content = make.text() } else { text.file = make.words() }
        if make.random.oneIn(3) { text.sha256 = nil }
        text.extras = make.extras()
        return text
      })
  }

  private mutating func tolerance() -> Tolerance? {
    switch random.number(0...2) {
    case 0: ExactNumber(random.pick(["0", "5", "1.50", "1e+2"])).map(Tolerance.absolute)
    case 1: ExactNumber(random.pick(["0", "1", "2.50"])).map(Tolerance.percent)
    default: nil
    }
  }

  private mutating func question(_ id: String) -> Question {
    units.append(random.oneIn(4) ? [] : measure())
    let all = units[units.count - 1]
    return Question(
      id: id, text: words(), exclusive: one([true, false]), unit: one(all),
      tolerance: tolerance())
  }

  private mutating func measure() -> [String] {
    random.oneIn(3) ? [words()] : random.pick(Self.measures)
  }

  /// A unit in which an answer can be compared with the others, where it must be.
  private mutating func unit(for question: Int?) -> String? {
    guard let question, records.questions[question].exclusive else {
      return maybe { $0.random.pick($0.measure()) }
    }
    let all = units[question]
    if all.isEmpty || records.questions[question].unit != nil && random.oneIn(2) { return nil }
    return random.pick(all)
  }

  /// A range that ends no earlier than it begins, perhaps with one end only.
  private mutating func range(for question: Int?) -> ClaimValue {
    let (a, b) = (
      random.pick(Array(Self.numbers.indices)), random.pick(Array(Self.numbers.indices))
    )
    let missing = random.number(0...3)
    return ClaimValue(
      min: missing == 0 ? nil : ExactNumber(random.pick(Self.numbers[min(a, b)])),
      max: missing == 1 ? nil : ExactNumber(random.pick(Self.numbers[max(a, b)])),
      unit: unit(for: question), tolerance: tolerance())
  }

  private mutating func value(for question: Int?) -> ClaimValue {
    var value = ClaimValue()
    switch random.number(0...3) {
    case 0:
      value = ClaimValue(
        number: number(), bound: one(ClaimValue.Bound.allCases), unit: unit(for: question),
        tolerance: tolerance())
    case 1: value = range(for: question)
    case 2: value.date = date()
    default: value.category = words()
    }
    value.extras = extras()
    return value
  }

  /// A scope that is not over before it begins.
  private mutating func scope() -> Scope {
    var scope = Scope(
      from: maybe { $0.date() } ?? nil, to: maybe { $0.date() } ?? nil,
      place: maybe { $0.words() }, definition: maybe { $0.words() })
    if let from = scope.from, let to = scope.to, to.seconds.upperBound <= from.seconds.lowerBound {
      (scope.from, scope.to) = (to, from)
    }
    scope.extras = extras()
    return scope
  }

  private mutating func claim(_ id: String) -> Claim {
    let question = one(Array(records.questions.indices))
    return Claim(
      id: id, text: words(), question: question.map { records.questions[$0].id },
      value: maybe { $0.value(for: question) }, scope: maybe { $0.scope() },
      language: maybe { $0.language() }, tags: list { $0.words() })
  }

  private mutating func evidence() -> Evidence {
    var evidence = Evidence(
      document: random.pick(ids(records.documents)), part: one(Evidence.Part.allCases),
      cue: maybe { $0.text() }, fidelity: one(Evidence.Fidelity.allCases), warrant: words(),
      language: maybe { $0.language() }, translation: maybe { $0.words() })
    for _ in 0..<random.number(0...2) {
      var quote = Quote(exact: words(), prefix: maybe { $0.text() }, suffix: maybe { $0.text() })
      quote.extras = extras()
      evidence.quote.append(quote)
    }
    evidence.quoteIsList =
      evidence.quote.count > 1 || (!evidence.quote.isEmpty && random.oneIn(2))
    let start = random.number(0...1 << 39)
    evidence.position = maybe { Position(start: start, end: start + $0.random.number(1...9)) }
    evidence.extras = extras()
    return evidence
  }

  private mutating func assertion(_ id: String) -> Assertion {
    Assertion(
      id: id, source: random.pick(ids(records.sources)), claim: random.pick(ids(records.claims)),
      stance: one([.affirms, .denies, .reports]), certainty: one(Certainty.allCases),
      via: list { $0.random.pick($0.ids($0.records.sources)) }, inferred: one([false]),
      relayInferred: one([true, false]), lineage: one(Assertion.Lineage.allCases),
      date: maybe { $0.date() } ?? nil,
      evidence: (0..<random.number(0...2)).map { _ in evidence() },
      credibility: maybe { make in
        Credibility(
          grade: make.random.number(1...6), reason: make.maybe { $0.text() },
          date: make.maybe { $0.date() } ?? nil)
      },
      withdrawn: maybe { make in
        Withdrawal(date: make.maybe { $0.date() } ?? nil, note: make.maybe { $0.text() })
      })
  }

  private mutating func review(_ id: String) -> Review {
    Review(
      id: id, claim: random.pick(ids(records.claims)),
      rating: Rating(
        label: maybe { $0.words() }, value: maybe { $0.number() } ?? nil,
        best: maybe { $0.number() } ?? nil, worst: maybe { $0.number() } ?? nil),
      reviewer: maybe { $0.text() }, date: maybe { $0.date() } ?? nil,
      url: maybe { $0.url() } ?? nil,
      text: maybe { $0.text() })
  }
}
