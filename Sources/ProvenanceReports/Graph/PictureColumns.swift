import Provenance

/// Puts the nodes of a picture into columns, orders them from top to bottom and names them.
struct PictureColumns {
  private(set) var nodes: [PictureNode]
  private(set) var clusters: [PictureCluster] = []
  private(set) var columns: [[Int]] = []
  private let drawing: PictureDrawing
  private let scope: PictureScope
  private let graph: ClaimGraph
  /// The place from the top of a claim in its column's order, over all columns.
  private var claimOrder: [Int: Int] = [:]

  /// - Complexity: O(n log n) in nodes and lines.
  init(_ drawing: PictureDrawing, _ scope: PictureScope) {
    self.drawing = drawing
    self.scope = scope
    graph = drawing.graph
    nodes = drawing.nodes
    nameNodes()
    placeNodes()
    frameClaims()
    var claims: [Int]
    var holders: [Int]
    if scope.isTwoSided {
      claims = orderedClaims()
      for (index, place) in claims.enumerated() { claimOrder[place] = index }
      holders = orderedHolders()
    } else {
      let ordering = crossingOrder()
      claims = ordering.blocks.flatMap { $0 }
      holders = ordering.left
    }
    columns = Array(repeating: [], count: (nodes.map(\.column).max() ?? -1) + 1)
    let rest = nodes.indices.filter { nodes[$0].kind == .document || nodes[$0].kind == .carrier }
    for place in rest + holders + claims { columns[nodes[place].column].append(place) }
  }

  private mutating func nameNodes() {
    var counts: [String: Int] = [:]
    for place in nodes.indices {
      let letter =
        switch nodes[place].kind {
        case .document: "d"
        case .carrier, .holder: "s"
        case .claim: "c"
        case .stub: "f"
        }
      counts[letter, default: 0] += 1
      nodes[place].id = letter + String(counts[letter] ?? 0)
    }
  }

  private mutating func placeNodes() {
    let depths = carrierDepths()
    let holderColumn = (depths.values.max() ?? 0) + 1
    let last = scope.isTwoSided ? scope.central.compactMap { drawing.claims[$0] } : []
    let distances = ClaimDistances(drawing, last: last).distances
    let depth = nodes.indices.filter { nodes[$0].kind == .claim }.map { distances[$0] }.max() ?? 0
    for place in nodes.indices {
      switch nodes[place].kind {
      case .document: nodes[place].column = 0
      case .carrier: nodes[place].column = depths[place] ?? 1
      case .holder: nodes[place].column = holderColumn
      case .claim: nodes[place].column = holderColumn + 1 + depth - distances[place]
      case .stub: nodes[place].column = holderColumn + 1
      }
    }
  }

  /// The columns of carriers, each behind those it has the words from, unless they go in circles.
  private func carrierDepths() -> [Int: Int] {
    var depths: [Int: Int] = [:]
    for source in drawing.carriers.keys.sorted() {
      if let place = drawing.carriers[source] { depths[place] = drawing.depths[source] ?? 1 }
    }
    let given = depths
    let relays = drawing.edges.filter { $0.kind == .relays && nodes[$0.to].kind == .carrier }
    for _ in 0..<32 {
      var isSettled = true
      for edge in relays where (depths[edge.to] ?? 1) <= (depths[edge.from] ?? 1) {
        depths[edge.to] = (depths[edge.from] ?? 1) + 1
        isSettled = false
      }
      if isSettled { return depths }
    }
    return given
  }

  /// Frames for the questions that two or more drawn claims answer.
  private mutating func frameClaims() {
    var counts: [Int: Int] = [:]
    func question(_ number: Int) -> Int? {
      graph.claim(number).question.flatMap(graph.questions.number(of:))
    }
    let stubs = nodes.indices.filter { nodes[$0].kind == .stub }
    let framedStubs = zip(stubs, scope.folds).filter { $0.1.holder == nil && $0.1.question != nil }
    for number in drawing.claims.keys.sorted() {
      if let question = question(number) { counts[question, default: 0] += 1 }
    }
    for (_, fold) in framedStubs { if let at = fold.question { counts[at, default: 0] += 1 } }
    var frames: [Int: Int] = [:]
    for number in counts.keys.sorted() where (counts[number] ?? 0) > 1 {
      let record = graph.question(number)
      frames[number] = clusters.count
      let isTitle = scope.isTwoSided && counts.count == 1
      clusters.append(
        PictureCluster(
          record, title: isTitle ? scope.language.say(.claimsFrame) : nil, scope.language))
    }
    for number in drawing.claims.keys.sorted() {
      guard let place = drawing.claims[number] else { continue }
      nodes[place].cluster = question(number).flatMap { frames[$0] }
    }
    for (place, fold) in framedStubs {
      nodes[place].cluster = fold.question.flatMap { frames[$0] }
    }
  }

  // MARK: From top to bottom

