/// Words that a document gives as those of a source, and that its origin has otherwise or not at
/// all (MODEL.md section 6).
public struct Misquote: Sendable, Hashable {
  /// The assertion, by its place in the records.
  public let assertion: Int
  /// The piece of evidence of the assertion.
  public let evidence: Int
  /// The words as the document gives them.
  public let words: String
  /// What the origin has.
  public let outcome: Outcome

  /// What the origin of a quotation has.
  public enum Outcome: Sendable, Hashable {
    /// Much the same words, in this document, by its place in the records.
    case altered(document: Int, place: TextPlace, words: String)
    /// Nothing like them: in none of these documents, by their places in the records.
    case missing(documents: [Int])
  }

  /// The document whose words are others, or the nearest of those that do not have them.
  public var origin: Int {
    switch outcome {
    case .altered(let document, _, _): document
    case .missing(let documents): documents.first ?? 0
    }
  }

  /// From the words of the origin to those of the quotation; nil where the origin has none.
  public var difference: WordDifference? {
    guard case .altered(_, _, let origin) = outcome else { return nil }
    return WordDifference(origin, words)
  }
}

/// Looks quotations up where they come from.
struct QuoteFidelity {
  /// Words that a document gives as those of a source, without a gap between them.
  private struct Stretch {
    let assertion: Int
    let evidence: Int
    let words: String
    let origins: QuoteOrigins.Candidates
    var isFaithful = false
    /// Documents in which nothing like it was looked for, since too much was.
    var hasGap = false
    /// The best of the places that are much like it.
    var altered: Altered?
  }

  private struct Altered {
    let document: Int
    let place: TextPlace
    let words: String
    let score: Int
    /// The place of the document among the origins, the nearest first.
    let rank: Int
  }

  private let texts: CaseTexts
  private var stretches: [Stretch] = []
  private var budget: Int

  /// The quotations of a case that are others at their origin: in the order of the records.
  ///
  /// Every text is folded at most three times, and the search for altered words is bounded over all.
  static func misquotes(
    _ records: Records, _ texts: CaseTexts, _ anchors: QuoteAnchors,
    searchBudget: Int = TextAnchoring.searchBudget
  ) -> [Misquote] {
    let origins = QuoteOrigins(records, texts)
    var fidelity = QuoteFidelity(texts, searchBudget)
    for (assertion, record) in records.assertions.enumerated() {
      for index in record.evidence.indices {
        let candidates = origins.candidates(of: assertion, evidence: index)
        guard !candidates.documents.isEmpty else { continue }
        fidelity.take(
          record.evidence[index], anchors.evidence[assertion][index], assertion, index, candidates)
      }
    }
    fidelity.lookUpWhole(origins)
    fidelity.lookUp(isApproximate: false)
    fidelity.lookUp(isApproximate: true)
    return fidelity.misquotes
  }

  private init(_ texts: CaseTexts, _ budget: Int) {
    self.texts = texts
    self.budget = budget
  }

  private mutating func take(
    _ evidence: Evidence, _ anchors: QuoteAnchors.Evidence, _ assertion: Int, _ index: Int,
    _ origins: QuoteOrigins.Candidates
  ) {
    // Words that the annotator has otherwise than the text are no fault of the outlet.
    for (part, anchor) in anchors.parts.enumerated()
    where anchor.outcome != .orphan && anchor.outcome != .altered {
      for words in SpokenWords.stretches(of: evidence.quote[part].exact) {
        stretches.append(
          Stretch(
            assertion: assertion, evidence: index, words: words, origins: origins))
      }
    }
  }

  /// Looks stretches up in all that a source published, where that is more than single documents
  /// are compared with.
  private mutating func lookUpWhole(_ origins: QuoteOrigins) {
    var wanted: [Int: [Int]] = [:]
    for (index, stretch) in stretches.enumerated() {
      for source in stretch.origins.crowded { wanted[source, default: []].append(index) }
    }
    for source in wanted.keys.sorted() {
      var anchoring = TextAnchoring(origins.wholeText(ofSource: source), searchBudget: 0)
      for index in wanted[source] ?? [] where !stretches[index].isFaithful {
        stretches[index].isFaithful = SpokenWords.spellings(of: stretches[index].words).contains {
          anchoring.stands($0)
        }
      }
    }
  }

  /// Looks every stretch that is not yet found up in its origins, one text after the other.
  private mutating func lookUp(isApproximate: Bool) {
    var wanted = [[(stretch: Int, rank: Int)]](repeating: [], count: texts.captures.count)
    for (index, stretch) in stretches.enumerated() where !stretch.isFaithful {
      for (rank, document) in stretch.origins.documents.enumerated() {
        wanted[document].append((index, rank))
      }
    }
    for (document, requests) in wanted.enumerated() where !requests.isEmpty {
      guard let text = texts.captures[document].text else { continue }
      var anchoring = TextAnchoring(text, searchBudget: isApproximate ? budget : 0)
      var scalars: TextLines?
      for request in requests where !stretches[request.stretch].isFaithful {
        let words = stretches[request.stretch].words
        for spelling in isApproximate ? [words] : SpokenWords.spellings(of: words) {
          guard let anchor = anchoring.anchors(of: [Quote(exact: spelling)], at: nil).first else {
            continue
          }
          switch anchor.outcome {
          case .exact, .moved, .ambiguous: stretches[request.stretch].isFaithful = true
          case .altered:
            guard let place = anchor.place else { continue }
            let known = scalars ?? TextLines(text)
            scalars = known
            let found = SpokenWords.trimmed(known.text(place), at: place)
            note(
              Altered(
                document: document, place: known.place(of: found.place), words: found.words,
                score: anchor.score, rank: request.rank), of: request.stretch)
          case .orphan, .noText:
            if isApproximate, !anchor.isSearched { stretches[request.stretch].hasGap = true }
          }
        }
      }
      if isApproximate { budget = anchoring.budget }
    }
  }

  private mutating func note(_ altered: Altered, of stretch: Int) {
    if SpokenWords.isSame(altered.words, stretches[stretch].words) {
      stretches[stretch].isFaithful = true
    } else if let best = stretches[stretch].altered,
      (best.score, -best.rank) >= (altered.score, -altered.rank)
    {
      return
    } else {
      stretches[stretch].altered = altered
    }
  }

  private var misquotes: [Misquote] {
    stretches.compactMap { stretch in
      guard !stretch.isFaithful else { return nil }
      let outcome: Misquote.Outcome
      if let altered = stretch.altered {
        outcome = .altered(
          document: altered.document, place: altered.place, words: altered.words)
      } else if !stretch.origins.bound.isEmpty, !stretch.hasGap {
        outcome = .missing(documents: stretch.origins.bound)
      } else {
        return nil
      }
      return Misquote(
        assertion: stretch.assertion, evidence: stretch.evidence, words: stretch.words,
        outcome: outcome)
    }
  }
}
