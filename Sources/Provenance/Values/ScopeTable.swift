/// When, where and in which sense a claim is meant, in numbers.
struct ScopeExtent: Sendable, Hashable {
  /// The first second it speaks of; the least number where it is not limited.
  var from = Int64.min
  /// The second after the last one; the greatest number where it is not limited.
  var to = Int64.max
  /// The number of the place; the places inside it follow it.
  var place = 0
  /// One past the number of the last place inside it.
  var placeEnd = 1
  /// The number of the definition; 0 is none.
  var definition = 0

  /// Whether it is limited in nothing.
  var isUnlimited: Bool { from == .min && to == .max && place == 0 && definition == 0 }

  /// Whether two claims may speak of the same thing.
  func mayOverlap(_ other: ScopeExtent) -> Bool {
    timesMeet(other) && placesMeet(other) && definitionsAgree(other)
  }

  /// Whether some second belongs to both.
  func timesMeet(_ other: ScopeExtent) -> Bool { from < other.to && other.from < to }

  /// Whether one place is the other or holds it.
  func placesMeet(_ other: ScopeExtent) -> Bool {
    place <= other.place && other.place < placeEnd
      || other.place <= place && place < other.placeEnd
  }

  /// Whether the definitions are the same or one is missing.
  func definitionsAgree(_ other: ScopeExtent) -> Bool {
    definition == 0 || other.definition == 0 || definition == other.definition
  }
}

/// The scopes of all claims, by number of the claim.
///
/// Places are a tree by their parts, numbered so that all that lies inside a place follows it.
/// Parts and definitions are the same where they are canonically equal.
struct ScopeTable: Sendable {
  private let extents: [ScopeExtent]

  /// The scope of a claim.
  func extent(of claim: Int) -> ScopeExtent { extents[claim] }

  private struct Part: Hashable {
    let parent: Int
    let name: String
  }

  /// The scopes of claims in the order of their numbers.
  /// - Complexity: O(n) in the bytes of all places and definitions.
  init(_ scopes: [Scope?]) {
    var extents = [ScopeExtent](repeating: ScopeExtent(), count: scopes.count)
    var definitions: [String: Int] = [:]
    var parts: [Part: Int] = [:]
    var parents = [0]
    for (claim, scope) in scopes.enumerated() {
      guard let scope else { continue }
      if let from = scope.from { extents[claim].from = from.seconds.lowerBound }
      if let to = scope.to { extents[claim].to = to.seconds.upperBound }
      if let definition = scope.definition {
        let number = definitions[definition] ?? definitions.count + 1
        definitions[definition] = number
        extents[claim].definition = number
      }
      guard let place = scope.place else { continue }
      var node = 0
      for bytes in place.utf8.split(separator: UInt8(ascii: "/")) {
        let part = Part(parent: node, name: String(Substring(bytes)))
        if let known = parts[part] {
          node = known
        } else {
          parts[part] = parents.count
          parents.append(node)
          node = parents.count - 1
        }
      }
      extents[claim].place = node
    }
    // A part is numbered after its parent, so that sizes add up from behind.
    var sizes = [Int](repeating: 1, count: parents.count)
    for node in parents.indices.dropFirst().reversed() { sizes[parents[node]] += sizes[node] }
    var places = [Int](repeating: 0, count: parents.count)
    var next = [Int](repeating: 1, count: parents.count)
    for node in parents.indices.dropFirst() {
      let parent = parents[node]
      places[node] = next[parent]
      next[parent] += sizes[node]
      next[node] = places[node] + 1
    }
    for claim in extents.indices {
      let node = extents[claim].place
      extents[claim].place = places[node]
      extents[claim].placeEnd = places[node] + sizes[node]
    }
    self.extents = extents
  }
}
