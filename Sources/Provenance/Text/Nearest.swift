/// "Did you mean": the known word nearest to an unknown one.
package enum Nearest {
  /// The candidate with the fewest edits, if that is few enough to be a slip of the fingers.
  ///
  /// An edit is a letter put in, left out, changed, or swapped with its neighbour (optimal string
  /// alignment). At most one edit in three letters is a slip; of equals the first by bytes wins.
  /// - Complexity: O(candidates × length²); candidates of another length are passed over.
  package static func to(_ word: String, among candidates: some Sequence<String>) -> String? {
    let letters = Array(word.lowercased().unicodeScalars)
    guard letters.count <= 64 else { return nil }
    var best: String?
    var bestDistance = max(1, letters.count / 3) + 1
    for candidate in candidates {
      let other = Array(candidate.lowercased().unicodeScalars)
      guard abs(other.count - letters.count) < bestDistance + (best == nil ? 0 : 1) else {
        continue
      }
      let distance = edits(letters, other)
      if distance < bestDistance
        || (distance == bestDistance && best.map { precedes(candidate, $0) } ?? false)
      {
        best = candidate
        bestDistance = distance
      }
    }
    return best
  }

  private static func edits(_ a: [Unicode.Scalar], _ b: [Unicode.Scalar]) -> Int {
    var beforeLast = [Int](repeating: 0, count: b.count + 1)
    var last = Array(0...b.count)
    for i in 0..<a.count {
      var row = [i + 1]
      row.reserveCapacity(b.count + 1)
      for j in 0..<b.count {
        var cost = min(row[j] + 1, last[j + 1] + 1, last[j] + (a[i] == b[j] ? 0 : 1))
        if i > 0, j > 0, a[i] == b[j - 1], a[i - 1] == b[j] {
          cost = min(cost, beforeLast[j - 1] + 1)
        }
        row.append(cost)
      }
      beforeLast = last
      last = row
    }
    return last[b.count]
  }
}

/// Whether one text stands before another by the bytes of its UTF-8: the order of every id.
package func precedes(_ a: String, _ b: String) -> Bool {
  a.utf8.lexicographicallyPrecedes(b.utf8)
}

/// Whether two texts are the same bytes; `==` would call canonically equal texts the same.
package func sameBytes(_ a: String, _ b: String) -> Bool {
  let (first, second) = (a.utf8, b.utf8)
  guard first.count == second.count else { return false }
  let same: Bool?? = unsafe first.withContiguousStorageIfAvailable { x in
    unsafe second.withContiguousStorageIfAvailable { y in
      for index in 0..<x.count where unsafe x[index] != y[index] { return false }
      return true
    }
  }
  return same.flatMap { $0 } ?? first.elementsEqual(second)
}
