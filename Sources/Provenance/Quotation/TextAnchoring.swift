/// Finds quotes in one captured text (MODEL.md section 6).
///
/// A quote is looked for where it is said to stand, then in all places that are the same once
/// white space, quotation marks and dashes are folded, then among places that are much alike.
/// Where several places fit, what the quote says of its surroundings decides, or nothing does.
struct TextAnchoring {
  let text: FoldedText
  private var alphabet: UnitAlphabet
  private var suffixes: SuffixArray?
  private var search: AlikePlaces?
  /// Steps of a few nanoseconds that are left for what is not quick: alike places above all.
  private(set) var budget: Int

  /// Places that are listed for an ambiguous quote.
  static let placeLimit = 5
  /// Places that are looked at one by one before all places of some words are.
  private static let nearbyPlaces = 4096
  /// Steps that one text is worth: a few seconds.
  static let searchBudget = 1 << 30
  /// Steps that one quote is worth.
  private static let quoteBudget = searchBudget / 4

  /// The anchoring of a text.
  /// - Complexity: O(n); the first quote that is not where it should be costs O(n) more.
  init(_ text: String, searchBudget: Int = TextAnchoring.searchBudget) {
    var alphabet = UnitAlphabet()
    self.text = FoldedText(text, &alphabet)
    self.alphabet = alphabet
    budget = searchBudget
  }

  /// Where the parts of a quote stand, in their order.
  ///
  /// Several parts are words with something left out between them: each stands behind the one
  /// before, and the position given, if any, is that from the first to the last.
  mutating func anchors(of parts: [Quote], at position: Position?) -> [QuoteAnchor] {
    let scalars = position.flatMap { $0.start <= $0.end ? $0.start..<$0.end : nil }
    if parts.count == 1 { return [anchor(of: parts[0], at: scalars)] }
    if let scalars, let found = sequence(of: parts, in: scalars) { return found }
    var anchors = parts.map { anchor(of: $0, at: nil) }
    var end = 0
    for (index, anchor) in anchors.enumerated() where anchor.outcome == .exact {
      guard let place = anchor.place else { continue }
      if place.lowerBound < end {
        // Found, but not behind the part before it: it is not this passage.
        anchors[index] = QuoteAnchor(
          .ambiguous, places: [place], length: anchor.length)
      } else if scalars != nil {
        anchors[index] = QuoteAnchor(.moved, at: place, length: anchor.length)
      }
      end = max(end, place.upperBound)
    }
    return anchors
  }

  /// The parts one after another within a range, which begins with the first and ends with the
  /// last of them.
  private mutating func sequence(of parts: [Quote], in scalars: Range<Int>) -> [QuoteAnchor]? {
    guard let range = text.units(of: scalars), !range.isEmpty else { return nil }
    var from = range.lowerBound
    var found: [QuoteAnchor] = []
    for (index, part) in parts.enumerated() {
      let units = FoldedText(part.exact, &alphabet).units
      let last = range.upperBound - units.count
      guard !units.isEmpty, from <= last else { return nil }
      let start: Int?
      if index == 0 || index == parts.count - 1 {
        let only = index == 0 ? from : last
        start = holds(units, at: only) ? only : nil
      } else {
        start = firstPlace(of: units, in: from...last)
      }
      guard let start else { return nil }
      from = start + units.count
      found.append(
        QuoteAnchor(.exact, at: text.scalars(of: start..<from), length: units.count))
    }
    return found
  }

  /// The first place of some words that begins within a range; nil where there is none, or where
  /// the budget is spent.
  private mutating func firstPlace(of units: [Int32], in places: ClosedRange<Int>) -> Int? {
    var steps = TextAnchoring.nearbyPlaces
    for place in places {
      let same = zip(text.units[place...], units).prefix { $0 == $1 }.count
      if same == units.count { return place }
      steps -= 1 + same
      if steps < 0 { break }
    }
    budget -= TextAnchoring.nearbyPlaces - steps
    guard steps < 0, budget > 0 else { return nil }
    let found = suffixArray().unsortedPlaces(of: units[...])
    budget -= found.count
    return found.lazy.filter { places.contains($0) }.min()
  }

  private mutating func suffixArray() -> SuffixArray {
    if let suffixes { return suffixes }
    let built = SuffixArray(text.units)
    suffixes = built
    return built
  }

