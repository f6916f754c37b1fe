import Provenance

/// The words of a line on a pill that covers what runs below it.
struct PictureLabel {
  let edge: Int
  let text: String
  let box: PictureBox

  static let height = 170

  /// The width of a pill.
  static func width(_ text: String) -> Int { TextMeasure.width(text, .label) + 100 }
}

/// Puts the words of lines on the lines, where they cover no node and no other words, and as few
/// other lines as may be.
struct PictureLabels {
  private(set) var labels: [PictureLabel] = []
  private let taken: [PictureBox]
  private let samples: [[PicturePoint]]
  private let heads: [PictureBox]

  /// - Complexity: O(n²) in lines at worst.
  init(_ picture: ProvenancePicture, _ places: PicturePlaces, _ lines: [PictureLine]) {
    taken =
      places.boxes.map { $0.grown(by: 20) }
      + places.frames.map { frame in
        let font = PicturePlaces.frameTitle
        let width = frame.title.map { TextMeasure.width($0, font) }.max() ?? 0
        return PictureBox(
          x: frame.box.x, y: frame.box.y, width: width + 120,
          height: frame.title.count * font.lineHeight + 60)
      }
    samples = lines.map { line in
      line.curves.flatMap { curve in (0...12).map { curve.point(at: $0 * 100 / 12) } }
    }
    heads = lines.flatMap { line in
      [(line.start, line.style.tail), (line.end, line.style.head)].compactMap { end, head in
        guard head != .none else { return nil }
        let tip = PictureBox(center: end.tip, width: 100, height: 100)
        return tip.joined(PictureBox(center: end.behind(head), width: 100, height: 100))
      }
    }
    for (place, edge) in picture.edges.enumerated() where places.inside.isLabelled[place] {
      put(place, edge.label, PictureLabels.candidates(place, edge, places, lines[place]))
    }
  }

  /// Places for the words of a line, best first.
  private static func candidates(
    _ place: Int, _ edge: PictureEdge, _ places: PicturePlaces, _ line: PictureLine
  ) -> [PicturePoint] {
    let parts = [50, 42, 58, 34, 66, 26, 74]
    switch places.inside.courses[place] {
    case .straight(let index, let count):
      // Words of lines beside each other stand below each other.
      let own = (2 * index + 1) * 50 / count
      return line.curves.flatMap { curve in ([own] + parts).map { curve.point(at: $0) } }
    case .bulging: return line.curves.flatMap { curve in parts.map { curve.point(at: $0) } }
    case nil: break
    }
    let width = PictureLabel.width(edge.label)
    let isForward = places.layers.routes[place].first == edge.from
    // Words stand near who speaks: in the first gap if they can, then further along.
    let curves = isForward ? line.curves : line.curves.reversed()
    return curves.flatMap { curve in
      let (left, right) = (min(curve.start.x, curve.end.x), max(curve.start.x, curve.end.x))
      return parts.map { part in
        let point = curve.point(at: part)
        let (low, high) = (left + width / 2 + 60, right - width / 2 - 60)
        return PicturePoint(low <= high ? min(max(point.x, low), high) : point.x, point.y)
      }
    }
  }

  private mutating func put(_ place: Int, _ text: String, _ candidates: [PicturePoint]) {
    let width = PictureLabel.width(text)
    var best: (box: PictureBox, crossed: Int)?
    for point in candidates {
      let box = PictureBox(center: point, width: width, height: PictureLabel.height)
      guard isFree(box) else { continue }
      let crossed = self.crossed(box, besides: place)
      if crossed < best?.crossed ?? .max { best = (box, crossed) }
      if crossed == 0 { break }
    }
    if best == nil, let first = candidates.first {
      var box = PictureBox(center: first, width: width, height: PictureLabel.height)
      // Away from the line, downwards: below everything there is room in the end.
      while !isFree(box) { box.y += 60 }
      best = (box, 0)
    }
    if let best { labels.append(PictureLabel(edge: place, text: text, box: best.box)) }
  }

  private func isFree(_ box: PictureBox) -> Bool {
    let wide = box.grown(by: 20)
    return !taken.contains { $0.overlaps(box) } && !labels.contains { $0.box.overlaps(wide) }
  }

  /// The other lines that run below a pill; a covered head counts as several.
  private func crossed(_ box: PictureBox, besides place: Int) -> Int {
    4 * heads.count { $0.overlaps(box) }
      + samples.indices.count { other in
        other != place && samples[other].contains { box.contains($0) }
      }
  }
}
