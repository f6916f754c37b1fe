import Testing

@testable import ProvenanceFormats

/// What a page says of itself, and which of several places is believed.
@Suite struct PageFactsTests {
  private func facts(_ head: String, body: String = "<p>x</p>", html: String = "") -> PageFacts {
    Page(
      markup: Array("<html \(html)><head>\(head)</head><body>\(body)</body></html>".utf8)
    ).facts
  }

  private func said(_ fact: PageFacts.Fact?) -> String? { fact.map { "\($0.value)|\($0.origin)" } }

  @Test func `the title is the one that is shared, then the headline, then that of the window`() {
    let window = "<title>Fire |\n Courier</title>"
    #expect(said(facts(window).title) == "Fire | Courier|title")
    #expect(said(facts(window, body: "<h1>The <b>fire</b></h1>").title) == "The fire|h1")
    #expect(
      said(facts(window, body: "<h1>a</h1><h1>b</h1>").title) == "Fire | Courier|title")
    let shared = "<meta property='og:title' content=' Shared '/>"
    #expect(said(facts(window + shared, body: "<h1>a</h1>").title) == "Shared|og:title")
    #expect(facts("", body: "<svg><title>icon</title></svg>").title == nil)
  }

  @Test func `the language is that of the root, then what is declared`() {
    let declared = "<meta http-equiv='Content-Language' content='pt-BR, en'/>"
    let shared = "<meta property='og:locale' content='zh_TW'/>"
    #expect(said(facts(declared + shared, html: "lang='en-GB'").language) == "en-GB|html lang")
    #expect(said(facts(declared + shared).language) == "pt-BR|Content-Language")
    #expect(said(facts(shared).language) == "zh-TW|og:locale")
    #expect(said(facts(shared, html: "lang='e'").language) == "zh-TW|og:locale")
    #expect(facts("", html: "lang='not a tag!'").language == nil)
  }

  @Test func `the date is that of the article, not of anything else on the page`() {
    let data = """
      <script type="application/ld+json">{"@graph": [{"@type": "Person", "datePublished": "1999"},
      {"@type": ["NewsArticle"], "datePublished": "2024-03-12T08:30:00.123+01:00",
       "publisher": {"name": "The Courier"}, "comment": {"datePublished": "2025-01-01"}}]}</script>
      """
    let meta = "<meta name='DC.date.issued' content='2024/3/5'/>"
    let shared = "<meta property='article:published_time' content='2024-03-11 07:00:00Z'/>"
    let time = "<p><time datetime='2024-03-01'>1 March</time></p>"
    #expect(
      said(facts(data + meta + shared).published) == "2024-03-11T07:00:00Z|article:published_time")
    #expect(
      said(facts(data + meta).published) == "2024-03-12T08:30:00+01:00|JSON-LD datePublished")
    #expect(said(facts(meta, body: time).published) == "2024-03-05|DC.date.issued")
    #expect(said(facts("", body: time).published) == "2024-03-01|time datetime")
    #expect(facts("", body: time + "<time datetime='2024-03-02'>2</time>").published == nil)
    #expect(said(facts(data).site) == "The Courier|JSON-LD publisher")
    let unread = facts("<meta name='date' content='12 March 2024'/>")
    #expect(unread.published == nil)
    #expect(said(unread.unreadDate) == "12 March 2024|date")
    #expect(facts("<script type='application/ld+json'>{{{]</script>").published == nil)
  }

  @Test func `the address is an address`() {
    let canonical = "<link rel='shortlink canonical' href='https://example.org/a?b=1&amp;c=2'/>"
    let shared = "<meta property='og:url' content='https://example.org/og'/>"
    #expect(
      said(facts(shared + canonical).address)
        == "https://example.org/a?b=1&c=2|link rel=canonical")
    #expect(
      said(facts(shared + "<link rel='canonical' href='/a'/>").address)
        == "https://example.org/og|og:url")
    #expect(facts("<link rel='canonical' href='javascript:alert(1)'/>").address == nil)
  }
}
