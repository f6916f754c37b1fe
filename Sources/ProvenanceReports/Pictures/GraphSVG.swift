import Provenance

/// Draws a provenance picture as SVG: `whosaid graph --format svg`.
///
/// Which elements and attributes there are depends on the records alone; their texts decide only
/// how many lines a text has and how large its box is. The picture needs no style sheet, no script
/// and no font of its own, and stands on white.
public struct GraphSVG {
  private let picture: ProvenancePicture
  private let prefix: String
  private let link: ReportLink?
  private let places: PicturePlaces
  private let lines: [PictureLine]
  private let labels: [PictureLabel]
  private var writer = SVGWriter()

  static let margin = 200

  /// The picture as SVG, ending in a line feed.
  /// - Parameters:
  ///   - picture: what is drawn.
  ///   - idPrefix: what every id begins with, so that several pictures can stand on one page; a
  ///     word without blanks.
  ///   - link: the page of the report that nodes and lines link to; nil for none. Without it
  ///     documents and sources link to where they are found on the web.
  /// - Complexity: O(n²) in nodes and lines at worst.
  public static func text(
    _ picture: ProvenancePicture, idPrefix: String = "graph", link: ReportLink? = nil
  ) -> String {
    var drawing = GraphSVG(picture, idPrefix, link)
    drawing.write()
    return drawing.writer.text
  }

  private init(_ picture: ProvenancePicture, _ prefix: String, _ link: ReportLink?) {
    self.picture = picture
    self.link = link
    self.prefix = prefix
    let places = PicturePlaces(picture)
    let ports = PicturePorts(picture, places)
    lines = picture.edges.enumerated().map { PictureLine($0, $1, places, ports) }
    labels = PictureLabels(picture, places, lines).labels
    self.places = places
  }

  /// The rectangle round everything but title, key and notes.
  private var bounds: PictureBox {
    var all = places.boxes + places.frames.map(\.box) + labels.map(\.box)
    for line in lines {
      for curve in line.curves {
        all += (0...4).map { PictureBox(center: curve.point(at: $0 * 25), width: 40, height: 40) }
      }
    }
    guard let first = all.first else { return PictureBox(x: 0, y: 0, width: 0, height: 0) }
    return all.dropFirst().reduce(first) { $0.joined($1) }
  }

  /// Where a node leads to.
  private func address(of node: PictureNode) -> String? {
    link?.recordAddress(of: node) ?? node.address?.text
  }

  private var hasLinks: Bool {
    picture.nodes.contains { address(of: $0) != nil }
      || picture.edges.contains { link?.address(of: $0) != nil }
  }

  private mutating func write() {
    let bounds = bounds
    let width = max(bounds.width, 6400)
    var page = PicturePage(width: width, margin: GraphSVG.margin)
    page.addTitle(picture.title)
    let top = page.height
    page.skip(bounds.height)
    page.addKey(picture)
    page.addNotes(picture.notes)
    page.begin(
      &writer, class: "whosaid-graph", idPrefix: prefix,
      title: picture.title.joined(separator: ". "),
      description: PictureDescription.text(picture), hasLinks: hasLinks, picture.language)
    writer.begin(
      "g",
      [
        ("class", .word("graph")),
        (
          "transform",
          .text(
            "translate(\(SVGWriter.number(GraphSVG.margin - bounds.x)) "
              + "\(SVGWriter.number(top - bounds.y)))")
        ), ("font-size", .tenths(PictureFont.node.size)), ("text-anchor", .word("middle")),
      ])
    for (index, frame) in places.frames.enumerated() { writeFrame(index, frame) }
    for (index, line) in lines.enumerated() { writeLine(index, line) }
    for frame in places.frames { writeTitle(frame) }
    for index in picture.nodes.indices { writeNode(index) }
    for label in labels { writeLabel(label) }
    writer.end()
    page.end(&writer)
  }

  // MARK: Frames

  private mutating func writeFrame(_ index: Int, _ frame: (box: PictureBox, title: [String])) {
    let cluster = picture.clusters[index]
    writer.begin(
      "g",
      [
        ("class", .word("question")), ("data-record", .text("question:" + cluster.recordID)),
      ])
    writer.leaf("title", [], cluster.tooltip)
    writer.element(
      "rect",
      frame.box.attributes + [
        ("rx", .tenths(100)), ("fill", .word("#FAFAFA")), ("stroke", .word("#D0D0D0")),
      ])
    writer.end()
  }

