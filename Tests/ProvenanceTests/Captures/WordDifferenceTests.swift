import TestSupport
import Testing

@testable import Provenance

/// Two wordings side by side.
@Suite struct WordDifferenceTests {
  /// `[-only first-]{+only second+}` between the words of both.
  private func shown(_ first: String, _ second: String) -> String {
    WordDifference(first, second).pieces.map { piece in
      switch piece.kind {
      case .both: piece.text
      case .onlyFirst: "[-\(piece.text)-]"
      case .onlySecond: "{+\(piece.text)+}"
      }
    }.joined(separator: "|")
  }

  @Test(
    arguments: [
      (
        "nothing points to it", "everything points to it", "[-nothing-]|{+everything+}|points to it"
      ),
      ("a b c", "a c", "a|[-b-]|c"),
      ("a c", "a b c d", "a|{+b+}|c|{+d+}"),
      ("“so it’s”  said", "\"so it's\"\nsaid", "“so it’s” said"),
      ("", "new", "{+new+}"),
      ("會談針對中國", "會談不針對中國", "會談|{+不+}|針對中國"),
      ("same", "same", "same"),
      ("a", "b", "[-a-]|{+b+}"),
    ])
  func `by hand`(first: String, second: String, wanted: String) {
    #expect(shown(first, second) == wanted)
    #expect(
      WordDifference(first, second).isEmpty == !(wanted.contains("+}") || wanted.contains("-]")))
  }

  @Test func `both wordings can be read off the pieces`() {
    var random = SeededGenerator(seed: 1)
    for _ in 0..<2_000 {
      func words() -> String {
        (0..<random.number(0...12)).map { _ in random.pick(["a", "bb", "c", "d"]) }
          .joined(separator: " ")
      }
      let (first, second) = (words(), words())
      let pieces = WordDifference(first, second).pieces
      func text(_ other: WordDifference.Piece.Kind) -> String {
        pieces.filter { $0.kind != other }.map(\.text).joined(separator: " ")
      }
      #expect(text(.onlySecond) == first)
      #expect(text(.onlyFirst) == second)
    }
  }

  @Test func `wordings of many words are given whole`() {
    let long = [String](repeating: "a", count: WordDifference.limit + 1).joined(separator: " ")
    #expect(WordDifference(long, "b").pieces.map(\.kind) == [.onlyFirst, .onlySecond])
    #expect(WordDifference(long, long).isEmpty)
  }
}
