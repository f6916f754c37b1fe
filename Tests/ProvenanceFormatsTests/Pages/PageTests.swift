import Provenance
import TestSupport
import Testing

@testable import ProvenanceFormats

/// What is read of a page, and what is left out.
@Suite struct PageTests {
  private func page(_ body: String, head: String = "") -> Page {
    Page(markup: Array("<html><head>\(head)</head><body>\(body)</body></html>".utf8))
  }

  @Test(
    arguments: [
      ("<p>a  b\n c</p><p>d</p>", "a b c\n\nd\n"),
      ("<p>a<br/>b<br/><br/>c</p>", "a\nb\n\nc\n"),
      ("<p>a <b>b</b>c <i> d</i></p>", "a bc d\n"),
      ("<ul>\n<li>one</li>\n<li><p>two</p></li></ul>x", "one\n\ntwo\n\nx\n"),
      ("<ul><li>one<ul><li>deep</li></ul></li><li>two</li></ul>", "one\n\ndeep\n\ntwo\n"),
      ("<ol><li>one</li><li>two</li></ol>", "one\ntwo\n"),
      ("<dl><dt>word</dt><dd>meaning</dd></dl>", "word\nmeaning\n"),
      (
        "<table><tr> <th>a</th> <td>b</td> </tr> <tr><td>c</td><td>d</td></tr></table>",
        "a\tb\nc\td\n"
      ),
      ("<table><tr><td><p>a</p></td><td><p>b</p></td></tr></table>", "a\n\nb\n"),
      ("<p>x</p><pre>\n  a\n   b\n</pre><p>y</p>", "x\n\n  a\n   b\n\ny\n"),
      ("<pre>a\r\nb</pre>", "a\nb\n"),
      ("<p>a\u{A0}b</p>", "a\u{A0}b\n"),
      ("<p>He said <q>no</q>.</p>", "He said \u{201C}no\u{201D}.\n"),
      ("<p><ruby>漢字<rp>(</rp><rt>かんじ</rt><rp>)</rp></ruby>だ</p>", "漢字だ\n"),
      ("a<hr/>b<div>c</div>d", "a\n\nb\n\nc\n\nd\n"),
      ("<figure><img src='x'/><figcaption>The quay.</figcaption></figure>", "The quay.\n"),
      ("  <p> </p> ", ""), ("", ""),
    ])
  func `blocks, lines and cells`(body: String, text: String) { #expect(page(body).text == text) }

  @Test(arguments: [
    "<nav>x</nav>", "<aside>x</aside>", "<footer>x</footer>", "<header>x</header>",
    "<form>x</form>", "<button>x</button>", "<dialog>x</dialog>", "<iframe>x</iframe>",
    "<script>x</script>", "<style>x</style>", "<noscript>x</noscript>",
    "<template><p>x</p></template>", "<svg><text>x</text></svg>", "<p hidden='hidden'>x</p>",
    "<p style='color:red; DISPLAY : none'>x</p>", "<div style='visibility:hidden'>x</div>",
    "<div role='navigation'>x</div>", "<div role='banner'>x</div>", "<ul role='menu'>x</ul>",
    "<video><p>x</p></video>", "<!-- x -->", "<select><option>x</option></select>",
  ])
  func `what is no text is left out`(part: String) {
    #expect(page("<p>the text itself</p>\(part)").text == "the text itself\n")
  }

  @Test func `the article is taken, with the headline above it`() {
    let page = page(
      """
      <header><b>Site</b><nav><a href="/">one</a> <a href="/">two</a></nav></header><h1>Title</h1>
      <div>share this</div><article><header><p>By Ida</p></header><p>The words of it.</p>
      <aside>an aside</aside><footer>tags</footer></article><section>comments: none</section>
      <footer>imprint</footer>
      """)
    #expect(page.text == "Title\n\nBy Ida\n\nThe words of it.\n")
    #expect(page.region == "the article")
    #expect(page.hasHeadlineFromOutside)
    #expect(
      page.leftOut == ["1 aside", "2 footers", "1 header", "4 words beside the article"])
    #expect(page.leftOutWords == 11)
    #expect(page.leftOutLinks == 2)
    #expect(page.wordCount == 7)
  }

  @Test func `of several articles the one with most words, or the main part`() {
    let long = String(repeating: "many words here ", count: 20)
    let teasers = "<article><p>a teaser</p></article><article><p>another one</p></article>"
    #expect(page("<article><p>\(long)</p></article>\(teasers)").region == "the article")
    let list = page("<main>\(teasers)<p>list</p></main><p>beside</p>")
    #expect(list.region == "the main part")
    #expect(list.text == "a teaser\n\nanother one\n\nlist\n")
    let plain = page("\(teasers)<div>more</div>")
    #expect(plain.region == "the whole page")
    #expect(plain.text == "a teaser\n\nanother one\n\nmore\n")
    #expect(page("<div role='main'><p>a</p></div><p>b</p>").text == "a\n")
    #expect(page("<article> </article><p>b</p>").text == "b\n")
  }

  @Test func `a form around the whole page is no form`() {
    let page = page("<form><h1>T</h1><p>all of the words</p><form>search</form></form>")
    #expect(page.text == "T\n\nall of the words\n")
    #expect(page.leftOut == ["1 form"])
  }

  @Test func `a headline of the site is not taken for the one of the text`() {
    let page = page("<header><h1>The Courier</h1></header><article><h1>Fire</h1>x</article>")
    #expect(page.text == "Fire\n\nx\n")
    #expect(!page.hasHeadlineFromOutside)
  }

  /// The words of a page are those of the text and those that were left out, whatever it looks like.
  @Test(arguments: (0..<300).map { UInt64($0) })
  func `no word is lost from the count`(seed: UInt64) {
    var random = SeededGenerator(seed: seed)
    let names = [
      "p", "div", "article", "main", "section", "aside", "nav", "footer", "header", "form", "h1",
      "li", "ul", "table", "tr", "td", "b", "figure",
    ]
    var body = ""
    var open: [String] = []
    var words = 0
    for _ in 0..<random.number(1...60) {
      if random.oneIn(3), let name = open.popLast() {
        body += "</\(name)>"
      } else if random.oneIn(2) {
        open.append(random.pick(names))
        body += "<\(open.last ?? "")>"
      } else {
        body += " word\(words) "
        words += 1
      }
    }
    body += open.reversed().map { "</\($0)>" }.joined()
    let page = page(body)
    #expect(page.wordCount + page.leftOutWords == words, "\(body)\n\(page.text)")
    #expect(page.text.isEmpty == (page.wordCount == 0))
  }
}
