/// Bytes of a text in whose place others are put: a splice, which leaves all the rest as it is.
package struct TextEdit: Sendable, Hashable {
  /// The bytes that go; an empty range puts in.
  package let range: Range<Int>
  /// The bytes that come in their place.
  package let replacement: [UInt8]

  package init(_ range: Range<Int>, _ replacement: [UInt8]) {
    self.range = range
    self.replacement = replacement
  }
}

extension [TextEdit] {
  /// The bytes after all the edits.
  ///
  /// Ranges do not overlap; what is put in at one place stands in the order of the list.
  /// - Complexity: O(n + k log k) for n bytes and k edits.
  package func applied(to bytes: [UInt8]) -> [UInt8] {
    let order = indices.sorted { a, b in
      (self[a].range.lowerBound, self[a].range.upperBound, a)
        < (self[b].range.lowerBound, self[b].range.upperBound, b)
    }
    var result: [UInt8] = []
    result.reserveCapacity(bytes.count + reduce(0) { $0 + $1.replacement.count })
    var at = 0
    for index in order {
      let edit = self[index]
      guard edit.range.lowerBound >= at, edit.range.upperBound <= bytes.count else { continue }
      result += bytes[at..<edit.range.lowerBound]
      result += edit.replacement
      at = edit.range.upperBound
    }
    return result + bytes[at...]
  }
}
