import Provenance

/// Sentences about a case without some records: what is left out, and what hangs on it.
///
/// Contradictions are told by what they are about; their numbers in the whole case are others than
/// in the report.
struct WithoutSentences {
  /// What became of the findings, for the sign before each of them.
  enum Kind: CaseIterable, Sendable {
    case fallen
    case changed
    case arisen
    case status
    case note
    case leftOut
  }

  /// Findings of one kind, as sentences, and how many there are.
  struct Group: Sendable {
    let kind: Kind
    let sentences: [String]
    let count: Int
  }

  let hangs: WhatHangs
  private let whole: ContradictionReport
  private let rest: ContradictionReport
  private let wholeNames: SourceNames
  private let restNames: SourceNames
  private let language: ReportLanguage
  private let limit: Int
  private let escape: (String) -> String

  /// Names of records inside a sentence.
  private static let innerLimit = 8

  /// Sentences for a format that shows text of others in its own way; nil where nothing is left
  /// out.
  init?(
    _ report: ContradictionReport, limit: Int, language: ReportLanguage,
    escape: @escaping (String) -> String
  ) {
    guard let hangs = report.hangs else { return nil }
    self.hangs = hangs
    rest = report
    whole = ContradictionReport(hangs.whole)
    wholeNames = SourceNames(whole.graph)
    restNames = SourceNames(report.graph)
    self.language = language
    self.limit = limit
    self.escape = escape
  }

  /// That the case is told as if some records had not been recorded.
  var head: String {
    say(
      .asIfNotRecorded,
      [
        "what": .words(list(hangs.cut.named, word)),
        "count": .number(hangs.cut.omissionCount(of: .assertion)),
      ])
  }

  /// What falls away, changes and comes up; with what is left out where all is told.
  func groups(isWhole: Bool) -> [Group] {
    let fallen =
      hangs.fallen.count + hangs.fallenSelf.count
    let shownSelf = hangs.fallenSelf.prefix(max(0, limit - hangs.fallen.count))
    var groups = [
      Group(
        kind: .fallen,
        sentences: hangs.fallen.prefix(limit).map(fall) + shownSelf.map { ownFall($0) },
        count: fallen),
      Group(
        kind: .changed, sentences: hangs.changed.prefix(limit).map(change),
        count: hangs.changed.count),
      Group(
        kind: .arisen,
        sentences: hangs.arisen.prefix(limit).map(rise)
          + hangs.arisenSelf.prefix(max(0, limit - hangs.arisen.count)).map(ownRise),
        count: hangs.arisen.count + hangs.arisenSelf.count),
      Group(
        kind: .status, sentences: hangs.statuses.prefix(limit).map(status),
        count: hangs.statuses.count),
    ]
    let notes =
      hangs.countedAgain.prefix(limit).map(again) + hangs.comparedAgain.prefix(limit).map(compared)
      + hangs.cut.keptSources.prefix(limit).map(owner)
    groups.append(
      Group(
        kind: .note, sentences: notes,
        count: hangs.countedAgain.count + hangs.comparedAgain.count + hangs.cut.keptSources.count))
    if isWhole { groups.append(leftOut) }
    return groups.filter { $0.count > 0 }
  }

  /// Whether nothing of what a report lists hangs on what is left out.
  var isNothing: Bool {
    hangs.fallen.isEmpty && hangs.changed.isEmpty && hangs.arisen.isEmpty
      && hangs.fallenSelf.isEmpty && hangs.arisenSelf.isEmpty && hangs.statuses.isEmpty
  }

  /// What a contradiction of the whole case is about, as plain words.
  func wholeTitle(_ root: Contradiction) -> String { plainTitle(root, whole, wholeNames) }

  // MARK: Contradictions

  private func fall(_ change: WhatHangs.Change) -> String {
    let words = say(
      .fallsAway,
      [
        "title": .words(title(change.before, whole, wholeNames)),
        "root": .words(change.before.id), "weight": .words(weight(change.before)),
      ])
    return hanging(words, on: change.hangsOn)
  }

  private func change(_ change: WhatHangs.Change) -> String {
    let now = change.after.map { root in
      say(.rootWithWeight, ["root": .words(root.id), "weight": .words(weight(root))])
    }
    let words = say(
      .rootChanges,
      [
        "title": .words(title(change.before, whole, wholeNames)),
        "root": .words(change.before.id), "weight": .words(weight(change.before)),
        "now": .words(
          language.list(
            Array(now.prefix(WithoutSentences.innerLimit)), of: now.count)),
      ])
    return hanging(words, on: change.hangsOn)
  }

  private func rise(_ root: Contradiction) -> String {
    say(
      .comesUp,
      [
        "title": .words(title(root, rest, restNames)), "root": .words(root.id),
        "weight": .words(weight(root)),
      ])
  }

  private func hanging(_ words: String, on records: [RecordReference]) -> String {
    guard !records.isEmpty else { return words }
    return say(.itHungOn, ["words": .words(words), "what": .words(list(records, word))])
  }

  /// How serious it is, and how many pairs it has.
  private func weight(_ root: Contradiction) -> String {
    [
      say(root.severity == .contradiction ? .contradiction : .tension),
      say(.pairs, ["count": .number(root.pairCount)]),
    ].joined(separator: say(.comma))
  }

