/// The ways from a document back over those that it is made from: MODEL section 2.
///
/// A way ends at a document that is made from no other. A circle that nothing leads out of stands
/// in place of such a document: a way goes on in it until every next member is one it has passed.
/// In a circle that something leads out of no way ends.
struct DocumentWays {
  /// The documents that are reached, by number; the first is the one that was read.
  private var documents: [Int]
  /// For each of them those that it is made from, as places in `documents`, nearest to an end first.
  private var parents: [[Int]] = []
  /// Whether a way that can go no further ends here.
  private var isEnd: [Bool] = []

  /// Looks at everything that a document is made from.
  /// - Complexity: O(n log n) in the documents and their references.
  init(from document: Int, parents parentsOf: (Int) -> [Int]) {
    documents = [document]
    var places = [document: 0]
    var at = 0
    while at < documents.count {
      var found: [Int] = []
      for parent in parentsOf(documents[at]).sorted() {
        let place = places[parent] ?? documents.count
        if place == documents.count {
          places[parent] = place
          documents.append(parent)
        }
        if place != at, found.last != place { found.append(place) }
      }
      parents.append(found)
      at += 1
    }
    findEnds()
    sortParents()
  }

  /// Calls a function with every way, as documents from the one that was read, until it says no.
  ///
  /// The first way is always found; `limit` bounds the documents that are looked at after it.
  /// - Complexity: O(n) for the first way, and O(limit · 64) for all the others.
  func forEach(limit: Int, _ body: ([Int]) -> Bool) {
    var isPassed = [Bool](repeating: false, count: documents.count)
    var way: [Int] = []
    var nextParents: [Int] = []
    var steps: Int?
    /// Goes on to a document; false where it is enough.
    func enter(_ place: Int) -> Bool {
      isPassed[place] = true
      way.append(place)
      nextParents.append(0)
      if let before = steps {
        steps = before + 1
        if before >= limit { return false }
      }
      guard isEnd[place], parents[place].allSatisfy({ isPassed[$0] }) else { return true }
      // A long way costs more to look at than a step.
      steps = (steps ?? 0) + way.count / 64
      return body(way.map { documents[$0] })
    }
    guard enter(0) else { return }
    while let place = way.last {
      let next = nextParents[nextParents.count - 1]
      guard next < parents[place].count else {
        isPassed[place] = false
        way.removeLast()
        nextParents.removeLast()
        continue
      }
      nextParents[nextParents.count - 1] = next + 1
      let parent = parents[place][next]
      if !isPassed[parent], !enter(parent) { return }
    }
  }

  /// A way ends where nothing leads out of the strong component.
  private mutating func findEnds() {
    var rows: [Int32] = [0]
    for list in parents { rows.append(rows[rows.count - 1] + Int32(list.count)) }
    let strong = StrongComponents(rows: rows, targets: parents.flatMap { $0.map(Int32.init) })
    var isLeft = [Bool](repeating: false, count: strong.count)
    for (place, list) in parents.enumerated() {
      let own = strong.component[place]
      if list.contains(where: { strong.component[$0] != own }) { isLeft[Int(own)] = true }
    }
    isEnd = documents.indices.map { !isLeft[Int(strong.component[$0])] }
  }

  /// Nearest to an end first: so the first way never runs into a circle and back.
  private mutating func sortParents() {
    var children = [[Int]](repeating: [], count: documents.count)
    for (place, list) in parents.enumerated() {
      for parent in list { children[parent].append(place) }
    }
    var distance = isEnd.map { $0 ? 0 : Int.max }
    var open = documents.indices.filter { isEnd[$0] }
    var at = 0
    while at < open.count {
      let place = open[at]
      for child in children[place] where distance[child] == .max {
        distance[child] = distance[place] + 1
        open.append(child)
      }
      at += 1
    }
    for place in parents.indices {
      parents[place].sort { a, b in
        (distance[a], documents[a]) < (distance[b], documents[b])
      }
    }
  }
}
