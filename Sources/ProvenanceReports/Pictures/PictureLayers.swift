import Provenance

/// The lines of a picture as ways from column to column, and who stands above whom.
///
/// A line that passes columns has a *bend* in each of them: a place between the nodes where it
/// runs level, so that no line crosses a node. Nodes are items by their places in the picture's
/// list; bends come behind them.
struct PictureLayers {
  /// A frame, or a claim outside of all frames: what stands together from column to column.
  struct Block {
    let cluster: Int?
    let members: [Int]
    let columns: ClosedRange<Int>
  }

  /// The column of every item.
  private(set) var columns: [Int]
  /// The items of each column, from top to bottom.
  private(set) var order: [[Int]]
  /// For each line the items it runs through, from left to right; empty inside one column.
  private(set) var routes: [[Int]] = []
  /// The line that each bend belongs to, in the order of the bends.
  private(set) var bendEdges: [Int] = []
  /// The frames and claims outside of frames, from top to bottom.
  private(set) var blocks: [Block] = []
  /// For each column the pieces of lines from it to the next.
  private(set) var pieces: [[(left: Int, right: Int)]]
  let nodeCount: Int
  private let clusters: [Int?]
  private var ranks: [Int]

  /// Steps in the search for places of bends beyond which a good guess is enough.
  private static let stepLimit = 3_000_000

  /// - Complexity: O(n log n) in nodes and lines, beside the search for the places of bends.
  init(_ picture: ProvenancePicture) {
    nodeCount = picture.nodes.count
    columns = picture.nodes.map(\.column)
    clusters = picture.nodes.map(\.cluster)
    order = picture.columns
    pieces = Array(repeating: [], count: picture.columns.count)
    for (place, edge) in picture.edges.enumerated() {
      let isForward = columns[edge.from] < columns[edge.to]
      guard columns[edge.from] != columns[edge.to] else {
        routes.append([])
        continue
      }
      let (left, right) = isForward ? (edge.from, edge.to) : (edge.to, edge.from)
      var route = [left]
      for column in (columns[left] + 1)..<columns[right] {
        route.append(columns.count)
        columns.append(column)
        bendEdges.append(place)
      }
      route.append(right)
      for (a, b) in zip(route, route.dropFirst()) { pieces[columns[a]].append((a, b)) }
      routes.append(route)
    }
    ranks = Array(repeating: 0, count: columns.count)
    findBlocks(picture)
    arrange(picture)
  }

  /// Whether an item is a bend.
  func isBend(_ item: Int) -> Bool { item >= nodeCount }

  /// The frame of a node; nil for bends too.
  func cluster(_ item: Int) -> Int? { isBend(item) ? nil : clusters[item] }

  // MARK: Frames

  /// Orders frames and other claims as they stand in the columns, and the columns after them.
  private mutating func findBlocks(_ picture: ProvenancePicture) {
    for column in order { note(column) }
    var framed: [[Int]] = Array(repeating: [], count: picture.clusters.count)
    var groups: [(cluster: Int?, members: [Int])] = []
    for (place, node) in picture.nodes.enumerated()
    where node.kind == .claim || node.kind == .stub {
      if let cluster = node.cluster {
        framed[cluster].append(place)
      } else {
        groups.append((nil, [place]))
      }
    }
    for (cluster, members) in framed.enumerated() where !members.isEmpty {
      groups.append((cluster, members))
    }
    var found: [(block: Block, key: Int)] = []
    for group in groups {
      let own = group.members.map { columns[$0] }
      guard let first = own.min(), let last = own.max() else { continue }
      let keys = group.members.map { (2 * ranks[$0] + 1) * 5000 / order[columns[$0]].count }
      found.append(
        (
          Block(cluster: group.cluster, members: group.members, columns: first...last),
          keys.reduce(0, +) / keys.count
        ))
    }
    blocks = ordered(found)
    var blockOf = Array(repeating: 0, count: nodeCount)
    for (index, block) in blocks.enumerated() {
      for item in block.members { blockOf[item] = index }
    }
    for column in order.indices where isClaims(order[column], picture) {
      order[column].sort { (blockOf[$0], ranks[$0]) < (blockOf[$1], ranks[$1]) }
    }
  }

  /// The blocks so that each stands below those above it in some column; where the columns differ
  /// or leave it open, by their keys.
  private func ordered(_ found: [(block: Block, key: Int)]) -> [Block] {
    var blockOf: [Int: Int] = [:]
    for (index, entry) in found.enumerated() {
      for item in entry.block.members { blockOf[item] = index }
    }
    var above: [Set<Int>] = Array(repeating: [], count: found.count)
    for column in order {
      let own = column.compactMap { blockOf[$0] }
      for (upper, lower) in zip(own, own.dropFirst()) where upper != lower {
        above[lower].insert(upper)
      }
    }
    var waiting = found.indices.sorted { (found[$0].key, $0) < (found[$1].key, $1) }
    var placed = Set<Int>()
    var result: [Block] = []
    while !waiting.isEmpty {
      let at = waiting.firstIndex { above[$0].isSubset(of: placed) } ?? 0
      let next = waiting.remove(at: at)
      placed.insert(next)
      result.append(found[next].block)
    }
    return result
  }

