/// The chains of some assertions as one graph from us to the claim.
///
/// Holders are nodes: sources, or the heads of their groups. From the publisher of a document
/// edges lead to the publishers of the documents that it is derived from, and from those at which
/// a lineage ends to the first relay, from relay to relay, to the source and to the claim.
///
/// A source that speaks for itself in a document of its own (`OwnVoice.followed`) stands on what
/// that document is derived from: the edges lead from it through the lineage of the document, and
/// from the ends of that to the claim, with no way around. So where B reprints A's document and
/// asserts for itself, the way is us → B → A → claim. Where the document is derived from several,
/// each of them is a way of its own; where it is derived from nothing, or from documents of
/// nobody, or where a lineage comes back to B, B itself leads to the claim. Where the same
/// assertion is read elsewhere too, the chains that end with B go on in the same way: what C
/// quotes of B is no more independent of A than what B printed.
///
/// Lineages are kept apart by nodes without limit, so that the graph is as small as the case and
/// yet joins no holders that no chain joins. Documents without a publisher are passages. And from
/// the last publisher of a lineage passages lead back, one for each document, to the document that
/// was read, and from there to the relays and sources that it is evidence for.
struct ChainNetwork: Sendable {
  /// What becomes of sources that speak for themselves in documents of their own.
  enum OwnVoice: Sendable {
    /// They stand on what the document is derived from.
    case followed
    /// They are chains of one link, without any edge between holders.
    case alone
  }

  /// The node of the reader.
  static let us: Int32 = 0
  /// The node of the claim.
  static let claim: Int32 = 1

  private let columns: ChainColumns
  private let holders: [Int32]
  private let ownVoice: OwnVoice

  /// For each node the holder that it stands for; -1 for us, the claim and passages.
  private(set) var holderOfNode: [Int32] = []
  /// The edges, as 2^32 times the node they leave plus the node they lead to; ascending.
  private(set) var edges: [UInt64] = []
  /// For edges that were asked for the record that each is first known from.
  private(set) var causes: [UInt64: ChainStep] = [:]
  private var wanted: Set<UInt64> = []
  private var cause: ChainStep?
  /// Documents and edges looked at for all networks so far.
  private(set) var workDone = 0

  private var holderNodes: [Int32]
  private var wayUp: [Int32]
  private var wayDown: [Int32]
  private var reached: [Int32] = []

  /// Networks over the chains of a case, with a holder for each source.
  init(_ columns: ChainColumns, holders: [Int32], ownVoice: OwnVoice) {
    self.columns = columns
    self.holders = holders
    self.ownVoice = ownVoice
    holderNodes = [Int32](repeating: -1, count: holders.count)
    wayUp = [Int32](repeating: -1, count: columns.documents.count)
    wayDown = [Int32](repeating: -1, count: columns.documents.count)
  }

  /// Makes the network of some assertions, in place of the one before.
  /// - Complexity: O(n log n) in the links of the assertions and the documents they go back to.
  mutating func connect(_ assertions: some Sequence<Int>) {
    clear()
    for assertion in assertions { add(assertion) }
    var next = 0
    while next < reached.count {
      addLineage(of: Int(reached[next]))
      next += 1
    }
    workDone += reached.count + edges.count
    edges.sort()
    var kept = 0
    for edge in edges where kept == 0 || edges[kept - 1] != edge {
      edges[kept] = edge
      kept += 1
    }
    edges.removeSubrange(kept...)
  }

  /// Makes the network of the same assertions once more, noting from which records the edges of
  /// some paths are known: few edges of a large network are ever asked for.
  mutating func noteCauses(of paths: [[Int]], _ assertions: some Sequence<Int>) {
    for path in paths {
      for (from, to) in zip(path, path.dropFirst()) {
        wanted.insert(UInt64(from) << 32 | UInt64(to))
      }
    }
    connect(assertions)
    wanted = []
  }

