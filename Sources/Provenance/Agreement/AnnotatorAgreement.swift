/// How far several annotators of the same texts agree: what they took each source to hold of each
/// claim, and which words they marked.
package struct AnnotatorAgreement: Sendable {
  /// What one annotator recorded.
  package struct Annotator: Sendable {
    /// What reports call the annotator: the name of the file.
    package let name: String
    /// The case as this annotator has it.
    package let graph: ClaimGraph
    /// The captured texts, and where the quotes stand in them.
    package let texts: CaseTexts
    package let anchors: QuoteAnchors

    /// An annotator's case.
    package init(name: String, graph: ClaimGraph, texts: CaseTexts) {
      self.name = name
      self.graph = graph
      self.texts = texts
      anchors = QuoteAnchors(graph.records, texts)
    }
  }

  /// What one annotator says of one source and claim.
  package struct Annotation: Sendable {
    /// The values of the assertions, from the lowest, each once.
    package let values: [FactValue]
    /// The assertions in the reading, by their places in the records.
    package let assertions: [Int]

    /// The value; nil where there are several, so that nobody can say which one counts.
    package var value: FactValue? { values.count == 1 ? values.first : nil }
  }

  /// A source and a claim that it speaks about, as at least one annotator sees it.
  package struct Unit: Sendable {
    /// The id of the source.
    package let source: String
    /// The id of the claim.
    package let claim: String
    /// What each annotator says; nil where it says nothing.
    package let annotations: [Annotation?]

    /// Whether everybody gave the same value, or the same values.
    package var isAgreed: Bool {
      annotations.allSatisfy { $0 != nil && $0?.values == annotations.first??.values }
    }

    /// How far the values are apart on the scale, from 0; nil where fewer than two spoke.
    package var distance: Int? {
      let given = annotations.compactMap { $0 }
      guard given.count > 1 else { return nil }
      let ranks = given.flatMap(\.values).map(\.rawValue)
      return (ranks.max() ?? 0) - (ranks.min() ?? 0)
    }
  }

  /// Two annotators side by side.
  package struct Pair: Sendable {
    /// The places of the two among the annotators.
    package let first: Int
    package let second: Int
    /// Units that both gave one value, and those in which it is the same.
    package let shared: Int
    package let agreeing: Int
    /// Cohen's kappa.
    package let kappa: Coefficient
    /// The words that both marked as evidence.
    package let spans: SpanOverlap
    /// Texts in which both quote for the same source and claim, but a place is not known.
    package let unplacedSpanCount: Int
  }

  /// The annotators, in the order given.
  package let annotators: [Annotator]
  /// The units, by source and claim.
  package let units: [Unit]
  /// Every two annotators.
  package let pairs: [Pair]
  /// The values as a table of ratings.
  package let table: RatingTable

  /// The agreement of annotators, of whom there are two or more.
  /// - Complexity: O(n log n) in the assertions of all, and that for each pair of annotators.
  package init(_ annotators: [Annotator]) {
    self.annotators = annotators
    let units = AnnotatorAgreement.units(annotators)
    let table = RatingTable(
      units.map { unit in unit.annotations.map { $0?.value?.rawValue } },
      annotatorCount: annotators.count, categoryCount: FactValue.allCases.count)
    let words = MarkedWords(annotators)
    pairs = annotators.indices.flatMap { first in
      annotators.indices.dropFirst(first + 1).map { second in
        let both = table.pair(first, second)
        let (spans, unplaced) = words.overlap(first, second, units)
        return Pair(
          first: first, second: second, shared: both.observed.shared,
          agreeing: both.observed.agreeing, kappa: both.cohensKappa, spans: spans,
          unplacedSpanCount: unplaced)
      }
    }
    self.units = units
    self.table = table
  }

  /// The units that the annotators have to talk about: first those whose values are farthest apart,
  /// then, where only some spoke, by source and claim.
  package var differences: [Unit] {
    units.filter { !$0.isAgreed }.enumerated().sorted { a, b in
      let (first, second) = (a.element.distance ?? -1, b.element.distance ?? -1)
      return first != second ? first > second : a.offset < b.offset
    }.map(\.element)
  }

  /// Units to which an annotator gave several values, which count in no figure.
  package var ambiguousCount: Int {
    units.count { unit in unit.annotations.contains { ($0?.values.count ?? 0) > 1 } }
  }

  private static func units(_ annotators: [Annotator]) -> [Unit] {
    // The ids are joined by a line feed, which no id has.
    var keys = IDTable()
    var units: [(source: String, claim: String, assertions: [[Int]])] = []
    for (annotator, own) in annotators.enumerated() {
      for number in 0..<own.graph.records.assertions.count where own.graph.isInReading(number) {
        let assertion = own.graph.assertion(number)
        guard let claim = assertion.claim else { continue }
        let key = "\(assertion.source)\n\(claim)"
        let place = keys.index(of: key) ?? units.count
        if place == units.count {
          keys.append(key)
          units.append((assertion.source, claim, annotators.map { _ in [] }))
        }
        units[place].assertions[annotator].append(own.graph.assertions.place(of: number))
      }
    }
    return units.sorted { a, b in
      sameBytes(a.source, b.source) ? precedes(a.claim, b.claim) : precedes(a.source, b.source)
    }.map { source, claim, assertions in
      Unit(
        source: source, claim: claim,
        annotations: zip(annotators, assertions).map { annotator, own in
          guard !own.isEmpty else { return nil }
          let records = annotator.graph.records
          let ranks = Set(own.map { FactValue(records.assertions[$0]).rawValue }).sorted()
          return Annotation(
            values: ranks.compactMap(FactValue.init(rawValue:)), assertions: own)
        })
    }
  }
}
