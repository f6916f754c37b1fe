import Provenance

/// The looks of a node in a picture: its outline and its text, measured.
struct PictureNodeShape {
  /// The outline of a node.
  enum Outline {
    /// A sheet with a corner turned down: a document.
    case note
    /// A rectangle with round corners: an outlet or group.
    case rounded
    /// An ellipse: a person.
    case ellipse
    /// A plain rectangle: a claim, or claims that are folded.
    case plain
  }

  /// Lines of one font.
  struct Paragraph {
    let lines: [String]
    let font: PictureFont
    let isRemark: Bool
  }

  let outline: Outline
  /// The text, then what is said below it.
  let paragraphs: [Paragraph]
  /// The width and height that the text needs, the outline included; in tenths of a pixel.
  let width: Int
  let height: Int

  /// The distance between the two lines of a double outline.
  static let doubleGap = 40
  static let sidePadding = 110
  static let topPadding = 70

  init(_ node: PictureNode) {
    let outline: Outline
    let room: Int
    switch node.kind {
    case .document: (outline, room) = (.note, 1700)
    case .carrier, .holder:
      outline = node.isPerson ? .ellipse : .rounded
      // Several sources have several names.
      room = node.sourceCount > 1 ? 2300 : node.isPerson ? 1300 : 1450
    case .claim: (outline, room) = (.plain, node.isCentral ? 2000 : 1900)
    case .stub: (outline, room) = (.plain, 1300)
    }
    let font = node.kind == .claim && node.isCentral ? PictureFont.central : .node
    var paragraphs = [
      Paragraph(
        lines: LineBreaking.broken(node.text, font, width: room, count: 10), font: font,
        isRemark: false)
    ]
    for remark in node.remarks {
      let isStatus = node.status == .disputed && node.kind == .claim
      let font = PictureFont(size: PictureFont.remark.size, isBold: isStatus)
      paragraphs.append(
        Paragraph(
          lines: LineBreaking.broken(remark, font, width: room, count: 3), font: font,
          isRemark: true))
    }
    self.outline = outline
    self.paragraphs = paragraphs
    let text = PictureNodeShape.height(paragraphs)
    let widest = PictureNodeShape.widths(paragraphs).max() ?? 0
    let extra = node.isSinglePoint ? 2 * PictureNodeShape.doubleGap : 0
    if outline == .ellipse {
      height = text * 5 / 4 + 2 * PictureNodeShape.topPadding + extra
      width =
        PictureNodeShape.ellipseWidth(paragraphs, text: text, height: height - extra) + extra
    } else {
      height = text + 2 * PictureNodeShape.topPadding + extra
      width = max(widest + 2 * PictureNodeShape.sidePadding, 700) + extra
    }
  }

  private static func height(_ paragraphs: [Paragraph]) -> Int {
    paragraphs.reduce(0) { $0 + $1.lines.count * $1.font.lineHeight }
  }

  private static func widths(_ paragraphs: [Paragraph]) -> [Int] {
    paragraphs.flatMap { paragraph in
      paragraph.lines.map { TextMeasure.width($0, paragraph.font) }
    }
  }

  /// The width of an ellipse of a height that has all corners of all lines inside.
  private static func ellipseWidth(_ paragraphs: [Paragraph], text: Int, height: Int) -> Int {
    var top = -text / 2
    var widest = 700
    for paragraph in paragraphs {
      for line in paragraph.lines {
        let far = max(abs(top), abs(top + paragraph.font.lineHeight))
        top += paragraph.font.lineHeight
        let part = Double(2 * far) / Double(height)
        let share = (1 - part * part).squareRoot()
        let need = Double(TextMeasure.width(line, paragraph.font) + 80) / max(share, 0.1)
        widest = max(widest, Int(need.rounded(.up)))
      }
    }
    return widest
  }

  /// Where each line of the text stands in a box: its middle, on the line that letters stand on.
  func placed(in box: PictureBox) -> [(paragraph: Paragraph, lines: [(PicturePoint, String)])] {
    var y = box.center.y - PictureNodeShape.height(paragraphs) / 2
    return paragraphs.map { paragraph in
      let lines = paragraph.lines.map { line in
        defer { y += paragraph.font.lineHeight }
        return (PicturePoint(box.center.x, y + paragraph.font.ascent), line)
      }
      return (paragraph, lines)
    }
  }
}

extension PictureNodeShape.Outline {
  /// Where a level line at a height meets the outline, on the right side or on the left one.
  func border(of box: PictureBox, at y: Int, onRight: Bool) -> Int {
    guard self == .ellipse, box.height > 0 else { return onRight ? box.right : box.x }
    let part = Double(2 * (y - box.center.y)) / Double(box.height)
    let half = Double(box.width) / 2 * max(1 - part * part, 0).squareRoot()
    return box.center.x + (onRight ? Int(half.rounded()) : -Int(half.rounded()))
  }

  /// Where an upright line meets the outline, at the bottom or at the top.
  func border(of box: PictureBox, at x: Int, onBottom: Bool) -> Int {
    guard self == .ellipse, box.width > 0 else { return onBottom ? box.bottom : box.y }
    let part = Double(2 * (x - box.center.x)) / Double(box.width)
    let half = Double(box.height) / 2 * max(1 - part * part, 0).squareRoot()
    return box.center.y + (onBottom ? Int(half.rounded()) : -Int(half.rounded()))
  }
}
