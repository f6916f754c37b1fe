import Provenance

/// A line of a picture with its heads, drawn from the border of one node to that of another.
struct PictureLine {
  /// An end of the line: its tip on the border of a node, and where the line goes there.
  struct End {
    let tip: PicturePoint
    let direction: PicturePoint
  }

  /// The pieces of the line, without the heads.
  private(set) var curves: [PictureCurve] = []
  let start: End
  let end: End
  let style: PictureLineStyle

  /// A line of a provenance picture.
  init(
    _ place: Int, _ edge: PictureEdge, _ places: PicturePlaces, _ ports: PicturePorts
  ) {
    style = PictureLineStyle(edge)
    let (from, to) = (places.boxes[edge.from], places.boxes[edge.to])
    func side(_ isFrom: Bool, onRight: Bool) -> PicturePoint {
      let node = isFrom ? edge.from : edge.to
      let y = ports.height(place, isFrom: isFrom)
      let outline = places.shapes[node].outline
      return PicturePoint(outline.border(of: places.boxes[node], at: y, onRight: onRight), y)
    }
    switch places.inside.courses[place] {
    case .straight(let index, let count):
      let step = min(240, (min(from.width, to.width) - 200) / max(count, 1))
      let x = from.center.x + (2 * index - count + 1) * step / 2
      let isDown = from.y < to.y
      let direction = PicturePoint(0, isDown ? 1 : -1)
      func border(_ node: Int, onBottom: Bool) -> PicturePoint {
        let y = places.shapes[node].outline.border(
          of: places.boxes[node], at: x, onBottom: onBottom)
        return PicturePoint(x, y)
      }
      start = End(
        tip: border(edge.from, onBottom: isDown), direction: PicturePoint(0, -direction.y))
      end = End(tip: border(edge.to, onBottom: !isDown), direction: direction)
      curves = [.straight(start.behind(style.tail), end.behind(style.head))]
    case .bulging(let depth, let isRight):
      let out = isRight ? 1 : -1
      start = End(tip: side(true, onRight: isRight), direction: PicturePoint(-out, 0))
      end = End(tip: side(false, onRight: isRight), direction: PicturePoint(-out, 0))
      let (a, b) = (start.behind(style.tail), end.behind(style.head))
      let far = (isRight ? max(from.right, to.right) : min(from.x, to.x)) + out * depth * 4 / 3
      curves = [
        PictureCurve(
          start: a, first: PicturePoint(far, a.y), second: PicturePoint(far, b.y), end: b)
      ]
    case nil:
      let route = places.layers.routes[place]
      let isForward = route.first == edge.from
      let out = isForward ? 1 : -1
      start = End(tip: side(true, onRight: isForward), direction: PicturePoint(-out, 0))
      end = End(tip: side(false, onRight: !isForward), direction: PicturePoint(out, 0))
      var at = start.behind(style.tail)
      for bend in (isForward ? route : route.reversed()).dropFirst().dropLast() {
        let column = places.columns[places.layers.columns[bend]]
        let y = places.heights[bend]
        let near = PicturePoint(isForward ? column.left : column.right, y)
        let far = PicturePoint(isForward ? column.right : column.left, y)
        curves += [.level(at, near), .straight(near, far)]
        at = far
      }
      curves.append(.level(at, end.behind(style.head)))
    }
  }

  /// The data of the path.
  var path: SVGPath {
    var path = SVGPath()
    for (index, curve) in curves.enumerated() {
      if index == 0 { path.move(to: curve.start) }
      path.curve(curve.first, curve.second, to: curve.end)
    }
    return path
  }
}

extension PictureLine.End {
  /// Where the line begins behind a head.
  func behind(_ head: PictureLineStyle.Head) -> PicturePoint {
    PicturePoint(tip.x - direction.x * head.length, tip.y - direction.y * head.length)
  }
}
