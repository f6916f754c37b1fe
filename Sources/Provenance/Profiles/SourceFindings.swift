extension Analysis {
  /// The sources that a source contradicts, those of most pairs first, and the literals on which
  /// it contradicts itself, as pairs in order.
  ///
  /// Under each source as many roots and oppositions as others are listed.
  /// - Complexity: O(n) in the conflicts and the assertions on them.
  public func conflicts(
    of source: Int, limit: Int
  ) -> (others: Shortlist<SourceContradiction>, own: [SelfConflict]) {
    let conflicts = SourceConflicts(self, [source], limit: limit, order: .mostFirst)
    return (conflicts.contradictions(of: source), conflicts.ownConflicts(of: source))
  }
}

extension ClaimGraph {
  /// The assertions of others in the reading that came through a source: as a relay, or in a
  /// document that it published or that was made from one.
  ///
  /// No chains are written out; all that lies behind a document counts, whatever the circles in it.
  /// - Complexity: O(n + m) in assertions, their evidence and relays, and documents.
  public func carried(by source: Int) -> [Int] {
    let columns = ChainColumns(self)
    let lineage = columns.documents
    var children = [[Int32]](repeating: [], count: lineage.count)
    for document in 0..<lineage.count {
      for parent in lineage.parents(of: document) { children[Int(parent)].append(Int32(document)) }
    }
    var isThrough = [Bool](repeating: false, count: lineage.count)
    var open = (0..<lineage.count).filter { lineage.publishers[$0] == Int32(source) }
    for document in open { isThrough[document] = true }
    while let document = open.popLast() {
      for child in children[document] where !isThrough[Int(child)] {
        isThrough[Int(child)] = true
        open.append(Int(child))
      }
    }
    return (0..<columns.count).filter { assertion in
      guard isInReading(assertion), let holder = holder(of: assertion), holder != source else {
        return false
      }
      return columns.links(of: assertion).contains(Int32(source))
        || columns.evidence(of: assertion).contains {
          isThrough[Int($0)] && !columns.isOwnVoice(assertion, in: Int($0))
        }
    }
  }
}
