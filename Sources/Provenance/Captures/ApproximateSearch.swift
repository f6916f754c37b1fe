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
  /// For each unit the first of its words, from 1; equal to the next where it has none.
  private let firstWord: [Int32]
  /// A word with a bit for each row of a block in which a unit stands, by units, then by blocks.
  private var words: [(block: Int32, mask: UInt64)]

  /// The search for a pattern, with what it takes to prepare it.
  /// - Parameters:
  ///   - budget: steps of about a nanosecond, which are counted down.
  /// - Complexity: O(m) in time and space beside the greatest unit.
  init(_ pattern: some Collection<Int32>, budget: inout Int) {
    length = pattern.count
    blockCount = (pattern.count + 63) / 64
    // Units are numbered densely, from 0, so that a list serves as a table.
    var next = [Int32](repeating: 0, count: Int(pattern.max() ?? 0) + 2)
    budget -= 8 * pattern.count + next.count
    var last = [Int32](repeating: -1, count: next.count)
    for (row, unit) in pattern.enumerated() where last[Int(unit)] != Int32(row / 64) {
      last[Int(unit)] = Int32(row / 64)
      next[Int(unit)] += 1
    }
    var sum: Int32 = 0
    for unit in next.indices { (next[unit], sum) = (sum, sum + next[unit]) }
    firstWord = next
    words = [(block: Int32, mask: UInt64)](repeating: (-1, 0), count: Int(sum))
    for (row, unit) in pattern.enumerated() {
      let block = Int32(row / 64)
      var word = Int(next[Int(unit)])
      if words[word].block >= 0, words[word].block != block {
        word += 1
        next[Int(unit)] += 1
      }
      words[word].block = block
      words[word].mask |= 1 << UInt64(row % 64)
    }
  }

  /// The ends of all places with at most so many edits, in order.
  /// - Parameters:
  ///   - budget: steps of about a nanosecond, which are counted down; the search stops where none
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
      let unit = Int(text[place])
      let isKnown = unit + 1 < firstWord.count
      var word = isKnown ? Int(firstWord[unit]) : 0
      let end = isKnown ? Int(firstWord[unit + 1]) : 0
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
