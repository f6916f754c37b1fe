import Provenance
import ProvenanceReports
import Testing

/// Two sources never go by one name.
@Suite struct SourceNamesTests {
  /// The names of sources with ids s0, s1, ...
  static func names(_ names: [String], ids: [String]? = nil) -> [String] {
    var records = Records()
    records.sources = names.enumerated().map { index, name in
      Source(id: ids?[index] ?? "s\(index)", name: name)
    }
    let graph = ClaimGraph(records)
    let shown = SourceNames(graph)
    return records.sources.map { graph.sourceNumber($0.id).map { shown[$0] } ?? "?" }
  }

  static let cases: [(given: [String], shown: [String])] = [
    (["NTD (a broadcaster)", "VOA"], ["NTD", "VOA"]),
    (["NTD (Taipei)", "NTD (New York)"], ["NTD (Taipei)", "NTD (New York)"]),
    (["John Smith", "John Smith"], ["John Smith (s0)", "John Smith (s1)"]),
    (["the Sun", "The Sun"], ["the Sun (s0)", "The Sun (s1)"]),
    (["Sun  News", "Sun News"], ["Sun News (s0)", "Sun News (s1)"]),
    (["A", "A", "A (s0)"], ["A (s0)", "A (s1)", "A (s0) (s2)"]),
    (["Deep \"Throat\"", "Deep Throat"], ["Deep \"Throat\"", "Deep Throat"]),
    (["A > B", "A", "B"], ["\"A > B\"", "A", "B"]),
    (["\"A\" > B"], ["'\"A\" > B'"]),
    (["(unnamed)", "(unnamed)"], ["(unnamed) (s0)", "(unnamed) (s1)"]),
  ]

  @Test(arguments: cases)
  func `sources stay distinguishable`(given: [String], shown: [String]) {
    #expect(Self.names(given) == shown)
    #expect(Set(Self.names(given)).count == given.count)
  }

  @Test func `a thousand of one name are a thousand`() {
    let names = Self.names(Array(repeating: "X", count: 1000))
    #expect(Set(names).count == 1000)
  }
}
