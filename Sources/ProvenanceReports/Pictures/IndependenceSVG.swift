import Provenance

/// Draws how independent one side of a claim is as SVG: from left to right where the words come
/// from, the documents that have them, and the sources; one band for each origin.
///
/// Five papers with one wire stand in one band, and the band says so in words. Colours only set
/// neighbouring bands apart; what is not recorded has a dashed band without a colour.
struct IndependenceSVG {
  private let side: SideIndependence
  private let link: ReportLink?
  private let language: ReportLanguage
  let layout: IndependenceLayout
  private var writer = SVGWriter()

  /// The colour of the stripe of a band and that of its ground: of Okabe and Ito, without those
  /// that stand for a side of a claim.
  private static let colours: [(stripe: StaticString, ground: StaticString)] = [
    ("#009E73", "#EDF8F5"), ("#E69F00", "#FDF7EB"), ("#CC79A7", "#FBF3F7"),
    ("#56B4E9", "#F1F8FD"), ("#F0E442", "#FEFDF0"),
  ]
  private static let stripeWidth = 90

  /// One side of a claim as SVG, ending in a line feed; nil where nobody stands on it.
  /// - Parameters:
  ///   - side: the side, as the report counts it.
  ///   - idPrefix: what every id begins with: a word without blanks.
  ///   - link: the page of the report that nodes link to; nil for none.
  /// - Complexity: that of `IndependenceBands`.
  static func text(
    _ side: SideIndependence, of report: ContradictionReport, idPrefix: String = "independence",
    link: ReportLink? = nil, language: ReportLanguage = .english
  ) -> String? {
    guard var drawing = IndependenceSVG(side, report, link, language) else { return nil }
    drawing.write(report, idPrefix)
    return drawing.writer.text
  }

  init?(
    _ side: SideIndependence, _ report: ContradictionReport, _ link: ReportLink? = nil,
    _ language: ReportLanguage = .english
  ) {
    let bands = IndependenceBands(side, report, language)
    guard !bands.bands.isEmpty else { return nil }
    self.side = side
    self.link = link
    self.language = language
    layout = IndependenceLayout(bands, speakers: side.speakers)
  }

  private mutating func write(_ report: ContradictionReport, _ idPrefix: String) {
    let sentences = EvidenceSentences(
      report, names: SourceNames(report.graph), limit: 5, language: language,
      escape: { Visible.line($0) }, quote: { "[\($0)]" })
    let title = [sentences.claim(of: side), language.sentence(sentences.independence(side))]
    var page = PicturePage(width: layout.width, margin: GraphSVG.margin)
    page.addTitle(title)
    let top = page.height
    page.skip(layout.height)
    page.addNotes(notes)
    let nodes = layout.bands.nodes
    page.begin(
      &writer, class: "whosaid-independence", idPrefix: idPrefix,
      title: title.joined(separator: ". "), description: description,
      hasLinks: nodes.contains { address(of: $0) != nil }, language)
    writer.begin(
      "g",
      [
        ("class", .word("bands")),
        (
          "transform",
          .text("translate(\(SVGWriter.number(page.margin)) \(SVGWriter.number(top)))")
        ), ("font-size", .tenths(PictureFont.node.size)), ("text-anchor", .word("middle")),
      ])
    for index in layout.bands.bands.indices { writeBand(index) }
    for index in layout.lines.indices { writeLine(index) }
    for index in nodes.indices { writeNode(index, idPrefix) }
    writer.end()
    page.end(&writer)
  }

  private var notes: [String] {
    let bands = layout.bands
    var notes: [String] = []
    if bands.moreBands + bands.moreSources > 0 {
      notes.append(
        language.say(
          .notDrawnOrigins,
          ["bands": .number(bands.moreBands), "sources": .number(bands.moreSources)]))
    }
    if bands.notFollowed > 0 {
      notes.append(language.say(.notFollowed, ["count": .number(bands.notFollowed)]))
    }
    return notes
  }

