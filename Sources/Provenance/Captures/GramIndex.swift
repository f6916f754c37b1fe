/// Where each run of three units stands in a text.
///
/// Runs are told apart by a hash alone: the places of a run may have some of another among them.
struct GramIndex {
  /// The units of a run.
  static let length = 3

  /// For each hash the first of its places, and one past the last of all.
  private let starts: [Int32]
  /// The places by their hash, ascending for each.
  private let places: [Int32]
  private let shift: UInt64

  /// The index of a text of fewer than 2^31 units.
  /// - Complexity: O(n).
  init(_ units: [Int32]) {
    let count = max(0, units.count - GramIndex.length + 1)
    // About one run for a hash, from 2^8 to 2^22 of them.
    let bits = min(22, max(8, Int.bitWidth - count.leadingZeroBitCount))
    shift = UInt64(64 - bits)
    var ends = [Int32](repeating: 0, count: 1 << bits + 1)
    var hashes = [Int32](repeating: 0, count: count)
    for place in hashes.indices {
      let hash = GramIndex.hash(units, place, shift)
      hashes[place] = Int32(hash)
      ends[hash] += 1
    }
    var sum: Int32 = 0
    for hash in ends.indices {
      sum += ends[hash]
      ends[hash] = sum
    }
    var places = [Int32](repeating: 0, count: count)
    for place in hashes.indices.reversed() {
      let hash = Int(hashes[place])
      ends[hash] -= 1
      places[Int(ends[hash])] = Int32(place)
    }
    starts = ends
    self.places = places
  }

  private static func hash(_ units: [Int32], _ place: Int, _ shift: UInt64) -> Int {
    var mixed = UInt64(UInt32(bitPattern: units[place])) &* 0x9E37_79B9_7F4A_7C15
    mixed = (mixed ^ UInt64(UInt32(bitPattern: units[place + 1]))) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ UInt64(UInt32(bitPattern: units[place + 2]))) &* 0x94D0_49BB_1331_11EB
    return Int(truncatingIfNeeded: mixed >> shift)
  }

  /// The places, in the text, of the run that begins at a place of a pattern; at least all of them.
  /// - Complexity: O(1).
  func places(of pattern: [Int32], at place: Int) -> ArraySlice<Int32> {
    let hash = GramIndex.hash(pattern, place, shift)
    return places[Int(starts[hash])..<Int(starts[hash + 1])]
  }
}
