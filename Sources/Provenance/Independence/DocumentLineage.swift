/// What documents are made from, in columns: publishers, parents, and where a lineage ends.
///
/// A lineage ends at a document without parents. A circle of documents without a way out ends at
/// each of its members.
struct DocumentLineage: Sendable {
  /// For each document the number of its publisher; -1 where there is none.
  private(set) var publishers: [Int32] = []
  /// The first parent of each document in `parents`, and one more for the end.
  private(set) var rows: [Int32] = [0]
  /// The documents that each document is derived from.
  private(set) var parents: [Int32] = []
  /// Whether a lineage comes to its end at a document, or after it without another publisher.
  private(set) var leadsOut: [Bool] = []

  /// The lineage of the documents of a case.
  /// - Complexity: O(n + m) in documents and what they are derived from.
  init(_ graph: ClaimGraph) {
    for number in 0..<graph.documents.count {
      let document = graph.document(number)
      publishers.append(
        document.publisher.flatMap(graph.sources.number(of:)).map(Int32.init) ?? -1)
      for id in document.derivedFrom {
        if let parent = graph.documents.number(of: id) { parents.append(Int32(parent)) }
      }
      rows.append(Int32(parents.count))
    }
    let strong = StrongComponents(rows: rows, targets: parents)
    var hasWayOut = [Bool](repeating: false, count: strong.count)
    for document in publishers.indices {
      let own = strong.component[document]
      for parent in self.parents(of: document) where strong.component[Int(parent)] != own {
        hasWayOut[Int(own)] = true
      }
    }
    leadsOut = strong.component.map { !hasWayOut[Int($0)] }
    spreadPastDocumentsOfNobody()
  }

  /// How many documents there are.
  var count: Int { publishers.count }

  /// Whether a document has no publisher.
  func isOfNobody(_ document: Int32) -> Bool { publishers[Int(document)] < 0 }

  /// The documents that a document is derived from.
  func parents(of document: Int) -> ArraySlice<Int32> {
    parents[Int(rows[document])..<Int(rows[document + 1])]
  }

  private mutating func spreadPastDocumentsOfNobody() {
    var childRows = [Int32](repeating: 0, count: count + 1)
    for parent in parents { childRows[Int(parent) + 1] += 1 }
    for document in 0..<count { childRows[document + 1] += childRows[document] }
    var next = childRows
    var children = [Int32](repeating: 0, count: parents.count)
    for document in 0..<count {
      for parent in parents(of: document) {
        children[Int(next[Int(parent)])] = Int32(document)
        next[Int(parent)] += 1
      }
    }
    var open = (0..<count).filter { leadsOut[$0] && publishers[$0] < 0 }
    while let document = open.popLast() {
      for index in Int(childRows[document])..<Int(childRows[document + 1]) {
        let child = Int(children[index])
        guard !leadsOut[child] else { continue }
        leadsOut[child] = true
        if publishers[child] < 0 { open.append(child) }
      }
    }
  }
}
