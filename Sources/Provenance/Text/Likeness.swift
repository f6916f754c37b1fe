/// How much two texts are alike: what pairs of neighbouring letters they have in common.
///
/// The coefficient of Dice (1945) and Sørensen (1948) over letters and digits in small letters,
/// without spaces and signs; 1 for texts of the same letters, 0 for texts without a pair in common.
package struct Likeness: Sendable {
  private let pairs: [UInt64: Int]
  private let count: Int

  /// What a text is compared by.
  package init(_ text: String) {
    let letters = text.lowercased().unicodeScalars.filter {
      $0.properties.isAlphabetic || $0.properties.numericType != nil
    }
    var pairs: [UInt64: Int] = [:]
    for (a, b) in zip(letters, letters.dropFirst()) {
      pairs[UInt64(a.value) << 32 | UInt64(b.value), default: 0] += 1
    }
    self.pairs = pairs
    count = max(0, letters.count - 1)
  }

  /// How much another text is like this one, from 0 to 1000.
  /// - Complexity: O(n) in the length of the other text.
  package func perMille(to other: Likeness) -> Int {
    guard count + other.count > 0 else { return 0 }
    let common = other.pairs.reduce(0) { $0 + min($1.value, pairs[$1.key] ?? 0) }
    return 2000 * common / (count + other.count)
  }
}
