/// The readable text of a page, and what was left out of it.
///
/// Paragraphs are separated by an empty line, lines of lists and tables by a line end, cells by a
/// tab; white space is collapsed but in `pre`.
struct PageText: Sendable {
  /// The text, with a line end behind it; empty where there is none.
  private(set) var text = ""
  /// How many elements of each sort were left out.
  private(set) var leftOut: [PagePart.LeftOut: Int] = [:]
  /// The links that were left out with them.
  private(set) var linkCount = 0
  /// The words that were left out with them.
  private(set) var leftOutWords = 0
  /// The words that stand beside the part of the page that was taken.
  private(set) var wordsBeside = 0

  private var writer = ParagraphWriter()

  /// The text of a region of a page.
  /// - Complexity: O(n).
  init(_ tree: MarkupTree, _ region: PageRegion) {
    guard !tree.nodes.isEmpty else { return }
    if let headline = region.headline { write(headline, tree, region, counts: false) }
    write(region.root, tree, region, counts: true)
    text = writer.finished()
    countBeside(tree, region)
  }

  /// Writes a node and all it contains; without recursion, since its depth is the page's.
  private mutating func write(
    _ root: Int, _ tree: MarkupTree, _ region: PageRegion, counts: Bool
  ) {
    var open: [(end: Int, name: String)] = []
    var at = root
    let end = tree.next(after: root)
    while at < end {
      while let last = open.last, last.end <= at {
        writer.end(last.name)
        open.removeLast()
      }
      guard let name = tree.name(of: at) else {
        writer.write(tree.text(of: at))
        at += 1
        continue
      }
      switch region.parts[at] {
      case .plain:
        writer.begin(name)
        open.append((tree.next(after: at), name))
        at += 1
      case .unseen: at = tree.next(after: at)
      case .leftOut(let part):
        if counts { count(part, at, tree, region) }
        at = tree.next(after: at)
      }
    }
    for element in open.reversed() { writer.end(element.name) }
  }

  private mutating func count(
    _ part: PagePart.LeftOut, _ node: Int, _ tree: MarkupTree, _ region: PageRegion
  ) {
    leftOut[part, default: 0] += 1
    leftOutWords += region.seenWords(of: node, in: tree)
    let link = tree.number(of: "a")
    linkCount += (node..<tree.next(after: node)).count { tree.nodes[$0].name == link }
  }

  /// Counts what stands before and behind the region.
  private mutating func countBeside(_ tree: MarkupTree, _ region: PageRegion) {
    let within = leftOutWords
    var at = 0
    while at < tree.nodes.count {
      if at == region.root {
        at = tree.next(after: at)
        continue
      }
      guard tree.name(of: at) != nil else {
        at += 1
        continue
      }
      switch region.parts[at] {
      case .leftOut(let part):
        if contains(region.root, at, tree) || contains(region.headline, at, tree) {
          at += 1
          continue
        }
        count(part, at, tree, region)
        at = tree.next(after: at)
      case .unseen: at = tree.next(after: at)
      case .plain: at += 1
      }
    }
    let inside =
      region.seenWords(of: region.root, in: tree)
      + (region.headline.map { region.seenWords(of: $0, in: tree) } ?? 0)
    wordsBeside = max(0, region.allSeenWords - inside - (leftOutWords - within))
  }

  private func contains(_ node: Int?, _ element: Int, _ tree: MarkupTree) -> Bool {
    node.map { element < $0 && $0 < tree.next(after: element) } ?? false
  }
}

/// Puts texts together to paragraphs.
private struct ParagraphWriter {
  private var text = String.UnicodeScalarView()
  /// Line ends that stand before the next word.
  private var lineEnds = 0
  private var hasSpace = false
  private var needsTab = false
  /// Cells of the row so far.
  private var cells = 0
  /// How many `pre` are open.
  private var preDepth = 0
  private var isAtStartOfPre = false

  mutating func begin(_ name: String) {
    switch name {
    case "br": lineEnds = min(2, lineEnds + 1)
    case "td", "th":
      // A cell that ends in a paragraph has ended its line already.
      if cells > 0, lineEnds == 0 { needsTab = true }
      cells += 1
    case "q": write("\u{201C}")
    case "pre":
      separate(2)
      preDepth += 1
      isAtStartOfPre = true
    default:
      if PagePart.isBlock(name) { separate(2) }
      if PagePart.isLine(name) { separate(1) }
      if name == "tr" { cells = 0 }
    }
  }

  mutating func end(_ name: String) {
    switch name {
    case "q": write("\u{201D}")
    case "pre":
      preDepth -= 1
      separate(2)
    default:
      if PagePart.isBlock(name) { separate(2) }
      if PagePart.isLine(name) { separate(1) }
    }
  }

  private mutating func separate(_ count: Int) { lineEnds = max(lineEnds, count) }

  mutating func write(_ part: String) {
    if preDepth > 0 { return writePlain(part) }
    for scalar in part.unicodeScalars {
      switch scalar.value {
      case 0x09, 0x0A, 0x0C, 0x0D, 0x20: hasSpace = true
      default:
        flush()
        text.append(scalar)
      }
    }
  }

  /// Writes a text with its white space, as it stands in `pre`.
  private mutating func writePlain(_ part: String) {
    var scalars = Substring.UnicodeScalarView(part.unicodeScalars)
    if isAtStartOfPre, scalars.first == "\n" { scalars = scalars.dropFirst() }
    guard !scalars.isEmpty else { return }
    hasSpace = false
    flush()
    isAtStartOfPre = false
    text.append(contentsOf: scalars.lazy.filter { $0.value != 0x0D })
  }

  /// Writes the white space that is due before a word.
  private mutating func flush() {
    if lineEnds > 0 {
      // A `pre` may end in line ends of its own.
      let trailing = text.reversed().prefix { $0 == "\n" }.count
      if !text.isEmpty {
        for _ in 0..<max(0, lineEnds - trailing) { text.append("\n") }
      }
    } else if needsTab {
      text.append("\t")
    } else if hasSpace, let last = text.last, last != "\n", last != " ", last != "\t" {
      text.append(" ")
    }
    (lineEnds, hasSpace, needsTab) = (0, false, false)
  }

  mutating func finished() -> String {
    while let last = text.last, last.properties.isWhitespace { text.removeLast() }
    while let first = text.first, first == "\n" || first == " " || first == "\t" {
      text.removeFirst()
    }
    return text.isEmpty ? "" : String(text) + "\n"
  }
}
