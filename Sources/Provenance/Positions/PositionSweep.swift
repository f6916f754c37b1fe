/// Finds what assertions of one source replace, where they are too many to compare in pairs.
///
/// An assertion is replaced for the first time by those of its replacers that begin before the
/// first of these has ended. So two things are asked: when does the first replacer of an assertion
/// end, and which assertions, ended before a later one begins, still wait for that? The first is
/// looked up in lists of replacers by date. For the second the later ones are gone through in the
/// order of their dates, while trees hold those that wait (`PositionLine`).
///
/// Assertions that replace and are replaced alike stand in one list: those of one stance on one
/// claim; those that affirm values of one kind in one scope; and those that affirm values of one
/// kind in any scope, for values without one. Values of two scopes are compared list by list.
struct PositionSweep {
  private typealias Entry = Positions.Entry

  private let entries: [Positions.Entry]
  private let values: ValueTable
  private let sides: PositionSides
  /// For each entry the earliest end of what replaces it; the greatest number where nothing does.
  private let firstEnds: [Int64]
  private var lines: [PositionLine]

  /// Whether each entry is replaced.
  var isReplaced: [Bool] { firstEnds.map { $0 < .max } }

  /// A sweep through assertions in their order.
  /// - Complexity: O(n log n) in the entries where their values have one scope; for others O(log n)
  ///   more for every scope that another one may overlap.
  init(_ entries: [Positions.Entry], _ values: ValueTable) {
    self.entries = entries
    self.values = values
    let sides = PositionSides(entries, values)
    self.sides = sides
    let lines = sides.members.map { PositionLine($0, entries, sides, values) }
    self.lines = lines
    firstEnds = entries.indices.map { place in
      var first = Int64.max
      let entry = entries[place]
      func look(_ side: Int, _ strengths: ClosedRange<Int>, _ ownValue: Int32) {
        for strength in strengths {
          let line = lines[PositionSides.line(side, strength)]
          first = min(first, line.firstEnd(from: entry.date.end, otherThan: ownValue))
        }
      }
      if let side = sides.opposite(of: place) {
        look(side, (4 - entry.strength)...3, PositionLine.nothing)
      }
      for side in sides.rivals(of: place) { look(side, entry.strength...3, sides.value(of: place)) }
      return first
    }
  }

  /// What replaces something for the first time, and the latest that it so replaces.
  /// - Complexity: As that of the sweep; more where values of one day differ from ever so many of
  ///   the day before and yet are contrary to none of them, each within the tolerance.
  mutating func replacements() -> [Positions.Replacement] {
    let replaced = entries.indices.filter { firstEnds[$0] < .max }
    let ended = replaced.sorted { entries[$0].date.end < entries[$1].date.end }
    let over = replaced.sorted { firstEnds[$0] < firstEnds[$1] }
    var (nextEnded, nextOver) = (0, 0)
    var found: [Positions.Replacement] = []
    for (place, later) in entries.enumerated() {
      while nextEnded < ended.count, entries[ended[nextEnded]].date.end <= later.date.begin {
        set(ended[nextEnded], isWaiting: true)
        nextEnded += 1
      }
      while nextOver < over.count, firstEnds[over[nextOver]] <= later.date.begin {
        set(over[nextOver], isWaiting: false)
        nextOver += 1
      }
      if let replacement = replacement(by: place) { found.append(replacement) }
    }
    return found
  }

  private mutating func set(_ place: Int, isWaiting: Bool) {
    for side in sides.sides(of: place) {
      let line = PositionSides.line(side, entries[place].strength)
      lines[line].set(place, isWaiting: isWaiting)
    }
  }

  private func replacement(by place: Int) -> Positions.Replacement? {
    let later = entries[place]
    var latest = -1
    if let side = sides.opposite(of: place) {
      for strength in (4 - later.strength)...3 {
        let line = lines[PositionSides.line(side, strength)]
        latest = max(latest, line.latest(otherThan: PositionLine.nothing) ?? -1)
      }
    }
    var isChange = latest >= 0
    let value = sides.value(of: place)
    let rivals = sides.rivals(of: place).flatMap { side in
      (1...later.strength).map { lines[PositionSides.line(side, $0)] }
    }
    for line in rivals { latest = max(latest, line.latest(otherThan: value) ?? -1) }
    guard latest >= 0 else { return nil }
    if !isChange { isChange = rivals.contains { holdsContrary($0, to: later.claim, value) } }
    return Positions.Replacement(later: later, from: entries[latest], isChange: isChange)
  }

  /// Whether a value that waits in a list cannot be right beside that of a claim.
  private func holdsContrary(_ line: PositionLine, to claim: Int, _ value: Int32) -> Bool {
    guard let last = line.latest(otherThan: value) else { return false }
    func isContrary(_ place: Int) -> Bool { values.areContrary(entries[place].claim, claim) }
    if isContrary(last) { return true }
    guard let own = values.value(of: claim), let (lowest, highest) = line.outermost,
      let below = values.value(of: entries[lowest].claim),
      let above = values.value(of: entries[highest].claim), below.group == own.group
    else { return false }
    if isContrary(lowest) || isContrary(highest) { return true }
    // Where even these touch it, all do; where a tolerance lets them pass, each is looked at.
    guard
      below.interval.isBelow(own.interval, tolerance: .zero)
        || own.interval.isBelow(above.interval, tolerance: .zero)
    else { return false }
    var next = line.latest(before: last, otherThan: value)
    while let place = next {
      if isContrary(place) { return true }
      next = line.latest(before: place, otherThan: value)
    }
    return false
  }
}
