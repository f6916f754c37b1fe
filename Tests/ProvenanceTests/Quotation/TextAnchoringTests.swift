import TestSupport
import Testing

@testable import Provenance

/// What becomes of quotes: by hand, case by case.
@Suite struct TextAnchoringTests {
  private static let text = """
    “We cannot rule out arson,” the chief said on Monday, “but nothing we have found
    points to it.” The chief said no more — not on Monday.

    Later the mayor’s office said: ‘The quay   is safe.’ The quay is open, the office said.
    """

  private func anchor(
    _ exact: String, prefix: String? = nil, suffix: String? = nil, at position: Range<Int>? = nil,
    in text: String = TextAnchoringTests.text
  ) -> QuoteAnchor {
    var anchoring = TextAnchoring(text)
    let quote = Quote(exact: exact, prefix: prefix, suffix: suffix)
    return anchoring.anchors(
      of: [quote], at: position.map { Position(start: $0.lowerBound, end: $0.upperBound) })[0]
  }

  private func words(_ anchor: QuoteAnchor, in text: String = TextAnchoringTests.text) -> String? {
    anchor.place.map { place in
      var scalars = String.UnicodeScalarView()
      scalars.append(contentsOf: Array(text.unicodeScalars)[place])
      return String(scalars)
    }
  }

  @Test(
    arguments: [
      ("\"We cannot rule out arson,\"", "“We cannot rule out arson,”"),
      ("but nothing we have found points to it", "but nothing we have found\npoints to it"),
      ("no more - not on Monday", "no more — not on Monday"),
      ("no more -- not on Monday", "no more — not on Monday"),
      ("mayor's office said: 'The quay is safe.'", "mayor’s office said: ‘The quay   is safe.’"),
      ("  The quay is safe \n", "The quay   is safe"),
      ("arson", "arson"),
    ])
  func `spaces, quotation marks and dashes are folded`(quote: String, found: String) {
    let anchor = anchor(quote)
    #expect(anchor.outcome == .exact)
    #expect(words(anchor) == found)
  }

  @Test func `a place that is given and right is taken, though the words stand elsewhere too`() {
    let anchor = anchor("on Monday", at: 43..<52)
    #expect(anchor.outcome == .exact)
    #expect(anchor.place == 43..<52)
    #expect(self.anchor("on Monday").outcome == .ambiguous)
    #expect(self.anchor("on Monday", at: 42..<52).outcome == .exact)
  }

  @Test func `a place that is given and wrong is said to be wrong`() {
    #expect(anchor("rule out arson", at: 0..<14).outcome == .moved)
    #expect(anchor("rule out arson", at: 9_000..<9_014).outcome == .moved)
    #expect(anchor("on Monday", at: 0..<9).outcome == .ambiguous)
  }

  @Test func `what stands around words tells which of several places is meant`() {
    let first = anchor("on Monday", suffix: ", \"but nothing")
    #expect(first.outcome == .exact)
    #expect(first.place == 43..<52)
    let second = anchor("on Monday", prefix: "no more - not ")
    #expect(second.outcome == .exact)
    #expect((second.place?.lowerBound ?? 0) > 100)
    #expect(anchor("on Monday", prefix: "not", suffix: ".").outcome == .exact)
    #expect(anchor("on Monday", prefix: "said").outcome == .exact)
    #expect(anchor("on Monday", prefix: "maybe").outcome == .ambiguous)
    let several = anchor("the", prefix: " ")
    #expect(several.outcome == .ambiguous)
    #expect(several.placeCount == several.places.count)
  }

  @Test(
    arguments: [
      ("nothing we have found hints at it", "nothing we have found\npoints to it", 6),
      ("We cannot rule out the arson", "We cannot rule out arson", 4),
      ("We cannot rule arson", "We cannot rule out arson", 4),
      ("said no less — not on Monday", "said no more — not on Monday", 4),
    ])
  func `a word that was changed, put in or left out`(quote: String, found: String, edits: Int) {
    let anchor = anchor(quote)
    #expect(anchor.outcome == .altered)
    #expect(words(anchor) == found)
    #expect(anchor.distance <= edits)
    #expect((70..<100).contains(anchor.score))
  }

  @Test func `too short, too different or too much alike`() {
    #expect(anchor("rule out arsen").outcome == .altered)
    #expect(anchor("rule in").outcome == .orphan)
    #expect(anchor("The harbour was closed by order of nobody").outcome == .orphan)
    #expect(anchor(" ").outcome == .orphan)
    let twice = "The first man was hurt at noon. The third man was hurt at noon."
    let orphan = anchor("The fifth man was hurt at noon.", in: twice)
    #expect(orphan.outcome == .orphan)
    #expect(orphan.placeCount == 2)
    #expect(orphan.places.count == 2)
  }

  @Test func `no place lies within a grapheme`() {
    let text = "cafe\u{301} caf\u{E9} 👩‍👩‍👧 e\u{301}\u{323}"
    #expect(anchor("cafe", in: text).outcome == .orphan)
    #expect(anchor("café 👩‍👩‍👧", in: text).outcome == .exact)
    #expect(anchor("cafe\u{301} cafe\u{301}", in: text).outcome == .exact)
    #expect(anchor("👩", in: text).outcome == .orphan)
    #expect(anchor("cafe", at: 0..<4, in: text).outcome == .orphan)
    #expect(anchor("e\u{323}\u{301}", in: text).place == 17..<20)
  }

  @Test func `a line break in Chinese is nothing, and marks that nobody sees are none`() {
    let text = "會談針對\n中國，\r\n但中媒\u{200B}否認。\u{200F}مرحبا\u{200E} بك soft\u{AD}ware"
    #expect(anchor("會談針對中國，但中媒否認。", in: text).outcome == .exact)
    #expect(anchor("مرحبا بك software", in: text).outcome == .exact)
    #expect(anchor("會談針對 中國", in: text).outcome != .exact)
  }

  @Test func `parts of a quote stand one behind the other`() {
    var anchoring = TextAnchoring(Self.text)
    func outcomes(_ parts: [String], _ position: Position? = nil) -> [QuoteAnchor.Outcome] {
      anchoring.anchors(of: parts.map { Quote(exact: $0) }, at: position).map(\.outcome)
    }
    #expect(outcomes(["We cannot rule out arson,", "points to it"]) == [.exact, .exact])
    #expect(outcomes(["points to it", "We cannot rule out arson,"]) == [.exact, .ambiguous])
    #expect(outcomes(["said", "on Monday"], Position(start: 38, end: 52)) == [.exact, .exact])
    #expect(outcomes(["said", "on Monday"], Position(start: 37, end: 52)) == [.exact, .exact])
    #expect(
      outcomes(["rule out", "points to it"], Position(start: 0, end: 3)) == [.moved, .moved])
    #expect(outcomes(["rule out", "the moon and the stars"]) == [.exact, .orphan])
  }
}