  private func isClaims(_ column: [Int], _ picture: ProvenancePicture) -> Bool {
    column.first.map { picture.nodes[$0].kind == .claim || picture.nodes[$0].kind == .stub }
      ?? false
  }

  // MARK: Order

  private mutating func note(_ column: [Int]) {
    for (rank, item) in column.enumerated() { ranks[item] = rank }
  }

  private mutating func arrange(_ picture: ProvenancePicture) {
    let isFree = order.map { column in
      column.first.map { [.document, .carrier].contains(picture.nodes[$0].kind) } ?? false
    }
    var bends: [[Int]] = Array(repeating: [], count: order.count)
    for item in nodeCount..<columns.count { bends[columns[item]].append(item) }
    for column in order.indices { order[column] += bends[column] }
    for column in order { note(column) }
    var best = (order: order, crossings: Int.max)
    for round in 0..<6 {
      let isBackward = round % 2 == 0
      for column in isBackward ? order.indices.reversed() : Array(order.indices) {
        if isFree[column] {
          sort(column, toRight: isBackward)
        } else {
          insert(bends[column], column)
        }
      }
      let crossings = order.indices.reduce(0) { $0 + self.crossings(at: $1) }
      if crossings < best.crossings { best = (order, crossings) }
    }
    order = best.order
    for column in order { note(column) }
  }

  /// How far down an item stands in its column, in thousandths.
  private func height(_ item: Int) -> Int {
    (2 * ranks[item] + 1) * 500 / max(order[columns[item]].count, 1)
  }

  /// Puts the items of a column where their neighbours on one side stand on the average.
  private mutating func sort(_ column: Int, toRight: Bool) {
    var sums: [Int: (sum: Int, count: Int)] = [:]
    func add(_ item: Int, _ other: Int) {
      let known = sums[item] ?? (0, 0)
      sums[item] = (known.sum + height(other), known.count + 1)
    }
    if toRight {
      for piece in pieces[column] { add(piece.left, piece.right) }
    } else if column > 0 {
      for piece in pieces[column - 1] { add(piece.right, piece.left) }
    }
    let keys = order[column].map { item -> (key: Int, rank: Int, item: Int) in
      (sums[item].map { $0.sum / $0.count } ?? height(item), ranks[item], item)
    }
    order[column] = keys.sorted { ($0.key, $0.rank) < ($1.key, $1.rank) }.map(\.item)
    note(order[column])
  }

  /// Puts bends between nodes whose order stands, where they cross the fewest lines.
  private mutating func insert(_ bends: [Int], _ column: Int) {
    guard column > 0, !bends.isEmpty else { return }
    order[column].removeAll(where: isBend)
    note(order[column])
    let steps =
      bends.count * (order[column].count + bends.count)
      * (pieces[column].count + pieces[column - 1].count)
    for bend in bends {
      guard let left = pieces[column - 1].first(where: { $0.right == bend })?.left,
        let right = pieces[column].first(where: { $0.left == bend })?.right
      else { continue }
      let wanted = (height(left) + height(right)) / 2
      let count = order[column].count
      var best = (slot: wanted * count / 1000, cost: Int.max)
      if steps <= PictureLayers.stepLimit {
        for slot in 0...count {
          let far = abs(slot * 1000 / max(count, 1) - wanted)
          let cost =
            (crossings(left: left, right: right, at: slot, in: column)
              + 2 * framesCut(at: slot, column, right)) * 2000 + far
          if cost < best.cost { best = (slot, cost) }
        }
      }
      order[column].insert(bend, at: best.slot)
      note(order[column])
    }
  }

  /// The lines that a line would cross that runs through a slot of a column.
  private func crossings(left: Int, right: Int, at slot: Int, in column: Int) -> Int {
    var count = 0
    func isPlaced(_ item: Int) -> Bool {
      let rank = ranks[item]
      return rank < order[columns[item]].count && order[columns[item]][rank] == item
    }
    for piece in pieces[column - 1] where isPlaced(piece.right) && piece.left != left {
      if (ranks[piece.left] < ranks[left]) != (ranks[piece.right] < slot) { count += 1 }
    }
    for piece in pieces[column] where isPlaced(piece.left) && piece.right != right {
      if (ranks[piece.right] < ranks[right]) != (ranks[piece.left] < slot) { count += 1 }
    }
    return count
  }

  /// Whether a slot lies between two claims of one frame: lines go round frames.
  private func framesCut(at slot: Int, _ column: Int, _ right: Int) -> Int {
    let above = order[column][..<slot].last { !isBend($0) }
    let below = order[column][slot...].first { !isBend($0) }
    guard let above, let below, let frame = cluster(above) else { return 0 }
    return frame == cluster(below) ? 1 : 0
  }

  /// The lines that cross between a column and the next.
  private func crossings(at column: Int) -> Int {
    let all = pieces[column].map { (ranks[$0.left], ranks[$0.right]) }.sorted { $0 < $1 }
    guard all.count <= 600 else { return 0 }
    var count = 0
    for (index, first) in all.enumerated() {
      for second in all[..<index] where second.0 < first.0 && second.1 > first.1 { count += 1 }
    }
    return count
  }
}