  /// An order with few crossings, for pictures of more than one dispute.
  private func crossingOrder() -> PictureOrdering {
    var framed: [[Int]] = Array(repeating: [], count: clusters.count)
    var blocks: [[Int]] = []
    for place in nodes.indices where nodes[place].kind == .claim || nodes[place].kind == .stub {
      if let cluster = nodes[place].cluster {
        framed[cluster].append(place)
      } else {
        blocks.append([place])
      }
    }
    var lines: [(left: Int, right: Int)] = []
    var flats: [(a: Int, b: Int, weight: Int)] = []
    var ties: [(a: Int, b: Int)] = []
    for edge in drawing.edges
    where nodes[edge.from].kind != .carrier && nodes[edge.to].kind != .carrier {
      switch edge.kind {
      case .stance, .folded: lines.append((edge.from, edge.to))
      case .relation, .contradiction, .partOf, .controlledBy:
        if nodes[edge.from].column == nodes[edge.to].column {
          flats.append((edge.from, edge.to, nodes[edge.from].kind == .claim ? 8 : 1))
        } else {
          ties.append((edge.from, edge.to))
        }
      case .publishes, .relays: continue
      }
    }
    // Who affirms stands above who denies, where nothing else decides.
    let denying = Set(
      drawing.edges.filter { $0.kind == .stance(.denies) }.map(\.from))
    let holders = nodes.indices.filter { nodes[$0].kind == .holder }
    return PictureOrdering(
      left: holders.filter { !denying.contains($0) } + holders.filter(denying.contains),
      blocks: framed.filter { !$0.isEmpty } + blocks, lines: lines, flats: flats,
      ties: ties, columns: nodes.map(\.column))
  }

  /// Above 0, between 1, below 2.
  private func side(isUpper: Bool, isLower: Bool) -> Int {
    isUpper == isLower ? 1 : isUpper ? 0 : 2
  }

  /// All drawn claims: those of the upper side first, each frame together.
  private func orderedClaims() -> [Int] {
    let items = drawing.claims.keys.sorted().compactMap { number -> (side: Int, place: Int)? in
      guard let place = drawing.claims[number] else { return nil }
      if scope.central.count == 2 {
        // The two that exclude each other stand next to each other, in the middle.
        let isLower = scope.lower.claims.contains(number) && !scope.upper.claims.contains(number)
        return (scope.central.firstIndex(of: number).map { $0 + 1 } ?? (isLower ? 3 : 0), place)
      }
      return (
        side(
          isUpper: scope.upper.claims.contains(number),
          isLower: scope.lower.claims.contains(number)), place
      )
    }
    // A frame stands where its claims stand on the average.
    var sums: [Int: (sum: Int, count: Int)] = [:]
    for item in items {
      guard let cluster = nodes[item.place].cluster else { continue }
      let known = sums[cluster] ?? (0, 0)
      sums[cluster] = (known.sum + item.side, known.count + 1)
    }
    func key(_ item: (side: Int, place: Int)) -> [Int] {
      guard let cluster = nodes[item.place].cluster, let sum = sums[cluster] else {
        return [item.side * 1000, Int.max, item.side, item.place]
      }
      return [sum.sum * 1000 / sum.count, cluster, item.side, item.place]
    }
    return items.map { (key: key($0), place: $0.place) }
      .sorted { $0.key.lexicographicallyPrecedes($1.key) }.map(\.place)
  }

  /// The holders: those of the upper side above, each near the claims it speaks to; who speaks to
  /// the central claim itself stands outermost, so that no line crosses the claims between.
  private func orderedHolders() -> [Int] {
    var sides: [Int: (upper: Bool, lower: Bool)] = [:]
    for assertion in scope.assertions {
      guard let holder = graph.holder(of: assertion).flatMap({ drawing.holders[$0] }) else {
        continue
      }
      var known = sides[holder] ?? (false, false)
      if scope.upper.assertions.contains(assertion) { known.upper = true }
      if scope.lower.assertions.contains(assertion) { known.lower = true }
      sides[holder] = known
    }
    var targets: [Int: (sum: Int, count: Int)] = [:]
    for edge in drawing.edges {
      guard case .stance = edge.kind, let order = claimOrder[edge.to] else { continue }
      let side = sides[edge.from] ?? (false, false)
      let isBetween = nodes[edge.to].column > nodes[edge.from].column + 1
      let place = !isBetween ? order : side.lower && !side.upper ? claimOrder.count : -1
      let known = targets[edge.from] ?? (0, 0)
      targets[edge.from] = (known.sum + place, known.count + 1)
    }
    func key(_ source: Int, _ place: Int) -> [Int] {
      let target = targets[place] ?? (claimOrder.count, 1)
      let (upper, lower) = sides[place] ?? (false, false)
      return [side(isUpper: upper, isLower: lower), target.sum * 1000 / target.count]
    }
    let holders = drawing.holders.keys.sorted().compactMap { source in
      drawing.holders[source].map { (source: source, place: $0, key: key(source, $0)) }
    }
    var keys: [Int: [Int]] = [:]
    for holder in holders { keys[holder.source] = holder.key }
    return holders.map { holder -> (key: [Int], place: Int) in
      // Members stand next to their group, where they say the same.
      let record = graph.source(holder.source)
      let group = (record.memberOf ?? record.controlledBy).flatMap(graph.sources.number(of:))
      let isNear = group.map { keys[$0] == holder.key } ?? false
      let near = isNear ? group ?? holder.source : holder.source
      return (holder.key + [near, isNear ? 1 : 0, holder.source], holder.place)
    }.sorted { $0.key.lexicographicallyPrecedes($1.key) }.map(\.place)
  }
}
