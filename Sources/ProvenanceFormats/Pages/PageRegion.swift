/// Which part of a page holds its text.
struct PageRegion: Sendable {
  /// What the part is, in words.
  enum Kind: String, Sendable {
    case article = "the article"
    case main = "the main part"
    case body = "the whole page"
  }

  let kind: Kind
  /// The element, as a node.
  let root: Int
  /// A headline that stands outside of it, where it has none itself.
  let headline: Int?
  /// What each node is.
  let parts: [PagePart]
  /// The words of a page before each node, of all that is seen.
  private let seenWords: [Int]

  /// The region of a page.
  ///
  /// An article that is alone, or has two thirds of the words of all of them; otherwise the main
  /// part, otherwise the body. A form that has half of the words of the page is no form but how
  /// the page was built.
  /// - Complexity: O(n), beside O(d) for each of the few elements that are compared.
  init(_ tree: MarkupTree) {
    var parts = [PagePart](repeating: .plain, count: tree.nodes.count)
    var (seen, kept) = ([0], [0])
    var unseenEnd = 0
    var leftOutEnd = 0
    var (articles, mains, forms, headlines): ([Int], [Int], [Int], [Int]) = ([], [], [], [])
    var body: Int?
    var articleEnd = 0
    for node in tree.nodes.indices {
      var words = 0
      if let name = tree.name(of: node) {
        let part = PagePart(node, name, in: tree)
        parts[node] = part
        let isInside = node < unseenEnd || node < leftOutEnd
        switch part {
        case .unseen: unseenEnd = max(unseenEnd, tree.next(after: node))
        case .leftOut(.form): if !isInside { forms.append(node) }
        case .leftOut(.header): break
        case .leftOut: leftOutEnd = max(leftOutEnd, tree.next(after: node))
        case .plain: break
        }
        if !isInside {
          let role = tree.attribute("role", of: node)?.lowercased()
          if name == "article" || role == "article" {
            if node >= articleEnd { articles.append(node) }
            articleEnd = max(articleEnd, tree.next(after: node))
          }
          if name == "main" || role == "main" { mains.append(node) }
          if name == "h1", part == .plain { headlines.append(node) }
          if name == "body", body == nil { body = node }
        }
      } else if node >= unseenEnd {
        words = Page.wordCount(of: tree.text(of: node))
      }
      seen.append((seen.last ?? 0) + words)
      kept.append((kept.last ?? 0) + (node < leftOutEnd ? 0 : words))
    }
    func words(_ node: Int) -> Int { kept[tree.next(after: node)] - kept[node] }

    let whole = body ?? 0
    for form in forms where !tree.nodes.isEmpty && 2 * words(form) > words(whole) {
      parts[form] = .plain
    }
    let total = articles.reduce(0) { $0 + words($1) }
    let largest = articles.max { (words($0), $1) < (words($1), $0) }
    if let largest, articles.count == 1 || 3 * words(largest) >= 2 * total, words(largest) > 0 {
      (kind, root) = (.article, largest)
    } else if let main = mains.max(by: { (words($0), $1) < (words($1), $0) }), words(main) > 0 {
      (kind, root) = (.main, main)
    } else {
      (kind, root) = (.body, whole)
    }
    // Within the text a header holds its headline.
    if !tree.nodes.isEmpty, kind != .body {
      for node in root..<tree.next(after: root) where parts[node] == .leftOut(.header) {
        parts[node] = .plain
      }
    }
    let isHeaded = Self.hasHeadline(root, parts, tree)
    let sole = headlines.count == 1 && !isHeaded ? headlines.first : nil
    let (start, end) = (root, tree.nodes.isEmpty ? 0 : tree.next(after: root))
    headline = sole.flatMap { $0 >= end || tree.next(after: $0) <= start ? $0 : nil }
    self.parts = parts
    seenWords = seen
  }

  /// The words that are seen in a node and all it contains.
  func seenWords(of node: Int, in tree: MarkupTree) -> Int {
    guard !tree.nodes.isEmpty else { return 0 }
    return seenWords[tree.next(after: node)] - seenWords[node]
  }

  /// The words that are seen on the page.
  var allSeenWords: Int { seenWords.last ?? 0 }

  /// Whether a headline of the first level stands in what is kept of an element.
  private static func hasHeadline(_ root: Int, _ parts: [PagePart], _ tree: MarkupTree) -> Bool {
    guard !tree.nodes.isEmpty, let name = tree.number(of: "h1") else { return false }
    var at = root
    while at < tree.next(after: root) {
      guard parts[at] == .plain else {
        at = tree.next(after: at)
        continue
      }
      if tree.nodes[at].name == name { return true }
      at += 1
    }
    return false
  }
}
