import Provenance

/// Where everything of a picture of independence stands: bands below each other, and in each band
/// three columns that all bands share.
struct IndependenceLayout {
  let bands: IndependenceBands
  /// What stands on each band, in lines and as one text.
  private(set) var titles: [(text: String, lines: [String])] = []
  /// The box of each band.
  private(set) var boxes: [PictureBox] = []
  let shapes: [PictureNodeShape]
  /// The box of each node.
  private(set) var places: [PictureBox]
  /// The lines from border to border, and whether each comes from where nothing is recorded.
  private(set) var lines: [(curve: PictureCurve, isUnknown: Bool)] = []
  let width: Int
  private(set) var height = 0

  static let titleFont = PictureFont.smallBold
  static let sidePadding = 240
  static let topPadding = 90
  private static let bottomPadding = 150
  private static let bandGap = 140
  private static let columnGap = 900
  private static let nodeGap = 130

  /// - Complexity: O(n) in nodes and lines.
  init(_ bands: IndependenceBands, speakers: Int) {
    self.bands = bands
    let shapes = bands.nodes.map(PictureNodeShape.init)
    self.shapes = shapes
    let widths = (0..<3).map { column in
      bands.nodes.indices.filter { bands.nodes[$0].column == column }
        .map { shapes[$0].width }.max() ?? 0
    }
    let inner = widths.reduce(0, +) + 2 * IndependenceLayout.columnGap
    width = max(inner + 2 * IndependenceLayout.sidePadding, 6400)
    // What is left over goes between the columns.
    let gap = (width - 2 * IndependenceLayout.sidePadding - widths.reduce(0, +)) / 2
    var lefts = [IndependenceLayout.sidePadding]
    for column in 0..<2 { lefts.append(lefts[column] + widths[column] + gap) }
    places = Array(repeating: PictureBox(x: 0, y: 0, width: 0, height: 0), count: shapes.count)
    for (index, band) in bands.bands.enumerated() {
      let text = bands.words.title(band, number: index + 1, of: speakers)
      let lines = LineBreaking.broken(
        text, IndependenceLayout.titleFont, width: width - 2 * IndependenceLayout.sidePadding,
        count: 3)
      titles.append((text, lines))
      let head =
        IndependenceLayout.topPadding + lines.count * IndependenceLayout.titleFont.lineHeight + 90
      let heights = band.columns.map { IndependenceLayout.height($0, shapes) }
      let body = heights.max() ?? 0
      for (column, nodes) in band.columns.enumerated() {
        // Each column about the middle of its band.
        var y = height + head + (body - heights[column]) / 2
        for node in nodes {
          places[node] = PictureBox(
            x: lefts[column], y: y, width: widths[column], height: shapes[node].height)
          y += shapes[node].height + IndependenceLayout.nodeGap
        }
      }
      let whole = head + body + IndependenceLayout.bottomPadding
      boxes.append(PictureBox(x: 0, y: height, width: width, height: whole))
      height += whole + IndependenceLayout.bandGap
    }
    height -= bands.bands.isEmpty ? 0 : IndependenceLayout.bandGap
    for line in bands.lines { addLine(line.from, line.to) }
  }

  private static func height(_ nodes: [Int], _ shapes: [PictureNodeShape]) -> Int {
    nodes.reduce(0) { $0 + shapes[$1].height } + max(nodes.count - 1, 0) * nodeGap
  }

  private mutating func addLine(_ from: Int, _ to: Int) {
    func end(_ node: Int, onRight: Bool) -> PicturePoint {
      let box = places[node]
      let x = shapes[node].outline.border(of: box, at: box.center.y, onRight: onRight)
      return PicturePoint(x, box.center.y)
    }
    let isUnknown = bands.nodes[from].column == 0 && bands.nodes[from].isUnnamed
    lines.append(
      (PictureCurve.level(end(from, onRight: true), end(to, onRight: false)), isUnknown))
  }
}
