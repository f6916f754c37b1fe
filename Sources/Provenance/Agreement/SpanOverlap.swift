/// How far the words that two annotators marked in one text are the same, in Unicode scalars.
package struct SpanOverlap: Sendable, Hashable {
  /// Scalars that the first marked.
  package private(set) var first = 0
  /// Scalars that the second marked.
  package private(set) var second = 0
  /// Scalars that both marked.
  package private(set) var both = 0
  /// Texts in which both marked something.
  package private(set) var count = 0
  /// Texts in which both marked exactly the same.
  package private(set) var exactCount = 0

  /// Nothing that was marked.
  package init() {}

  /// Adds what both marked in one text; stretches may overlap.
  /// - Complexity: O(n log n) in the stretches.
  package mutating func add(_ a: [Range<Int>], _ b: [Range<Int>]) {
    let (a, b) = (SpanOverlap.joined(a), SpanOverlap.joined(b))
    guard !a.isEmpty, !b.isEmpty else { return }
    count += 1
    if a == b { exactCount += 1 }
    first += a.reduce(0) { $0 + $1.count }
    second += b.reduce(0) { $0 + $1.count }
    var (i, j) = (0, 0)
    while i < a.count, j < b.count {
      both += a[i].clamped(to: b[j]).count
      if a[i].upperBound < b[j].upperBound { i += 1 } else { j += 1 }
    }
  }

  /// Twice what both marked over what each marked: 1 where all is the same, 0 where nothing is;
  /// the harmonic mean of precision and recall, whichever of the two is held for right.
  package var f1: Coefficient {
    guard count > 0 else { return .undefined(.nothingShared) }
    return .quotient(2 * Int128(both), over: Int128(first) + Int128(second))
  }

  /// The stretches in their order, those that touch made one.
  private static func joined(_ ranges: [Range<Int>]) -> [Range<Int>] {
    var result: [Range<Int>] = []
    for range in ranges.sorted(by: { $0.lowerBound < $1.lowerBound }) where !range.isEmpty {
      if let last = result.last, range.lowerBound <= last.upperBound {
        result[result.count - 1] = last.lowerBound..<max(last.upperBound, range.upperBound)
      } else {
        result.append(range)
      }
    }
    return result
  }
}