  /// The words on a frame, with a rim that keeps them clear of lines below them.
  private mutating func writeTitle(_ frame: (box: PictureBox, title: [String])) {
    let font = PicturePlaces.frameTitle
    writer.lines(
      [
        ("class", .word("question-title")), ("font-size", .tenths(font.size)),
        ("text-anchor", .word("start")), ("fill", .word(PictureLineStyle.Colour.frameText)),
        ("stroke", .word("#FAFAFA")), ("stroke-width", .tenths(35)),
        ("stroke-linejoin", .word("round")), ("paint-order", .word("stroke")),
      ],
      frame.title.enumerated().map { row, line in
        (
          PicturePoint(frame.box.x + 100, frame.box.y + 60 + row * font.lineHeight + font.ascent),
          line
        )
      })
  }

  // MARK: Nodes

  private mutating func writeNode(_ place: Int) {
    let node = picture.nodes[place]
    let shape = places.shapes[place]
    var attributes: SVGWriter.Attributes = [
      ("id", .text("\(prefix)-\(node.id)")), ("class", .text(PictureClasses.of(node))),
    ]
    if let id = node.recordID {
      let kind = node.kind == .holder && node.isOwnVoice ? "own-voice" : node.kind.name
      attributes.append(("data-record", .text("\(kind):\(id)")))
    }
    writer.begin("g", attributes)
    writer.leaf("title", [], node.tooltip)
    let box = places.boxes[place]
    writer.linked(to: address(of: node)) { writer in
      PictureOutline.write(node, shape.outline, box, &writer)
      GraphSVG.write(shape, in: box, &writer)
    }
    writer.end()
  }

  /// The text of a node, in its box.
  static func write(
    _ shape: PictureNodeShape, in box: PictureBox, _ writer: inout SVGWriter
  ) {
    for (paragraph, lines) in shape.placed(in: box) {
      let isAlarm = paragraph.isRemark && paragraph.font.isBold
      writer.lines(
        [
          ("class", .word(paragraph.isRemark ? "remark" : "name")),
          ("font-size", .tenths(paragraph.font.size)),
          ("font-weight", .word(paragraph.font.isBold ? "bold" : "normal")),
          (
            "fill",
            .word(
              isAlarm
                ? PictureLineStyle.Colour.vermillionText
                : paragraph.isRemark
                  ? PictureLineStyle.Colour.darkText : PictureLineStyle.Colour.text)
          ),
        ], lines.map { (at: $0.0, text: $0.1) })
    }
  }

  // MARK: Lines

  private mutating func writeLine(_ place: Int, _ line: PictureLine) {
    let edge = picture.edges[place]
    var attributes: SVGWriter.Attributes = [
      ("id", .text("\(prefix)-e\(place + 1)")), ("class", .text(PictureClasses.of(edge))),
    ]
    if let id = edge.recordIDs.first {
      let kind = if case .stance = edge.kind { "assertion" } else { "relation" }
      attributes.append(("data-record", .text("\(kind):\(id)")))
    }
    writer.begin("g", attributes)
    writer.leaf("title", [], edge.tooltip)
    // The words of a line are its link for who comes by the keyboard.
    let isRepeated = labels.contains { $0.edge == place }
    let address = link?.address(of: edge)
    writer.linked(to: address, isRepeated: isRepeated) { writer in
      if address != nil, !isRepeated { writer.leaf("title", [], edge.tooltip) }
      PictureOutline.write(line, &writer)
    }
    writer.end()
  }

  private mutating func writeLabel(_ label: PictureLabel) {
    let edge = picture.edges[label.edge]
    let style = lines[label.edge].style
    writer.begin(
      "g",
      [
        ("class", .text("label " + PictureClasses.of(edge))),
        ("data-edge", .text("\(prefix)-e\(label.edge + 1)")),
      ])
    writer.leaf("title", [], edge.tooltip)
    writer.linked(to: link?.address(of: edge)) { writer in
      writer.element(
        "rect",
        label.box.attributes + [
          ("rx", .tenths(label.box.height / 2)), ("fill", .word("#FFFFFF")),
          ("stroke", .word(style.colour)), ("stroke-width", .tenths(7)),
        ])
      let font = PictureFont.label
      writer.lines(
        [("font-size", .tenths(font.size)), ("fill", .word(style.textColour))],
        [(PicturePoint(label.box.center.x, label.box.center.y + font.size * 7 / 20), label.text)])
    }
    writer.end()
  }
}

extension PictureBox {
  /// The rectangle as attributes of `rect`.
  var attributes: SVGWriter.Attributes {
    [
      ("x", .tenths(x)), ("y", .tenths(y)), ("width", .tenths(width)), ("height", .tenths(height)),
    ]
  }
}
