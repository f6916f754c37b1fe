import Foundation
import Provenance
import ProvenanceReports
import TestSupport
import Testing

@Suite struct GraphMLTextTests {
  static let selections: [PictureSelection] = [
    .contradiction(1), .around("safe", hops: 2), .disputed, .whole,
  ]

  static func document(
    _ records: Records, _ selection: PictureSelection, link: ReportLink? = nil
  ) throws -> GraphMLDocument {
    GraphMLDocument(GraphMLText.text(try PictureCases.picture(records, selection), link: link))
  }

  @Test(arguments: selections.indices)
  func hasTheNodesAndLinesOfThePicture(_ place: Int) throws {
    let selection = GraphMLTextTests.selections[place]
    let picture = try PictureCases.picture(PictureCases.oneCarrier, selection)
    let document = try GraphMLTextTests.document(PictureCases.oneCarrier, selection)
    #expect(document.isWellFormed)
    #expect(document.title == (picture.title + picture.notes).joined(separator: "\n"))
    #expect(document.nodes.map(\.id) == picture.nodes.map(\.id))
    #expect(document.nodes.map { $0.values["label"] } == picture.nodes.map { Optional($0.text) })
    #expect(document.nodes.map { $0.values["kind"] } == picture.nodes.map { $0.kind.name })
    #expect(document.nodes.allSatisfy { !$0.label.isEmpty })
    let ends = picture.edges.map { [picture.nodes[$0.from].id, picture.nodes[$0.to].id] }
    #expect(document.edges.map { [$0.source, $0.target] } == ends)
    #expect(document.edges.map(\.label) == picture.edges.map(\.label))
    #expect(Set(document.edges.map(\.id)).count == document.edges.count)
  }

  @Test func aLineSaysSideCertaintyAndQuote() throws {
    let document = try GraphMLTextTests.document(
      PictureCases.oneCarrier, .contradiction(1), link: ReportLink("report.html"))
    let denial = try #require(document.edges.first { $0.values["record"] == "a4" })
    #expect(denial.values["kind"] == "denies")
    #expect(denial.values["side"] == "against")
    #expect(denial.values["certainty"] == "probable")
    #expect(denial.values["inferred"] == "true")
    #expect(denial.values["quote"] == "4")
    #expect(denial.values["url"] == "report.html#q4")
    #expect(denial.values["words"]?.contains("hardly safe") == true)
    let claim = try #require(document.nodes.first { $0.values["record"] == "safe" })
    #expect(claim.values["contradiction"] == "x1")
    #expect(claim.values["severity"] == "contradiction")
    #expect(claim.values["url"] == "report.html#x1")
    #expect(claim.values["question"] == "claims")
  }

  @Test func nodesOfAColumnStandBelowEachOther() throws {
    let picture = try PictureCases.picture(PictureCases.oneCarrier, .contradiction(1))
    let text = String(decoding: GraphMLText.text(picture), as: UTF8.self)
    let corners = text.split(separator: "<y:Geometry").dropFirst().map { part in
      part.split(separator: "\"").enumerated().filter { [1, 5, 7].contains($0.offset) }
        .compactMap { Double($0.element) }
    }
    #expect(corners.count == picture.nodes.count)
    for (place, column) in picture.columns.enumerated() {
      for (above, below) in zip(column, column.dropFirst()) {
        #expect(corners[above][1] == corners[below][1])
        #expect(corners[above][2] + corners[above][0] < corners[below][2])
      }
      for node in column { #expect(corners[node][1] == Double(place * 380)) }
    }
  }

  @Test(arguments: DOTTextTests.hostileTexts.indices)
  func theStructureDoesNotDependOnText(_ place: Int) throws {
    let hostile = DOTTextTests.poisoned(DOTTextTests.hostileTexts[place])
    for selection in GraphMLTextTests.selections {
      let document = try GraphMLTextTests.document(hostile, selection)
      let plain = try GraphMLTextTests.document(DOTTextTests.poisoned("x"), selection)
      #expect(document.isWellFormed)
      #expect(document.structure == plain.structure)
      #expect(document.edges.map(\.target) == plain.edges.map(\.target))
    }
    let whole = GraphMLDocument(GraphMLCaseText.text(PictureCases.report(hostile)))
    let plain = GraphMLDocument(
      GraphMLCaseText.text(PictureCases.report(DOTTextTests.poisoned("x"))))
    #expect(whole.isWellFormed)
    #expect(whole.structure.filter { $0 != "data" } == plain.structure.filter { $0 != "data" })
  }

  @Test func textThatIsNotEscapedWouldBeFound() {
    let broken = GraphMLDocument(Array("<graphml><data key=\"n_label\">a & b</data>".utf8))
    #expect(!broken.isWellFormed)
  }
}
