import Provenance

/// Where everything of a provenance picture stands: nodes, bends and frames.
///
/// First from top to bottom, by turns: each item goes where its neighbours stand on the average,
/// as far as its column lets it. Then from left to right, with room for the labels.
struct PicturePlaces {
  let layers: PictureLayers
  let shapes: [PictureNodeShape]
  /// The box of each node.
  private(set) var boxes: [PictureBox] = []
  /// How far down each item stands.
  private(set) var heights: [Int] = []
  /// The left and right border of each column.
  private(set) var columns: [(left: Int, right: Int)] = []
  /// The frame of each cluster, and the lines of its title with what is said below it.
  private(set) var frames: [(box: PictureBox, title: [String])] = []
  /// For each column the lines that stay inside it, and bulge where their ends are no neighbours.
  let inside: PictureInsideLines

  static let nodeGap = 220
  static let bendHeight = 160
  static let framePadding = 140
  static let frameTitle = PictureFont.label

  /// - Complexity: O(n · m) in items and separations at worst, a fixed number of times.
  init(_ picture: ProvenancePicture) {
    layers = PictureLayers(picture)
    inside = PictureInsideLines(picture, layers)
    shapes = picture.nodes.map(PictureNodeShape.init)
    let widths = layers.order.map { column in
      column.filter { $0 < picture.nodes.count }.map { shapes[$0].width }.max() ?? 0
    }
    let titles = frameTitles(picture, widths)
    var sizes = shapes.map(\.height)
    let ports = PicturePorts.need(picture, layers, inside)
    for place in sizes.indices { sizes[place] = max(sizes[place], ports[place]) }
    sizes += Array(repeating: PicturePlaces.bendHeight, count: layers.bendEdges.count)
    stack(picture, sizes, titles)
    spread(picture, widths)
    for place in picture.nodes.indices {
      let column = columns[layers.columns[place]]
      boxes.append(
        PictureBox(
          x: column.left, y: heights[place] - sizes[place] / 2,
          width: column.right - column.left, height: sizes[place]))
    }
    for (cluster, title) in titles.enumerated() {
      let members = picture.nodes.indices.filter { picture.nodes[$0].cluster == cluster }
      guard let first = members.first else { continue }
      let inner = members.reduce(boxes[first]) { $0.joined(boxes[$1]) }
      let padding = PicturePlaces.framePadding
      let top = PicturePlaces.frameTop(title)
      frames.append(
        (
          PictureBox(
            x: inner.x - padding, y: inner.y - top, width: inner.width + 2 * padding,
            height: inner.height + top + padding), title
        ))
    }
  }

  private static func frameTop(_ title: [String]) -> Int {
    title.count * frameTitle.lineHeight + 120
  }

  private func frameTitles(_ picture: ProvenancePicture, _ widths: [Int]) -> [[String]] {
    picture.clusters.indices.map { cluster in
      let own = picture.nodes.filter { $0.cluster == cluster }.map(\.column)
      guard let first = own.min(), let last = own.max() else { return [] }
      let room = widths[first...last].reduce(0, +) + (last - first) * PicturePlaces.leastGap
      let frame = picture.clusters[cluster]
      return ([frame.text] + frame.remarks).flatMap {
        LineBreaking.broken($0, PicturePlaces.frameTitle, width: max(room, 600), count: 3)
      }
    }
  }

  // MARK: From top to bottom

  private mutating func stack(_ picture: ProvenancePicture, _ sizes: [Int], _ titles: [[String]]) {
    let count = layers.columns.count
    let separations = PictureSeparations(
      picture, layers, inside, sizes: sizes, frameTops: titles.map(PicturePlaces.frameTop)
    ).list
    let solver = SeparatedPlaces(count: count + 2 * titles.count, separations)
    var pulls: [[(item: Int, weight: Double)]] = Array(repeating: [], count: count)
    for (place, edge) in picture.edges.enumerated() {
      let kind: Double =
        switch edge.kind {
        case .stance, .contradiction: 2
        default: 1
        }
      for (a, b) in zip(layers.routes[place], layers.routes[place].dropFirst()) {
        let bends = (layers.isBend(a) ? 1 : 0) + (layers.isBend(b) ? 1 : 0)
        let weight = kind * [1, 2, 8][bends]
        pulls[a].append((b, weight))
        pulls[b].append((a, weight))
      }
    }
    var places = Array(repeating: 0.0, count: count + 2 * titles.count)
    for column in layers.order {
      var y = 0
      for item in column {
        places[item] = Double(y)
        y += sizes[item] + PicturePlaces.nodeGap
      }
      for item in column { places[item] -= Double(y) / 2 }
    }
    var weights = Array(repeating: 1.0, count: count)
    weights += Array(repeating: 0.001, count: 2 * titles.count)
    for _ in 0..<PicturePlaces.turns {
      var wanted = places
      for item in 0..<count where !pulls[item].isEmpty {
        let total = pulls[item].reduce(0) { $0 + $1.weight }
        let sum = pulls[item].reduce(0) { $0 + places[$1.item] * $1.weight }
        wanted[item] = places[item] * 0.3 + sum / total * 0.7
      }
      places = solver.solved(wanted, weights: weights).map(Double.init)
    }
    let solved = places.prefix(count).map { Int($0) }
    var top = zip(solved, sizes).map { $0 - $1 / 2 }.min() ?? 0
    for cluster in titles.indices { top = min(top, Int(places[count + 2 * cluster])) }
    heights = solved.map { $0 - top }
  }

  private static let turns = 40

  // MARK: From left to right

  static let leastGap = 500
  private static let mostSlope = 1100

  private mutating func spread(_ picture: ProvenancePicture, _ widths: [Int]) {
    var gaps = Array(repeating: PicturePlaces.leastGap, count: widths.count)
    for column in gaps.indices {
      for piece in layers.pieces[column] {
        let steep = abs(heights[piece.left] - heights[piece.right]) / 3
        gaps[column] = max(gaps[column], min(steep, PicturePlaces.mostSlope))
      }
    }
    for (place, edge) in picture.edges.enumerated() where !edge.label.isEmpty {
      guard let first = layers.routes[place].first else { continue }
      let column = layers.columns[first]
      gaps[column] = max(gaps[column], PictureLabel.width(edge.label) + 420)
    }
    let framed = Set(picture.nodes.filter { $0.cluster != nil }.map(\.column))
    var x = 0
    for (column, width) in widths.enumerated() {
      // A frame has its border in the gaps beside its columns.
      if framed.contains(column) { x += PicturePlaces.framePadding }
      x += inside.room(onLeftOf: column)
      columns.append((x, x + width))
      x += width + gaps[column] + inside.room(onRightOf: column)
      if framed.contains(column) { x += PicturePlaces.framePadding }
    }
  }
}
