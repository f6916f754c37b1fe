/// Which sentences of the captured texts somebody has annotated.
///
/// A sentence is annotated where the words of a piece of evidence were found in it, or in a part
/// of it: exactly, in another place than given, or altered. What could not be found, or in several
/// places alike, annotates nothing.
public struct TextCoverage: Sendable {
  /// The sentences of one text.
  public struct Text: Sendable, Hashable {
    /// The sentences in order, as ranges of scalars; what has no letter or digit is none.
    public let sentences: [Range<Int>]
    /// Whether a piece of evidence is from each of them.
    public let isAnnotated: [Bool]

    /// How many are annotated.
    public var annotatedCount: Int { isAnnotated.count { $0 } }

    /// How many of a hundred are annotated, rounded down; nil where there are none.
    public var percentage: Int? {
      sentences.isEmpty ? nil : 100 * annotatedCount / sentences.count
    }

    /// Those that nobody has annotated, in order.
    public var unannotated: [Range<Int>] {
      zip(sentences, isAnnotated).filter { !$1 }.map(\.0)
    }
  }

  /// For each document, in the order of the records; nil where there is no text.
  public let texts: [Text?]

  /// The coverage of the texts of a case by its evidence, which `anchors` found in them.
  /// - Complexity: O(n) in the texts and O(k log n) in the pieces of evidence.
  public init(_ records: Records, _ texts: CaseTexts, _ anchors: QuoteAnchors) {
    let table = IDTable(records.documents.map(\.id))
    var places = [[Range<Int>]](repeating: [], count: records.documents.count)
    for (assertion, record) in records.assertions.enumerated() {
      for (index, evidence) in record.evidence.enumerated() {
        guard let document = table.index(of: evidence.document) else { continue }
        for anchor in anchors.evidence[assertion][index].parts {
          switch anchor.outcome {
          case .exact, .moved, .altered:
            if let place = anchor.place, !place.isEmpty { places[document].append(place) }
          case .ambiguous, .orphan, .noText: continue
          }
        }
      }
    }
    self.texts = texts.captures.enumerated().map { document, capture in
      capture.text.map { TextCoverage.text($0, places[document]) }
    }
  }

  private static func text(_ text: String, _ places: [Range<Int>]) -> Text {
    let scalars = Array(text.unicodeScalars)
    let sentences = Sentences.ranges(in: text).filter { range in
      scalars[range].contains {
        $0.properties.isAlphabetic || $0.properties.numericType != nil
      }
    }
    // How many quotes begin in a sentence more than end before it.
    var changes = [Int](repeating: 0, count: sentences.count + 1)
    for place in places {
      let first = partitionPoint(in: sentences.indices) {
        sentences[$0].upperBound > place.lowerBound
      }
      let end = partitionPoint(in: sentences.indices) {
        sentences[$0].lowerBound >= place.upperBound
      }
      guard first < end else { continue }
      changes[first] += 1
      changes[end] -= 1
    }
    var open = 0
    let isAnnotated = sentences.indices.map { index in
      open += changes[index]
      return open > 0
    }
    return Text(sentences: sentences, isAnnotated: isAnnotated)
  }
}
