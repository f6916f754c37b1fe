import Provenance

/// Draws what is dated as SVG: an axis of time, and below it each event at its place, stacked so
/// that nothing overlaps.
struct TimelineSVG {
  /// Events that one picture draws.
  static let eventLimit = 150

  /// An event with its words, and where it stands.
  struct Item {
    let kind: Kind
    let lines: [String]
    /// From the beginning of the event to its end.
    let start: Int
    let end: Int
    /// Mark and words together.
    let box: PictureBox
    let isTextLeft: Bool
    /// Where the report tells more of it.
    let address: String?
  }

  /// What an event is: the sign that it has.
  enum Kind: String, CaseIterable {
    case affirms
    case denies
    case reports
    case claimed
    case published
  }

  private(set) var items: [Item] = []
  private let ticks: [(x: Int, text: String)]
  private let height: Int
  private let rest: Int
  private let language: ReportLanguage
  private var writer = SVGWriter()

  static let width = 10_000
  private static let font = PictureFont.small
  private static let textWidth = 2600
  private static let axisHeight = 360
  private static let markSize = 130

  /// The dated events of a report as SVG, ending in a line feed; nil where nothing is dated.
  /// - Parameters:
  ///   - title: what stands above it; the heading of that part of the report if not given.
  ///   - idPrefix: what every id begins with: a word without blanks.
  ///   - link: the page of the report that events link to; nil for no links.
  /// - Complexity: O(n log n) in the records, O(k²) in the events drawn.
  static func text(
    _ report: ContradictionReport, _ parts: ReportParts? = nil, title: String? = nil,
    idPrefix: String = "timeline", link: ReportLink? = nil, language: ReportLanguage = .english
  ) -> String? {
    guard var drawing = TimelineSVG(report, parts, link, language) else { return nil }
    drawing.write(title ?? language.say(.timelineHeading), idPrefix)
    return drawing.writer.text
  }

  init?(
    _ report: ContradictionReport, _ parts: ReportParts? = nil,
    _ link: ReportLink? = nil, _ language: ReportLanguage = .english
  ) {
    self.language = language
    let parts = parts ?? ReportParts(report, ReportSelection())
    let all = TimelineEvent.events(of: report, parts)
    let events = all.prefix(TimelineSVG.eventLimit)
    rest = all.count - events.count
    guard let first = events.map(\.date.seconds.lowerBound).min(),
      let last = events.map(\.date.seconds.upperBound).max()
    else { return nil }
    let span = max(last - first, 3600)
    let range = (first - span / 50)...(first + span + span / 50)
    let length = range.upperBound - range.lowerBound
    func x(_ second: Int64) -> Int {
      Int((second - range.lowerBound) * Int64(TimelineSVG.width) / length)
    }
    ticks = TimelineTicks(range, limit: 9).ticks.map { (x($0.second), $0.text) }
    let words = TimelineWords(report, parts, language)
    var items: [Item] = []
    for event in events {
      let (start, end) = (x(event.date.seconds.lowerBound), x(event.date.seconds.upperBound))
      let lines = words.lines(event, width: TimelineSVG.textWidth)
      items.append(
        TimelineSVG.placed(
          words.kind(event), lines, start, max(end, start + TimelineSVG.markSize), items,
          address: link.map { words.address(event, $0) }))
    }
    self.items = items
    height = items.map(\.box.bottom).max() ?? 0
  }

  /// An event at the highest place where it covers no other.
  private static func placed(
    _ kind: Kind, _ lines: [String], _ start: Int, _ end: Int, _ items: [Item],
    address: String?
  ) -> Item {
    let text = (lines.map { TextMeasure.width($0, font) }.max() ?? 0) + 80
    let isTextLeft = end + text > width && start - text > 0
    let left = isTextLeft ? start - text : start
    var box = PictureBox(
      x: left, y: axisHeight, width: end - start + text,
      height: max(lines.count * font.lineHeight, markSize) + 90)
    let tops = [axisHeight] + items.map(\.box.bottom)
    for top in tops.sorted() {
      box.y = top
      if !items.contains(where: { $0.box.overlaps(box) }) { break }
    }
    return Item(
      kind: kind, lines: lines, start: start, end: end, box: box, isTextLeft: isTextLeft,
      address: address)
  }

  private mutating func write(_ title: String, _ idPrefix: String) {
    let far = max(items.map(\.box.right).max() ?? 0, TimelineSVG.width)
    let near = min(items.map(\.box.x).min() ?? 0, 0)
    var page = PicturePage(width: far - near, margin: GraphSVG.margin)
    page.addTitle([title])
    let origin = PicturePoint(page.margin - near, page.height)
    page.skip(height + 300)
    if rest > 0 { page.addNotes([language.say(.andMoreEvents, ["count": .number(rest)])]) }
    let spoken = items.prefix(PictureDescription.limit).map { $0.lines.joined(separator: " ") }
    page.begin(
      &writer, class: "whosaid-timeline", idPrefix: idPrefix, title: title,
      description: language.paragraph([language.say(.inTime)] + spoken),
      hasLinks: items.contains { $0.address != nil }, language)
    writer.begin(
      "g",
      [
        ("class", .word("axis")),
        (
          "transform",
          .text("translate(\(SVGWriter.number(origin.x)) \(SVGWriter.number(origin.y)))")
        ),
      ])
    writeAxis()
    for item in items { write(item) }
    writeKey(PicturePoint(0, height + 160))
    writer.end()
    page.end(&writer)
  }

