/// Says whether the records give two documents one origin.
struct RecordedOrigins {
  /// Documents that one is made from and that are looked at, the nearest first.
  static let limit = 1_000

  private let parents: [[Int32]]
  /// The document whose origins are marked, and those origins.
  private var marked = -1
  private var marks: [Bool]
  private var origins: [Int32] = []
  private var seen: [Int32]
  private var stamp: Int32 = 0

  init(_ records: Records) {
    let table = IDTable(records.documents.map(\.id))
    parents = records.documents.map { document in
      (document.derivedFrom + [document.translationOf].compactMap { $0 })
        .compactMap { table.index(of: $0).map(Int32.init) }
    }
    marks = [Bool](repeating: false, count: parents.count)
    seen = [Int32](repeating: 0, count: parents.count)
  }

  /// What the records say of two documents.
  /// - Complexity: O(n) in what both are made from, up to the limit; where the first is that of
  ///   the call before, in what the second is made from.
  mutating func between(_ first: Int, _ second: Int) -> RecordedOrigin {
    if marked != first {
      for origin in origins { marks[Int(origin)] = false }
      origins = ancestors(of: first)
      for origin in origins { marks[Int(origin)] = true }
      marked = first
    }
    if marks[second] { return .derived }
    let others = ancestors(of: second)
    if others.contains(Int32(first)) { return .derived }
    return others.first { marks[Int($0)] }.map { .common(document: Int($0)) } ?? .notRecorded
  }

  /// What a document is made from, its parents first, then theirs.
  private mutating func ancestors(of document: Int) -> [Int32] {
    stamp += 1
    seen[document] = stamp
    var found: [Int32] = []
    var next = 0
    var at = document
    while found.count < RecordedOrigins.limit {
      for parent in parents[at] where seen[Int(parent)] != stamp {
        seen[Int(parent)] = stamp
        found.append(parent)
      }
      guard next < found.count else { break }
      at = Int(found[next])
      next += 1
    }
    return found
  }
}