  private func title(
    _ root: Contradiction, _ report: ContradictionReport, _ names: SourceNames
  ) -> String {
    language.quoted(escape(plainTitle(root, report, names)))
  }

  private func plainTitle(
    _ root: Contradiction, _ report: ContradictionReport, _ names: SourceNames
  ) -> String {
    let words = AssertionWords(report, names: names, language: language)
    return RootSentences(report, names: names, words: words, language: language)
      .title(root, report.sides[root.number - 1])
  }

  private func ownFall(_ own: SelfContradiction) -> String {
    say(.fallsAwaySelf, ownValues(own, whole.graph, wholeNames))
  }

  private func ownRise(_ own: SelfContradiction) -> String {
    say(.comesUpSelf, ownValues(own, rest.graph, restNames))
  }

  private func ownValues(
    _ own: SelfContradiction, _ graph: ClaimGraph, _ names: SourceNames
  ) -> KeyValuePairs<String, MessageValue> {
    [
      "who": .words(escape(names[own.source])),
      "first": .words(escape(Visible.line(graph.assertion(own.pair.a).id))),
      "second": .words(escape(Visible.line(graph.assertion(own.pair.b).id))),
    ]
  }

  // MARK: Claims and assertions

  private func status(_ change: WhatHangs.StatusChange) -> String {
    let claim = rest.graph.claim(change.claim)
    return say(
      .statusChanges,
      [
        "claim": .words(quoted(claim)), "id": .words(escape(Visible.line(claim.id))),
        "before": .words(say(change.before.message)), "after": .words(say(change.after.message)),
      ])
  }

  private func again(_ assertion: Int) -> String {
    let original = hangs.cut.original(
      of: RecordReference(.assertion, rest.graph.assertions.place(of: assertion)))
    return say(.countsAgain, ["what": .words(word(original))])
  }

  private func compared(_ relation: RecordReference) -> String {
    let record = hangs.cut.whole.relations[relation.index]
    let claims = [record.from, record.to].compactMap(whole.graph.claimNumber).map {
      quoted(whole.graph.claim($0))
    }
    return say(
      .comparedAgain,
      ["claims": .words(language.list(claims)), "relation": .words(word(relation))])
  }

  private func owner(_ source: Int) -> String {
    say(.keepsOwner, ["who": .words(word(RecordReference(.source, source)))])
  }

  // MARK: What is left out

  /// Every assertion that is left out, and every piece of evidence; a source or document goes
  /// without saying.
  private var leftOut: Group {
    let omissions = hangs.cut.omissions.filter { omission in
      omission.reason != .named && [.assertion, .relation, .review].contains(omission.record.kind)
    }
    let lost = hangs.cut.lostEvidence
    let sentences =
      omissions.prefix(limit).map(omitted)
      + lost.prefix(max(0, limit - omissions.count)).map(self.lost)
    return Group(kind: .leftOut, sentences: sentences, count: omissions.count + lost.count)
  }

  private func omitted(_ omission: CaseWithout.Omission) -> String {
    let what = MessageValue.words(word(omission.record))
    switch omission.reason {
    case .named: return say(.goesNamed, ["what": what])
    case .of(let other): return say(.goesWith, ["what": what, "other": .words(word(other))])
    case .through(let other):
      return say(.goesThrough, ["what": what, "other": .words(word(other))])
    }
  }

  private func lost(_ lost: CaseWithout.LostEvidence) -> String {
    let evidence = hangs.cut.whole.assertions[lost.assertion].evidence[lost.evidence]
    let title =
      whole.graph.documentNumber(evidence.document).map { whole.graph.document($0).title }
      ?? evidence.document
    return say(
      .losesEvidence,
      [
        "what": .words(word(RecordReference(.assertion, lost.assertion))),
        "document": .words(language.quoted(escape(Visible.line(title)))),
      ])
  }

  // MARK: Words

  /// A record of the whole case in words.
  func word(_ record: RecordReference) -> String {
    let id = escape(Visible.line(hangs.cut.whole.id(of: record)))
    switch record.kind {
    case .source:
      let name = wholeNames[whole.graph.sources.number(at: record.index)]
      return say(.sourceInWords, ["name": .words(escape(name))])
    case .claim:
      return say(
        .claimInWords,
        ["claim": .words(quoted(hangs.cut.whole.claims[record.index])), "id": .words(id)])
    case .assertion:
      let source = hangs.cut.whole.assertions[record.index].source
      let name = whole.graph.sourceNumber(source).map { wholeNames[$0] } ?? source
      return say(.assertionInWords, ["id": .words(id), "name": .words(escape(name))])
    case .relation: return say(.relationInWords, ["id": .words(id)])
    case .review: return say(.reviewInWords, ["id": .words(id)])
    case .document, .question: return id
    }
  }

  private func quoted(_ claim: Claim) -> String {
    language.quoted(escape(Phrase.withoutStop(Visible.line(claim.text))))
  }

  private func list<Item>(_ items: [Item], _ words: (Item) -> String) -> String {
    language.list(items.prefix(WithoutSentences.innerLimit).map(words), of: items.count)
  }

  private func say(
    _ message: Message, _ values: KeyValuePairs<String, MessageValue> = [:]
  ) -> String {
    language.say(message, values)
  }
}
