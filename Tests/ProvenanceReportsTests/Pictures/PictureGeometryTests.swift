import Provenance
import TestSupport
import Testing

@testable import ProvenanceReports

/// What holds of every provenance picture as it is drawn.
@Suite struct PictureGeometryTests {
  /// A picture with everything placed.
  private struct Drawn {
    let picture: ProvenancePicture
    let places: PicturePlaces
    let lines: [PictureLine]
    let labels: [PictureLabel]

    init(_ picture: ProvenancePicture) {
      self.picture = picture
      let places = PicturePlaces(picture)
      let ports = PicturePorts(picture, places)
      self.places = places
      lines = picture.edges.enumerated().map { PictureLine($0, $1, places, ports) }
      labels = PictureLabels(picture, places, lines).labels
    }
  }

  private func pairs<Item>(_ items: [Item]) -> [(Item, Item)] {
    items.indices.flatMap { index in items[..<index].map { ($0, items[index]) } }
  }

  @Test(arguments: 1...150)
  func nothingOverlaps(_ seed: Int) {
    for picture in RandomPictures.pictures(seed: UInt64(seed)) {
      let drawn = Drawn(picture)
      let (boxes, labels) = (drawn.places.boxes, drawn.labels.map(\.box))
      #expect(pairs(boxes).allSatisfy { !$0.overlaps($1) })
      #expect(pairs(labels).allSatisfy { !$0.overlaps($1) })
      #expect(labels.allSatisfy { label in !boxes.contains { $0.overlaps(label) } })
      let frames = drawn.places.frames.map(\.box)
      #expect(pairs(frames).allSatisfy { !$0.overlaps($1) })
      for (place, node) in picture.nodes.enumerated() {
        for (cluster, frame) in frames.enumerated() {
          #expect(
            node.cluster == cluster ? frame.contains(boxes[place]) : !frame.overlaps(boxes[place]))
        }
      }
    }
  }

  @Test(arguments: 1...150)
  func textFitsItsBox(_ seed: Int) {
    for picture in RandomPictures.pictures(seed: UInt64(seed)) {
      let drawn = Drawn(picture)
      for (shape, box) in zip(drawn.places.shapes, drawn.places.boxes) {
        for (paragraph, lines) in shape.placed(in: box) {
          for (at, text) in lines {
            let width = TextMeasure.width(text, paragraph.font)
            let top = at.y - paragraph.font.ascent
            for y in [top, top + paragraph.font.lineHeight] {
              let left = shape.outline.border(of: box, at: y, onRight: false)
              let right = shape.outline.border(of: box, at: y, onRight: true)
              #expect(left <= at.x - width / 2 && at.x + width / 2 <= right)
              #expect(box.y <= y && y <= box.bottom)
            }
          }
        }
      }
      for label in drawn.labels {
        #expect(TextMeasure.width(label.text, .label) < label.box.width)
      }
      for frame in drawn.places.frames {
        for line in frame.title {
          #expect(TextMeasure.width(line, PicturePlaces.frameTitle) < frame.box.width)
        }
      }
    }
  }

  @Test(arguments: 1...150)
  func linesEndAtBordersAndCrossNoNode(_ seed: Int) {
    for picture in RandomPictures.pictures(seed: UInt64(seed)) {
      let drawn = Drawn(picture)
      for (edge, line) in zip(picture.edges, drawn.lines) {
        for (node, end) in [(edge.from, line.start), (edge.to, line.end)] {
          let (box, outline) = (drawn.places.boxes[node], drawn.places.shapes[node].outline)
          if end.direction.y == 0 {
            let isRight = end.direction.x < 0
            #expect(end.tip.x == outline.border(of: box, at: end.tip.y, onRight: isRight))
            #expect(box.y < end.tip.y && end.tip.y < box.bottom)
          } else {
            let isBottom = end.direction.y < 0
            #expect(end.tip.y == outline.border(of: box, at: end.tip.x, onBottom: isBottom))
            #expect(box.x < end.tip.x && end.tip.x < box.right)
          }
        }
        for curve in line.curves {
          for part in stride(from: 0, through: 100, by: 5) {
            let point = curve.point(at: part)
            for (place, box) in drawn.places.boxes.enumerated()
            where place != edge.from && place != edge.to {
              #expect(!box.grown(by: -5).contains(point))
            }
          }
        }
      }
    }
  }

  @Test func wordsOfLinesBesideEachOtherCoverNoHead() throws {
    var records = PictureCases.oneCarrier
    records.relations = [
      Relation(id: "r", kind: .contrary, from: "old", to: "long"),
      Relation(id: "s", kind: .entails, from: "old", to: "long", certainty: .possible),
    ]
    let drawn = Drawn(try PictureCases.picture(records, .around("old", hops: 2)))
    #expect(drawn.labels.count { drawn.lines[$0.edge].start.direction.x == 0 } == 2)
    for line in drawn.lines {
      for tip in [line.start.tip, line.end.tip] {
        #expect(!drawn.labels.contains { $0.box.contains(tip) })
      }
    }
  }

  @Test func whoAffirmsStandsAboveWhoDenies() throws {
    let picture = try PictureCases.picture(PictureCases.oneCarrier, .contradiction(1))
    let drawn = Drawn(picture)
    func top(_ stance: Stance) -> [Int] {
      zip(picture.edges, drawn.lines).filter { $0.0.kind == .stance(stance) }.map(\.1.end.tip.y)
    }
    let (affirming, denying) = (top(.affirms), top(.denies))
    #expect(!affirming.isEmpty && !denying.isEmpty)
    #expect((affirming.max() ?? 0) < (denying.min() ?? 0))
  }

  @Test func arrowHeadsStandBesideEachOther() throws {
    let picture = try PictureCases.picture(PictureCases.oneCarrier, .contradiction(1))
    let drawn = Drawn(picture)
    let headed = zip(picture.edges, drawn.lines).filter { $0.1.style.head != .none }
    for ((a, first), (b, second)) in pairs(Array(headed)) where a.to == b.to {
      #expect(abs(first.end.tip.y - second.end.tip.y) >= 120 || first.end.direction.y != 0)
    }
  }
}
