/// That one thing stands below another, at a distance at least.
struct Separation: Sendable {
  let above: Int
  let below: Int
  /// From the place of the one to that of the other.
  let distance: Int
}

/// Puts things where they want to be, as far as their separations let them.
///
/// The first half of the method of Dwyer, Marriott and Stuckey (Fast Node Overlap Removal, 2005):
/// things are looked at from above; what touches becomes a block that stands where its members
/// want to be on the average. In one column that is the best there is; in several it is near.
struct SeparatedPlaces {
  private let separations: [Separation]
  private let order: [Int]
  private let above: Rows

  /// - Parameters:
  ///   - separations: what stands below what; those that close a circle are not kept.
  /// - Complexity: O(n + m).
  init(count: Int, _ separations: [Separation]) {
    self.separations = separations
    above = Rows(separations.map(\.below), count: count)
    var waiting = Array(repeating: 0, count: count)
    for separation in separations { waiting[separation.below] += 1 }
    let below = Rows(separations.map(\.above), count: count)
    var order = (0..<count).filter { waiting[$0] == 0 }
    var at = 0
    while at < order.count {
      for index in below[order[at]] {
        let next = separations[index].below
        waiting[next] -= 1
        if waiting[next] == 0 { order.append(next) }
      }
      at += 1
    }
    self.order = order + (0..<count).filter { waiting[$0] > 0 }
  }

  /// The places, in whole tenths: every separation is kept.
  /// - Complexity: O(n · m) at worst, where everything touches.
  func solved(_ desired: [Double], weights: [Double]) -> [Int] {
    var blocks = Blocks(desired, weights)
    for item in order {
      blocks.placed[item] = true
      while let worst = worst(blocks.members[blocks.block[item]], blocks) {
        blocks.join(separations[worst])
      }
    }
    return kept(desired.indices.map { Int((blocks.place($0) + 0.5).rounded(.down)) })
  }

  /// The separation above some things that is broken most; nil where all are kept.
  private func worst(_ members: [Int], _ blocks: Blocks) -> Int? {
    var worst: (index: Int, by: Double)?
    for item in members {
      for index in above[item] {
        let separation = separations[index]
        guard blocks.placed[separation.above],
          blocks.block[separation.above] != blocks.block[item]
        else { continue }
        let by =
          blocks.place(separation.above) + Double(separation.distance) - blocks.place(item)
        if by > worst?.by ?? 0.01 { worst = (index, by) }
      }
    }
    return worst?.index
  }

  /// The places moved down where rounding broke a separation.
  private func kept(_ places: [Int]) -> [Int] {
    var places = places
    for item in order {
      for index in above[item] {
        let separation = separations[index]
        places[item] = max(places[item], places[separation.above] + separation.distance)
      }
    }
    return places
  }

  /// Things that stand at fixed distances from each other.
  private struct Blocks {
    var block: [Int]
    var members: [[Int]]
    var placed: [Bool]
    private var offsets: [Double]
    private var sums: [Double]
    private var totals: [Double]
    private let weights: [Double]

    init(_ desired: [Double], _ weights: [Double]) {
      block = Array(desired.indices)
      members = desired.indices.map { [$0] }
      placed = Array(repeating: false, count: desired.count)
      offsets = Array(repeating: 0, count: desired.count)
      sums = zip(desired, weights).map { $0 * $1 }
      totals = weights
      self.weights = weights
    }

    func place(_ item: Int) -> Double {
      sums[block[item]] / totals[block[item]] + offsets[item]
    }

    /// Joins two blocks so that a separation is just kept.
    mutating func join(_ separation: Separation) {
      let (upper, lower) = (block[separation.above], block[separation.below])
      let shift =
        offsets[separation.above] + Double(separation.distance) - offsets[separation.below]
      for item in members[lower] {
        offsets[item] += shift
        block[item] = upper
        totals[upper] += weights[item]
        sums[upper] -= weights[item] * shift
      }
      sums[upper] += sums[lower]
      members[upper] += members[lower]
      members[lower] = []
    }
  }
}
