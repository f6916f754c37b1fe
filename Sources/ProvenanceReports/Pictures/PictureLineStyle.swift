import Provenance

/// How a line looks: colour and head for the side, dashes for certainty, width for weight.
///
/// The blue and vermillion of Okabe and Ito, which colour-blind readers can tell apart; words in
/// darker shades of both (contrast 7.4 and 5.5 to 1 on white).
struct PictureLineStyle {
  /// What stands at an end of a line.
  enum Head {
    case none
    case arrow
    case hollowArrow
    case openArrow
    case bar
    case ring
    case diamond
    case hollowDiamond
  }

  /// Colours of pictures.
  enum Colour {
    static let blue: StaticString = "#0072B2"
    static let blueText: StaticString = "#005A8C"
    static let vermillion: StaticString = "#D55E00"
    static let vermillionText: StaticString = "#B04A00"
    static let gray: StaticString = "#767676"
    static let dark: StaticString = "#444444"
    static let text: StaticString = "#111111"
    static let darkText: StaticString = "#333333"
    static let frameText: StaticString = "#555555"
  }

  let colour: StaticString
  let textColour: StaticString
  /// In tenths of a pixel.
  let width: Int
  let head: Head
  let tail: Head
  /// Lengths of dashes and gaps in pixels; nil for a solid line.
  let dashes: StaticString?

  init(_ edge: PictureEdge) {
    switch edge.kind {
    case .partOf, .controlledBy: self.init(edge.kind, dashes: PictureLineStyle.dotted)
    default:
      let isDashed = edge.certainty == .probable || edge.isInferred
      self.init(
        edge.kind,
        dashes: edge.certainty == .possible
          ? PictureLineStyle.dotted : isDashed ? PictureLineStyle.dashed : nil)
    }
  }

  init(_ kind: PictureEdge.Kind, dashes: StaticString? = nil) {
    var tail = Head.none
    switch kind {
    case .publishes, .partOf, .controlledBy, .folded:
      (colour, textColour, width, head) = (Colour.gray, Colour.darkText, 10, .none)
    case .relays: (colour, textColour, width, head) = (Colour.gray, Colour.darkText, 10, .arrow)
    case .stance(.affirms):
      (colour, textColour, width, head) = (Colour.blue, Colour.blueText, 22, .arrow)
    case .stance(.denies):
      (colour, textColour, width, head) = (Colour.vermillion, Colour.vermillionText, 22, .bar)
    case .stance(.reports):
      (colour, textColour, width, head) = (Colour.gray, Colour.darkText, 16, .ring)
    case .relation(.entails):
      (colour, textColour, width, head) = (Colour.dark, Colour.darkText, 12, .hollowArrow)
    case .relation(.supports):
      (colour, textColour, width, head) = (Colour.dark, Colour.darkText, 12, .openArrow)
    case .relation(.equivalent):
      (colour, textColour, width, head) = (Colour.dark, Colour.darkText, 12, .none)
    case .relation(.contrary), .relation(.contradictory):
      (colour, textColour, width, head) = (Colour.dark, Colour.darkText, 12, .hollowDiamond)
      tail = .hollowDiamond
    case .contradiction:
      (colour, textColour, width, head) = (
        Colour.vermillion, Colour.vermillionText, 26, .diamond
      )
      tail = .diamond
    }
    self.tail = tail
    self.dashes = dashes
  }

  static let dashed: StaticString = "7 5"
  static let dotted: StaticString = "1.5 4.5"
}

extension PictureLineStyle.Head {
  /// How much of a line the head covers, in tenths of a pixel.
  var length: Int {
    switch self {
    case .none: 0
    case .arrow, .hollowArrow: 110
    case .openArrow: 20
    case .bar: 30
    case .ring: 80
    case .diamond, .hollowDiamond: 140
    }
  }

  /// The outline of a head whose tip is at a place, for a line that arrives level or upright.
  /// - Parameter direction: where the line goes: one of (1, 0), (-1, 0), (0, 1), (0, -1).
  func path(at tip: PicturePoint, direction: PicturePoint) -> SVGPath {
    func point(_ back: Int, _ side: Int) -> PicturePoint {
      PicturePoint(
        tip.x - direction.x * back - direction.y * side,
        tip.y - direction.y * back + direction.x * side)
    }
    switch self {
    case .none: return SVGPath()
    case .arrow, .hollowArrow:
      return .polygon([point(0, 0), point(110, 48), point(110, -48)])
    case .openArrow:
      return .polygon([point(90, 48), point(8, 0), point(90, -48)], isClosed: false)
    case .bar:
      return .polygon([point(15, 60), point(45, 60), point(45, -60), point(15, -60)])
    case .ring:
      var path = SVGPath()
      path.move(to: point(0, 0))
      path.curve(point(0, 53), point(80, 53), to: point(80, 0))
      path.curve(point(80, -53), point(0, -53), to: point(0, 0))
      path.close()
      return path
    case .diamond, .hollowDiamond:
      return .polygon([point(0, 0), point(70, 52), point(140, 0), point(70, -52)])
    }
  }

  /// Whether the head is filled with the colour of its line.
  var isFilled: Bool { self == .arrow || self == .bar || self == .diamond }
}
