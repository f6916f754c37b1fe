// The marks in captured texts: each word is where it was, and marked as often as it is quoted.
import Provenance
import TestSupport
import Testing

@testable import ProvenanceReports

@Suite struct HTMLTextMarksTests {
  static func mark(_ range: Range<Int>, _ number: Int, _ stance: Stance = .affirms)
    -> HTMLTextMarks.Mark
  {
    HTMLTextMarks.Mark(range: range, number: number, place: "q\(number).1", stance: stance)
  }

  @Test func marksWhatOverlaps() {
    let markup = HTMLTextMarks.markup(
      "abcdef", [Self.mark(0..<4, 1), Self.mark(2..<6, 2, .denies)])
    #expect(
      markup == "<span id=\"q1.1\"></span><mark class=\"affirms\">ab</mark>"
        + "<span id=\"q2.1\"></span><mark class=\"denies\">cd</mark>"
        + "<a class=\"number\" href=\"#q1\">[1]</a><mark class=\"denies\">ef</mark>"
        + "<a class=\"number\" href=\"#q2\">[2]</a>")
  }

  @Test func lineEndsAndBlanksStay() {
    #expect(HTMLTextMarks.markup("a\n  b\t<c>\r\n", []) == "a\n  b\t&lt;c&gt;\n")
  }

  @Test(arguments: 0..<200)
  func everyScalarStandsOnceAndIsMarkedAsItIsQuoted(_ seed: Int) {
    var random = SeededGenerator(seed: UInt64(seed))
    let text = String((0..<random.number(0...60)).map { _ in random.pick(Array("ab c\néß俄<&")) })
    let count = text.unicodeScalars.count
    let marks = (0..<random.number(0...6)).map { number in
      let start = random.number(0...count)
      return Self.mark(start..<random.number(start...count), number + 1)
    }.sorted {
      ($0.range.lowerBound, $1.range.upperBound, $0.number)
        < ($1.range.lowerBound, $0.range.upperBound, $1.number)
    }
    let markup = HTMLTextMarks.markup(text, marks)
    // Read the mark-up again, scalar by scalar.
    var plain = ""
    var marked: [Bool] = []
    var inside = false
    for piece in markup.split(separator: "<", omittingEmptySubsequences: false).enumerated() {
      var words = piece.element
      if piece.offset > 0 {
        if words.hasPrefix("mark") { inside = true }
        if words.hasPrefix("/mark") { inside = false }
        let isNumber = words.hasPrefix("a class")
        words = words.drop { $0 != ">" }.dropFirst()
        if isNumber { continue }
      }
      let shown = words.replacing("&lt;", with: "<").replacing("&amp;", with: "&")
      plain += shown
      marked += shown.unicodeScalars.map { _ in inside }
    }
    #expect(plain == text)
    let wanted = (0..<count).map { at in marks.contains { $0.range.contains(at) } }
    #expect(marked == wanted)
    for mark in marks {
      #expect(markup.components(of: "id=\"q\(mark.number).1\"") == 1)
      #expect(markup.components(of: "href=\"#q\(mark.number)\"") == 1)
    }
  }
}

extension String {
  /// How often a text stands in it.
  fileprivate func components(of text: String) -> Int { ranges(of: text).count }
}
