import Provenance

/// What must stand below what in a provenance picture, and how far: nodes, bends and frames.
///
/// Places are the middles of nodes and bends; behind them come the upper and the lower border of
/// each frame.
struct PictureSeparations {
  private(set) var list: [Separation] = []
  private let sizes: [Int]
  private let layers: PictureLayers

  /// - Complexity: O(n) in items, and O(b · c) in frames and columns.
  init(
    _ picture: ProvenancePicture, _ layers: PictureLayers, _ inside: PictureInsideLines,
    sizes: [Int], frameTops: [Int]
  ) {
    self.sizes = sizes
    self.layers = layers
    let count = layers.columns.count
    for column in layers.order {
      for (upper, lower) in zip(column, column.dropFirst()) {
        add(upper, lower, (sizes[upper] + sizes[lower]) / 2 + gap(upper, lower, inside))
      }
      separateOuterBends(column, count)
    }
    for place in picture.nodes.indices {
      guard let cluster = picture.nodes[place].cluster else { continue }
      let (top, bottom) = (count + 2 * cluster, count + 2 * cluster + 1)
      add(top, place, frameTops[cluster] + sizes[place] / 2)
      add(place, bottom, sizes[place] / 2 + PicturePlaces.framePadding)
    }
    separateBlocks(count)
  }

  private mutating func add(_ above: Int, _ below: Int, _ distance: Int) {
    list.append(Separation(above: above, below: below, distance: distance))
  }

  private func gap(_ upper: Int, _ lower: Int, _ inside: PictureInsideLines) -> Int {
    switch (layers.isBend(upper), layers.isBend(lower)) {
    case (true, true): return 20
    case (false, false):
      return max(PicturePlaces.nodeGap, inside.room(between: upper, and: lower))
    default: return 120
    }
  }

  /// Lines that pass above or below all claims of a frame in a column pass outside of the frame.
  private mutating func separateOuterBends(_ column: [Int], _ count: Int) {
    for (upper, lower) in zip(column, column.dropFirst()) {
      if layers.isBend(upper), let cluster = layers.cluster(lower) {
        let isAbove = !column.prefix { $0 != upper }.contains { layers.cluster($0) == cluster }
        if isAbove { add(upper, count + 2 * cluster, sizes[upper] / 2 + 60) }
      }
      if layers.isBend(lower), let cluster = layers.cluster(upper) {
        let isBelow = !column.drop { $0 != lower }.contains { layers.cluster($0) == cluster }
        if isBelow { add(count + 2 * cluster + 1, lower, sizes[lower] / 2 + 60) }
      }
    }
  }

  /// Frames stand below each other, and beside no claim that is not theirs.
  private mutating func separateBlocks(_ count: Int) {
    for column in layers.order.indices {
      let blocks = layers.blocks.filter { $0.columns.contains(column) }
      for (upper, lower) in zip(blocks, blocks.dropFirst())
      where upper.cluster != nil || lower.cluster != nil {
        guard let above = upper.members.first, let below = lower.members.first else { continue }
        add(
          upper.cluster.map { count + 2 * $0 + 1 } ?? above,
          lower.cluster.map { count + 2 * $0 } ?? below,
          (upper.cluster == nil ? sizes[above] / 2 : 0)
            + (lower.cluster == nil ? sizes[below] / 2 : 0) + 160)
      }
    }
  }
}
