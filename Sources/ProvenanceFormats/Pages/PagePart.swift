import Provenance

/// What an element of a page is for whoever reads the page.
enum PagePart: Sendable, Hashable {
  /// Part of the text, or around it.
  case plain
  /// What nobody sees: scripts, styles, drawings, templates.
  case unseen
  /// What is seen and is not the text.
  case leftOut(LeftOut)

  /// What is left out, by the word that says so.
  enum LeftOut: String, Sendable, CaseIterable {
    case aside
    case button
    case dialog
    case footer
    case form
    case header
    case hidden = "hidden part"
    case media = "media player"
    case navigation
    case ruby = "reading aid"
  }

  /// What an element is by its name and attributes.
  init(_ node: Int, _ name: String, in tree: MarkupTree) {
    switch name {
    case "script", "style", "template", "noscript", "svg", "head", "canvas", "datalist", "map":
      self = .unseen
    case "nav", "menu": self = .leftOut(.navigation)
    case "aside": self = .leftOut(.aside)
    case "footer": self = .leftOut(.footer)
    case "header": self = .leftOut(.header)
    case "form": self = .leftOut(.form)
    case "button", "select", "textarea", "input": self = .leftOut(.button)
    case "dialog": self = .leftOut(.dialog)
    case "iframe", "object", "video", "audio", "embed": self = .leftOut(.media)
    case "rt", "rp": self = .leftOut(.ruby)
    default:
      switch tree.attribute("role", of: node)?.lowercased() {
      case "navigation", "menu", "menubar": self = .leftOut(.navigation)
      case "complementary": self = .leftOut(.aside)
      case "contentinfo": self = .leftOut(.footer)
      case "banner": self = .leftOut(.header)
      case "search": self = .leftOut(.form)
      case "button": self = .leftOut(.button)
      case "dialog", "alertdialog": self = .leftOut(.dialog)
      default: self = PagePart.isHidden(node, tree) ? .leftOut(.hidden) : .plain
      }
      return
    }
    if case .leftOut = self, PagePart.isHidden(node, tree) { self = .leftOut(.hidden) }
  }

  private static func isHidden(_ node: Int, _ tree: MarkupTree) -> Bool {
    if tree.attribute("hidden", of: node) != nil { return true }
    guard let style = tree.attribute("style", of: node) else { return false }
    let plain = style.lowercased().filter { !$0.isWhitespace }
    return plain.contains("display:none") || plain.contains("visibility:hidden")
  }

  /// Whether an element begins and ends paragraphs.
  static func isBlock(_ name: String) -> Bool { blocks.contains(name) }

  /// Whether an element stands on lines of its own within a paragraph.
  static func isLine(_ name: String) -> Bool { lines.contains(name) }

  private static let blocks: Set<String> = [
    "address", "article", "blockquote", "body", "caption", "center", "details", "div", "dl",
    "fieldset", "figcaption", "figure", "form", "h1", "h2", "h3", "h4", "h5", "h6", "header",
    "hgroup", "hr", "main", "ol", "p", "pre", "section", "table", "ul",
  ]

  private static let lines: Set<String> = ["dd", "dt", "legend", "li", "summary", "tr"]
}
