extension ValueTable {
  /// The claims that would conflict but for their scopes, by question (MODEL.md section 4).
  ///
  /// Two claims with contrary values whose scopes cannot overlap, both affirmed directly in the
  /// reading by different sources at strengths that add to 4 or more. A pair between which a
  /// strict relation is declared is none: it would not be compared in any scope.
  ///
  /// - Parameters:
  ///   - affirmed: gives for a claim who affirms it, and how strongly.
  /// - Returns: the questions in order, each with its claims, ascending.
  /// - Complexity: near O(n log² n) in the claims of a question that are affirmed, at worst that
  ///   of comparing all pairs of them.
  package func scopeSplits(
    affirmed: (Int) -> [(source: Int32, strength: UInt8)]
  ) -> [(question: Int, claims: [Int])] {
    var isSplit = [Bool](repeating: false, count: claims.count)
    for group in groups() {
      guard group.contains(where: { $0.scope != group[0].scope }) else { continue }
      var held: [ComparedValue] = []
      var voices: [Int: Voices] = [:]
      for value in group {
        guard let strongest = Voices(affirmed(value.claim)) else { continue }
        held.append(value)
        voices[value.claim] = strongest
      }
      guard held.count > 1 else { continue }
      // What lies below is what lies above when the reals are turned round.
      mark(held, voices, &isSplit)
      mark(
        held.map { value in
          var value = value
          value.interval = value.interval.mirrored
          return value
        }, voices, &isSplit)
    }
    var splits: [Int: [Int]] = [:]
    for value in values where isSplit[value.claim] {
      splits[value.question, default: []].append(value.claim)
    }
    return splits.keys.sorted().map { (question: $0, claims: splits[$0, default: []]) }
  }

  /// Marks the values that have a counterpart above them, and one such counterpart of each.
  private func mark(
    _ held: [ComparedValue], _ voices: [Int: Voices], _ isSplit: inout [Bool]
  ) {
    let tree = ContraryTree(held)
    for value in held where !isSplit[value.claim] {
      guard let own = voices[value.claim] else { continue }
      let other = tree.first(above: value) { other in
        voices[other.claim].map(own.conflict) ?? false
          && !declared.contains(value.claim, other.claim)
      }
      guard let other else { continue }
      isSplit[value.claim] = true
      isSplit[other.claim] = true
    }
  }
}

/// The strongest voice for a claim, and the strongest one of any other source.
private struct Voices {
  private var source: Int32
  private var strength: UInt8
  private var other: UInt8 = 0

  init?(_ voices: [(source: Int32, strength: UInt8)]) {
    guard let strongest = voices.max(by: { $0.strength < $1.strength }) else { return nil }
    source = strongest.source
    strength = strongest.strength
    for voice in voices where voice.source != source { other = max(other, voice.strength) }
  }

  /// Whether two different sources are as strong together as a conflict takes.
  func conflict(_ with: Voices) -> Bool {
    func adds(_ a: UInt8, _ b: UInt8) -> Bool { a > 0 && b > 0 && a + b >= 4 }
    if source != with.source { return adds(strength, with.strength) }
    return adds(strength, with.other) || adds(other, with.strength)
  }
}