  /// The edges in compressed rows.
  var compressed: (rows: [Int32], targets: [Int32]) {
    var rows = [Int32](repeating: 0, count: holderOfNode.count + 1)
    for edge in edges { rows[Int(edge >> 32) + 1] += 1 }
    for node in holderOfNode.indices { rows[node + 1] += rows[node] }
    return (rows, edges.map { Int32(truncatingIfNeeded: $0) })
  }

  private mutating func clear() {
    for holder in holderOfNode where holder >= 0 { holderNodes[Int(holder)] = -1 }
    for document in reached {
      wayUp[Int(document)] = -1
      wayDown[Int(document)] = -1
    }
    reached.removeAll(keepingCapacity: true)
    edges.removeAll(keepingCapacity: true)
    causes.removeAll(keepingCapacity: true)
    holderOfNode = [-1, -1]
  }

  private mutating func add(_ assertion: Int) {
    let links = columns.links(of: assertion)
    guard let first = links.first, let last = links.last else { return }
    cause = .assertion(assertion, document: nil)
    if !columns.hasEvidence[assertion] {
      connect(ChainNetwork.us, node(of: first))
      addLinks(links)
      connect(node(of: last), ChainNetwork.claim)
      return
    }
    var isQuoted = false
    var speaksForItself = false
    for document in columns.evidence(of: assertion) {
      cause = .assertion(assertion, document: Int(document))
      if columns.isOwnVoice(assertion, in: Int(document)) {
        speaksForItself = true
        if ownVoice == .followed {
          reach(document)
          connect(ChainNetwork.us, wayUp[Int(document)])
          connect(wayDown[Int(document)], ChainNetwork.claim)
        }
      } else {
        isQuoted = true
        reach(document)
        connect(ChainNetwork.us, wayUp[Int(document)])
        connect(wayDown[Int(document)], node(of: first))
        if columns.documents.isOfNobody(document), columns.documents.leadsOut[Int(document)] {
          connect(ChainNetwork.us, node(of: first))
        }
      }
    }
    guard isQuoted else { return }
    cause = .assertion(assertion, document: nil)
    addLinks(links)
    if !speaksForItself { connect(node(of: last), ChainNetwork.claim) }
  }

  private mutating func addLinks(_ links: ArraySlice<Int32>) {
    for index in links.indices.dropFirst() {
      connect(node(of: links[index - 1]), node(of: links[index]))
    }
  }

  /// The edges that lead on from a document: to its parents, and back from where they end.
  private mutating func addLineage(of document: Int) {
    let up = wayUp[document]
    let down = wayDown[document]
    cause = nil
    if columns.documents.leadsOut[document], !columns.documents.isOfNobody(Int32(document)) {
      connect(up, down)
    }
    for parent in columns.documents.parents(of: document) {
      reach(parent)
      cause = .derivation(document: document, parent: Int(parent))
      connect(up, wayUp[Int(parent)])
      connect(wayDown[Int(parent)], down)
    }
  }

  private mutating func reach(_ document: Int32) {
    let index = Int(document)
    guard wayDown[index] < 0 else { return }
    reached.append(document)
    wayDown[index] = passage()
    let publisher = columns.documents.publishers[index]
    wayUp[index] = publisher < 0 ? passage() : node(of: publisher)
  }

  private mutating func passage() -> Int32 {
    holderOfNode.append(-1)
    return Int32(holderOfNode.count - 1)
  }

  private mutating func node(of source: Int32) -> Int32 {
    let holder = Int(holders[Int(source)])
    if holderNodes[holder] < 0 {
      holderNodes[holder] = Int32(holderOfNode.count)
      holderOfNode.append(Int32(holder))
    }
    return holderNodes[holder]
  }

  private mutating func connect(_ from: Int32, _ to: Int32) {
    guard from != to else { return }
    let edge = UInt64(from) << 32 | UInt64(to)
    edges.append(edge)
    if !wanted.isEmpty, let cause, wanted.contains(edge), causes[edge] == nil {
      causes[edge] = cause
    }
  }
}
