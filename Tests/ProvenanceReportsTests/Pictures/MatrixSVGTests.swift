import Provenance
import TestSupport
import Testing

@testable import ProvenanceReports

@Suite struct MatrixSVGTests {
  static func svgs(_ report: ContradictionReport, link: ReportLink? = nil) -> [String] {
    var search = CommitmentSearch(report.graph)
    return PositionMatrix.disputes(of: report, selection: ReportSelection()).map { claims in
      MatrixSVG.text(
        PositionMatrix(claims, limit: 20, using: &search), of: report, title: ["Matrix"],
        link: link)
    }
  }

  @Test func everySideHasAMarkAndWords() throws {
    let svgs = MatrixSVGTests.svgs(PictureCases.report(PictureCases.oneCarrier))
    let svg = try #require(svgs.first)
    let structure = SVGStructure(svg)
    #expect(structure.isWellFormed)
    #expect(svg.contains("<title>The mayor affirms: The piers are sound.</title>"))
    #expect(svg.contains("<title>The mayor affirms (it only follows): The bridge is safe.</title>"))
    #expect(svg.contains("<title>The council denies: The bridge is safe.</title>"))
    let cells = structure.elements.count { $0.hasPrefix("g class=cell") }
    let marks = structure.elements.count {
      $0.contains("rect class=affirms") || $0.contains("rect class=denies")
    }
    // One mark a cell here, and four in the key.
    #expect(cells > 0)
    #expect(marks == cells + 4)
  }

  @Test func sourcesAndClaimsLeadToTheReport() throws {
    let report = PictureCases.report(PictureCases.oneCarrier)
    let svg = try #require(
      MatrixSVGTests.svgs(report, link: ReportLink("r.html")).first)
    #expect(SVGStructure(svg).isWellFormed)
    for place in ["claim:safe", "claim:sound", "source:mayor", "source:council"] {
      #expect(svg.contains("<a href=\"r.html#\(place)\">"))
    }
    #expect(svg.contains("role=\"graphics-document document\""))
    #expect(!(try #require(MatrixSVGTests.svgs(report).first).contains("<a ")))
  }

  @Test(arguments: HostileTexts.all.indices)
  func theStructureDoesNotDependOnText(_ place: Int) {
    let hostile = MatrixSVGTests.svgs(HostileTexts.report(HostileTexts.all[place]))
    let plain = MatrixSVGTests.svgs(HostileTexts.report("x"))
    #expect(!plain.isEmpty)
    #expect(hostile.count == plain.count)
    for (a, b) in zip(hostile, plain) {
      #expect(SVGStructure(a).isWellFormed)
      #expect(SVGStructure(a).elements == SVGStructure(b).elements)
    }
  }
}
