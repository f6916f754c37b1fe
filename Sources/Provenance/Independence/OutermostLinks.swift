/// Nobody, one group, or several: all that has to be known of those who carried something.
enum Carrier: Sendable, Hashable {
  case nobody
  case group(Int32)
  case several

  /// Takes in the carriers of something else.
  mutating func join(_ other: Carrier) {
    switch (self, other) {
    case (_, .nobody): break
    case (.nobody, _): self = other
    default: if self != other { self = .several }
    }
  }
}

/// For each document whose words we read in it: the group of its publisher, or where it has none
/// of those it is derived from.
struct OutermostLinks: Sendable {
  private let columns: ChainColumns
  private let groups: SourceGroups
  private var carriers: [Carrier]

  /// The outermost links of the chains of a case.
  /// - Complexity: O(n + m) in documents and what they are derived from.
  init(_ columns: ChainColumns, groups: SourceGroups) {
    self.columns = columns
    self.groups = groups
    let documents = columns.documents
    carriers = documents.publishers.map {
      $0 < 0 ? .nobody : .group(groups.heads[Int($0)])
    }
    var rows: [Int32] = [0]
    var targets: [Int32] = []
    for document in 0..<documents.count {
      if documents.publishers[document] < 0 { targets += documents.parents(of: document) }
      rows.append(Int32(targets.count))
    }
    let strong = StrongComponents(rows: rows, targets: targets)
    var members = [[Int]](repeating: [], count: strong.count)
    for (document, component) in strong.component.enumerated() {
      members[Int(component)].append(document)
    }
    for group in members where documents.publishers[group[0]] < 0 {
      var carrier = Carrier.nobody
      for document in group {
        for parent in documents.parents(of: document) { carrier.join(carriers[Int(parent)]) }
      }
      for document in group { carriers[document] = carrier }
    }
  }

  /// The groups of the outermost links of the chains of an assertion.
  func carrier(of assertion: Int) -> Carrier {
    guard let first = columns.links(of: assertion).first else { return .nobody }
    let inner = Carrier.group(groups.heads[Int(first)])
    guard columns.hasEvidence[assertion] else { return inner }
    var carrier = Carrier.nobody
    for document in columns.evidence(of: assertion) {
      carrier.join(carriers[Int(document)])
      // Without any publisher on the way, the first relay is what we read.
      if columns.documents.isOfNobody(document), columns.documents.leadsOut[Int(document)] {
        carrier.join(inner)
      }
    }
    return carrier
  }
}

extension Analysis {
  /// The claims with two or more speakers on a side, whose chains all have an outermost link of
  /// one group; ascending.
  /// - Complexity: O(n + m) in claims and relations, documents and assertions.
  func singleCarriers(_ columns: ChainColumns) -> [Int] {
    let links = OutermostLinks(columns, groups: SourceGroups(graph))
    let order = ImplicationOrder(graph.implications)
    var carriers = [Carrier](repeating: .nobody, count: order.count)
    for component in (0..<order.count).reversed() {
      for literal in order.members(of: component) {
        for assertion in graph.commitments.assertions(of: Literal(code: literal)) {
          carriers[component].join(links.carrier(of: Int(assertion)))
        }
      }
      for literal in order.members(of: component) {
        for edge in graph.implications.row(Int(literal)) {
          let target = Int(order.components[Int(graph.implications.targets[edge])])
          carriers[target].join(carriers[component])
        }
      }
    }
    return standings.indices.filter { claim in
      let yes = Literal(claim: claim, isNegated: false)
      func isCarriedAlone(_ literal: Literal, _ speakers: Int) -> Bool {
        guard speakers > 1 else { return false }
        if case .group = carriers[Int(order.components[literal.index])] { return true }
        return false
      }
      return isCarriedAlone(yes, standings[claim].affirmingDerived)
        || isCarriedAlone(yes.negation, standings[claim].denyingDerived)
    }
  }
}
