import Provenance

/// The page round a picture: title above, key and notes below, and the root element.
struct PicturePage {
  /// The width of what is drawn, without the margins; in tenths of a pixel.
  let width: Int
  let margin: Int
  /// How far down the page is filled.
  private(set) var height: Int
  private var texts: [(class: StaticString, font: PictureFont, lines: [(PicturePoint, String)])] =
    []
  private var key: (signs: [PictureKey], at: PicturePoint, grid: PictureKeyGrid)?

  /// What stands beside white in every picture: the fonts to try.
  static let fonts: StaticString =
    "Helvetica, Arial, 'Liberation Sans', 'Noto Sans', 'Noto Sans CJK TC', sans-serif"

  init(width: Int, margin: Int) {
    self.width = width
    self.margin = margin
    height = margin
  }

  /// Leaves room for what is drawn.
  mutating func skip(_ rest: Int) { height += rest + margin }

  /// The title, its first line in bold letters.
  mutating func addTitle(_ title: [String]) {
    for (index, text) in title.enumerated() {
      add(text, index == 0 ? .title : .subtitle, "title", count: 4)
    }
    height += 120
  }

  /// What a picture leaves out, and how to read it.
  mutating func addNotes(_ notes: [String]) {
    for note in notes { add(note, .small, "note", count: 6) }
    if !notes.isEmpty { height += 60 }
  }

  private mutating func add(
    _ text: String, _ font: PictureFont, _ name: StaticString, count: Int
  ) {
    let lines = LineBreaking.broken(text, font, width: width, count: count).map { line in
      defer { height += font.lineHeight }
      return (PicturePoint(margin, height + font.ascent), line)
    }
    texts.append((name, font, lines))
  }

  /// The key of a provenance picture.
  mutating func addKey(_ picture: ProvenancePicture) {
    guard !picture.key.isEmpty else { return }
    let grid = PictureKeyGrid(
      picture.key, hasQuotes: picture.edges.contains { !$0.quotes.isEmpty }, width: width,
      picture.language)
    key = (picture.key, PicturePoint(margin, height), grid)
    height += grid.height + 120
  }

  /// Begins the picture: root element, title and description for who cannot see it, white ground,
  /// and the texts above and below.
  ///
  /// An image has no parts for who cannot see it. So a picture with links in it is a graphics
  /// document (WAI-ARIA Graphics Module), and a plain document where that is not known.
  func begin(
    _ writer: inout SVGWriter, class name: String, idPrefix: String, title: String,
    description: String, hasLinks: Bool, _ language: ReportLanguage
  ) {
    let (full, high) = (width + 2 * margin, height + margin - 60)
    writer.begin(
      "svg",
      [
        ("xmlns", .word("http://www.w3.org/2000/svg")), ("width", .tenths(full)),
        ("height", .tenths(high)),
        ("viewBox", .text("0 0 \(SVGWriter.number(full)) \(SVGWriter.number(high))")),
        ("class", .text("whosaid-picture " + name)), ("lang", .text(language.tag)),
        ("role", .word(hasLinks ? "graphics-document document" : "img")),
        ("aria-labelledby", .text("\(idPrefix)-title")),
        ("aria-describedby", .text("\(idPrefix)-description")),
        ("font-family", .word(PicturePage.fonts)),

      ])
    writer.leaf("title", [("id", .text("\(idPrefix)-title"))], title)
    writer.leaf("desc", [("id", .text("\(idPrefix)-description"))], description)
    writer.element(
      "rect",
      [
        ("class", .word("paper")), ("width", .tenths(full)), ("height", .tenths(high)),
        ("fill", .word("#FFFFFF")),
      ])
    for text in texts {
      writer.lines(
        [
          ("class", .word(text.class)), ("font-size", .tenths(text.font.size)),
          ("font-weight", .word(text.font.isBold ? "bold" : "normal")),
          ("fill", .word(PictureLineStyle.Colour.text)),
        ], text.lines.map { (at: $0.0, text: $0.1) })
    }
    if let key { key.grid.write(key.signs, at: key.at, &writer) }
  }

  /// Ends the picture.
  func end(_ writer: inout SVGWriter) { writer.end() }
}
