import Provenance

/// The key of a provenance picture: each sign that it uses beside what it means.
struct PictureKeyGrid {
  let height: Int
  private let rows: Int
  private let columnWidth: Int
  private let hasQuotes: Bool
  private let language: ReportLanguage

  private static let signWidth = 440
  private static let rowHeight = 210
  private static let font = PictureFont.small

  init(_ signs: [PictureKey], hasQuotes: Bool, width: Int, _ language: ReportLanguage) {
    self.hasQuotes = hasQuotes
    self.language = language
    let widest =
      signs.map { TextMeasure.width($0.meaning(in: language), PictureKeyGrid.font) }.max() ?? 0
    columnWidth = widest + PictureKeyGrid.signWidth + 300
    let columns = max(1, min(signs.count, (width - 200) / columnWidth))
    rows = (signs.count + columns - 1) / columns
    height = 320 + rows * PictureKeyGrid.rowHeight
  }

  func write(_ signs: [PictureKey], at origin: PicturePoint, _ writer: inout SVGWriter) {
    let columns = (signs.count + rows - 1) / rows
    writer.begin("g", [("class", .word("key"))])
    let box = PictureBox(
      x: origin.x, y: origin.y, width: columns * columnWidth + 200 - 300, height: height)
    let widened = PictureBox(x: box.x, y: box.y, width: max(box.width, 2600), height: box.height)
    writer.element(
      "rect", widened.attributes + [("rx", .tenths(60)), ("fill", .word("#F7F7F7"))])
    let font = PictureKeyGrid.font
    writer.lines(
      [
        ("font-size", .tenths(font.size)), ("font-weight", .word("bold")),
        ("fill", .word(PictureLineStyle.Colour.text)),
      ], [(PicturePoint(box.x + 100, box.y + 190), language.say(.key))])
    if hasQuotes {
      writer.lines(
        [("font-size", .tenths(font.size)), ("fill", .word(PictureLineStyle.Colour.darkText))],
        [(PicturePoint(box.x + 420, box.y + 190), language.say(.keyQuotes))])
    }
    for (index, sign) in signs.enumerated() {
      let x = box.x + 100 + index / rows * columnWidth
      let y = box.y + 360 + index % rows * PictureKeyGrid.rowHeight
      writer.begin("g", [("class", .text("sign " + sign.rawValue))])
      draw(sign, PicturePoint(x, y), &writer)
      writer.lines(
        [("font-size", .tenths(font.size)), ("fill", .word(PictureLineStyle.Colour.darkText))],
        [
          (
            PicturePoint(x + PictureKeyGrid.signWidth, y + font.size * 7 / 20),
            sign.meaning(in: language)
          )
        ])
      writer.end()
    }
    writer.end()
  }

  private func draw(_ sign: PictureKey, _ at: PicturePoint, _ writer: inout SVGWriter) {
    switch sign {
    case .asserts: line(.stance(.affirms), at, &writer)
    case .denies: line(.stance(.denies), at, &writer)
    case .reports: line(.stance(.reports), at, &writer)
    case .contradict: line(.contradiction, at, &writer)
    case .entails: line(.relation(.entails), at, &writer)
    case .supports: line(.relation(.supports), at, &writer)
    case .equivalent: line(.relation(.equivalent), at, &writer)
    case .contrary: line(.relation(.contrary), at, &writer)
    case .relays: line(.relays, at, &writer)
    case .belongs: line(.partOf, dashes: PictureLineStyle.dotted, at, &writer)
    case .certainty:
      let styles: [StaticString?] = [nil, PictureLineStyle.dashed, PictureLineStyle.dotted]
      for (index, dashes) in styles.enumerated() {
        let style = PictureLineStyle(.stance(.affirms), dashes: dashes)
        let y = at.y + (index - 1) * 55
        PictureOutline.write(
          .polygon([PicturePoint(at.x, y), PicturePoint(at.x + 340, y)], isClosed: false), style,
          &writer)
      }
    case .unnamed: box(at, isDashed: true, &writer)
    case .carrier:
      box(at, isDashed: false, &writer)
      let inner = PictureBox(center: PicturePoint(at.x + 170, at.y), width: 280, height: 90)
      writer.element(
        "rect",
        inner.attributes + [
          ("rx", .tenths(35)), ("fill", .word("#E8F1FA")),
          ("stroke", .word(PictureLineStyle.Colour.dark)),
        ])
    case .folded:
      writer.lines(
        [
          ("font-size", .tenths(PictureKeyGrid.font.size)),
          ("fill", .word(PictureLineStyle.Colour.text)),
        ], [(PicturePoint(at.x + 80, at.y + 40), "+n")])
    }
  }

  private func line(
    _ kind: PictureEdge.Kind, dashes: StaticString? = nil, _ at: PicturePoint,
    _ writer: inout SVGWriter
  ) {
    let style = PictureLineStyle(kind, dashes: dashes)
    let start = PictureLine.End(tip: at, direction: PicturePoint(-1, 0))
    let end = PictureLine.End(tip: PicturePoint(at.x + 340, at.y), direction: PicturePoint(1, 0))
    PictureOutline.write(
      .polygon([start.behind(style.tail), end.behind(style.head)], isClosed: false), style,
      &writer)
    PictureOutline.write(style.tail, start, style, &writer)
    PictureOutline.write(style.head, end, style, &writer)
  }

  private func box(_ at: PicturePoint, isDashed: Bool, _ writer: inout SVGWriter) {
    let box = PictureBox(center: PicturePoint(at.x + 170, at.y), width: 340, height: 150)
    writer.element(
      "rect",
      box.attributes + [
        ("rx", .tenths(60)), ("fill", .word(isDashed ? "#E8F1FA" : "#FFFFFF")),
        ("stroke", .word(PictureLineStyle.Colour.dark)),
        ("stroke-dasharray", .word(isDashed ? "6 4" : "none")),
      ])
  }
}
