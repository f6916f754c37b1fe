/// The documents in which the words of a quotation should be found as the source said them.
///
/// A quotation in somebody else's document comes from what that document is derived from, from
/// what the source published itself, or from what a relay published. What was published later
/// than the quotation is not its origin. (MODEL.md section 6)
struct QuoteOrigins {
  /// The documents of one quotation.
  struct Candidates: Equatable {
    /// The documents, by their place in the records, the nearest origin first.
    var documents: [Int] = []
    /// Those among them that must have the words: the source's own, and those that the records
    /// say the words came through.
    var bound: [Int] = []
    /// Sources, by their places, that published more than was taken into the list: words that
    /// stand in any of their texts have an origin.
    var crowded: [Int] = []
    /// What the document is derived from in another language: its words are translated there.
    var foreign: [Int] = []
  }

  /// Documents that are looked into for one quotation, the nearest first.
  static let limit = 100

  private let records: Records
  private let texts: CaseTexts
  private let documentTable: IDTable
  private let assertionTable: IDTable
  /// The captured documents of each source, by the place of the source.
  private let published: [[Int]]
  private let sourceTable: IDTable

  init(_ records: Records, _ texts: CaseTexts) {
    self.records = records
    self.texts = texts
    documentTable = IDTable(records.documents.map(\.id))
    assertionTable = IDTable(records.assertions.map(\.id))
    sourceTable = IDTable(records.sources.map(\.id))
    var published = [[Int]](repeating: [], count: records.sources.count)
    for (place, document) in records.documents.enumerated() {
      guard texts.captures[place].text != nil, let publisher = document.publisher,
        let source = sourceTable.index(of: publisher)
      else { continue }
      published[source].append(place)
    }
    self.published = published
  }

  /// Where the words of a piece of evidence should be found; nothing where they are no quotation
  /// of somebody else than the publisher.
  /// - Complexity: O(n) in the documents that the document is derived from and those that the
  ///   source and the relays published, up to the limit.
  func candidates(of assertion: Int, evidence: Int) -> Candidates {
    let record = records.assertions[assertion]
    let evidence = record.evidence[evidence]
    guard evidence.fidelity == .quotation, !evidence.quote.isEmpty,
      let document = documentTable.index(of: evidence.document)
    else { return Candidates() }
    let carrier = records.documents[document]
    if let publisher = carrier.publisher, sameBytes(publisher, record.source) {
      return Candidates()
    }
    var found = Candidates()
    var seen: Set<Int> = [document]
    let language = evidence.language ?? carrier.language
    var isCut = false
    func take(_ place: Int, isBound: Bool, isAncestor: Bool = false) {
      guard texts.captures[place].text != nil, !isLater(place, than: carrier),
        !seen.contains(place)
      else { return }
      guard found.documents.count < QuoteOrigins.limit else {
        isCut = true
        return
      }
      seen.insert(place)
      let other = records.documents[place].language
      guard Language.mayBeSame(language, other) else {
        if isAncestor { found.foreign.append(place) }
        return
      }
      found.documents.append(place)
      if isBound, (language == nil) == (other == nil) { found.bound.append(place) }
    }
    for origin in ancestors(of: document) {
      let publisher = records.documents[origin].publisher
      let isNamed =
        publisher.map { publisher in
          sameBytes(publisher, record.source) || record.via.contains { sameBytes($0, publisher) }
        } ?? false
      take(origin, isBound: isNamed, isAncestor: true)
    }
    for parent in record.derivedFrom.compactMap(assertionTable.index)
    where sameBytes(records.assertions[parent].source, record.source) {
      for piece in records.assertions[parent].evidence {
        if let origin = documentTable.index(of: piece.document) { take(origin, isBound: true) }
      }
    }
    for place in own(record.source) { take(place, isBound: true) }
    for relay in record.via.reversed() {
      for place in own(relay) { take(place, isBound: false) }
    }
    if isCut {
      found.crowded = ([record.source] + record.via).compactMap(sourceTable.index).filter {
        !published[$0].isEmpty
      }
    }
    return found
  }

  /// All that a source published, as one text.
  /// - Complexity: O(n) in the texts.
  func wholeText(ofSource source: Int) -> String {
    published[source].compactMap { texts.captures[$0].text }.joined(separator: "\n\u{FFFC}\n")
  }

  private func own(_ source: String) -> [Int] {
    sourceTable.index(of: source).map { published[$0] } ?? []
  }

  /// What a document is derived from, parents first, then theirs; some hundreds at most.
  private func ancestors(of document: Int) -> [Int] {
    var found: [Int] = []
    var seen: Set<Int> = [document]
    var next = 0
    var at = document
    while found.count < QuoteOrigins.limit * 4 {
      for id in records.documents[at].derivedFrom {
        if let parent = documentTable.index(of: id), seen.insert(parent).inserted {
          found.append(parent)
        }
      }
      guard next < found.count else { break }
      at = found[next]
      next += 1
    }
    return found
  }

  private func isLater(_ place: Int, than carrier: Document) -> Bool {
    guard let date = records.documents[place].published, let other = carrier.published else {
      return false
    }
    return date.seconds.lowerBound >= other.seconds.upperBound
  }
}

/// Languages as BCP 47 tags.
enum Language {
  /// Whether two texts may be in one language: their tags begin alike, or one is not recorded.
  static func mayBeSame(_ first: String?, _ second: String?) -> Bool {
    guard let first, let second else { return true }
    return primary(first) == primary(second)
  }

  private static func primary(_ tag: String) -> [UInt8] {
    tag.utf8.prefix { $0 != UInt8(ascii: "-") }.map { byte in
      (UInt8(ascii: "A")...UInt8(ascii: "Z")).contains(byte) ? byte | 0x20 : byte
    }
  }
}
