/// A place in a picture, in tenths of a pixel from the upper left corner.
struct PicturePoint: Hashable, Sendable {
  var x: Int
  var y: Int

  init(_ x: Int, _ y: Int) {
    self.x = x
    self.y = y
  }
}

/// An upright rectangle of a picture, in tenths of a pixel.
struct PictureBox: Hashable, Sendable {
  var x: Int
  var y: Int
  var width: Int
  var height: Int

  init(x: Int, y: Int, width: Int, height: Int) {
    self.x = x
    self.y = y
    self.width = width
    self.height = height
  }

  init(center: PicturePoint, width: Int, height: Int) {
    self.init(x: center.x - width / 2, y: center.y - height / 2, width: width, height: height)
  }

  var right: Int { x + width }
  var bottom: Int { y + height }
  var center: PicturePoint { PicturePoint(x + width / 2, y + height / 2) }

  /// Whether two rectangles have an area in common.
  func overlaps(_ other: PictureBox) -> Bool {
    x < other.right && other.x < right && y < other.bottom && other.y < bottom
  }

  /// Whether all of another rectangle lies inside, or on the border.
  func contains(_ other: PictureBox) -> Bool {
    x <= other.x && other.right <= right && y <= other.y && other.bottom <= bottom
  }

  /// Whether a place lies inside, or on the border.
  func contains(_ point: PicturePoint) -> Bool {
    x <= point.x && point.x <= right && y <= point.y && point.y <= bottom
  }

  /// The rectangle with a margin added on all sides.
  func grown(by margin: Int) -> PictureBox {
    PictureBox(
      x: x - margin, y: y - margin, width: width + 2 * margin, height: height + 2 * margin)
  }

  /// The smallest rectangle round this one and another.
  func joined(_ other: PictureBox) -> PictureBox {
    let (left, top) = (min(x, other.x), min(y, other.y))
    return PictureBox(
      x: left, y: top, width: max(right, other.right) - left,
      height: max(bottom, other.bottom) - top)
  }
}

/// A piece of a line: a straight one or a cubic curve.
struct PictureCurve: Sendable {
  let start: PicturePoint
  let first: PicturePoint
  let second: PicturePoint
  let end: PicturePoint

  /// A curve between two columns that leaves and arrives level.
  static func level(_ start: PicturePoint, _ end: PicturePoint) -> PictureCurve {
    let half = (end.x - start.x) / 2
    return PictureCurve(
      start: start, first: PicturePoint(start.x + half, start.y),
      second: PicturePoint(end.x - half, end.y), end: end)
  }

  /// A straight line.
  static func straight(_ start: PicturePoint, _ end: PicturePoint) -> PictureCurve {
    func between(_ part: Int) -> PicturePoint {
      PicturePoint(
        start.x + (end.x - start.x) * part / 3, start.y + (end.y - start.y) * part / 3)
    }
    return PictureCurve(start: start, first: between(1), second: between(2), end: end)
  }

  /// The place at a part of the way, in hundredths.
  func point(at hundredths: Int) -> PicturePoint {
    let t = hundredths
    let rest = 100 - t
    func mixed(_ a: Int, _ b: Int, _ c: Int, _ d: Int) -> Int {
      let sum =
        a * rest * rest * rest + 3 * b * rest * rest * t + 3 * c * rest * t * t + d * t * t * t
      return sum / 1_000_000
    }
    return PicturePoint(
      mixed(start.x, first.x, second.x, end.x), mixed(start.y, first.y, second.y, end.y))
  }
}
