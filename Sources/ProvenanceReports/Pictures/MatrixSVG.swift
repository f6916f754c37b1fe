import Provenance

/// Draws who takes which side on the disputed claims of one dispute as SVG: sources by claims.
///
/// A side is a disc with a plus or a square with a minus, so that neither colour nor shape stands
/// alone; hollow where it only follows, dashed where it is only possible.
struct MatrixSVG {
  private let matrix: PositionMatrix
  private let graph: ClaimGraph
  private let names: SourceNames
  private let link: ReportLink?
  private let language: ReportLanguage
  private var writer = SVGWriter()
  private let heads: [[String]]
  private let rowNames: [[String]]

  private static let nameWidth = 1900
  private static let columnWidth = 1400
  private static let rowHeight = 340
  private static let font = PictureFont.small
  private static let markSize = 190

  /// The matrix as SVG, ending in a line feed.
  /// - Parameters:
  ///   - idPrefix: what every id begins with: a word without blanks.
  ///   - link: the page of the report that sources and claims link to; nil for no links.
  /// - Complexity: O(n) in cells and the text shown.
  static func text(
    _ matrix: PositionMatrix, of report: ContradictionReport, title: [String],
    idPrefix: String = "matrix", link: ReportLink? = nil, language: ReportLanguage = .english
  ) -> String {
    var drawing = MatrixSVG(matrix, report, link, language)
    drawing.write(title, idPrefix)
    return drawing.writer.text
  }

  private init(
    _ matrix: PositionMatrix, _ report: ContradictionReport, _ link: ReportLink?,
    _ language: ReportLanguage
  ) {
    self.matrix = matrix
    self.link = link
    self.language = language
    let graph = report.graph
    let names = SourceNames(graph)
    self.graph = graph
    self.names = names
    heads = matrix.claims.map { claim in
      LineBreaking.broken(
        graph.claim(claim).text, MatrixSVG.font, width: MatrixSVG.columnWidth - 160, count: 8)
    }
    rowNames = matrix.rows.map { row in
      LineBreaking.broken(
        names[row.source], .node, width: MatrixSVG.nameWidth - 200, count: 3)
    }
  }

  private func rowHeight(_ row: Int) -> Int {
    max(MatrixSVG.rowHeight, rowNames[row].count * PictureFont.node.lineHeight + 120)
  }

  private mutating func write(_ title: [String], _ idPrefix: String) {
    let line = MatrixSVG.font.lineHeight
    let head = (heads.map(\.count).max() ?? 0) * line + 120
    let body = matrix.rows.indices.reduce(0) { $0 + rowHeight($1) }
    let table = MatrixSVG.nameWidth + matrix.claims.count * MatrixSVG.columnWidth
    var page = PicturePage(width: max(table, 6400), margin: GraphSVG.margin)
    page.addTitle(title)
    let top = page.height
    page.skip(head + body + 400)
    let rest = matrix.sourceCount - matrix.rows.count
    if rest > 0 { page.addNotes([language.say(.andMoreSources, ["count": .number(rest)])]) }
    page.begin(
      &writer, class: "whosaid-matrix", idPrefix: idPrefix,
      title: title.isEmpty ? language.say(.matrixHeading) : title.joined(separator: ". "),
      description: description, hasLinks: link != nil,
      language)
    let left = GraphSVG.margin
    for (column, lines) in heads.enumerated() {
      let middle =
        left + MatrixSVG.nameWidth + column * MatrixSVG.columnWidth
        + MatrixSVG.columnWidth / 2
      let first = top + head - 60 - lines.count * line
      let claim = graph.claim(matrix.claims[column]).id
      writer.linked(to: link?.address(of: .claim, claim)) { writer in
        writer.lines(
          [
            ("class", .word("claim")), ("font-size", .tenths(MatrixSVG.font.size)),
            ("text-anchor", .word("middle")), ("fill", .word(PictureLineStyle.Colour.text)),
          ],
          lines.enumerated().map { row, text in
            (PicturePoint(middle, first + row * line + MatrixSVG.font.ascent), text)
          })
      }
    }
    var y = top + head
    for row in matrix.rows.indices {
      writeRow(row, PictureBox(x: left, y: y, width: table, height: rowHeight(row)))
      y += rowHeight(row)
    }
    writeKey(PicturePoint(left, y + 260))
    page.end(&writer)
  }

