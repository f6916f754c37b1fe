/// The words of several texts as one list of numbers, to find what the texts have in common.
///
/// Words are the same where they are so to a quote: quotation marks and dashes are folded, and
/// punctuation around words is left out. In scripts that put no space between words every
/// grapheme is a word. A stretch in quotation marks is one word, the same for the same quotation:
/// it is not the wording of the one who prints it. Between two texts stands a number of its own.
struct ComparedWords {
  /// The numbers of the words, text after text.
  private(set) var words: [Int32] = []
  /// The first scalar of each word in its text.
  private(set) var starts: [Int32] = []
  /// One past the last scalar of each word.
  private(set) var ends: [Int32] = []
  /// What a word counts: 2 where words are spaced, 1 for a grapheme, 0 for a quotation.
  private(set) var weights: [UInt8] = []
  /// What the words before each count together, and one more for all.
  private(set) var weightBefore: [Int32] = [0]
  /// The text of each word.
  private(set) var textOf: [Int32] = []
  /// The first word of each text, and one more for the end.
  private(set) var rows: [Int32] = [0]

  private var alphabet = UnitAlphabet()
  private var numbers: [[Int32]: Int32] = [:]
  /// For each unit below the count whether it belongs to words; nil where it was not asked yet.
  private var isWordUnit: [Bool?] = []

  var count: Int { words.count }

  /// The words of a text without the number that stands behind them.
  func words(of text: Int) -> Range<Int> { Int(rows[text])..<Int(rows[text + 1]) - 1 }

  /// What some words count together.
  func weight(_ range: Range<Int>) -> Int {
    Int(weightBefore[range.upperBound] - weightBefore[range.lowerBound])
  }

  /// The scalars from the first of some words to the last; a full stop or mark behind it is out.
  func scalars(_ range: Range<Int>) -> Range<Int> {
    Int(starts[range.lowerBound])..<Int(ends[range.upperBound - 1])
  }

  /// Puts the words of a text behind those of the ones before.
  /// - Complexity: O(n).
  mutating func append(_ text: String) {
    let number = Int32(rows.count - 1)
    var word = Word()
    var quotation: (words: [Int32], range: Range<Int32>)?
    var quoted = QuotedStretches(Array(text.unicodeScalars)).ranges[...]
    var place: Int32 = 0
    func endQuotation() {
      guard let found = quotation else { return }
      // Words have one unit at least: no word is like a quotation.
      append(found.words.isEmpty ? nil : [-1] + found.words, found.range, weight: 0, of: number)
      quotation = nil
    }
    func endWord() {
      if !word.units.isEmpty {
        let units = Array(word.units[..<word.length])
        if quotation != nil {
          quotation?.words.append(self.number(of: units))
        } else {
          append(units, word.start..<word.end, weight: word.isGrapheme ? 1 : 2, of: number)
        }
      }
      word = Word()
    }
    for grapheme in text {
      let start = place
      place += grapheme.utf8.count == 1 ? 1 : Int32(grapheme.unicodeScalars.count)
      if let stretch = quoted.first, quotation == nil, stretch.contains(Int(start)) {
        endWord()
        quotation = ([], Int32(stretch.lowerBound)..<Int32(stretch.upperBound))
        quoted.removeFirst()
      } else if let range = quotation?.range, start >= range.upperBound {
        endWord()
        endQuotation()
        if let stretch = quoted.first, stretch.contains(Int(start)) {
          quotation = ([], Int32(stretch.lowerBound)..<Int32(stretch.upperBound))
          quoted.removeFirst()
        }
      }
      switch alphabet.fold(grapheme) {
      case .nothing: continue
      case .space, .unit(UnitAlphabet.dash): endWord()
      case .unit(let unit):
        let isGrapheme = grapheme.utf8.count > 2 && grapheme.isWrittenWithoutSpaces
        if isGrapheme { endWord() }
        word.append(unit, start..<place, isWord: isWord(unit, grapheme))
        word.isGrapheme = isGrapheme
        if isGrapheme { endWord() }
      }
    }
    endWord()
    endQuotation()
    // No other text ends like this one.
    append(nil, place..<place, weight: 0, of: number)
    rows.append(Int32(words.count))
  }

  /// A word that is being read: its units from the first letter on, up to the last.
  private struct Word {
    var units: [Int32] = []
    /// The units up to the last letter.
    var length = 0
    var start: Int32 = 0
    var end: Int32 = 0
    var isGrapheme = false

    mutating func append(_ unit: Int32, _ range: Range<Int32>, isWord: Bool) {
      guard isWord || !units.isEmpty else { return }
      if units.isEmpty { start = range.lowerBound }
      units.append(unit)
      if isWord { (length, end) = (units.count, range.upperBound) }
    }
  }

  private mutating func append(
    _ key: [Int32]?, _ range: Range<Int32>, weight: UInt8, of text: Int32
  ) {
    words.append(key.map { number(of: $0) } ?? -1 - Int32(words.count))
    starts.append(range.lowerBound)
    ends.append(range.upperBound)
    weights.append(weight)
    weightBefore.append(weightBefore[weightBefore.count - 1] + Int32(weight))
    textOf.append(text)
  }

  private mutating func number(of key: [Int32]) -> Int32 {
    if let number = numbers[key] { return number }
    let number = Int32(numbers.count)
    numbers[key] = number
    return number
  }

  /// Whether a grapheme is a letter, digit or sign of a currency.
  private mutating func isWord(_ unit: Int32, _ grapheme: Character) -> Bool {
    let index = Int(unit)
    while isWordUnit.count <= index { isWordUnit.append(nil) }
    if let known = isWordUnit[index] { return known }
    let found = grapheme.isLetter || grapheme.isNumber || grapheme.isCurrencySymbol
    isWordUnit[index] = found
    return found
  }
}
