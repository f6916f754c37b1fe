import Provenance

/// Writes the main part of a page section by section, and notes them for the contents.
protocol HTMLSections {
  /// The main part of the page, as far as it is written.
  var html: HTMLWriter { get set }
  /// The sections that are written.
  var contents: [HTMLSection] { get set }
  /// The language of the page.
  var language: ReportLanguage { get }
}

/// A section of the page as the contents name it.
struct HTMLSection {
  let id: String
  let title: String
  /// Entries in it; none is not shown.
  let count: Int
}

/// A row of a table: the cells as mark-up.
struct HTMLRow {
  var attributes: [(String, String)] = []
  let cells: [String]
}

extension HTMLSections {
  // MARK: Words

  /// A message in the language of the page.
  func say(_ message: Message, _ values: KeyValuePairs<String, MessageValue> = [:]) -> String {
    language.say(message, values)
  }

  func escaped(_ text: String) -> String { HTMLText.escaped(text) }

  /// A word in a frame of its own.
  func tag(_ words: String, _ kind: String) -> String {
    HTMLWriter.span("span", ["class": "tag \(kind)"], escaped(words))
  }

  /// A list inside an item of another.
  func inner(_ items: [String]) -> String {
    guard !items.isEmpty else { return "" }
    return HTMLWriter.span("ul", [:], items.map { HTMLWriter.span("li", [:], $0) }.joined())
  }

  /// Items, and how many are left out of them.
  func cut(_ items: String, rest: Int) -> String {
    rest > 0 ? say(.andMore, ["items": .words(items), "count": .number(rest)]) : items
  }

  /// Links to the sections that are written, with the number of entries in each.
  func writeContents(_ html: inout HTMLWriter) {
    html.begin("nav", ["aria-label": say(.contents)])
    html.begin("ul")
    for section in contents {
      let link = HTMLWriter.span("a", ["href": "#" + section.id], section.title)
      let count = HTMLWriter.span("span", ["class": "count"], String(section.count))
      html.line("li", [:], section.count > 0 ? link + " " + count : link)
    }
    html.end()
    html.end()
  }

  // MARK: Blocks

  /// A section under its heading, entered in the contents.
  mutating func section(
    _ id: String, _ title: Message, count: Int, introduction: Message? = nil,
    _ body: (inout Self) -> Void
  ) {
    contents.append(HTMLSection(id: id, title: say(title), count: count))
    html.begin("section", ["id": id, "aria-labelledby": "\(id)-title"])
    html.line("h2", ["id": "\(id)-title"], say(title))
    if let introduction { paragraph(say(introduction)) }
    body(&self)
    html.end()
  }

  mutating func paragraph(_ markup: String) { html.line("p", [:], markup) }

  /// What is left out of a list.
  mutating func rest(_ count: Int, _ items: Message) {
    guard count > 0 else { return }
    html.line(
      "p", ["class": "faint"],
      say(.restPlain, ["items": .words(say(items, ["count": .number(count)]))]))
  }

  /// A long list stands closed, under a line that says how long it is.
  mutating func folded(_ count: Int, _ body: (inout Self) -> Void) {
    guard count > HTMLPage.openLimit else { return body(&self) }
    html.begin("details")
    html.line("summary", [:], say(.showAll, ["count": .number(count)]))
    body(&self)
    html.end()
  }

  mutating func list(_ items: [String]) {
    html.begin("ul")
    for item in items { html.line("li", [:], item) }
    html.end()
  }

  /// A table whose first column names its rows.
  mutating func table(_ caption: Message, _ columns: [String], _ rows: [HTMLRow]) {
    html.begin("table")
    html.line("caption", ["class": "hidden"], say(caption))
    html.begin("thead")
    html.begin("tr")
    for column in columns { html.line("th", ["scope": "col"], column) }
    html.end()
    html.end()
    html.begin("tbody")
    let labels = columns.map(MarkupText.plain)
    for row in rows { write(row, labels) }
    html.end()
    html.end()
  }

  /// A row; each cell has the words of its column, for a page too narrow for columns.
  private mutating func write(_ row: HTMLRow, _ labels: [String]) {
    html.begin("tr", row.attributes)
    for (index, cell) in row.cells.enumerated() {
      let label = [("data-label", labels[index])]
      if index == 0 {
        html.line("th", [("scope", "row")] + label, cell)
      } else {
        html.line("td", label, cell)
      }
    }
    html.end()
  }

  /// A picture with what it shows; it can be scrolled where the page is narrower.
  ///
  /// A picture that has a title of its own needs no caption for who sees it.
  mutating func figure(_ svg: String, _ caption: String, hasTitle: Bool = true) {
    html.begin("figure")
    html.begin(
      "div",
      [
        "class": "picture", "tabindex": "0", "role": "group",
        "aria-label": MarkupText.plain(caption),
      ])
    html.write(svg)
    html.end()
    html.line("figcaption", hasTitle ? ["class": "hidden"] : [:], caption)
    html.end()
  }
}
