import TestSupport
import Testing

@testable import Provenance

/// How values bear on each other: by a table of every bound, and by points on a line.
@Suite struct ValueRelationTests {
  @Test(arguments: (0..<10).map { UInt64($0) })
  func `10,000 random cases give what points on a line give`(block: UInt64) {
    var counts: [ComputedRelation: Int] = [:]
    var apart = 0
    for seed in block * 1000..<(block + 1) * 1000 {
      var random = SeededGenerator(seed: seed)
      let records = ValueCase(claimCount: 2...7).records(&random)
      let oracle = PointOracle(records: records)
      let table = ValueTable(records)
      for a in 0..<table.claims.count {
        for b in 0..<table.claims.count {
          let (left, right) = (table.claim(a), table.claim(b))
          let relation = table.relation(a, b)
          let words: Comment = "seed \(seed): \(left.id) and \(right.id)"
          #expect(relation == oracle.relation(left, right), words)
          #expect(table.areContrary(a, b) == oracle.areContrary(left, right), words)
          let mayOverlap = oracle.scopesMayOverlap(left.scope, right.scope)
          #expect(table.scopesMayOverlap(a, b) == mayOverlap, words)
          if let relation { counts[relation, default: 0] += 1 }
          if table.areContrary(a, b), !mayOverlap { apart += 1 }
          if table.relation(a, b) == .equivalent { #expect(!table.differ(a, b), words) }
          if table.areContrary(a, b) { #expect(table.differ(a, b), words) }
          #expect(table.differ(a, b) == table.differ(b, a), words)
        }
      }
    }
    for relation in [ComputedRelation.contrary, .entails, .entailedBy, .equivalent] {
      #expect(counts[relation, default: 0] > 10)
    }
    #expect(apart > 10)
  }

  @Test(arguments: [nil, "0", "1", "2", "10%", "20%"])
  func `every bound against every bound, at, within and beyond the tolerance`(text: String?) {
    let numbers = (10...12).map { ExactNumber($0) }
    var values: [ClaimValue] = []
    for number in numbers {
      values += ClaimValue.Bound.allCases.map { ClaimValue(number: number, bound: $0) }
      values += [ClaimValue(min: number), ClaimValue(max: number)]
      values += numbers.filter { $0.text >= number.text }.map { ClaimValue(min: number, max: $0) }
    }
    let question = Question(id: "q", text: "Q?", tolerance: text.flatMap(Self.tolerance))
    for first in values {
      for second in values {
        let table = Self.table(first, second, question: question)
        let oracle = PointOracle(records: table.records)
        let (a, b) = (table.claim(0), table.claim(1))
        let words: Comment = "\(table.written(0)) and \(table.written(1))"
        #expect(table.relation(0, 1) == oracle.relation(a, b), words)
      }
    }
  }

  static func value(_ text: String, tolerance: Tolerance? = nil) -> ClaimValue {
    ShortValue.value(text, tolerance: tolerance)
  }

  /// Two claims a and b of one question.
  static func table(
    _ a: ClaimValue, _ b: ClaimValue, question: Question = Question(id: "q", text: "Q?"),
    scopes: (Scope?, Scope?) = (nil, nil), relations: [Relation] = []
  ) -> ValueTable {
    var records = Records()
    records.questions = [question]
    records.claims = [
      Claim(id: "a", text: "A.", question: "q", value: a, scope: scopes.0),
      Claim(id: "b", text: "B.", question: "q", value: b, scope: scopes.1),
    ]
    records.relations = relations
    return ValueTable(records)
  }

  static let pairs: [(String, String, String?, ComputedRelation?)] = [
    ("=12", "=12.0", nil, .equivalent), ("=12", "=13", nil, .contrary),
    ("=12", "=13", "1", nil), ("=12", "=13.01", "1", .contrary), ("=12", "=13", "0", .contrary),
    ("=12", ">=12", nil, .entails), ("=12", ">12", nil, .contrary), ("=12", "<12", nil, .contrary),
    ("=12", ">13", "1", .contrary), ("=12", ">=13", "1", nil), ("<12", ">13", "1", .contrary),
    ("<12", ">=13", "1", .contrary), ("<=12", ">12", nil, .contrary), ("<=12", ">=12", nil, nil),
    ("<12", ">12", nil, .contrary), ("<12", "<=12", nil, .entails), (">12", ">=12", nil, .entails),
    (">=13", ">12", nil, .entails), ("<12", "<12.0", nil, .equivalent),
    (">=12", "<12", nil, .contrary), ("=12", "10..15", nil, .entails),
    ("10..15", "=12", nil, .entailedBy), ("10..15", ">=10", nil, .entails),
    ("10..15", ">10", nil, nil), ("10..15", "12..20", nil, nil),
    ("10..15", "10..15", nil, .equivalent),
    ("12..12", "=12", nil, .equivalent), ("10..15", "16..20", nil, .contrary),
    ("10..15", "16..20", "1", nil), ("10..15", "15..20", nil, nil),
    ("=100", "=110", "10%", nil), ("=99", "=110", "10%", nil), ("=98.9", "=110", "10%", .contrary),
    ("=-100", "=-110", "10%", nil), ("=-1", "=1", "199%", .contrary), ("=-1", "=1", "200%", nil),
    ("~12", "=12", nil, nil), ("~12", "=14", nil, nil), ("~12", "=14", "2", nil),
    ("~12", "=15", "2", .contrary), ("~12", "~12", "2", nil), ("~12", "~15", "2", .contrary),
    ("~12", "=15", "0", .contrary), ("~12", ">=10", "2", nil), ("~12", ">=15", "2", .contrary),
    ("=1 km", "=1000 m", nil, .equivalent), ("=1 km", "=1001 m", nil, .contrary),
    ("=1 person", "=2 USD", nil, nil), ("=0 C", "=32 F", nil, .equivalent),
    ("=100 C", "=213 F", nil, .contrary),
    ("2013-11-02", "2013-11", nil, .entails), ("2013", "2013-11", nil, .entailedBy),
    ("2013-11-02", "2013-11-03", nil, .contrary), ("2013-11-02", "2013-11-03", "9", .contrary),
    ("2013-11-30T23:59:59Z", "2013-12", nil, .contrary),
    ("2013-12-01T00:59:59+01:00", "2013-11", nil, .entails),
    ("2013-11-01/2013-11-05", "2013-11-04/2013-11-06", nil, nil),
    ("2013-11-01/2013-11-30", "2013-11", nil, .equivalent),
    ("arson", "electrical fault", nil, .contrary), ("arson", "arson", nil, .equivalent),
    ("arson", "Arson", nil, .contrary), ("caf\u{e9}", "cafe\u{301}", nil, .equivalent),
    ("arson", "electrical fault", "200%", .contrary), ("arson", "=12", nil, nil),
    ("=2013", "2013", nil, nil),
  ]

  @Test(arguments: pairs)
  func `the values of one question`(
    a: String, b: String, tolerance: String?, relation: ComputedRelation?
  ) throws {
    let allowed = tolerance.flatMap(Self.tolerance)
    let table = Self.table(
      Self.value(a), Self.value(b), question: Question(id: "q", text: "Q?", tolerance: allowed))
    #expect(table.relation(0, 1) == relation)
    let turned: ComputedRelation? =
      switch relation {
      case .entails: .entailedBy
      case .entailedBy: .entails
      default: relation
      }
    #expect(table.relation(1, 0) == turned)
    #expect(table.relation(0, 0) == nil)
  }

  private static func tolerance(_ text: String) -> Tolerance? {
    text.hasSuffix("%")
      ? ExactNumber(String(text.dropLast())).map(Tolerance.percent)
      : ExactNumber(text).map(Tolerance.absolute)
  }

  @Test func `the greater of two tolerances counts, and the question's only without either`() {
    let question = Question(id: "q", text: "Q?", tolerance: Self.tolerance("100"))
    func relation(_ a: String?, _ b: String?) -> ComputedRelation? {
      Self.table(
        Self.value("=10", tolerance: a.flatMap(Self.tolerance)),
        Self.value("=20", tolerance: b.flatMap(Self.tolerance)), question: question
      ).relation(0, 1)
    }
    #expect(relation(nil, nil) == nil)
    #expect(relation("1", nil) == .contrary)
    #expect(relation(nil, "0") == .contrary)
    #expect(relation("1", "10") == nil)
    #expect(relation("1", "49%") == .contrary)
    #expect(relation("1", "50%") == nil)
  }

  @Test func `tolerances are in the unit of the value, or of the question`() {
    let one = Self.tolerance("1")
    func relation(unit: String?) -> ComputedRelation? {
      Self.table(
        Self.value("=1 km"), Self.value("=1500 m"),
        question: Question(id: "q", text: "Q?", unit: unit, tolerance: one)
      ).relation(0, 1)
    }
    #expect(relation(unit: "m") == .contrary)
    #expect(relation(unit: "km") == nil)
    #expect(relation(unit: nil) == nil)
    // A degree Celsius is a distance here, no temperature; 1% of 20 C is a fifth of a degree.
    let warm = Question(id: "q", text: "Q?", unit: "C", tolerance: one)
    #expect(Self.table(Self.value("=20"), Self.value("=21"), question: warm).relation(0, 1) == nil)
    let percent = Question(id: "q", text: "Q?", unit: "C", tolerance: Self.tolerance("1%"))
    #expect(
      Self.table(Self.value("=20"), Self.value("=21"), question: percent).relation(0, 1)
        == .contrary)
  }

  @Test(arguments: Relation.Kind.allCases)
  func `a declared strict relation stands in place of the computed one`(kind: Relation.Kind) {
    for (from, to) in [("a", "b"), ("b", "a")] {
      let table = Self.table(
        Self.value("=1"), Self.value("=2"),
        relations: [Relation(kind: kind, from: from, to: to, certainty: .possible)])
      #expect(table.relation(0, 1) == (kind == .supports ? .contrary : nil))
      #expect(table.areContrary(0, 1))
    }
  }

  @Test func `only claims of one exclusive question are compared`() {
    let open = Question(id: "q", text: "Q?", exclusive: false)
    #expect(Self.table(Self.value("=1"), Self.value("=2"), question: open).relation(0, 1) == nil)
    var records = Records()
    records.questions = [Question(id: "q", text: "Q?"), Question(id: "r", text: "R?")]
    records.claims = [
      Claim(id: "a", text: "A.", question: "q", value: Self.value("=1")),
      Claim(id: "b", text: "B.", question: "r", value: Self.value("=2")),
      Claim(id: "c", text: "C.", value: Self.value("=3")), Claim(id: "d", text: "D."),
      Claim(id: "e", text: "E.", question: "nowhere", value: Self.value("=3")),
      Claim(id: "f", text: "F.", question: "q", value: Self.value("9..3")),
    ]
    let table = ValueTable(records)
    for a in 0..<6 {
      for b in 0..<6 { #expect(table.relation(a, b) == nil && !table.areContrary(a, b)) }
    }
  }
}
