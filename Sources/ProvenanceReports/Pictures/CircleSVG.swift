import Provenance

/// Draws reports that lead back to themselves as SVG: the members on a circle, with an arrow from
/// each to the one that it was taken from.
struct CircleSVG {
  /// Members that one circle shows; of more the rest is counted.
  static let memberLimit = 12

  /// A member of a circle.
  struct Member {
    let name: String
    /// Where the report tells more of it.
    var address: String?
  }

  private let names: [[String]]
  private let addresses: [String?]
  private let count: Int
  private let language: ReportLanguage
  private var writer = SVGWriter()

  private static let font = PictureFont.node
  private static let gap = 600

  /// A circle of circular reporting as SVG, ending in a line feed; nil where it cannot be written
  /// out.
  /// - Parameters:
  ///   - idPrefix: what every id begins with: a word without blanks.
  ///   - link: the page of the report that members link to; nil for no links.
  /// - Complexity: as for finding a shortest way round the circle.
  static func text(
    _ circle: CircularReporting.Circle, of report: ContradictionReport, idPrefix: String = "circle",
    link: ReportLink? = nil, language: ReportLanguage = .english
  ) -> String? {
    let graph = report.graph
    guard let first = circle.members.first else { return nil }
    let names = SourceNames(graph)
    let title: Message
    let note: Message
    let way: [Int]?
    let name: (Int) -> String
    let address: (Int) -> String?
    switch circle.among {
    case .assertions:
      (title, note) = (.circleOfAssertions, .arrowTakenFrom)
      way = graph.assertionLineage().circle(through: first)
      let words = AssertionWords(report, names: names, language: language)
      name = { "\(words.holder(of: $0)) [\(report.quotes.number(of: $0))]" }
      address = { link?.address(ofQuote: report.quotes.number(of: $0)) }
    case .documents:
      (title, note) = (.circleOfDocuments, .arrowDerivedFrom)
      way = graph.documentLineage().circle(through: first)
      name = { graph.document($0).title }
      address = { link?.address(of: .document, graph.document($0).id) }
    case .relays:
      (title, note) = (.circleOfRelays, .arrowHasItFrom)
      way = circle.claim.flatMap { claim in
        graph.relayCircles(of: claim).first.first { $0.circle.members == circle.members }?.way
      }
      name = { names[$0] }
      address = { link?.address(of: .source, graph.source($0).id) }
    }
    guard let way else { return nil }
    let members = (way.count > 1 ? way.dropLast() : way[...]).map {
      Member(name: name($0), address: address($0))
    }
    return text(
      members: members, count: circle.members.count, title: language.say(title),
      note: language.say(note), idPrefix: idPrefix, language: language)
  }

  /// Named members in order, each of which leads to the next and the last to the first.
  static func text(
    members: [Member], count: Int, title: String, note: String, idPrefix: String,
    language: ReportLanguage = .english
  ) -> String {
    var drawing = CircleSVG(members, count, language)
    drawing.write(title, note, idPrefix)
    return drawing.writer.text
  }

  private init(_ members: [Member], _ count: Int, _ language: ReportLanguage) {
    self.language = language
    var shown = members
    if members.count > CircleSVG.memberLimit {
      let last = CircleSVG.memberLimit - 1
      let more = language.say(.andMoreSteps, ["count": .number(members.count - last)])
      shown = members.prefix(last) + [Member(name: more)]
    }
    addresses = shown.map(\.address)
    names = shown.map {
      LineBreaking.broken($0.name, CircleSVG.font, width: 1500, count: 4)
    }
    self.count = count - members.count
  }

  /// The boxes of the members, the first on top, clockwise.
  private var boxes: [PictureBox] {
    let font = CircleSVG.font
    let widest = names.joined().map { TextMeasure.width($0, font) }.max() ?? 0
    let width = widest + 2 * PictureNodeShape.sidePadding
    let height =
      (names.map(\.count).max() ?? 1) * font.lineHeight + 2 * PictureNodeShape.topPadding
    let directions = CircleSVG.directions(names.count)
    guard names.count > 1 else {
      return [PictureBox(x: 0, y: 0, width: width, height: height)]
    }
    // The distance of two neighbours is that of the first two.
    let (a, b) = (directions[0], directions[1])
    let share = ((a.x - b.x) * (a.x - b.x) + (a.y - b.y) * (a.y - b.y)).squareRoot()
    // Two stand above each other; of more the neighbours stand askew.
    let reach =
      names.count == 2
      ? Double(height) : Double(width * width + height * height).squareRoot()
    let radius = (reach + Double(CircleSVG.gap)) / share
    return directions.map { direction in
      PictureBox(
        center: PicturePoint(
          Int((direction.x * radius).rounded()), Int((direction.y * radius).rounded())),
        width: width, height: height)
    }
  }

