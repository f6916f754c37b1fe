import Provenance

/// The lines of a picture that join two nodes of one column.
///
/// Between neighbours they run straight down; past other nodes they bulge out of the column, to
/// the right from claims and to the left from sources. Where many bulge, the key explains them.
struct PictureInsideLines {
  /// How such a line runs.
  enum Course {
    /// Straight down, the so-manyth of so many lines between two neighbours.
    case straight(index: Int, of: Int)
    /// In a bulge of a depth, to the right or to the left.
    case bulging(depth: Int, isRight: Bool)
  }

  /// For each line inside a column how it runs; nil for others.
  private(set) var courses: [Course?]
  /// Whether the words of a line are shown.
  private(set) var isLabelled: [Bool]
  private var between: [[Int]: Int] = [:]
  private var left: [Int: Int] = [:]
  private var right: [Int: Int] = [:]

  /// Lines that bulge out of one column with words of their own.
  private static let labelledBulges = 2

  /// - Complexity: O(n) in nodes and lines.
  init(_ picture: ProvenancePicture, _ layers: PictureLayers) {
    courses = Array(repeating: nil, count: picture.edges.count)
    isLabelled = picture.edges.map { !$0.label.isEmpty }
    var rows = Array(repeating: 0, count: layers.columns.count)
    for column in layers.order { for (row, item) in column.enumerated() { rows[item] = row } }
    var straight: [[Int]: [Int]] = [:]
    var bulges: [Int: [Int]] = [:]
    for (place, edge) in picture.edges.enumerated()
    where layers.columns[edge.from] == layers.columns[edge.to] {
      let (a, b) = (rows[edge.from], rows[edge.to])
      if abs(a - b) == 1 {
        straight[a < b ? [edge.from, edge.to] : [edge.to, edge.from], default: []].append(place)
      } else {
        bulges[layers.columns[edge.from], default: []].append(place)
      }
    }
    for (pair, places) in straight {
      let words = places.count { isLabelled[$0] }
      between[pair] = 340 + words * 190
      for (index, place) in places.enumerated() {
        courses[place] = .straight(index: index, of: places.count)
      }
    }
    for (column, places) in bulges {
      var seen: [[Int]: Int] = [:]
      for place in places {
        let edge = picture.edges[place]
        let (a, b) = (rows[edge.from], rows[edge.to])
        let twins = seen[[min(a, b), max(a, b)], default: 0]
        seen[[min(a, b), max(a, b)], default: 0] += 1
        isLabelled[place] = isLabelled[place] && places.count <= PictureInsideLines.labelledBulges
        var depth = min(240 + 90 * max(abs(a - b) - 2, 0), 1500) + 70 * twins
        let width = isLabelled[place] ? PictureLabel.width(edge.label) : 0
        depth = max(depth, width / 2 + 80)
        let isRight = ![.carrier, .holder].contains(picture.nodes[edge.from].kind)
        courses[place] = .bulging(depth: depth, isRight: isRight)
        let room = depth + width / 2 + 80
        if isRight {
          right[column] = max(right[column] ?? 0, room)
        } else {
          left[column] = max(left[column] ?? 0, room)
        }
      }
    }
  }

  /// The room that lines between two neighbours need; 0 where there are none.
  func room(between upper: Int, and lower: Int) -> Int { between[[upper, lower]] ?? 0 }
  /// How far lines bulge out of a column to the left.
  func room(onLeftOf column: Int) -> Int { left[column] ?? 0 }
  /// How far lines bulge out of a column to the right.
  func room(onRightOf column: Int) -> Int { right[column] ?? 0 }
}
