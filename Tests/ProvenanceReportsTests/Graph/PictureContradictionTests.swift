import Provenance
import ProvenanceReports
import TestSupport
import Testing

@Suite struct PictureContradictionTests {
  @Test(arguments: 0..<60)
  func aClaimThatIsHeldAndDeniedNamesItsOwnContradiction(_ seed: UInt64) throws {
    let shape = [RandomCase.dense, .sparse, .valued][Int(seed % 3)]
    let report = PictureCases.report(shape.records(seed: seed))
    guard case .success(let picture) = ProvenancePicture.make(report, .whole) else { return }
    for node in picture.nodes where node.kind == .claim {
      let number = try #require(node.recordID.flatMap(report.graph.claimNumber))
      let own = report.contradictions.first { $0.kind == .direct && $0.claim == number }
      if let own {
        #expect(node.contradiction?.id == own.id)
        #expect(node.contradiction?.severity == own.severity)
      } else if let found = node.contradiction {
        // Else it is one of a relation or a question that the claim takes part in.
        let root = report.contradictions[found.number - 1]
        #expect(root.kind == .relation || root.kind == .question)
      }
    }
    for edge in picture.edges where edge.kind == .contradiction {
      #expect(edge.contradiction != nil)
    }
  }
}
