// Where Latin letters and Chinese ones are set apart.
import Testing

@testable import ProvenanceReports

@Suite struct SeamSpacingTests {
  @Test(arguments: [
    ("由", "NTD", true), ("NTD", "發表", true), ("12", "項", true), ("，", "NTD", false),
    ("由", "文匯報", false), ("由", " NTD", false), ("", "NTD", false), ("由", "*NTD*", false),
    ("由", "<em>可能</em>", false), ("由", "<a href=\"#s\">NTD</a>", true),
    ("<b>可能</b>", "的", false), ("<b>A</b>", "的", true), ("見", "<b></b>", false),
    ("由", "> 1", true),
  ])
  func aBlankStandsWhereScriptsMeet(_ left: String, _ right: String, _ wanted: Bool) {
    #expect(SeamSpacing.needsBlank(between: left, and: right) == wanted)
  }
}
