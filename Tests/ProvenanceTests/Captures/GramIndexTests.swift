import TestSupport
import Testing

@testable import Provenance

/// The places of runs against looking at every place of the text.
@Suite struct GramIndexTests {
  @Test(arguments: [1, 2, 5, 5_000])
  func `every place of a run is among its places, in order, and of others few`(kinds: Int) {
    var random = SeededGenerator(seed: UInt64(kinds))
    for length in [0, 1, 2, 3, 4, 40, 3_000] {
      let text = (0..<length).map { _ in Int32(random.number(1...kinds)) }
      let index = GramIndex(text)
      var (all, wanted) = (0, 0)
      for _ in 0..<50 {
        let pattern = (0..<5).map { _ in Int32(random.number(1...kinds)) }
        let at = random.number(0...2)
        let places = index.places(of: pattern, at: at)
        let real = text.indices.dropLast(2).filter {
          text[$0..<$0 + 3].elementsEqual(pattern[at..<at + 3])
        }
        #expect(Set(real.map { Int32($0) }).isSubset(of: places))
        #expect(places.elementsEqual(places.sorted()))
        (all, wanted) = (all + places.count, wanted + real.count)
      }
      #expect(all <= 2 * wanted + 200)
    }
  }
}
