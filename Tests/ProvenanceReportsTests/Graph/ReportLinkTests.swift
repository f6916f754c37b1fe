import Provenance
import ProvenanceReports
import Testing

@Suite struct ReportLinkTests {
  static let pages: [(page: String, address: String?)] = [
    ("report.html", "report.html#x1"),
    ("", "#x1"),
    ("../out/report.html", "../out/report.html#x1"),
    ("my \"report\" <é>.html", "my%20%22report%22%20%3C%C3%A9%3E.html#x1"),
    ("a'b\\c`d.html", "a%27b%5Cc%60d.html#x1"),
    ("100%.html", "100%25.html#x1"),
    ("a%20b.html", "a%20b.html#x1"),
    ("https://e.org/?a=1&b=2", "https://e.org/?a=1&amp;b=2#x1"),
    ("HTTP://e.org/", "HTTP://e.org/#x1"),
    ("./a:b.html", "./a:b.html#x1"),
    ("javascript:alert(1)", nil),
    ("JavaScript:alert(1)", nil),
    ("data:text/html,x", nil),
    ("file:///etc/passwd", nil),
    (":x", nil),
    ("java\nscript:alert(1)", nil),
    ("report.html#top", nil),
    (String(repeating: "x", count: 2001), nil),
  ]

  @Test(arguments: pages.indices)
  func leadsToAPageOrNowhere(_ place: Int) throws {
    let (page, address) = ReportLinkTests.pages[place]
    let link = ReportLink(page)
    #expect((link == nil) == (address == nil))
    guard let link, let address else { return }
    let picture = try PictureCases.picture(PictureCases.oneCarrier, .contradiction(1))
    #expect(DOTText.text(picture, link: link).contains("URL=\"\(address)\""))
  }

  @Test func claimsLeadToContradictionsAndLinesToQuotes() throws {
    let picture = try PictureCases.picture(PictureCases.oneCarrier, .contradiction(1))
    let link = try #require(ReportLink("report.html"))
    let lines = DOTText.text(picture, link: link).split(separator: "\n")
    #expect(lines.count { $0.contains("id=\"claim:safe\"") && $0.contains("html#x1\"") } == 1)
    for number in 1...4 {
      #expect(lines.count { $0.contains("URL=\"report.html#q\(number)\"") } == 1)
    }
    #expect(!DOTText.text(picture).contains("URL="))
  }
}
