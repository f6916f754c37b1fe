/// Passages that the captured documents of different publishers have in common: near-identical
/// words outside quotation marks.
///
/// Each document is compared with those published before it. A passage is a chain of runs of equal
/// words with small gaps between them, where a word was changed, put in or left out. What many
/// documents have in common is one passage with many copies, so that the listing never is longer
/// than the texts.
///
/// Words in quotation marks are what a source said, and expected to be the same wherever it is
/// quoted: they do not count, also where only one of two documents has the marks. A passage goes
/// on over the same quotation.
public struct SharedPassages: Sendable {
  /// The passages, those that have most in common first.
  public let passages: [SharedPassage]
  /// Documents that passages lead from one to another, by their places in the records, ascending;
  /// two at least in each group, the group with the smallest place first.
  public let groups: [[Int]]

  /// What two documents must have in common: twelve words, or twenty-four graphemes of a script
  /// that puts no space between words.
  ///
  /// Measured on articles that have nothing to do with each other: among 37 English ones of
  /// Wikinews (15,000 words, 666 pairs) the longest run in common is 6 words, a name with its
  /// title, and with gaps it is no longer; among 5 Chinese ones it is 6 graphemes, a dateline.
  /// Twice that is beyond chance and short of a sentence.
  static let leastWeight = 24
  /// A chain is looked for around runs of five words, or ten graphemes.
  static let leastRunWeight = 10
  /// Words that such a run has at least.
  private static let leastRun = 5

  /// The passages of a case.
  ///
  /// A document without a publisher is one of nobody else's. A passage that stands in many
  /// documents is told of the earliest of them, each later one once: the result is linear in the
  /// texts, and so is the memory.
  /// - Complexity: O(n log n) in the words of the texts. Five texts of 1 MB, copies of each other
  ///   or not, take about a second.
  public init(_ records: Records, _ texts: CaseTexts) {
    let order = SharedPassages.order(records, texts)
    var compared = ComparedWords()
    for document in order { compared.append(texts.captures[document].text ?? "") }
    let sources = IDTable(records.sources.map(\.id))
    let publishers = order.enumerated().map { index, document in
      records.documents[document].publisher.flatMap(sources.index).map(Int32.init)
        ?? Int32(-1 - index)
    }
    let chains = SharedPassages.chains(compared, publishers)
    var listing = Listing(records, texts, order, compared, publishers)
    passages = listing.passages(chains)
    groups = listing.groups(chains)
  }

  /// The documents with a text, the earlier published first.
  private static func order(_ records: Records, _ texts: CaseTexts) -> [Int] {
    func date(_ document: Int) -> (Int64, Int64) {
      let seconds = records.documents[document].published?.seconds
      return (seconds?.lowerBound ?? .max, seconds?.upperBound ?? .max)
    }
    return records.documents.indices.filter { texts.captures[$0].text != nil }.sorted { a, b in
      let (first, second) = (date(a), date(b))
      if first != second { return first < second }
      let ids = (records.documents[a].id, records.documents[b].id)
      return sameBytes(ids.0, ids.1) ? a < b : ids.0.utf8.lexicographicallyPrecedes(ids.1.utf8)
    }
  }

  /// What each text has in common with an earlier one of another publisher, text after text.
  ///
  /// Every run of words that two texts share and that is long enough lies in chains of the later
  /// one, but for less than the shortest run at each end.
  static func chains(
    _ compared: ComparedWords, _ publishers: [Int32], leastWeight: Int = leastWeight
  ) -> [PassageChain] {
    let earlier = EarlierMatches(
      compared.words, textOf: compared.textOf, textStarts: compared.rows, publishers: publishers,
      shortest: leastRun)
    var chains: [PassageChain] = []
    for text in publishers.indices {
      let words = compared.words(of: text)
      var end = words.lowerBound
      var before = 0
      for word in words {
        let run = earlier.run(at: word)
        defer { before = run?.length ?? 0 }
        // What goes on a run from the word before was looked at there.
        guard let run, run.length >= before else { continue }
        let range = word..<word + run.length
        guard range.upperBound > end,
          compared.weight(max(end, word)..<range.upperBound) >= leastRunWeight
        else { continue }
        let chain = chain(from: range, run.place, floor: end, compared, earlier)
        guard chain.shared.weight >= leastWeight else { continue }
        chains.append(chain)
        end = max(end, chain.words.upperBound)
      }
    }
    return chains
  }

  /// The chain around a run, in the earliest text that has as much of it as any.
  ///
  /// Of many copies of a paragraph some have the words beside it in common by chance: for a few
  /// words the paragraph is not taken to be from there.
  private static func chain(
    from range: Range<Int>, _ place: Int, floor: Int, _ compared: ComparedWords,
    _ earlier: EarlierMatches
  ) -> PassageChain {
    func chain(_ word: Int, _ place: Int, _ length: Int) -> PassageChain {
      PassageChain(compared, word, place, length: length, floor: min(floor, word))
    }
    let longest = chain(range.lowerBound, place, range.count)
    let least = compared.weight(range) - leastRunWeight + 1
    var best = (word: range.lowerBound, run: EarlierMatches.Run(length: range.count, place: place))
    for word in range.prefix(leastRunWeight) {
      guard compared.weight(word..<range.upperBound) >= least else { break }
      let end = partitionPoint(in: word..<range.upperBound) {
        compared.weight(word..<$0) >= least
      }
      if let run = earlier.earliestRun(at: word, ofAtLeast: end - word),
        compared.textOf[run.place] < compared.textOf[best.run.place]
      {
        best = (word, run)
      }
    }
    guard best.run.place != place else { return longest }
    let first = chain(best.word, best.run.place, best.run.length)
    let isLongEnough = first.shared.weight >= leastWeight
    return isLongEnough && first.shared.weight + leastRunWeight > longest.shared.weight
      ? first : longest
  }
}
