import Provenance
import Testing

@testable import ProvenanceReports

/// Pictures speak the language that they are asked for, and no other one.
@Suite struct PictureLanguageTests {
  /// All pictures of a few cases, each with the words of its records.
  static func svgs(_ language: ReportLanguage) -> [(svg: String, records: Records)] {
    var dated = DOTTextTests.poisoned("甲")
    dated.documents[0].published = PictureCases.date("2024-03-05")
    dated.assertions[0].date = PictureCases.date("2024-03-01")
    dated.assertions.append(
      Assertion(
        id: "b", source: "paper", claim: "safe", stance: .denies,
        date: PictureCases.date("2024-03-09")))
    dated.assertions[1].derivedFrom = ["a4"]
    dated.assertions[3].derivedFrom = ["a2"]
    var large = OverviewTests.large
    large.title = "甲"
    for index in large.sources.indices { large.sources[index].name = "甲\(index)" }
    for index in large.claims.indices { large.claims[index].text = "甲\(index)。" }
    for index in large.questions.indices { large.questions[index].text = "甲？" }
    return [dated, large].flatMap { records in
      let report = PictureCases.report(records)
      var svgs = GraphSVGTests.selections.compactMap { selection in
        try? ProvenancePicture.make(report, selection, language: language).get()
      }.map { GraphSVG.text($0) }
      var search = CommitmentSearch(report.graph)
      svgs += PositionMatrix.disputes(of: report, selection: ReportSelection()).map { claims in
        MatrixSVG.text(
          PositionMatrix(claims, limit: 20, using: &search), of: report, title: ["甲"],
          language: language)
      }
      svgs += [TimelineSVG.text(report, language: language)].compactMap { $0 }
      svgs += report.graph.circularReporting().circles.compactMap {
        CircleSVG.text($0, of: report, language: language)
      }
      return svgs.map { ($0, records) }
    }
  }

  /// The words of Latin letters in a text.
  private func latinWords(_ text: String) -> Set<Substring> {
    Set(text.split { !($0.isASCII && $0.isLetter) })
  }

  @Test func noEnglishIsLeftInChinese() {
    let svgs = PictureLanguageTests.svgs(.traditionalChinese)
    #expect(svgs.count >= 10)
    // A command, the sign of a count, the number of a contradiction, and a word of the values.
    let fixed = Set("whosaid graph CASE contradiction n x is not".split(separator: " "))
    for (svg, records) in svgs {
      let ids =
        records.sources.map(\.id) + records.claims.map(\.id) + records.assertions.map(\.id)
        + records.documents.map(\.id) + records.questions.map(\.id) + records.relations.map(\.id)
      let known = ids.reduce(fixed) { $0.union(latinWords($1)) }
      #expect(latinWords(SVGStructure(svg).text).subtracting(known).isEmpty)
    }
  }

  @Test func theStructureDoesNotDependOnTheLanguage() {
    let english = PictureLanguageTests.svgs(.english)
    let chinese = PictureLanguageTests.svgs(.traditionalChinese)
    #expect(english.count == chinese.count)
    for (a, b) in zip(english, chinese) {
      #expect(SVGStructure(b.svg).isWellFormed)
      #expect(SVGStructure(a.svg).elements == SVGStructure(b.svg).elements)
      #expect(!b.svg.contains("{") && !b.svg.contains("}"))
    }
  }

  @Test func otherFormsOfAPictureSpeakItToo() throws {
    let report = PictureCases.report(PictureCases.oneCarrier)
    let picture = try ProvenancePicture.make(
      report, .contradiction(1), language: .traditionalChinese
    ).get()
    let dot = DOTText.text(picture)
    #expect(dot.contains("<b>圖例</b>"))
    #expect(dot.contains("// 主張的來歷：矛盾 x1。"))
    #expect(MermaidText.text(picture).contains("%% 主張的來歷：矛盾 x1"))
    #expect(picture.edges.map(\.label).contains("否認（很可能，推斷） [4]"))
    #expect(
      String(decoding: GraphMLText.text(picture), as: UTF8.self).contains("<!-- 主張的來歷：矛盾 x1。"))
    let data = GraphMLCaseText.text(report, language: .traditionalChinese)
    #expect(String(decoding: data, as: UTF8.self).contains(">主張 [1]<"))
  }
}
