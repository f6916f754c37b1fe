import Provenance

/// Draws the outlines of nodes, and lines with their heads.
enum PictureOutline {
  /// The outline of a node, twice where everything passes through it.
  static func write(
    _ node: PictureNode, _ outline: PictureNodeShape.Outline, _ box: PictureBox,
    _ writer: inout SVGWriter
  ) {
    var looks: SVGWriter.Attributes = []
    switch node.kind {
    case .document: looks.append(("fill", .word("#F2F2F2")))
    case .carrier, .holder: looks.append(("fill", .word("#E8F1FA")))
    case .claim: looks.append(("fill", .word("#FFFFFF")))
    case .stub: looks.append(("fill", .word("#F7F7F7")))
    }
    let isDisputed = node.kind == .claim && node.status == .disputed
    looks.append(
      (
        "stroke",
        .word(isDisputed ? PictureLineStyle.Colour.vermillion : PictureLineStyle.Colour.dark)
      ))
    looks.append(
      ("stroke-width", .tenths(node.kind == .claim ? node.isCentral ? 30 : 16 : 12)))
    if node.isUnnamed || node.kind == .stub { looks.append(("stroke-dasharray", .word("6 4"))) }
    if node.isSinglePoint {
      write(outline, box, [("fill", .word("#FFFFFF"))] + looks.dropFirst(), &writer)
      write(outline, box.grown(by: -PictureNodeShape.doubleGap), looks, &writer)
    } else {
      write(outline, box, looks, &writer)
    }
  }

  static func write(
    _ outline: PictureNodeShape.Outline, _ box: PictureBox, _ looks: SVGWriter.Attributes,
    _ writer: inout SVGWriter
  ) {
    switch outline {
    case .plain: writer.element("rect", box.attributes + looks)
    case .rounded: writer.element("rect", box.attributes + [("rx", .tenths(110))] + looks)
    case .ellipse:
      writer.element(
        "ellipse",
        [
          ("cx", .tenths(box.center.x)), ("cy", .tenths(box.center.y)),
          ("rx", .tenths(box.width / 2)), ("ry", .tenths(box.height / 2)),
        ] + looks)
    case .note:
      let fold = 100
      writer.element(
        "path",
        [
          (
            "d",
            .path(
              .polygon([
                PicturePoint(box.x, box.y), PicturePoint(box.right - fold, box.y),
                PicturePoint(box.right, box.y + fold), PicturePoint(box.right, box.bottom),
                PicturePoint(box.x, box.bottom),
              ]))
          )
        ] + looks)
      writer.element(
        "path",
        [
          (
            "d",
            .path(
              .polygon(
                [
                  PicturePoint(box.right - fold, box.y),
                  PicturePoint(box.right - fold, box.y + fold),
                  PicturePoint(box.right, box.y + fold),
                ], isClosed: false))
          )
        ] + looks)
    }
  }

  /// A line and its heads.
  static func write(_ line: PictureLine, _ writer: inout SVGWriter) {
    write(line.path, line.style, &writer)
    write(line.style.tail, line.start, line.style, &writer)
    write(line.style.head, line.end, line.style, &writer)
  }

  static func write(_ path: SVGPath, _ style: PictureLineStyle, _ writer: inout SVGWriter) {
    var attributes: SVGWriter.Attributes = [
      ("class", .word("line")), ("d", .path(path)), ("fill", .word("none")),
      ("stroke", .word(style.colour)), ("stroke-width", .tenths(style.width)),
    ]
    if let dashes = style.dashes {
      attributes.append(("stroke-dasharray", .word(dashes)))
    }
    writer.element("path", attributes)
  }

  static func write(
    _ head: PictureLineStyle.Head, _ end: PictureLine.End, _ style: PictureLineStyle,
    _ writer: inout SVGWriter
  ) {
    guard head != .none else { return }
    writer.element(
      "path",
      [
        ("class", .word("head")), ("d", .path(head.path(at: end.tip, direction: end.direction))),
        (
          "fill",
          head.isFilled
            ? .word(style.colour) : head == .openArrow ? .word("none") : .word("#FFFFFF")
        ), ("stroke", .word(style.colour)),
        ("stroke-width", .tenths(head.isFilled ? 6 : max(style.width, 12))),
      ])
  }
}
