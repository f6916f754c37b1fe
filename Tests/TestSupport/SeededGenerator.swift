/// Random numbers that are the same on every run: a test that fails, fails again with its seed.
///
/// SplitMix64 (Steele, Lea and Flood 2014).
package struct SeededGenerator: RandomNumberGenerator, Sendable {
  private var state: UInt64

  package init(seed: UInt64) { state = seed }

  package mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }

  /// A number of a range, each equally likely but for a bias that no test here can see.
  package mutating func number(_ range: ClosedRange<Int>) -> Int {
    range.lowerBound + Int(next() % UInt64(range.count))
  }

  /// True once in `times`.
  package mutating func oneIn(_ times: Int) -> Bool { number(1...times) == 1 }

  /// An item of a list that is not empty.
  package mutating func pick<Item>(_ items: [Item]) -> Item { items[number(0...items.count - 1)] }
}
