/// A source that is passed on by others, of which the case has nothing of its own.
public struct OriginalToFind: Sendable, Hashable {
  /// The source, by number.
  public let source: Int
  /// The assertions in whose chains it stands, by number, ascending.
  public let assertions: [Int]

  package init(source: Int, assertions: [Int]) {
    self.source = source
    self.assertions = assertions
  }
}

extension ClaimGraph {
  /// Every named source that is not a person, stands in a chain of an assertion in the reading
  /// and publishes no document of the case; in order of source.
  ///
  /// Their own words would be better than what others make of them. A source of which no kind is
  /// recorded is listed too. Publishers stand in chains as well, but have a document here.
  /// - Complexity: O(n log n) in assertions and relays.
  public func originalsToFind() -> [OriginalToFind] {
    let columns = ChainColumns(self)
    var isWanted = (0..<sources.count).map { number in
      let source = source(number)
      return source.identity == .named && source.kind != .person
    }
    for publisher in columns.documents.publishers where publisher >= 0 {
      isWanted[Int(publisher)] = false
    }
    var assertions = [[Int]](repeating: [], count: sources.count)
    for number in 0..<columns.count where isInReading(number) {
      // Evidence in no document that there is gives no chain.
      guard !columns.hasEvidence[number] || !columns.evidence(of: number).isEmpty else { continue }
      for link in columns.links(of: number) where isWanted[Int(link)] {
        if assertions[Int(link)].last != number { assertions[Int(link)].append(number) }
      }
    }
    return assertions.indices.compactMap { source in
      assertions[source].isEmpty
        ? nil : OriginalToFind(source: source, assertions: assertions[source])
    }
  }
}
