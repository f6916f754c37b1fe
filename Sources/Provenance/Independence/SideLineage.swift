/// Where each assertion of one side of a claim comes from, followed to the ends.
///
/// `SideIndependence` counts the ends; this says which assertion goes back to which.
package struct SideLineage: Sendable {
  /// An assertion of the side.
  package struct Member: Sendable, Hashable {
    /// The assertion, by number.
    package let assertion: Int
    /// The assertions that it goes back to and that have it firsthand, by number, ascending.
    package let firsthand: [Int]
    /// Those of which nobody recorded where they have it from.
    package let notRecorded: [Int]
  }

  /// Steps back after which no further assertion is followed.
  package static let stepLimit = 1 << 20

  /// The assertions in the reading that commit their source to the literal, by number, ascending.
  package let members: [Member]
  /// How many assertions of the side were not followed any more.
  package let leftOut: Int
  private let groups: SourceGroups

  /// The lineage of a side.
  /// - Complexity: O(n + m) in what implies the literal and in the case, and `stepLimit` beside
  ///   what one assertion goes back to.
  package init(_ graph: ClaimGraph, _ literal: Literal, stepLimit: Int = stepLimit) {
    var lineage = LineageEnds(graph)
    let assertions = graph.committedAssertions(to: literal)
    var members: [Member] = []
    for assertion in assertions {
      guard lineage.workDone < stepLimit else { break }
      let ends = lineage.ends(of: [assertion])
      members.append(
        Member(
          assertion: assertion, firsthand: ends.firsthand.sorted(),
          notRecorded: ends.notRecorded.sorted()))
    }
    self.members = members
    leftOut = assertions.count - members.count
    groups = SourceGroups(graph)
  }

  /// The source at the head of the group of a source: itself where nobody controls it.
  package func head(of source: Int) -> Int { groups.head(of: source) }
}
