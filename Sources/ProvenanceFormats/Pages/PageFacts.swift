import Provenance

/// What a page says of itself in its mark-up, each with where it says so.
package struct PageFacts: Sendable {
  /// A fact and the mark-up that it is from.
  package struct Fact: Sendable, Hashable {
    /// What the page says.
    package let value: String
    /// Where it says so: `og:title`, `html lang`.
    package let origin: String
  }

  /// The title of the text.
  package private(set) var title: Fact?
  /// The language, as a BCP 47 tag.
  package private(set) var language: Fact?
  /// When it was published, in the form of the case.
  package private(set) var published: Fact?
  /// A date that could not be read.
  package private(set) var unreadDate: Fact?
  /// The address that the page gives for itself.
  package private(set) var address: Fact?
  /// What the site is called.
  package private(set) var site: Fact?

  /// The facts of a page.
  /// - Complexity: O(n).
  init(_ tree: MarkupTree, _ region: PageRegion) {
    let marks = PageMarks(tree, region)
    title =
      marks.meta("og:title") ?? marks.soleHeadline ?? marks.meta("twitter:title") ?? marks.title
    site = marks.meta("og:site_name") ?? marks.data.publisher
    language =
      [
        marks.language, marks.meta("content-language"), marks.meta("dc.language"),
        marks.meta("og:locale"),
      ].compactMap { $0.flatMap(PageFacts.tag) }.first
    address = [marks.canonical, marks.meta("og:url")].compactMap { $0 }
      .first { WebAddress($0.value) != nil }
    let dates =
      [marks.meta("article:published_time"), marks.data.published]
      + PageFacts.dateNames.map { marks.meta($0) } + [marks.property("datePublished"), marks.time]
    for date in dates.compactMap({ $0 }) where published == nil {
      if let read = PageDate.reading(date.value) {
        published = Fact(value: read.text, origin: date.origin)
      } else if unreadDate == nil {
        unreadDate = date
      }
    }
    if published != nil { unreadDate = nil }
  }

  /// The names of `meta` under which pages give the date, most exact first.
  private static let dateNames = [
    "datepublished", "dc.date.issued", "dcterms.issued", "dc.date", "dcterms.date",
    "dcterms.created", "dc.date.created", "citation_publication_date", "citation_date",
    "parsely-pub-date", "sailthru.date", "publishdate", "publish-date", "pubdate",
    "publication_date", "article.published", "og:article:published_time", "date",
  ]

  /// The language as a tag: `en_US` is `en-US`; nil where it is none.
  private static func tag(_ fact: Fact) -> Fact? {
    let first = fact.value.split(separator: ",").first.map(String.init) ?? ""
    let tag = String(first.map { $0 == "_" ? "-" : $0 }.filter { !$0.isWhitespace })
    let parts = tag.utf8.split(separator: UInt8(ascii: "-"), omittingEmptySubsequences: false)
    let isTag = parts.enumerated().allSatisfy { number, part in
      (number == 0 ? 2...8 : 1...8).contains(part.count)
        && part.allSatisfy { byte in
          (65...90).contains(byte & 0xDF) || number > 0 && (48...57).contains(byte)
        }
    }
    return isTag ? Fact(value: tag, origin: fact.origin) : nil
  }
}

/// The elements of a page that say something of it.
private struct PageMarks {
  private var metas: [(name: String, fact: PageFacts.Fact)] = []
  private var properties: [(name: String, fact: PageFacts.Fact)] = []
  private(set) var title: PageFacts.Fact?
  private(set) var soleHeadline: PageFacts.Fact?
  private(set) var language: PageFacts.Fact?
  private(set) var canonical: PageFacts.Fact?
  /// The one time that the text names, where it is one.
  private(set) var time: PageFacts.Fact?
  private(set) var data = PageData()

  init(_ tree: MarkupTree, _ region: PageRegion) {
    var headlines: [Int] = []
    var times: [String] = []
    var unseenEnd = 0
    let text =
      tree.nodes.isEmpty ? 0..<0 : region.root..<max(region.root, tree.next(after: region.root))
    for node in tree.nodes.indices {
      guard let name = tree.name(of: node) else { continue }
      if let property = tree.attribute("itemprop", of: node) {
        let value = tree.attribute("content", of: node) ?? tree.attribute("datetime", of: node)
        if let value { note(property, value, "itemprop", &properties) }
      }
      switch name {
      case "html":
        let value = tree.attribute("lang", of: node) ?? tree.attribute("xml:lang", of: node)
        if language == nil { language = fact(value, "html lang") }
      case "meta": readMeta(node, tree)
      case "link":
        let relations = tree.attribute("rel", of: node)?.lowercased().split(separator: " ") ?? []
        if canonical == nil, relations.contains("canonical") {
          canonical = fact(tree.attribute("href", of: node), "link rel=canonical")
        }
      case "title" where node >= unseenEnd && title == nil:
        title = fact(tree.words(of: node), "title")
      case "script":
        if tree.attribute("type", of: node)?.lowercased() == "application/ld+json" {
          data.read((node..<tree.next(after: node)).map { tree.text(of: $0) }.joined())
        }
      case "svg", "template", "noscript": unseenEnd = max(unseenEnd, tree.next(after: node))
      case "h1" where node >= unseenEnd: headlines.append(node)
      case "time" where text.contains(node):
        if let value = tree.attribute("datetime", of: node) { times.append(value) }
      default: break
      }
    }
    // Several headlines of the first level, or several times, do not tell which one it is.
    if headlines.count == 1 { soleHeadline = fact(tree.words(of: headlines[0]), "h1") }
    if let first = times.first, times.allSatisfy({ sameBytes($0, first) }) {
      time = fact(first, "time datetime")
    }
  }

  private mutating func readMeta(_ node: Int, _ tree: MarkupTree) {
    guard let content = tree.attribute("content", of: node) else { return }
    for key in ["property", "name", "http-equiv"] {
      if let name = tree.attribute(key, of: node) { note(name, content, nil, &metas) }
    }
  }

  private func note(
    _ name: String, _ value: String, _ origin: String?,
    _ list: inout [(name: String, fact: PageFacts.Fact)]
  ) {
    guard let fact = fact(value, [origin, name].compactMap { $0 }.joined(separator: " ")) else {
      return
    }
    list.append((name.lowercased(), fact))
  }

  private func fact(_ value: String?, _ origin: String) -> PageFacts.Fact? {
    guard let value else { return nil }
    let words = value.unicodeScalars.split { $0.properties.isWhitespace }.map { String($0) }
    let text = words.joined(separator: " ")
    return text.isEmpty ? nil : PageFacts.Fact(value: text, origin: origin)
  }

  /// The first `meta` of a name, in small letters.
  func meta(_ name: String) -> PageFacts.Fact? { metas.first { sameBytes($0.name, name) }?.fact }

  /// The first `itemprop` of a name.
  func property(_ name: String) -> PageFacts.Fact? {
    properties.first { sameBytes($0.name, name.lowercased()) }?.fact
  }
}
