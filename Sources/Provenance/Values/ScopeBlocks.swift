extension [ComparedValue] {
  /// The values in blocks between which no scopes overlap, each in the order of its claims.
  ///
  /// A toll that is given day by day, or town by town, falls into as many questions.
  /// - Complexity: O(n log n).
  var scopeBlocks: [[ComparedValue]] {
    guard contains(where: { $0.scope != self[0].scope }) else { return isEmpty ? [] : [self] }
    let byPlace = blocks { (Int64($0.place), Int64($0.placeEnd)) }
    let byTime = byPlace.flatMap { block in block.blocks { ($0.from, $0.to) } }
    return byTime.flatMap { block -> [[ComparedValue]] in
      // A value without a definition may agree with any.
      if block.contains(where: { $0.scope.definition == 0 }) { return [block] }
      return block.blocks { (Int64($0.definition), Int64($0.definition) + 1) }
    }
  }

  /// The values in blocks whose spans do not meet, in the order of the spans.
  private func blocks(
    _ span: (ScopeExtent) -> (start: Int64, end: Int64)
  ) -> [[ComparedValue]] {
    let spans = map { span($0.scope) }
    let order = indices.sorted { a, b in
      spans[a].start != spans[b].start ? spans[a].start < spans[b].start : a < b
    }
    var blocks: [[Int]] = []
    var end = Int64.min
    for place in order {
      if blocks.isEmpty || spans[place].start >= end {
        blocks.append([place])
        end = spans[place].end
      } else {
        blocks[blocks.count - 1].append(place)
        end = Swift.max(end, spans[place].end)
      }
    }
    return blocks.map { block in block.sorted().map { self[$0] } }
  }
}
