/// The way on which the words of a source came to us, outermost first.
public struct Chain: Sendable, Hashable {
  /// The sources that carried it, by number, outermost first; the last is the one committed.
  public let links: [Int]
  /// The document that we read, by number; nil where no evidence is recorded.
  public let document: Int?

  /// Whether the committed source speaks for itself in its own document.
  public var isOwnVoice: Bool { links.count == 1 && document != nil }
  /// How many links stand between us and what was said: the depth of hearsay.
  public var depth: Int { links.count - 1 }
}

extension ClaimGraph {
  /// Chains of one assertion that are told apart; more are cut off.
  static let chainLimit = 64
  /// Documents that are looked at for more chains of one piece of evidence than the first.
  static let stepLimit = 4096

  /// The chains of an assertion: one for each piece of evidence, more where a document is derived
  /// from several others.
  ///
  /// An outlet that speaks for itself in its own document is a chain of its own, whatever the
  /// document was made from: what it says it says itself.
  /// - Complexity: O(n log n) in the documents that the evidence is derived from, and O(n) for
  ///   each of at most 64 chains a piece of evidence.
  public func chains(of assertion: Int) -> [Chain] {
    let record = self.assertion(assertion)
    guard let source = sources.number(of: record.source) else { return [] }
    let inner = record.via.compactMap(sources.number(of:)) + [source]
    if record.evidence.isEmpty { return [Chain(links: merged(inner), document: nil)] }
    var chains: [Chain] = []
    for evidence in record.evidence {
      guard let read = documents.number(of: evidence.document) else { continue }
      let publisher = document(read).publisher.flatMap(sources.number(of:))
      let isOwn = publisher == source && record.via.isEmpty
      for way in isOwn ? [[source]] : publisherWays(from: read).map({ $0 + inner }) {
        let chain = Chain(links: merged(way), document: read)
        if !chains.contains(chain) { chains.append(chain) }
      }
    }
    return chains
  }

  /// The publishers from a document to those it is derived from, one list for each way.
  private func publisherWays(from document: Int) -> [[Int]] {
    func publisher(_ number: Int) -> Int? {
      self.document(number).publisher.flatMap(sources.number(of:))
    }
    if self.document(document).derivedFrom.isEmpty {
      return [publisher(document).map { [$0] } ?? []]
    }
    var ways: [[Int]] = []
    var known: Set<[Int]> = []
    let lineage = DocumentWays(from: document) { number in
      self.document(number).derivedFrom.compactMap(documents.number(of:))
    }
    lineage.forEach(limit: ClaimGraph.stepLimit) { way in
      let publishers = merged(way.compactMap(publisher))
      if known.insert(publishers).inserted { ways.append(publishers) }
      return ways.count < ClaimGraph.chainLimit
    }
    return ways
  }

  /// The links with each that equals the next one written once.
  private func merged(_ links: [Int]) -> [Int] {
    var result: [Int] = []
    for link in links where result.last != link { result.append(link) }
    return result
  }
}
