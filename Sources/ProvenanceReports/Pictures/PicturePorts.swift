import Provenance

/// Where lines leave and reach the sides of nodes: beside each other, in the order of where they
/// go, so that no two arrow heads fall on one place.
struct PicturePorts {
  /// One end of a line.
  private struct End: Hashable {
    let edge: Int
    let isFrom: Bool
  }

  private var heights: [End: Int] = [:]

  /// - Complexity: O(n log n) in lines.
  init(_ picture: ProvenancePicture, _ places: PicturePlaces) {
    var sides: [[Int]: [(key: Int, end: End, half: Int)]] = [:]
    for (place, edge) in picture.edges.enumerated() {
      for (end, node, isRight, other) in PicturePorts.ends(
        place, edge, places.layers, places.inside)
      {
        // Two ends of one line on one node stand in a fixed order.
        let key = other == node ? places.heights[node] : places.heights[other]
        sides[[node, isRight ? 1 : 0], default: []].append(
          (key, end, PicturePorts.half(edge, end)))
      }
    }
    for (side, ends) in sides {
      let sorted = ends.enumerated().sorted { ($0.1.key, $0.0) < ($1.1.key, $1.0) }.map(\.element)
      let box = places.boxes[side[0]]
      let room = places.shapes[side[0]].outline == .ellipse ? box.height * 3 / 5 : box.height - 160
      let total = sorted.reduce(0) { $0 + 2 * $1.half }
      var y = 0
      for entry in sorted {
        let at = y + entry.half - total / 2
        heights[entry.end] = box.center.y + (total > room ? at * room / total : at)
        y += 2 * entry.half
      }
    }
  }

  /// How far down a line leaves the node it starts from, or reaches the one it leads to.
  func height(_ edge: Int, isFrom: Bool) -> Int {
    heights[End(edge: edge, isFrom: isFrom)] ?? 0
  }

  /// The height that each node needs for the lines that meet it.
  static func need(
    _ picture: ProvenancePicture, _ layers: PictureLayers, _ inside: PictureInsideLines
  ) -> [Int] {
    var totals: [[Int]: Int] = [:]
    for (place, edge) in picture.edges.enumerated() {
      for (end, node, isRight, _) in ends(place, edge, layers, inside) {
        totals[[node, isRight ? 1 : 0], default: 0] += 2 * half(edge, end)
      }
    }
    return picture.nodes.indices.map { node in
      let total = max(totals[[node, 0]] ?? 0, totals[[node, 1]] ?? 0)
      return min(picture.nodes[node].isPerson ? total * 5 / 3 : total + 160, 3000)
    }
  }

  /// The ends of a line that stand on the sides of nodes.
  private static func ends(
    _ place: Int, _ edge: PictureEdge, _ layers: PictureLayers, _ inside: PictureInsideLines
  ) -> [(end: End, node: Int, isRight: Bool, other: Int)] {
    let from = End(edge: place, isFrom: true)
    let to = End(edge: place, isFrom: false)
    switch inside.courses[place] {
    case .straight: return []
    case .bulging(_, let isRight):
      return [(from, edge.from, isRight, edge.to), (to, edge.to, isRight, edge.from)]
    case nil:
      let route = layers.routes[place]
      guard route.count > 1 else { return [] }
      let isForward = route[0] == edge.from
      let (next, last) = (route[1], route[route.count - 2])
      return [
        (from, edge.from, isForward, isForward ? next : last),
        (to, edge.to, !isForward, isForward ? last : next),
      ]
    }
  }

  /// Half the height that an end takes.
  private static func half(_ edge: PictureEdge, _ end: End) -> Int {
    let style = PictureLineStyle(edge)
    return (end.isFrom ? style.tail : style.head) == .none ? 35 : 80
  }
}