  private func holds(_ units: [Int32], at place: Int) -> Bool {
    place >= 0 && place + units.count <= text.count
      && text.units[place..<place + units.count].elementsEqual(units)
  }

  private mutating func anchor(of quote: Quote, at scalars: Range<Int>?) -> QuoteAnchor {
    let sought = FoldedText(quote.exact, &alphabet).units
    guard !sought.isEmpty else { return QuoteAnchor(.orphan) }
    if let scalars, let range = text.units(of: scalars), range.count == sought.count,
      holds(sought, at: range.lowerBound)
    {
      return QuoteAnchor(.exact, at: text.scalars(of: range), length: sought.count)
    }
    let outcome = scalars == nil ? QuoteAnchor.Outcome.exact : .moved
    let count = count(of: sought)
    switch count {
    case 0: return alike(sought)
    case 1:
      let place = suffixArray().places(of: sought[...]).first ?? 0
      return QuoteAnchor(
        outcome, at: text.scalars(of: place..<place + sought.count), length: sought.count)
    default:
      let fitting = placesInContext(of: quote, sought)
      if fitting.count == 1 {
        return QuoteAnchor(
          outcome, at: text.scalars(of: fitting[0]..<fitting[0] + sought.count),
          length: sought.count)
      }
      let places = firstPlaces(of: sought, count: count)
      return QuoteAnchor(
        .ambiguous, places: places.map { text.scalars(of: $0..<$0 + sought.count) },
        placeCount: count, length: sought.count)
    }
  }

  /// The first places of words that stand in several.
  private mutating func firstPlaces(of sought: [Int32], count: Int) -> [Int] {
    if count <= 64 {
      return Array(suffixArray().places(of: sought[...]).prefix(TextAnchoring.placeLimit))
    }
    var places: [Int] = []
    while places.count < TextAnchoring.placeLimit {
      let from = places.last.map { $0 + 1 } ?? 0
      guard from < text.count, let place = firstPlace(of: sought, in: from...text.count - 1)
      else { break }
      places.append(place)
    }
    return places
  }

  /// Whether words stand in the text.
  mutating func stands(_ words: String) -> Bool {
    let units = foldedUnits(of: words)
    return !units.isEmpty && count(of: units) > 0
  }

  /// How often units stand in the text.
  mutating func count(of units: [Int32]) -> Int { suffixArray().range(of: units[...]).count }

  /// The units of another text, by the alphabet of this one.
  mutating func foldedUnits(of other: String) -> [Int32] {
    FoldedText(other, &alphabet).units
  }

  /// The places at which a quote stands between its prefix and its suffix, two at most.
  ///
  /// White space between them may have been left out where they were written down.
  mutating func placesInContext(of quote: Quote, _ sought: [Int32]) -> [Int] {
    let before = FoldedText(quote.prefix ?? "", &alphabet).units
    let after = FoldedText(quote.suffix ?? "", &alphabet).units
    guard !before.isEmpty || !after.isEmpty else { return [] }
    let space = [UnitAlphabet.space]
    var places = Set<Int>()
    for leading in before.isEmpty ? [before] : [before, before + space] {
      for trailing in after.isEmpty ? [after] : [after, space + after] {
        let pattern = leading + sought + trailing
        let found = suffixArray().places(of: pattern[...], limit: 2)
        for place in found { places.insert(place + leading.count) }
      }
    }
    return places.sorted()
  }

  /// The one place that is much like a quote, where there is one.
  private mutating func alike(_ sought: [Int32]) -> QuoteAnchor {
    let length = sought.count
    guard budget > 0 || length < AlikePlaces.shortest else {
      return QuoteAnchor(.orphan, length: length, isSearched: false)
    }
    if search == nil, length >= AlikePlaces.shortest { search = AlikePlaces(text.units) }
    // No quote takes what all others need.
    let share = min(budget, TextAnchoring.quoteBudget)
    var rest = share
    let found = search?.place(like: sought, budget: &rest) ?? .nothing
    budget -= share - rest
    switch found {
    case .one(let place, let distance):
      return QuoteAnchor(
        .altered, at: text.scalars(of: place), distance: distance, length: length)
    case .several(let places, let count):
      return QuoteAnchor(
        .orphan, places: places.map { text.scalars(of: $0) }, placeCount: count, length: length)
    case .nothing: return QuoteAnchor(.orphan, length: length)
    case .notSearched: return QuoteAnchor(.orphan, length: length, isSearched: false)
    }
  }
}
