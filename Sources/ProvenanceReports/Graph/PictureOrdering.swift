/// Orders two columns so that few of the lines between them cross.
///
/// The right column is made of blocks that stay together, the frames of questions. Both sides are
/// put in turn where their neighbours stand on the average (Sugiyama, Tagawa and Toda 1981); the
/// best order met is kept. Small pictures are then mended by moving single items.
struct PictureOrdering {
  /// Lines up to which single items are moved too, and up to which crossings are counted.
  static let moveLimit = 60
  static let crossingLimit = 200
  /// Lines up to which the search begins from several orders, and from how many.
  static let startLimit = 40
  static let starts = 6
  /// A row, and what one crossing weighs against the length of lines in rows.
  private static let row = 1000
  private static let crossing = 2_500

  /// The items of the left column, from top to bottom.
  private(set) var left: [Int]
  /// The blocks of the right column.
  private(set) var blocks: [[Int]]
  /// Lines from left to right.
  private let lines: [(left: Int, right: Int)]
  /// Lines between items of one column: only between neighbours they are straight.
  ///
  /// An item between them weighs as so many crossings.
  private let flats: [(a: Int, b: Int, weight: Int)]
  /// Lines between two columns of the right side: the shorter the better.
  private let ties: [(a: Int, b: Int)]
  private let neighbours: Rows
  private let values: [Int]
  private var places: [Int]
  private var ranks: [Int]
  private let columns: [Int]
  private var counts: [Int]

  /// - Parameter columns: the column of every item, whether it is ordered here or not.
  /// - Complexity: O(n log n) in items and lines; for small pictures O(n · m²) at worst.
  init(
    left: [Int], blocks: [[Int]], lines: [(left: Int, right: Int)],
    flats: [(a: Int, b: Int, weight: Int)], ties: [(a: Int, b: Int)], columns: [Int]
  ) {
    self.left = left
    self.blocks = blocks
    self.lines = lines
    self.flats = flats
    self.ties = ties
    let pairs =
      lines.map { ($0.left, $0.right) } + flats.map { ($0.a, $0.b) } + ties.map { ($0.a, $0.b) }
    neighbours = Rows(pairs.map(\.0) + pairs.map(\.1), count: columns.count)
    values = pairs.map(\.1) + pairs.map(\.0)
    places = Array(repeating: 0, count: columns.count)
    ranks = places
    self.columns = columns
    counts = Array(repeating: 0, count: (columns.max() ?? 0) + 1)
    search()
  }

  private mutating func search() {
    let start = (left: left, blocks: blocks)
    var best: (left: [Int], blocks: [[Int]], cost: Int)?
    let rounds = lines.count <= PictureOrdering.startLimit ? PictureOrdering.starts : 1
    for round in 0..<rounds {
      left = start.left
      // Every round begins with another block on top, every other one upside down.
      let turn = start.blocks.isEmpty ? 0 : round / 2 % start.blocks.count
      blocks = Array(start.blocks[turn...] + start.blocks[..<turn])
      if round % 2 == 1 { blocks.reverse() }
      sweep()
      if lines.count <= PictureOrdering.moveLimit { moveItems() }
      let cost = cost()
      if cost < best?.cost ?? .max { best = (left, blocks, cost) }
    }
    if let best { (left, blocks) = (best.left, best.blocks) }
  }

  // MARK: Averages

  private mutating func sweep() {
    note()
    var best = (left: left, blocks: blocks, cost: cost())
    for _ in 0..<12 {
      left = sorted(left)
      note()
      blocks = blocks.map(sorted)
      let means = blocks.map { block in block.map(mean).reduce(0, +) / max(block.count, 1) }
      blocks = blocks.indices.sorted { (means[$0], $0) < (means[$1], $1) }.map { blocks[$0] }
      note()
      let now = cost()
      if now < best.cost { best = (left, blocks, now) }
    }
    (left, blocks) = (best.left, best.blocks)
    note()
  }

  /// Writes down where everything stands, in thousandths of a row.
  ///
  /// A block is as high as its longest column; the left column stands in the middle.
  private mutating func note() {
    var top = 0
    var rank = 0
    for block in blocks {
      for item in block { counts[columns[item]] = 0 }
      for item in block { counts[columns[item]] += 1 }
      let height = (block.map { counts[columns[$0]] }.max() ?? 0) * PictureOrdering.row
      for (index, item) in block.enumerated() {
        places[item] = top + (2 * index + 1) * height / (2 * block.count)
        ranks[item] = rank
        rank += 1
      }
      top += height
    }
    let start = (top - left.count * PictureOrdering.row) / 2
    for (index, item) in left.enumerated() {
      places[item] = start + (2 * index + 1) * PictureOrdering.row / 2
      ranks[item] = index
    }
  }

  private func mean(_ item: Int) -> Int {
    let row = neighbours[item]
    if row.isEmpty { return places[item] }
    return row.reduce(0) { $0 + places[values[$1]] } / row.count
  }

  private func sorted(_ items: [Int]) -> [Int] {
    let keyed = items.enumerated().map { (mean: mean($1), index: $0, item: $1) }
    return keyed.sorted { ($0.mean, $0.index) < ($1.mean, $1.index) }.map(\.item)
  }

  /// What to avoid: lines that cross, items between the ends of a line inside a column, and lengths.
  private func cost() -> Int {
    let lengths =
      lines.reduce(0) { $0 + abs(places[$1.left] - places[$1.right]) }
      + ties.reduce(0) { $0 + 2 * abs(places[$1.a] - places[$1.b]) }
    let between = flats.reduce(0) {
      $0 + $1.weight * max(0, abs(ranks[$1.a] - ranks[$1.b]) - 1)
    }
    let rest = lengths + between * PictureOrdering.crossing
    guard lines.count <= PictureOrdering.crossingLimit else { return rest }
    var crossings = 0
    for (index, first) in lines.enumerated() {
      for second in lines[..<index] {
        let above = places[first.left] - places[second.left]
        let beside = places[first.right] - places[second.right]
        if (above < 0 && beside > 0) || (above > 0 && beside < 0) { crossings += 1 }
      }
    }
    return crossings * PictureOrdering.crossing + rest
  }

  // MARK: Single items

  private mutating func moveItems() {
    var best = cost()
    for _ in 0..<6 {
      let before = best
      move(\.left, &best)
      move(\.blocks, &best)
      for block in blocks.indices { move(\.blocks[block], &best) }
      if best == before { return }
    }
  }

  /// Tries every item of a list in every place, and leaves it where the picture is clearest.
  private mutating func move<Item>(
    _ list: WritableKeyPath<PictureOrdering, [Item]>, _ best: inout Int
  ) {
    for from in self[keyPath: list].indices {
      for to in self[keyPath: list].indices where to != from {
        let before = self[keyPath: list]
        let item = self[keyPath: list].remove(at: from)
        self[keyPath: list].insert(item, at: to)
        note()
        let now = cost()
        if now < best {
          best = now
        } else {
          self[keyPath: list] = before
        }
      }
    }
    note()
  }
}
