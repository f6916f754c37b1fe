/// The stretches of a text that stand in quotation marks, whatever its language.
///
/// Marks are paired as the languages pair them: “…”, „…“, ”…”, «…», »…«, ‘…’, ‚…‘, ‹…›, 「…」, 『…』
/// and straight double ones. A pair lies within a paragraph; one that is still open at its end goes
/// on where the next paragraph opens with the same mark, as long quotations are printed, and is
/// no quotation otherwise. Straight single marks are apostrophes.
struct QuotedStretches {
  /// The stretches in order, with their marks, in scalars of the text.
  private(set) var ranges: [Range<Int>] = []
  private let scalars: [Unicode.Scalar]

  /// A quotation that has begun.
  private struct Opening {
    let place: Int
    let mark: Unicode.Scalar
    let closings: [Unicode.Scalar]
    var depth = 1
  }

  /// The stretches of a text.
  /// - Complexity: O(n).
  init(_ scalars: [Unicode.Scalar]) {
    self.scalars = scalars
    let paragraphs = QuotedStretches.paragraphs(scalars)
    for (index, paragraph) in paragraphs.enumerated() {
      let next = index + 1 < paragraphs.count ? scalars[paragraphs[index + 1].lowerBound] : nil
      scan(paragraph, next: next)
    }
  }

  /// The paragraphs, between blank lines, without the white space around them.
  private static func paragraphs(_ scalars: [Unicode.Scalar]) -> [Range<Int>] {
    var paragraphs: [Range<Int>] = []
    var start: Int?
    var end = 0
    var lineEnds = 0
    for (place, scalar) in scalars.enumerated() {
      if scalar.properties.isWhitespace {
        if scalar.value == 0x0A { lineEnds += 1 } else if scalar.value == 0x2029 { lineEnds += 2 }
        continue
      }
      if lineEnds > 1, let begin = start {
        paragraphs.append(begin..<end)
        start = nil
      }
      if start == nil { start = place }
      lineEnds = 0
      end = place + 1
    }
    if let begin = start { paragraphs.append(begin..<end) }
    return paragraphs
  }

  private mutating func scan(_ paragraph: Range<Int>, next: Unicode.Scalar?) {
    // Marks that do not close in this paragraph: each is tried once.
    var strays: [Unicode.Scalar] = []
    var opening: Opening?
    var at = paragraph.lowerBound
    while true {
      while at < paragraph.upperBound {
        let scalar = scalars[at]
        if let open = opening {
          if open.closings.contains(scalar), closes(at, open, in: paragraph) {
            opening?.depth -= 1
            if open.depth == 1 {
              ranges.append(open.place..<at + 1)
              opening = nil
            }
          } else if scalar == open.mark {
            // A straight mark that can only open: the one before was never closed.
            if open.mark == "\"" { opening = self.opening(at, in: paragraph) ?? open }
            if !open.closings.contains(scalar) { opening?.depth += 1 }
          }
        } else if scalar.mayQuote, !strays.contains(scalar) {
          opening = self.opening(at, in: paragraph)
        }
        at += 1
      }
      guard let open = opening else { return }
      if next == open.mark {
        ranges.append(open.place..<paragraph.upperBound)
        return
      }
      strays.append(open.mark)
      at = open.place + 1
      opening = nil
    }
  }

  /// The quotation that a mark opens; nil where it opens none.
  private func opening(_ at: Int, in paragraph: Range<Int>) -> Opening? {
    let mark = scalars[at]
    let closings = mark.closings
    guard !closings.isEmpty else { return nil }
    if !mark.isCornerBracket {
      if at > paragraph.lowerBound, isLetter(at - 1, in: paragraph),
        !Character(scalars[at - 1]).isWrittenWithoutSpaces
      {
        return nil
      }
      let isFollowedBySpace =
        at + 1 >= paragraph.upperBound || scalars[at + 1].properties.isWhitespace
      // In French a narrow space stands inside the angle marks.
      if isFollowedBySpace, mark != "«", mark != "‹" { return nil }
    }
    return Opening(place: at, mark: mark, closings: closings)
  }

  private func closes(_ at: Int, _ open: Opening, in paragraph: Range<Int>) -> Bool {
    let isAfterSpace = scalars[at - 1].properties.isWhitespace
    switch scalars[at] {
    // An apostrophe within a word closes nothing.
    case "’", "‘": return !isAfterSpace && !isLetter(at + 1, in: paragraph)
    case "\"", "”", "“": return !isAfterSpace
    default: return true
    }
  }

  private func isLetter(_ at: Int, in paragraph: Range<Int>) -> Bool {
    guard paragraph.contains(at) else { return false }
    return scalars[at].properties.isAlphabetic || scalars[at].properties.numericType != nil
  }
}

extension Unicode.Scalar {
  /// Whether it may be a quotation mark: a quick answer for most scalars.
  fileprivate var mayQuote: Bool {
    value == 0x22 || value == 0xAB || value == 0xBB || value > 0x2000
  }

  fileprivate var isCornerBracket: Bool {
    switch self {
    case "「", "『", "｢", "﹁", "﹃", "〝": true
    default: false
    }
  }

  /// The marks that close what it opens; none where it opens nothing.
  fileprivate var closings: [Unicode.Scalar] {
    switch self {
    case "\"": ["\""]
    case "＂": ["＂"]
    case "“": ["”"]
    case "”": ["”"]
    case "„": ["“", "”"]
    case "«": ["»"]
    case "»": ["«", "»"]
    case "‘": ["’"]
    case "‚": ["‘", "’"]
    case "‹": ["›"]
    case "›": ["‹"]
    case "「": ["」"]
    case "『": ["』"]
    case "｢": ["｣"]
    case "﹁": ["﹂"]
    case "﹃": ["﹄"]
    case "〝": ["〞", "〟"]
    default: []
    }
  }
}
