/// What is to be written of the quotes of a case, so that each says where it stands in its text.
///
/// A pure function of the records, the texts and where the quotes were found: positions in
/// Unicode scalars, what stands before and after, and, where an annotator accepts it, the words
/// of the text in place of altered ones.
public struct Requoting: Sendable {
  /// A piece of evidence as it is to be written.
  public struct Change: Sendable {
    /// The assertion, by its place among the records.
    public let assertion: Int
    /// The piece of evidence, by its place in the assertion.
    public let evidence: Int
    /// The parts of the quote.
    public let quotes: [Quote]
    /// The place from the first part to the last.
    public let position: Position?
  }

  /// A piece of evidence that is left alone, since not all of its parts have one place.
  public struct Open: Sendable, Hashable {
    /// The assertion, by its place among the records.
    public let assertion: Int
    /// The piece of evidence, by its place in the assertion.
    public let evidence: Int
  }

  /// The pieces that change, in the order of the records.
  public let changes: [Change]
  /// The pieces that are left alone, in the order of the records.
  public let open: [Open]
  /// How many pieces say all that there is to say already.
  public let settledCount: Int
  /// How many pieces with a quote have no text to look it up in.
  public let textlessCount: Int

  /// What is to be written.
  /// - Parameters:
  ///   - records: the records of the quotes.
  ///   - texts: the texts that they are looked up in.
  ///   - anchors: where the quotes of these records stand in these texts.
  ///   - accepted: the assertions, by their places, whose altered quotes give way to the words of
  ///     the text.
  /// - Complexity: near linear in the texts and quotes.
  public init(
    _ records: Records, _ texts: CaseTexts, _ anchors: QuoteAnchors,
    accepting accepted: Set<Int> = []
  ) {
    let table = IDTable(records.documents.map(\.id))
    var quotesOf = [[Open]](repeating: [], count: records.documents.count)
    for (assertion, record) in records.assertions.enumerated() {
      for (index, evidence) in record.evidence.enumerated() where !evidence.quote.isEmpty {
        guard let document = table.index(of: evidence.document) else { continue }
        quotesOf[document].append(Open(assertion: assertion, evidence: index))
      }
    }
    var changes: [Change] = []
    var open: [Open] = []
    var (settled, textless) = (0, 0)
    // One text after the other, so that only one is folded at a time.
    for (document, pieces) in quotesOf.enumerated() where !pieces.isEmpty {
      guard let text = texts.captures[document].text else {
        textless += pieces.count
        continue
      }
      var requoted = RequotedText(text)
      for piece in pieces {
        let evidence = records.assertions[piece.assertion].evidence[piece.evidence]
        let found = anchors.evidence[piece.assertion][piece.evidence]
        let change = requoted.requote(
          evidence, found, isAccepted: accepted.contains(piece.assertion))
        switch change {
        case .none: open.append(piece)
        case .some(let (quotes, position)):
          if Requoting.isSame(quotes, position, evidence) {
            settled += 1
          } else {
            changes.append(
              Change(
                assertion: piece.assertion, evidence: piece.evidence, quotes: quotes,
                position: position))
          }
        }
      }
    }
    self.changes = changes.sorted {
      ($0.assertion, $0.evidence) < ($1.assertion, $1.evidence)
    }
    self.open = open.sorted { ($0.assertion, $0.evidence) < ($1.assertion, $1.evidence) }
    settledCount = settled
    textlessCount = textless
  }

  /// The records with the changes.
  /// - Complexity: O(k) for k changes.
  public func applied(to records: Records) -> Records {
    var records = records
    for change in changes {
      records.assertions[change.assertion].evidence[change.evidence].quote = change.quotes
      records.assertions[change.assertion].evidence[change.evidence].position = change.position
    }
    return records
  }

  private static func isSame(
    _ quotes: [Quote], _ position: Position?, _ evidence: Evidence
  ) -> Bool {
    func same(_ a: String?, _ b: String?) -> Bool {
      guard let a, let b else { return a == nil && b == nil }
      return sameBytes(a, b)
    }
    return position?.start == evidence.position?.start && position?.end == evidence.position?.end
      && zip(quotes, evidence.quote).allSatisfy {
        sameBytes($0.exact, $1.exact) && same($0.prefix, $1.prefix) && same($0.suffix, $1.suffix)
      }
  }
}

/// One text while its quotes are written anew.
private struct RequotedText {
  private var anchoring: TextAnchoring
  private let scalars: [Unicode.Scalar]

  init(_ text: String) {
    anchoring = TextAnchoring(text)
    scalars = Array(text.unicodeScalars)
  }

  /// The quotes and the position to write; nil where not all parts have one place.
  mutating func requote(
    _ evidence: Evidence, _ found: QuoteAnchors.Evidence, isAccepted: Bool
  ) -> (quotes: [Quote], position: Position?)? {
    guard found.parts.count == evidence.quote.count, found.place != nil else { return nil }
    var quotes: [Quote] = []
    var places: [Range<Int>] = []
    for (part, anchor) in zip(evidence.quote, found.parts) {
      guard let place = anchor.place.flatMap({ anchoring.withoutSpace($0) }) else { return nil }
      places.append(place)
      var quote = part
      switch anchor.outcome {
      case .exact, .moved: break
      case .altered where isAccepted: quote.exact = words(place)
      case .altered, .ambiguous, .orphan, .noText: return nil
      }
      let context = anchoring.context(of: quote, at: place, in: scalars)
      quote.prefix = context.prefix
      quote.suffix = context.suffix
      quotes.append(quote)
    }
    guard let first = places.first, let last = places.last, first.lowerBound < last.upperBound
    else { return nil }
    var position = evidence.position ?? Position(start: first.lowerBound, end: last.upperBound)
    if found.outcome != .exact {
      (position.start, position.end) = (first.lowerBound, last.upperBound)
    }
    // What is written must be found where it says, whatever the text is.
    let anchors = anchoring.anchors(of: quotes, at: position)
    guard anchors.allSatisfy({ $0.outcome == .exact }) else { return nil }
    return (quotes, position)
  }

  private func words(_ place: Range<Int>) -> String {
    var view = String.UnicodeScalarView()
    view.append(contentsOf: scalars[place])
    return String(view)
  }
}
