/// A text as the units that quotes are compared by, each with its place in the text.
///
/// Units are graphemes, so that no place lies in the middle of one. White space is folded to
/// single spaces and left out at both ends; a line break between two letters of a script that is
/// written without spaces is left out too. Several dashes in a row are one.
struct FoldedText {
  /// The units.
  private(set) var units: [UnitAlphabet.Unit] = []
  /// The first scalar of each unit, counted from the start of the text.
  private(set) var starts: [Int32] = []
  /// One past the last scalar of each unit.
  private(set) var ends: [Int32] = []
  /// The scalars of the text.
  private(set) var scalarCount = 0

  var count: Int { units.count }

  /// Folds a text of fewer than 2^31 scalars.
  /// - Complexity: O(n).
  init(_ text: String, _ alphabet: inout UnitAlphabet) {
    let capacity = text.utf8.count
    units.reserveCapacity(capacity)
    starts.reserveCapacity(capacity)
    ends.reserveCapacity(capacity)
    var gap: (start: Int32, end: Int32, endsLine: Bool)?
    var lastIsSpaceless = false
    var place: Int32 = 0
    for grapheme in text {
      let utf8 = grapheme.utf8
      let start = place
      place += utf8.count == 1 ? 1 : Int32(grapheme.unicodeScalars.count)
      switch alphabet.fold(grapheme) {
      case .nothing: continue
      case .space(let endsLine):
        gap = (gap?.start ?? start, place, endsLine || gap?.endsLine ?? false)
      case .unit(let unit):
        let isSpaceless = utf8.count > 2 && grapheme.isWrittenWithoutSpaces
        if let space = gap, !units.isEmpty,
          !(space.endsLine && isSpaceless && lastIsSpaceless)
        {
          append(UnitAlphabet.space, space.start, space.end)
        }
        gap = nil
        lastIsSpaceless = isSpaceless
        if unit == UnitAlphabet.dash, units.last == unit {
          ends[ends.count - 1] = place
        } else {
          append(unit, start, place)
        }
      }
    }
    scalarCount = Int(place)
  }

  private mutating func append(_ unit: UnitAlphabet.Unit, _ start: Int32, _ end: Int32) {
    units.append(unit)
    starts.append(start)
    ends.append(end)
  }

  /// The scalars that some units cover.
  func scalars(of range: Range<Int>) -> Range<Int> {
    guard !range.isEmpty else {
      let place = range.lowerBound < count ? Int(starts[range.lowerBound]) : scalarCount
      return place..<place
    }
    return Int(starts[range.lowerBound])..<Int(ends[range.upperBound - 1])
  }

  /// The units that some scalars cover; nil where these begin or end within a grapheme.
  ///
  /// White space at either end belongs to no unit.
  /// - Complexity: O(log n).
  func units(of scalars: Range<Int>) -> Range<Int>? {
    guard scalars.lowerBound >= 0, scalars.upperBound <= scalarCount else { return nil }
    var first = partitionPoint(in: units.indices) { Int(ends[$0]) > scalars.lowerBound }
    var last = partitionPoint(in: units.indices) { Int(starts[$0]) >= scalars.upperBound }
    if first < last, units[first] == UnitAlphabet.space { first += 1 }
    if first < last, units[last - 1] == UnitAlphabet.space { last -= 1 }
    guard first < last else { return first..<first }
    guard Int(starts[first]) >= scalars.lowerBound, Int(ends[last - 1]) <= scalars.upperBound
    else { return nil }
    return first..<last
  }
}

extension Character {
  /// Whether it belongs to a script that puts no space between words, or to its punctuation.
  package var isWrittenWithoutSpaces: Bool {
    guard let value = unicodeScalars.first?.value else { return false }
    switch value {
    // Thai, Lao, Myanmar, Khmer.
    case 0x0E00...0x0EFF, 0x1000...0x109F, 0x1780...0x17FF: return true
    // CJK punctuation, kana, bopomofo, ideographs, compatibility and full-width forms.
    case 0x2E80...0x312F, 0x3190...0x9FFF, 0xF900...0xFAFF, 0xFE30...0xFE4F, 0xFF00...0xFFEF,
      0x20000...0x3FFFF:
      return true
    default: return false
    }
  }
}
