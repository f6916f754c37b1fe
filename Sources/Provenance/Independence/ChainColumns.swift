/// What the chains of all assertions are made of, in columns: evidence, relays and sources.
///
/// Chains are never written out here: a document that is derived from several others, which are
/// derived from several others, has more of them than can be listed.
struct ChainColumns: Sendable {
  /// The documents and what they are derived from.
  let documents: DocumentLineage
  /// Whether an assertion has evidence.
  private(set) var hasEvidence: [Bool] = []
  private var evidenceRows: [Int32] = [0]
  private var evidence: [Int32] = []
  private var linkRows: [Int32] = [0]
  private var links: [Int32] = []

  /// The columns of a case.
  /// - Complexity: O(n) in assertions, evidence, relays and documents.
  init(_ graph: ClaimGraph) {
    documents = DocumentLineage(graph)
    for number in 0..<graph.assertions.count {
      let assertion = graph.assertion(number)
      hasEvidence.append(!assertion.evidence.isEmpty)
      if let source = graph.sources.number(of: assertion.source) {
        for id in assertion.via {
          if let relay = graph.sources.number(of: id) { links.append(Int32(relay)) }
        }
        links.append(Int32(source))
        let first = evidence.count
        for item in assertion.evidence {
          guard let document = graph.documents.number(of: item.document) else { continue }
          if evidence.count == first || evidence[evidence.count - 1] != Int32(document) {
            evidence.append(Int32(document))
          }
        }
      }
      evidenceRows.append(Int32(evidence.count))
      linkRows.append(Int32(links.count))
    }
  }

  /// How many assertions there are.
  var count: Int { hasEvidence.count }

  /// The documents that are evidence of an assertion; one may stand there more than once.
  func evidence(of assertion: Int) -> ArraySlice<Int32> {
    evidence[Int(evidenceRows[assertion])..<Int(evidenceRows[assertion + 1])]
  }

  /// The relays of an assertion, outermost first, and then its source; nothing where that is
  /// unknown.
  func links(of assertion: Int) -> ArraySlice<Int32> {
    links[Int(linkRows[assertion])..<Int(linkRows[assertion + 1])]
  }

  /// Whether the source of an assertion speaks for itself in a document of its own.
  func isOwnVoice(_ assertion: Int, in document: Int) -> Bool {
    let links = links(of: assertion)
    return links.count == 1 && links.first == documents.publishers[document]
  }
}
