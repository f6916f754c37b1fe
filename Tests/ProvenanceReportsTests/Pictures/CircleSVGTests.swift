import Foundation
import Provenance
import Testing

@testable import ProvenanceReports

@Suite struct CircleSVGTests {
  static func svg(_ count: Int, text: String = "Paper") -> String {
    CircleSVG.text(
      members: (0..<count).map { CircleSVG.Member(name: "\(text) \($0)") }, count: count,
      title: "Circle", note: "Note.",
      idPrefix: "c")
  }

  @Test(arguments: 1...20)
  func everyMemberHasABoxAndAnArrow(_ count: Int) {
    let structure = SVGStructure(CircleSVGTests.svg(count))
    #expect(structure.isWellFormed)
    let shown = min(count, CircleSVG.memberLimit)
    #expect(structure.elements.count { $0.hasPrefix("g class=member") } == shown)
    #expect(structure.elements.count { $0.contains("class=head") } == shown)
    #expect(structure.text.contains("more steps") == (count > CircleSVG.memberLimit))
  }

  @Test func twoMembersStandNearEachOther() throws {
    func height(_ count: Int) throws -> Double {
      let svg = CircleSVGTests.svg(count, text: "A paper with a name of its own")
      let parts = svg.components(separatedBy: "height=\"")
      return try #require(Double(parts[1].prefix { $0 != "\"" }))
    }
    // A member more is a line of text and the gap to it, no more.
    #expect(try height(2) < height(1) + 110)
    #expect(try height(2) > height(1) + 60)
    #expect(try height(2) < height(3))
  }

  @Test(arguments: 1...40)
  func directionsStandAtEqualAngles(_ count: Int) {
    let directions = CircleSVG.directions(count)
    #expect(directions.count == count)
    for direction in directions {
      #expect(abs(direction.x * direction.x + direction.y * direction.y - 1) < 1e-9)
    }
    // All together they go nowhere.
    if count > 1 {
      #expect(abs(directions.reduce(0) { $0 + $1.x }) < 1e-9)
      #expect(abs(directions.reduce(0) { $0 + $1.y }) < 1e-9)
    }
    #expect(directions.first?.x == 0 && directions.first?.y == -1)
  }

  @Test func drawsACircleOfACase() throws {
    var records = PictureCases.oneCarrier
    records.assertions[1].derivedFrom = ["a4"]
    records.assertions[3].derivedFrom = ["a2"]
    let report = PictureCases.report(records)
    let circle = try #require(report.graph.circularReporting().circles.first)
    let svg = try #require(CircleSVG.text(circle, of: report))
    #expect(SVGStructure(svg).isWellFormed)
    #expect(svg.contains("Assertions that are taken from each other"))
    #expect(svg.contains("The mayor"))
    #expect(svg.contains("The clerk"))
    #expect(svg.contains("role=\"img\"") && !svg.contains("<a "))
    let linked = try #require(CircleSVG.text(circle, of: report, link: ReportLink("")))
    #expect(SVGStructure(linked).isWellFormed && !linked.contains("role=\"img\""))
    #expect(linked.contains("<a href=\"#q2\">") && linked.contains("<a href=\"#q4\">"))
  }

  @Test func theStructureDoesNotDependOnText() {
    let plain = SVGStructure(CircleSVGTests.svg(5))
    for text in HostileTexts.all {
      let structure = SVGStructure(CircleSVGTests.svg(5, text: text))
      #expect(structure.isWellFormed)
      #expect(structure.elements == plain.elements)
    }
  }
}
