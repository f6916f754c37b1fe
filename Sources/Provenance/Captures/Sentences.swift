/// Where the sentences of a text are, whatever its language.
///
/// A sentence ends at a full stop, question or exclamation mark of any script, with the quotation
/// marks and brackets that close behind it, where white space follows or the mark is one of those
/// that need none (。！？); at a blank line; and between two phrases of a script that writes
/// no such marks (Thai, Lao, Khmer, Myanmar), which are set apart by a space. A single capital
/// letter with a full stop is an initial, and a stop before a small letter ends nothing.
public enum Sentences {
  /// The sentences of a text as ranges of Unicode scalars, without the white space around them.
  /// - Complexity: O(n).
  public static func ranges(in text: String) -> [Range<Int>] {
    let scalars = Array(text.unicodeScalars)
    var ranges: [Range<Int>] = []
    var start: Int?
    var last = 0
    var at = 0
    func isSpace(_ place: Int) -> Bool { scalars[place].properties.isWhitespace }
    func finish() {
      if let begin = start { ranges.append(begin..<last) }
      start = nil
    }
    while at < scalars.count {
      if isSpace(at) {
        let gap = at
        var lineEnds = 0
        while at < scalars.count, isSpace(at) {
          if scalars[at].value == 0x0A || scalars[at].value == 0x2029 { lineEnds += 1 }
          at += 1
        }
        if lineEnds > 1 { finish() }
        if gap > 0, at < scalars.count, scalars[gap - 1].isOfScriptWithoutStops,
          scalars[at].isOfScriptWithoutStops
        {
          finish()
        }
        continue
      }
      if start == nil { start = at }
      let mark = scalars[at]
      at += 1
      last = at
      guard mark.endsSentence || mark.isFullStop else { continue }
      while at < scalars.count, scalars[at].endsSentence || scalars[at].isFullStop { at += 1 }
      while at < scalars.count, scalars[at].closesBehindStop { at += 1 }
      last = at
      if at == scalars.count || mark.endsSentenceWithoutSpace {
        finish()
        continue
      }
      guard isSpace(at) else { continue }
      var next = at
      while next < scalars.count, isSpace(next) || scalars[next].opensBeforeSentence { next += 1 }
      if next < scalars.count, scalars[next].properties.isLowercase { continue }
      if mark.isFullStop, isInitial(before: at, in: scalars) { continue }
      finish()
    }
    finish()
    return ranges
  }

  /// Whether a full stop that ends before a place stands behind a single capital letter.
  private static func isInitial(before place: Int, in scalars: [Unicode.Scalar]) -> Bool {
    guard place >= 2, scalars[place - 1].isFullStop, scalars[place - 2].properties.isUppercase
    else { return false }
    return place == 2 || !scalars[place - 3].properties.isAlphabetic
  }
}

extension Unicode.Scalar {
  /// A full stop, which may also belong to an abbreviation.
  fileprivate var isFullStop: Bool { value == 0x2E || value == 0x2024 }

  /// Question and exclamation marks, ellipsis, and full stops that only end sentences.
  fileprivate var endsSentence: Bool {
    switch value {
    case 0x21, 0x3F, 0x2026, 0x203C...0x203D, 0x2047...0x2049, 0x37E, 0x589, 0x61E, 0x61F, 0x6D4,
      0x700...0x702, 0x964, 0x965, 0x104A, 0x104B, 0x1362, 0x1367, 0x1368, 0x166E, 0x17D4, 0x17D5,
      0x1803, 0x1809, 0x0F0D...0x0F12:
      true
    default: endsSentenceWithoutSpace
    }
  }

  /// Marks of scripts that put no space behind them.
  fileprivate var endsSentenceWithoutSpace: Bool {
    switch value {
    case 0x3002, 0xFF01, 0xFF0E, 0xFF1F, 0xFF61, 0xFE52, 0xFE56, 0xFE57: true
    default: false
    }
  }

  /// Quotation marks and brackets that belong to the sentence before them.
  fileprivate var closesBehindStop: Bool {
    switch properties.generalCategory {
    case .closePunctuation, .finalPunctuation: true
    default: value == 0x22 || value == 0x27
    }
  }

  /// Quotation marks and brackets that open a sentence.
  fileprivate var opensBeforeSentence: Bool {
    switch properties.generalCategory {
    case .openPunctuation, .initialPunctuation: true
    default: value == 0x22 || value == 0x27
    }
  }

  /// Thai, Lao, Myanmar, Khmer.
  fileprivate var isOfScriptWithoutStops: Bool {
    switch value {
    case 0x0E01...0x0EFF, 0x1000...0x109F, 0x1780...0x17D3, 0x17D7...0x17FF: true
    default: false
    }
  }
}
