// The names of the files of a site.
import Testing

@testable import ProvenanceReports

@Suite struct SiteNamesTests {
  @Test(arguments: [
    ("harbour.json", "harbour"), ("a/b/talks.jsonl", "talks"), ("a/fire/case.json", "fire"),
    ("case.json", "case"), ("./case.json", "case"), ("../case.json", "case"), ("stdin", "stdin"),
    ("a.b.json", "a.b"), ("", "case"),
  ])
  func aCaseIsNamedByItsFileOrFolder(_ path: String, _ stem: String) {
    #expect(SiteNames.stem(ofCase: path) == stem)
  }

  @Test func namesArePlainAndDiffer() {
    let names = SiteNames.names(
      for: ["a", "A", "a", "a~2", "src:x/y", "吳", "a b", String(repeating: "w", count: 300)],
      prefix: "source-")
    #expect(
      names.prefix(7) == [
        "source-a.html", "source-A~2.html", "source-a~3.html", "source-a~7e2.html",
        "source-src~3ax~2fy.html", "source-~e5~90~b3.html", "source-a~20b.html",
      ])
    #expect(names[7].count == "source-.html".count + 80 + 2 + 16)
    #expect(Set(names.map { $0.lowercased() }).count == names.count)
  }
}
