/// What stands before and after words in a text, long enough to tell the place from others.
struct QuoteContext: Equatable {
  var prefix: String?
  var suffix: String?
}

extension TextAnchoring {
  /// Graphemes that a context has on each side, and more where that leaves several places.
  private static let contextLengths = [32, 64, 128, 256]
  /// Scalars of a grapheme beyond which a context ends before it; a case takes no longer runs of
  /// marks.
  private static let longestGrapheme = 30

  /// The surroundings to note for a quote that stands at a place.
  ///
  /// What the quote says of its surroundings already stays where it fits. Otherwise it is some 32
  /// graphemes on each side, cut between words; more, up to 256, until no other place fits.
  /// - Parameters:
  ///   - scalars: those of the text.
  /// - Complexity: O(log n) for a text of n units, once its suffixes are sorted.
  mutating func context(
    of quote: Quote, at place: Range<Int>, in scalars: [Unicode.Scalar]
  ) -> QuoteContext {
    guard let range = text.units(of: place), !range.isEmpty else {
      return QuoteContext(prefix: quote.prefix, suffix: quote.suffix)
    }
    let sought = Array(text.units[range])
    let isAlone = count(of: sought) == 1
    let keepsPrefix = fits(quote.prefix, before: range.lowerBound)
    let keepsSuffix = fits(quote.suffix, after: range.upperBound)
    func context(_ length: Int, keeping: Bool) -> QuoteContext {
      let before = window(before: range.lowerBound, length, scalars)
      let after = window(after: range.upperBound, length, scalars)
      return QuoteContext(
        prefix: keeping && keepsPrefix
          ? quote.prefix : words(before, upTo: place.lowerBound, scalars, quote.prefix),
        suffix: keeping && keepsSuffix
          ? quote.suffix : words(after, from: place.upperBound, scalars, quote.suffix))
    }
    for keeping in [true, false] {
      for length in TextAnchoring.contextLengths {
        let found = context(length, keeping: keeping)
        if isAlone || tells(found, sought, range.lowerBound) { return found }
      }
    }
    return context(TextAnchoring.contextLengths[0], keeping: true)
  }

  /// A place without the white space at its ends; words that are only much alike may have it.
  func withoutSpace(_ place: Range<Int>) -> Range<Int>? {
    text.units(of: place).flatMap { $0.isEmpty ? nil : text.scalars(of: $0) }
  }

  /// Whether only one place fits words with their surroundings.
  private mutating func tells(
    _ context: QuoteContext, _ sought: [Int32], _ place: Int
  ) -> Bool {
    let quote = Quote(exact: "", prefix: context.prefix, suffix: context.suffix)
    return placesInContext(of: quote, sought) == [place]
  }

  /// Whether a text ends so before a unit.
  private mutating func fits(_ prefix: String?, before place: Int) -> Bool {
    guard let prefix else { return place == 0 }
    let units = foldedUnits(of: prefix)
    guard !units.isEmpty else { return place == 0 }
    let end = place > 0 && text.units[place - 1] == UnitAlphabet.space ? place - 1 : place
    return end >= units.count && text.units[end - units.count..<end].elementsEqual(units)
  }

  /// Whether a text goes on so behind a unit.
  private mutating func fits(_ suffix: String?, after place: Int) -> Bool {
    guard let suffix else { return place == text.count }
    let units = foldedUnits(of: suffix)
    guard !units.isEmpty else { return place == text.count }
    let start =
      place < text.count && text.units[place] == UnitAlphabet.space ? place + 1 : place
    return start + units.count <= text.count
      && text.units[start..<start + units.count].elementsEqual(units)
  }

  // MARK: Windows

  /// Units before a place, at most so many, beginning with a word.
  private func window(
    before place: Int, _ length: Int, _ scalars: [Unicode.Scalar]
  ) -> Range<Int> {
    var start = max(0, place - length)
    let first = (start..<place).first { !cutsWord($0, scalars) }
    if let first { start = first }
    if let long = (start..<place).last(where: isLong) { start = long + 1 }
    if start < place, text.units[start] == UnitAlphabet.space { start += 1 }
    return start..<place
  }

  /// Units behind a place, at most so many, ending with a word.
  private func window(
    after place: Int, _ length: Int, _ scalars: [Unicode.Scalar]
  ) -> Range<Int> {
    var end = min(text.count, place + length)
    let last = (place..<end).last { !cutsWord($0 + 1, scalars) }
    if let last { end = last + 1 }
    if let long = (place..<end).first(where: isLong) { end = long }
    if end > place, text.units[end - 1] == UnitAlphabet.space { end -= 1 }
    return place..<end
  }

  private func isLong(_ unit: Int) -> Bool {
    text.units[unit] != UnitAlphabet.space
      && text.scalars(of: unit..<unit + 1).count > TextAnchoring.longestGrapheme
  }

  /// Whether a word goes on across a place between two units.
  private func cutsWord(_ place: Int, _ scalars: [Unicode.Scalar]) -> Bool {
    guard place > 0, place < text.count else { return false }
    func isInWord(_ unit: Int) -> Bool {
      let scalar = scalars[text.scalars(of: unit..<unit + 1).lowerBound]
      return (scalar.properties.isAlphabetic || scalar.properties.numericType != nil)
        && !Character(scalar).isWrittenWithoutSpaces
    }
    return isInWord(place - 1) && isInWord(place)
  }

  /// The words of some units and what stands between them and the quote, as in the text.
  private func words(
    _ units: Range<Int>, upTo end: Int, _ scalars: [Unicode.Scalar], _ old: String?
  ) -> String? {
    // Nothing stands before: a prefix that says otherwise is emptied.
    guard !units.isEmpty else { return old == nil ? nil : "" }
    return words(units, text.scalars(of: units).lowerBound..<end, scalars)
  }

  private func words(
    _ units: Range<Int>, from start: Int, _ scalars: [Unicode.Scalar], _ old: String?
  ) -> String? {
    guard !units.isEmpty else { return old == nil ? nil : "" }
    return words(units, start..<text.scalars(of: units).upperBound, scalars)
  }

  /// The text of some scalars; of long stretches of white space and hidden marks only a blank.
  private func words(
    _ units: Range<Int>, _ place: Range<Int>, _ scalars: [Unicode.Scalar]
  ) -> String {
    var view = String.UnicodeScalarView()
    if place.count <= 4 * units.count + 32 {
      view.append(contentsOf: scalars[place])
    } else {
      for unit in units {
        if text.units[unit] == UnitAlphabet.space {
          view.append(" ")
        } else {
          view.append(contentsOf: scalars[text.scalars(of: unit..<unit + 1)])
        }
      }
    }
    return String(view)
  }
}
