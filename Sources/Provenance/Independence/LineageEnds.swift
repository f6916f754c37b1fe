/// Where assertions were taken from, followed to the ends.
///
/// Assertions that are withdrawn or replaced count here too: what was taken from them was taken
/// from them. An assertion that was taken from others is no end, whatever its lineage says.
struct LineageEnds: Sendable {
  private var rows: [Int32] = [0]
  private var parents: [Int32] = []
  private var lineages: [Assertion.Lineage] = []
  private var stamps: [Int32]
  private var stamp: Int32 = 0
  /// Assertions that were looked at so far.
  private(set) var workDone = 0

  /// The lineages of a case.
  /// - Complexity: O(n + m) in assertions and what they are derived from.
  init(_ graph: ClaimGraph) {
    for number in 0..<graph.assertions.count {
      let assertion = graph.assertion(number)
      lineages.append(assertion.lineage)
      for id in assertion.derivedFrom {
        if let parent = graph.assertions.number(of: id) { parents.append(Int32(parent)) }
      }
      rows.append(Int32(parents.count))
    }
    stamps = [Int32](repeating: 0, count: lineages.count)
  }

  /// Where each assertion was taken from, as compressed rows over assertions.
  var compressed: (rows: [Int32], targets: [Int32]) { (rows, parents) }

  /// The ends that assertions go back to: those that have it firsthand, and those not recorded.
  ///
  /// One that relays without saying whom is neither.
  /// - Complexity: O(n + m) in the assertions that they go back to.
  mutating func ends(of assertions: [Int]) -> (firsthand: [Int], notRecorded: [Int]) {
    stamp += 1
    var open: [Int32] = []
    func meet(_ assertion: Int32) {
      guard stamps[Int(assertion)] != stamp else { return }
      stamps[Int(assertion)] = stamp
      open.append(assertion)
    }
    var firsthand: [Int] = []
    var notRecorded: [Int] = []
    for assertion in assertions { meet(Int32(assertion)) }
    while let at = open.popLast().map(Int.init) {
      let row = Int(rows[at])..<Int(rows[at + 1])
      workDone += 1 + row.count
      for index in row { meet(parents[index]) }
      guard row.isEmpty else { continue }
      switch lineages[at] {
      case .firsthand: firsthand.append(at)
      case .unknown: notRecorded.append(at)
      case .relays: break
      }
    }
    return (firsthand, notRecorded)
  }
}
