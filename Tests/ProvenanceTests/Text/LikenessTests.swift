import Provenance
import Testing

/// How much texts are alike, against counts by hand.
@Suite struct LikenessTests {
  @Test(
    arguments: [
      ("night", "nacht", 250), ("The fire.", "the fire", 1000), ("", "", 0), ("a", "a", 0),
      ("aaaa", "aa", 500), ("该系统针对中国", "该系统针对美国", 666), ("abc", "xyz", 0),
      ("the systém", "THE SYSTÉM!", 1000),
    ])
  func `by pairs of letters`(a: String, b: String, likeness: Int) {
    #expect(Likeness(a).perMille(to: Likeness(b)) == likeness)
    #expect(Likeness(b).perMille(to: Likeness(a)) == likeness)
  }
}