  /// What the picture shows, for who cannot see it: each band with its sources.
  private var description: String {
    var sentences = [language.say(.originsRead)]
    for (index, band) in layout.bands.bands.enumerated() {
      let names = band.columns[2].map { Visible.text(Visible.line(layout.bands.nodes[$0].text)) }
      sentences.append(
        language.sentence(
          language.say(
            .rootAndWords,
            [
              "id": .words(layout.titles[index].text), "words": .words(language.list(names)),
            ])))
    }
    return language.paragraph(sentences + notes)
  }

  // MARK: Parts

  private mutating func writeBand(_ index: Int) {
    let (band, box) = (layout.bands.bands[index], layout.boxes[index])
    let isOrigin = band.kind == .origin
    let colour = IndependenceSVG.colours[index % IndependenceSVG.colours.count]
    writer.begin("g", [("class", .word(isOrigin ? "origin" : "origin unknown"))])
    writer.element(
      "rect",
      box.attributes + [
        ("fill", .word(isOrigin ? colour.ground : "#FFFFFF")),
        ("stroke", .word(isOrigin ? "#D0D0D0" : PictureLineStyle.Colour.gray)),
        ("stroke-dasharray", .word(isOrigin ? "none" : "6 4")),
      ])
    if isOrigin {
      let stripe = PictureBox(
        x: box.x, y: box.y, width: IndependenceSVG.stripeWidth, height: box.height)
      writer.element("rect", stripe.attributes + [("fill", .word(colour.stripe))])
    }
    let font = IndependenceLayout.titleFont
    writer.lines(
      [
        ("class", .word("band-title")), ("font-size", .tenths(font.size)),
        ("font-weight", .word("bold")), ("text-anchor", .word("start")),
        ("fill", .word(PictureLineStyle.Colour.text)),
      ],
      layout.titles[index].lines.enumerated().map { row, line in
        (
          PicturePoint(
            box.x + IndependenceLayout.sidePadding,
            box.y + IndependenceLayout.topPadding + row * font.lineHeight + font.ascent), line
        )
      })
    writer.end()
  }

  private mutating func writeLine(_ index: Int) {
    let (curve, isUnknown) = layout.lines[index]
    let style = PictureLineStyle(.relays, dashes: isUnknown ? PictureLineStyle.dashed : nil)
    let end = PictureLine.End(tip: curve.end, direction: PicturePoint(1, 0))
    let neck = end.behind(style.head)
    let drawn = PictureCurve.level(curve.start, neck)
    var path = SVGPath()
    path.move(to: drawn.start)
    path.curve(drawn.first, drawn.second, to: drawn.end)
    writer.begin("g", [("class", .word(isUnknown ? "way unknown" : "way"))])
    PictureOutline.write(path, style, &writer)
    PictureOutline.write(style.head, end, style, &writer)
    writer.end()
  }

  private func address(of node: PictureNode) -> String? {
    link?.recordAddress(of: node) ?? node.address?.text
  }

  private mutating func writeNode(_ index: Int, _ idPrefix: String) {
    let node = layout.bands.nodes[index]
    let (box, shape) = (layout.places[index], layout.shapes[index])
    var attributes: SVGWriter.Attributes = [
      ("id", .text("\(idPrefix)-\(node.id)")), ("class", .text(PictureClasses.of(node))),
    ]
    if let kind = node.record?.kind, let id = node.recordID {
      attributes.append(("data-record", .text("\(kind.rawValue):\(id)")))
    }
    writer.begin("g", attributes)
    if !node.tooltip.isEmpty { writer.leaf("title", [], node.tooltip) }
    writer.linked(to: address(of: node)) { writer in
      PictureOutline.write(node, shape.outline, box, &writer)
      GraphSVG.write(shape, in: box, &writer)
    }
    writer.end()
  }
}
