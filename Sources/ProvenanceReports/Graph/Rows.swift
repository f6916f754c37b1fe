/// Lists of numbers by number, kept in one array.
struct Rows {
  private var starts: [Int]
  private var values: [Int]

  /// For each key the places at which it stands; negative keys are passed over.
  init(_ keys: [Int], count: Int) { self.init(keys, values: Array(keys.indices), count: count) }

  /// For each key its values, in the order given; negative keys are passed over.
  /// - Complexity: O(n) in keys and count.
  init(_ keys: [Int], values: [Int], count: Int) {
    starts = Array(repeating: 0, count: count + 1)
    for key in keys where key >= 0 { starts[key + 1] += 1 }
    for index in 0..<count { starts[index + 1] += starts[index] }
    var at = starts
    self.values = Array(repeating: 0, count: starts[count])
    for (key, value) in zip(keys, values) where key >= 0 {
      self.values[at[key]] = value
      at[key] += 1
    }
  }

  subscript(key: Int) -> ArraySlice<Int> { values[starts[key]..<starts[key + 1]] }
}
