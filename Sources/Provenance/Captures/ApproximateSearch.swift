/// Finds where a pattern stands in a text with a few units changed, left out or put in.
///
/// Myers' bit-parallel algorithm (1999) in blocks of 64 rows as Hyyrö (2003) has it, with only as
/// many blocks as may still stay within the limit (Ukkonen 1985).
struct ApproximateSearch {
  /// The end of a place where the pattern stands, and how many edits it takes there.
  struct End: Equatable {
    /// One past the last unit.
    let place: Int
    /// Units changed, left out or put in.
    let distance: Int
  }

  private let length: Int
  private let blockCount: Int
  /// The units of the pattern, each at its hash or behind it; at least half of the table is free.
  private var units: [Int32]
  /// For each of these units the range of its words.
  private var wordsOfUnit: [Range<Int32>]
  /// A word with a bit for each row of a block in which a unit stands, by units, then by blocks.
  private var words: [(block: Int32, mask: UInt64)] = []

  private static let none: Int32 = -1

  /// The search for a pattern.
  /// - Complexity: O(m) in time and space.
  init(_ pattern: some Collection<Int32>) {
    length = pattern.count
    blockCount = (pattern.count + 63) / 64
    let bits = Int.bitWidth - pattern.count.leadingZeroBitCount + 1
    units = [Int32](repeating: ApproximateSearch.none, count: 1 << bits)
    wordsOfUnit = [Range<Int32>](repeating: 0..<0, count: 1 << bits)
    // First how many words each unit needs, then where they begin, then the words.
    var last = [Int32](repeating: ApproximateSearch.none, count: 1 << bits)
    for (row, unit) in pattern.enumerated() {
      let slot = slot(of: unit)
      units[slot] = unit
      guard last[slot] != Int32(row / 64) else { continue }
      last[slot] = Int32(row / 64)
      wordsOfUnit[slot] = 0..<wordsOfUnit[slot].upperBound + 1
    }
    var sum: Int32 = 0
    for slot in units.indices {
      let count = Int32(wordsOfUnit[slot].count)
      wordsOfUnit[slot] = sum..<sum
      sum += count
    }
    words = [(block: Int32, mask: UInt64)](repeating: (0, 0), count: Int(sum))
    for (row, unit) in pattern.enumerated() {
      let slot = slot(of: unit)
      let range = wordsOfUnit[slot]
      if range.isEmpty || words[Int(range.upperBound) - 1].block != Int32(row / 64) {
        wordsOfUnit[slot] = range.lowerBound..<range.upperBound + 1
      }
      let word = Int(wordsOfUnit[slot].upperBound) - 1
      words[word].block = Int32(row / 64)
      words[word].mask |= 1 << UInt64(row % 64)
    }
  }

  /// Where a unit of the pattern is, or the free place where it would be.
  private func slot(of unit: Int32) -> Int {
    let bits = units.count.trailingZeroBitCount
    var slot = Int(truncatingIfNeeded: (UInt32(bitPattern: unit) &* 0x9E37_79B9) >> (32 - bits))
    while units[slot] != unit, units[slot] != ApproximateSearch.none {
      slot = (slot + 1) & (units.count - 1)
    }
    return slot
  }

  /// The ends of all places with at most so many edits, in order.
  /// - Parameters:
  ///   - budget: steps of a few nanoseconds, which are counted down; the search stops where none
  ///     is left, and its ends are then of no use.
  /// - Complexity: O(n · ⌈m / 64⌉), and O(n) where nothing in the text is alike.
  func ends(in text: ArraySlice<Int32>, limit: Int, budget: inout Int) -> [End] {
    guard length > 0 else { return [] }
    var found: [End] = []
    var plus = [UInt64](repeating: .max, count: blockCount)
    var minus = [UInt64](repeating: 0, count: blockCount)
    var scores = (0..<blockCount).map { min(($0 + 1) * 64, length) }
    // The blocks that are looked at: those whose top row may be within the limit.
    var active = min(blockCount, limit / 64 + 1)
    for place in text.indices where budget > 0 {
      let range = wordsOfUnit[slot(of: text[place])]
      let end = Int(range.upperBound)
      var word = Int(range.lowerBound)
      func mask(_ block: Int) -> UInt64 {
        guard word < end, words[word].block == block else { return 0 }
        word += 1
        return words[word - 1].mask
      }
      var carry = 0
      for block in 0..<active {
        carry = advance(block, mask(block), carry, &plus, &minus, &scores)
      }
      budget -= 6 * active
      let below = active < blockCount ? mask(active) : 0
      if active < blockCount, scores[active - 1] - carry <= limit, below & 1 != 0 || carry < 0 {
        plus[active] = .max
        minus[active] = 0
        let rows = min(64, length - active * 64)
        scores[active] = scores[active - 1] - carry + rows
        _ = advance(active, below, carry, &plus, &minus, &scores)
        active += 1
      } else {
        while active > 1, scores[active - 1] >= limit + 64 { active -= 1 }
      }
      if active == blockCount, scores[blockCount - 1] <= limit {
        found.append(End(place: place + 1, distance: scores[blockCount - 1]))
      }
    }
    budget -= 16 * found.count
    return found
  }

  /// Takes one block of rows a column further.
  /// - Parameters:
  ///   - carry: by how much the row above the block changed, -1 to 1.
  /// - Returns: by how much its last row changed.
  private func advance(
    _ block: Int, _ mask: UInt64, _ carry: Int, _ plus: inout [UInt64], _ minus: inout [UInt64],
    _ scores: inout [Int]
  ) -> Int {
    let rows = min(64, length - block * 64)
    let last: UInt64 = 1 << UInt64(rows - 1)
    let (up, down) = (plus[block], minus[block])
    let vertical = mask | down
    let equal = carry < 0 ? mask | 1 : mask
    let diagonal = (((equal & up) &+ up) ^ up) | equal
    var horizontalUp = down | ~(diagonal | up)
    var horizontalDown = up & diagonal
    var change = 0
    if horizontalUp & last != 0 { change = 1 } else if horizontalDown & last != 0 { change = -1 }
    horizontalUp <<= 1
    horizontalDown <<= 1
    if carry < 0 { horizontalDown |= 1 } else if carry > 0 { horizontalUp |= 1 }
    plus[block] = horizontalDown | ~(vertical | horizontalUp)
    minus[block] = horizontalUp & vertical
    scores[block] += change
    return change
  }
}
