/// Finds the one place of a text that is much like a quote, in units of both.
///
/// As many units may be changed, left out or put in as MODEL.md section 6 allows, and no other
/// place may be nearly as much like it.
struct AlikePlaces {
  /// What is found.
  enum Found: Equatable {
    /// Nothing is much alike, or the quote is too short to tell.
    case nothing
    /// One place, with so many edits.
    case one(Range<Int>, distance: Int)
    /// Several places of which none is much more alike than the others; the first ones of them.
    case several([Range<Int>], count: Int)
    /// It was not looked for, or not to the end: the budget is spent.
    case notSearched
  }

  /// Quotes of fewer units are not found by likeness.
  static let shortest = 12
  /// Ends of equal distance behind the first, among which the place is chosen.
  private static let nearby = 32

  private var search: FilteredSearch

  /// The search in a text.
  /// - Complexity: O(n).
  init(_ units: [Int32]) { search = FilteredSearch(units) }

  private var units: [Int32] { search.units }

  /// The edits that a quote may have.
  static func limit(_ length: Int) -> Int { min(32, length / 5) }

  /// The place of the text that is most like a quote.
  /// - Parameters:
  ///   - budget: steps of a few nanoseconds, which are counted down.
  mutating func place(like sought: [Int32], budget: inout Int) -> Found {
    let length = sought.count
    guard length >= AlikePlaces.shortest else { return .nothing }
    guard let ends = search.ends(of: sought, limit: AlikePlaces.limit(length), budget: &budget)
    else {
      return .notSearched
    }
    guard let best = ends.min(by: { ($0.distance, $0.place) < ($1.distance, $1.place) }) else {
      return .nothing
    }
    let place = place(endingNear: best, of: sought, among: ends, &budget)
    let margin = max(2, length / 10)
    let rivals = ends.filter { end in
      end.distance < best.distance + margin
        && (end.place <= place.lowerBound || end.place - length >= place.upperBound)
    }
    var found = Found.one(place, distance: best.distance)
    if !rivals.isEmpty {
      let others = AlikePlaces.apart(rivals, length)
      let listed = others.prefix(TextAnchoring.placeLimit).map { end in
        self.place(endingNear: end, of: sought, among: [end], &budget)
      }
      let places = ([place] + listed).sorted { $0.lowerBound < $1.lowerBound }
      found = .several(Array(places.prefix(TextAnchoring.placeLimit)), count: others.count + 1)
    }
    return budget > 0 ? found : .notSearched
  }

  /// One end for each stretch of ends that lie within a pattern's length of each other.
  private static func apart(
    _ ends: [ApproximateSearch.End], _ length: Int
  ) -> [ApproximateSearch.End] {
    var kept: [ApproximateSearch.End] = []
    for end in ends {
      guard let last = kept.last, end.place - last.place < length else {
        kept.append(end)
        continue
      }
      if end.distance < last.distance { kept[kept.count - 1] = end }
    }
    return kept
  }

  /// The units that a quote is most like, from the end that was found back to where they start.
  ///
  /// Of places that take equally few edits the one that begins and ends between words is taken,
  /// then the one whose length is nearest to that of the quote.
  private func place(
    endingNear end: ApproximateSearch.End, of sought: [Int32], among ends: [ApproximateSearch.End],
    _ budget: inout Int
  ) -> Range<Int> {
    let reach = sought.count + end.distance
    budget -= 16 * sought.count
    let backward = ApproximateSearch(sought.reversed())
    var best: (range: Range<Int>, key: (Int, Int, Int))?
    let nearby = ends.lazy.filter {
      $0.distance == end.distance && $0.place >= end.place
        && $0.place <= end.place + AlikePlaces.nearby
    }
    for other in nearby {
      let window = max(0, other.place - reach)..<other.place
      let reversed = Array(units[window].reversed())
      let starts = backward.ends(
        in: reversed[...], limit: end.distance, budget: &budget)
      for start in starts where start.distance == end.distance {
        let range = other.place - start.place..<other.place
        let cuts = (cutsWord(range.lowerBound) ? 1 : 0) + (cutsWord(range.upperBound) ? 1 : 0)
        let key = (cuts, abs(range.count - sought.count), range.lowerBound)
        if best.map({ key < $0.key }) ?? true { best = (range, key) }
      }
    }
    return best?.range ?? end.place - min(end.place, sought.count)..<end.place
  }

  /// Whether a word goes on across a place between two units.
  private func cutsWord(_ place: Int) -> Bool {
    guard place > 0, place < units.count else { return false }
    func isLetter(_ unit: Int32) -> Bool {
      unit >= 0x80 || (0x30...0x39).contains(unit) || (0x41...0x5A).contains(unit)
        || (0x61...0x7A).contains(unit)
    }
    return isLetter(units[place - 1]) && isLetter(units[place])
  }
}