  private mutating func writeAxis() {
    let y = TimelineSVG.axisHeight - 120
    for tick in ticks {
      stroke([PicturePoint(tick.x, y), PicturePoint(tick.x, height)], "#E4E4E4", 10)
      stroke(
        [PicturePoint(tick.x, y - 50), PicturePoint(tick.x, y)], PictureLineStyle.Colour.dark, 12)
      // The words of a tick at the edge stay inside the picture.
      let half = TextMeasure.width(tick.text, TimelineSVG.font) / 2
      let x = min(max(tick.x, half - 160), TimelineSVG.width - half + 160)
      words([(PicturePoint(x, y - 90), tick.text)], anchor: "middle")
    }
    stroke(
      [PicturePoint(0, y), PicturePoint(TimelineSVG.width, y)], PictureLineStyle.Colour.dark, 14)
  }

  private mutating func write(_ item: Item) {
    writer.begin("g", [("class", .text("event " + item.kind.rawValue))])
    let font = TimelineSVG.font
    let y = item.box.y + font.lineHeight / 2 + 10
    if item.end > item.start + TimelineSVG.markSize {
      stroke(
        [PicturePoint(item.start, y), PicturePoint(item.end, y)], TimelineSVG.colour(item.kind), 30)
    }
    mark(item.kind, PicturePoint(item.start + TimelineSVG.markSize / 2, y))
    let x = item.isTextLeft ? item.start - 60 : item.end + 60
    writer.linked(to: item.address) { writer in
      TimelineSVG.words(
        item.lines.enumerated().map { row, line in
          (PicturePoint(x, item.box.y + row * font.lineHeight + font.ascent), line)
        }, anchor: item.isTextLeft ? "end" : "start", &writer)
    }
    writer.end()
  }

  private mutating func writeKey(_ at: PicturePoint) {
    writer.begin("g", [("class", .word("key"))])
    var x = at.x
    for kind in Kind.allCases where items.contains(where: { $0.kind == kind }) {
      let meaning = language.say(kind.meaning)
      mark(kind, PicturePoint(x + 70, at.y))
      words([(PicturePoint(x + 200, at.y + 40), meaning)], anchor: "start")
      x += 500 + TextMeasure.width(meaning, TimelineSVG.font)
    }
    writer.end()
  }

  private static func colour(_ kind: Kind) -> StaticString {
    switch kind {
    case .affirms: PictureLineStyle.Colour.blue
    case .denies: PictureLineStyle.Colour.vermillion
    default: PictureLineStyle.Colour.gray
    }
  }

  private mutating func mark(_ kind: Kind, _ at: PicturePoint) {
    let half = TimelineSVG.markSize / 2
    let path: SVGPath
    switch kind {
    case .affirms, .reports:
      path = PictureLineStyle.Head.ring.path(
        at: PicturePoint(at.x + 40, at.y), direction: PicturePoint(1, 0))
    case .denies:
      path = PictureLineStyle.Head.bar.path(
        at: PicturePoint(at.x + 30, at.y), direction: PicturePoint(1, 0))
    case .claimed:
      path = PictureLineStyle.Head.diamond.path(
        at: PicturePoint(at.x + 70, at.y), direction: PicturePoint(1, 0))
    case .published:
      path = .polygon([
        PicturePoint(at.x - half + 20, at.y - half), PicturePoint(at.x + 10, at.y - half),
        PicturePoint(at.x + half - 20, at.y - half + 35),
        PicturePoint(at.x + half - 20, at.y + half), PicturePoint(at.x - half + 20, at.y + half),
      ])
    }
    let isFull = kind == .affirms || kind == .denies
    writer.element(
      "path",
      [
        ("class", .word("mark")), ("d", .path(path)),
        ("fill", .word(isFull ? TimelineSVG.colour(kind) : "#FFFFFF")),
        ("stroke", .word(TimelineSVG.colour(kind))), ("stroke-width", .tenths(14)),
      ])
  }

  private mutating func words(
    _ lines: [(at: PicturePoint, text: String)], anchor: StaticString
  ) {
    TimelineSVG.words(lines, anchor: anchor, &writer)
  }

  private static func words(
    _ lines: [(at: PicturePoint, text: String)], anchor: StaticString, _ writer: inout SVGWriter
  ) {
    writer.lines(
      [
        ("font-size", .tenths(TimelineSVG.font.size)), ("text-anchor", .word(anchor)),
        ("fill", .word(PictureLineStyle.Colour.text)),
      ], lines)
  }

  private mutating func stroke(_ points: [PicturePoint], _ colour: StaticString, _ width: Int) {
    writer.element(
      "path",
      [
        ("d", .path(.polygon(points, isClosed: false))), ("fill", .word("none")),
        ("stroke", .word(colour)), ("stroke-width", .tenths(width)),
      ])
  }
}

extension TimelineSVG.Kind {
  /// What the sign means.
  var meaning: Message {
    switch self {
    case .affirms: .affirms
    case .denies: .denies
    case .reports: .reportsNoSide
    case .claimed: .claimedToHaveHappened
    case .published: .published
    }
  }
}
