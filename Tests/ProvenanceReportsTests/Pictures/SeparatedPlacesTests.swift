import TestSupport
import Testing

@testable import ProvenanceReports

@Suite struct SeparatedPlacesTests {
  private func cost(_ places: [Int], _ desired: [Double], _ weights: [Double]) -> Double {
    zip(zip(places, desired), weights).reduce(0) { sum, item in
      let far = Double(item.0.0) - item.0.1
      return sum + far * far * item.1
    }
  }

  /// The least cost of a column, tried out in steps.
  private func leastCost(
    _ desired: [Double], _ weights: [Double], _ distances: [Int], step: Int, span: ClosedRange<Int>
  ) -> Double {
    var best = Double.infinity
    func go(_ places: [Int]) {
      if places.count == desired.count {
        best = min(best, cost(places, desired, weights))
        return
      }
      let low = places.last.map { $0 + distances[places.count - 1] } ?? span.lowerBound
      for place in stride(from: low, through: span.upperBound, by: step) { go(places + [place]) }
    }
    go([])
    return best
  }

  @Test(arguments: 1...60)
  func oneColumnIsBest(_ seed: Int) {
    var random = SeededGenerator(seed: UInt64(seed))
    let count = random.number(1...4)
    let desired = (0..<count).map { _ in Double(random.number(0...8) * 10) }
    let weights = (0..<count).map { _ in Double(random.number(1...3)) }
    let distances = (1..<max(count, 2)).map { _ in random.number(1...3) * 10 }
    let separations = (1..<max(count, 1)).map {
      Separation(above: $0 - 1, below: $0, distance: distances[$0 - 1])
    }
    let places = SeparatedPlaces(count: count, separations).solved(desired, weights: weights)
    for separation in separations {
      #expect(places[separation.below] - places[separation.above] >= separation.distance)
    }
    let best = leastCost(desired, weights, distances, step: 5, span: -60...150)
    // Rounding to whole places costs a little.
    #expect(cost(places, desired, weights) <= best + Double(count) * 60)
  }

  @Test(arguments: 1...100)
  func everySeparationIsKept(_ seed: Int) {
    var random = SeededGenerator(seed: UInt64(seed))
    let count = random.number(1...30)
    var separations: [Separation] = []
    for _ in 0..<random.number(0...60) where count > 1 {
      let above = random.number(0...count - 2)
      separations.append(
        Separation(
          above: above, below: random.number(above + 1...count - 1),
          distance: random.number(1...50)))
    }
    let desired = (0..<count).map { _ in Double(random.number(-200...200)) / 3 }
    let places = SeparatedPlaces(count: count, separations)
      .solved(desired, weights: Array(repeating: 1, count: count))
    for separation in separations {
      #expect(places[separation.below] - places[separation.above] >= separation.distance)
    }
  }

  @Test func whatIsFreeStaysWhereItWantsToBe() {
    let places = SeparatedPlaces(count: 3, [Separation(above: 0, below: 1, distance: 10)])
      .solved([5, 0, 77], weights: [1, 1, 1])
    #expect(places[2] == 77)
    #expect(places[1] - places[0] == 10)
  }

  @Test func aCircleOfSeparationsEnds() {
    let separations = [
      Separation(above: 0, below: 1, distance: 5), Separation(above: 1, below: 0, distance: 5),
    ]
    let places = SeparatedPlaces(count: 2, separations).solved([0, 0], weights: [1, 1])
    #expect(places.count == 2)
  }
}