  private mutating func write(_ title: String, _ note: String, _ idPrefix: String) {
    let boxes = boxes
    guard let first = boxes.first else { return }
    let bounds = boxes.dropFirst().reduce(first) { $0.joined($1) }
    let isLoop = boxes.count == 1
    let width = max(bounds.width + (isLoop ? 1000 : 0), 4400)
    var page = PicturePage(width: width, margin: GraphSVG.margin)
    page.addTitle([title])
    let shift = PicturePoint(
      page.margin + (width - bounds.width) / 2 - bounds.x, page.height - bounds.y)
    page.skip(bounds.height)
    let more = count > 0 ? [language.say(.moreByOtherWays, ["count": .number(count)])] : []
    page.addNotes([note] + more)
    let spoken = names.map { $0.joined(separator: " ") }
    let order = (spoken + spoken.prefix(1)).joined(separator: " > ")
    page.begin(
      &writer, class: "whosaid-circle", idPrefix: idPrefix, title: title,
      description: language.paragraph([
        note, language.say(.inOrder, ["members": .words(order)]),
      ]),
      hasLinks: addresses.contains { $0 != nil }, language)
    let placed = boxes.map { box in
      PictureBox(x: box.x + shift.x, y: box.y + shift.y, width: box.width, height: box.height)
    }
    for index in placed.indices {
      writeArrow(from: placed[index], to: placed[(index + 1) % placed.count])
    }
    for (index, box) in placed.enumerated() {
      writer.begin("g", [("class", .word("member"))])
      let lines = names[index]
      writer.linked(to: addresses[index]) { CircleSVG.writeMember(box, lines, &$0) }
      writer.end()
    }
    page.end(&writer)
  }

  private static func writeMember(
    _ box: PictureBox, _ lines: [String], _ writer: inout SVGWriter
  ) {
    let font = CircleSVG.font
    PictureOutline.write(
      .rounded, box,
      [
        ("fill", .word("#E8F1FA")), ("stroke", .word(PictureLineStyle.Colour.dark)),
        ("stroke-width", .tenths(12)),
      ], &writer)
    let first = box.center.y - lines.count * font.lineHeight / 2
    writer.lines(
      [
        ("font-size", .tenths(font.size)), ("text-anchor", .word("middle")),
        ("fill", .word(PictureLineStyle.Colour.text)),
      ],
      lines.enumerated().map { row, line in
        (PicturePoint(box.center.x, first + row * font.lineHeight + font.ascent), line)
      })
  }

  private mutating func writeArrow(from: PictureBox, to: PictureBox) {
    let style = PictureLineStyle(.relays)
    if from == to {
      let start = PictureLine.End(
        tip: PicturePoint(from.right, from.center.y - 100), direction: PicturePoint(-1, 0))
      let end = PictureLine.End(
        tip: PicturePoint(from.right, from.center.y + 100), direction: PicturePoint(-1, 0))
      var path = SVGPath()
      path.move(to: start.tip)
      path.curve(
        PicturePoint(from.right + 500, start.tip.y), PicturePoint(from.right + 500, end.tip.y),
        to: end.behind(.arrow))
      PictureOutline.write(path, style, &writer)
      PictureOutline.write(.arrow, end, style, &writer)
      return
    }
    let x = Double(to.center.x - from.center.x)
    let y = Double(to.center.y - from.center.y)
    let length = (x * x + y * y).squareRoot()
    let (along, across) = (x / length, y / length)
    // Beside the middle, so that two members have two arrows.
    let aside = names.count == 2 ? 120.0 : 0
    func point(_ box: PictureBox, _ sign: Double, _ more: Double) -> PicturePoint {
      let reach = CircleSVG.reach(box, abs(along), abs(across)) + more
      return PicturePoint(
        box.center.x + Int((sign * along * reach - across * aside).rounded()),
        box.center.y + Int((sign * across * reach + along * aside).rounded()))
    }
    let start = point(from, 1, 30)
    let (tip, neck) = (point(to, -1, 30), point(to, -1, 140))
    PictureOutline.write(.polygon([start, neck], isClosed: false), style, &writer)
    let side = PicturePoint(Int((across * 50).rounded()), Int((along * 50).rounded()))
    writer.element(
      "path",
      [
        ("class", .word("head")),
        (
          "d",
          .path(
            .polygon([
              tip, PicturePoint(neck.x - side.x, neck.y + side.y),
              PicturePoint(neck.x + side.x, neck.y - side.y),
            ]))
        ), ("fill", .word(style.colour)),
      ])
  }

  /// How far it is from the middle of a box to its border in a direction.
  private static func reach(_ box: PictureBox, _ along: Double, _ across: Double) -> Double {
    let (half, high) = (Double(box.width) / 2, Double(box.height) / 2)
    return min(along > 0.001 ? half / along : .infinity, across > 0.001 ? high / across : .infinity)
  }

  /// So many directions at equal angles, the first upwards, clockwise.
  ///
  /// The first is turned by one angle again and again; its sine and cosine come from their series.
  static func directions(_ count: Int) -> [(x: Double, y: Double)] {
    let angle = 2 * Double.pi / Double(max(count, 1))
    var (sine, cosine) = (0.0, 0.0)
    var term = 1.0
    for power in 0..<40 {
      if power.isMultiple(of: 2) {
        cosine += power.isMultiple(of: 4) ? term : -term
      } else {
        sine += (power - 1).isMultiple(of: 4) ? term : -term
      }
      term *= angle / Double(power + 1)
    }
    var direction = (x: 0.0, y: -1.0)
    return (0..<count).map { _ in
      defer {
        direction = (
          direction.x * cosine - direction.y * sine, direction.x * sine + direction.y * cosine
        )
      }
      return direction
    }
  }
}