  private mutating func writeRow(_ index: Int, _ box: PictureBox) {
    let row = matrix.rows[index]
    writer.begin(
      "g",
      [
        ("class", .word("source")),
        ("data-record", .text("source:" + graph.source(row.source).id)),
      ])
    writer.element(
      "rect", box.attributes + [("fill", .word(index.isMultiple(of: 2) ? "#F7F7F7" : "#FFFFFF"))])
    let font = PictureFont.node
    let names = rowNames[index]
    let first = box.center.y - names.count * font.lineHeight / 2
    writer.linked(to: link?.address(of: .source, graph.source(row.source).id)) { writer in
      writer.lines(
        [
          ("font-size", .tenths(font.size)), ("fill", .word(PictureLineStyle.Colour.text)),
        ],
        names.enumerated().map { line, text in
          (PicturePoint(box.x + 100, first + line * font.lineHeight + font.ascent), text)
        })
    }
    for (column, cell) in row.cells.enumerated() where cell.affirmed > 0 || cell.denied > 0 {
      let middle = PicturePoint(
        box.x + MatrixSVG.nameWidth + column * MatrixSVG.columnWidth + MatrixSVG.columnWidth / 2,
        box.center.y)
      writer.begin("g", [("class", .word("cell"))])
      writer.leaf(
        "title", [], words(cell, source: row.source, claim: matrix.claims[column]))
      let shift = cell.affirmed > 0 && cell.denied > 0 ? 130 : 0
      if cell.affirmed > 0 {
        writeMark(
          PicturePoint(middle.x - shift, middle.y), isDenial: false,
          isDirect: cell.affirmedDirectly, isPossible: cell.affirmed == 1)
      }
      if cell.denied > 0 {
        writeMark(
          PicturePoint(middle.x + shift, middle.y), isDenial: true,
          isDirect: cell.deniedDirectly, isPossible: cell.denied == 1)
      }
      writer.end()
    }
    writer.end()
  }

  private mutating func writeMark(
    _ at: PicturePoint, isDenial: Bool, isDirect: Bool, isPossible: Bool
  ) {
    let colour = isDenial ? PictureLineStyle.Colour.vermillionText : PictureLineStyle.Colour.blue
    let isFull = isDirect && !isPossible
    let size = MatrixSVG.markSize
    writer.element(
      "rect",
      PictureBox(center: at, width: size, height: size).attributes + [
        ("class", .word(isDenial ? "denies" : "affirms")),
        ("rx", .tenths(isDenial ? 20 : size / 2)),
        ("fill", .word(isFull ? colour : "#FFFFFF")), ("stroke", .word(colour)),
        ("stroke-width", .tenths(16)),
        ("stroke-dasharray", .word(isPossible ? "3 2.2" : "none")),
      ])
    let arm = 52
    var strokes = [[PicturePoint(at.x - arm, at.y), PicturePoint(at.x + arm, at.y)]]
    if !isDenial {
      strokes.append([PicturePoint(at.x, at.y - arm), PicturePoint(at.x, at.y + arm)])
    }
    for stroke in strokes {
      writer.element(
        "path",
        [
          ("d", .path(.polygon(stroke, isClosed: false))), ("fill", .word("none")),
          ("stroke", .word(isFull ? "#FFFFFF" : colour)), ("stroke-width", .tenths(22)),
        ])
    }
  }

  private mutating func writeKey(_ at: PicturePoint) {
    writer.begin("g", [("class", .word("key"))])
    var x = at.x + 100
    let signs: [(isDenial: Bool, isDirect: Bool, isPossible: Bool, text: String)] = [
      (false, true, false, language.say(.affirms)), (true, true, false, language.say(.denies)),
      (false, false, false, language.say(.onlyFollows)),
      (false, true, true, language.say(.onlyPossible)),
    ]
    for sign in signs {
      writeMark(
        PicturePoint(x + 100, at.y), isDenial: sign.isDenial, isDirect: sign.isDirect,
        isPossible: sign.isPossible)
      writer.lines(
        [
          ("font-size", .tenths(MatrixSVG.font.size)),
          ("fill", .word(PictureLineStyle.Colour.darkText)),
        ], [(PicturePoint(x + 260, at.y + 40), sign.text)])
      x += 500 + TextMeasure.width(sign.text, MatrixSVG.font)
    }
    writer.end()
  }

  // MARK: In words

  private var description: String {
    var sentences = [language.say(.rowsAndColumns)]
    for row in matrix.rows.prefix(PictureDescription.limit) {
      for (column, cell) in row.cells.enumerated() where cell.affirmed > 0 || cell.denied > 0 {
        sentences.append(words(cell, source: row.source, claim: matrix.claims[column]))
      }
    }
    return language.paragraph(sentences)
  }

  /// What a source holds of a claim, as in `NTD affirms (it only follows): The talks are long.`.
  private func words(_ cell: PositionMatrix.Cell, source: Int, claim: Int) -> String {
    var sides: [String] = []
    func side(_ verb: Message, _ strength: Int, _ isDirect: Bool) {
      guard strength > 0 else { return }
      let notes: [Message?] = [strength == 1 ? .possible : nil, isDirect ? nil : .itOnlyFollows]
      let said = notes.compactMap { $0 }.map { language.say($0) }
        .joined(separator: language.say(.comma))
      sides.append(
        language.say(verb) + (said.isEmpty ? "" : language.say(.bracketed, ["words": .words(said)]))
      )
    }
    side(.affirms, cell.affirmed, cell.affirmedDirectly)
    side(.denies, cell.denied, cell.deniedDirectly)
    let both =
      sides.count < 2
      ? sides.joined()
      : language.say(.bothSides, ["first": .words(sides[0]), "second": .words(sides[1])])
    return language.say(
      .holdsOfClaim,
      [
        "name": .words(Visible.line(names[source])), "sides": .words(both),
        "claim": .words(language.sentence(Visible.line(graph.claim(claim).text))),
      ])
  }
}
