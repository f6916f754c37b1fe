// The words that two marked, against sets of scalars.
import TestSupport
import Testing

@testable import Provenance

@Suite struct SpanOverlapTests {
  @Test func aQuarterOfTheWordsIsShared() {
    var overlap = SpanOverlap()
    overlap.add([0..<10], [8..<14])
    #expect(overlap.both == 2)
    #expect(overlap.f1.ratio?.decimals(3) == "0.250")
    #expect((overlap.count, overlap.exactCount) == (1, 0))
  }

  @Test func stretchesThatTouchAreOne() {
    var overlap = SpanOverlap()
    overlap.add([0..<5, 5..<9], [0..<9])
    #expect(overlap.exactCount == 1)
    #expect(overlap.f1.ratio?.decimals(3) == "1.000")
  }

  @Test func whereOneMarkedNothingThereIsNothingToCompare() {
    var overlap = SpanOverlap()
    overlap.add([], [0..<9])
    overlap.add([3..<3], [0..<9])
    #expect(overlap == SpanOverlap())
    #expect(overlap.f1 == .undefined(.nothingShared))
  }

  @Test func `counts are those of sets of scalars, in 2,000 random markings`() {
    for seed in 0..<2000 as Range<UInt64> {
      var random = SeededGenerator(seed: seed)
      func marks(_ random: inout SeededGenerator) -> [Range<Int>] {
        (0..<random.number(0...4)).map { _ in
          let start = random.number(0...20)
          return start..<start + random.number(0...8)
        }
      }
      let (a, b) = (marks(&random), marks(&random))
      var overlap = SpanOverlap()
      overlap.add(a, b)
      let (inA, inB) = (Set(a.flatMap { $0 }), Set(b.flatMap { $0 }))
      guard !inA.isEmpty, !inB.isEmpty else {
        #expect(overlap == SpanOverlap(), "seed \(seed)")
        continue
      }
      #expect(overlap.first == inA.count, "seed \(seed)")
      #expect(overlap.second == inB.count, "seed \(seed)")
      #expect(overlap.both == inA.intersection(inB).count, "seed \(seed)")
      #expect(overlap.exactCount == (inA == inB ? 1 : 0), "seed \(seed)")
    }
  }
}
