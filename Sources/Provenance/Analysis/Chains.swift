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
  /// Documents that are looked at for the chains of one piece of evidence.
  static let stepLimit = 4096

  /// The chains of an assertion: one for each piece of evidence, more where a document is derived
  /// from several others.
  ///
  /// An outlet that speaks for itself in its own document is a chain of its own, whatever the
  /// document was made from: what it says it says itself.
  /// - Complexity: O(n) in the documents that the evidence is derived from, at most 64 chains.
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
    var ways: [[Int]] = []
    var open: [(document: Int, passed: [Int], publishers: [Int])] = [(document, [], [])]
    var steps = 0
    while let (at, passed, before) = open.popLast(), ways.count < ClaimGraph.chainLimit {
      steps += 1
      if steps > ClaimGraph.stepLimit { break }
      let record = self.document(at)
      var publishers = before
      if let publisher = record.publisher.flatMap(sources.number(of:)) {
        publishers.append(publisher)
      }
      let parents = record.derivedFrom.compactMap(documents.number(of:)).filter {
        $0 != at && !passed.contains($0)
      }
      if parents.isEmpty {
        if !ways.contains(publishers) { ways.append(publishers) }
      } else {
        for parent in parents.sorted().reversed() {
          open.append((parent, passed + [at], publishers))
        }
      }
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
