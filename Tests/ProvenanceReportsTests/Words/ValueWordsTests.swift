import Provenance
import TestSupport
import Testing

@testable import ProvenanceReports

/// How values and what relates them are put into words.
@Suite struct ValueWordsTests {
  /// Two claims a and b of one question.
  static func table(
    _ a: ClaimValue, _ b: ClaimValue, question: Question = Question(id: "q", text: "Q?"),
    scopes: (Scope?, Scope?) = (nil, nil)
  ) -> ValueTable {
    var records = Records()
    records.questions = [question]
    records.claims = [
      Claim(id: "a", text: "A.", question: "q", value: a, scope: scopes.0),
      Claim(id: "b", text: "B.", question: "q", value: b, scope: scopes.1),
    ]
    return ClaimGraph(records).values
  }

  @Test(
    arguments: [
      ("=12", "12"), ("~12", "about 12"), (">=15 person", "at least 15 person"),
      (">15", "more than 15"), ("<=15", "at most 15"), ("<15.0", "less than 15.0"),
      ("10..15", "10 to 15"), ("2013-11", "2013-11"), ("arson", "arson"),
    ])
  func `a value in words`(value: String, words: String) {
    let value = ShortValue.value(value)
    #expect(Self.table(value, value).words(for: 0) == words)
  }

  @Test func `a range of one end, and no value at all`() {
    let one = ExactNumber(1)
    let table = Self.table(
      ClaimValue(min: one, unit: "km"), ClaimValue(max: one))
    #expect(table.words(for: 0) == "at least 1 km")
    #expect(table.words(for: 1) == "at most 1")
    var records = Records()
    records.claims = [
      Claim(id: "a", text: "A."), Claim(id: "b", text: "B.", value: ClaimValue(number: one)),
    ]
    #expect(ClaimGraph(records).values.words(for: 0) == "")
    #expect(ClaimGraph(records).values.words(for: 1) == "1")
  }

  static let sentences: [(String, String, Tolerance?, String)] = [
    ("=12", ">=15", nil, "12 lies outside at least 15"),
    ("=12", ">=10", nil, "12 lies inside at least 10"),
    (">=10", "=12", nil, "12 lies inside at least 10"),
    ("=12", "=15", nil, "12 is not 15"),
    ("=12", "=12", nil, "both are 12"),
    ("=1 km", "=1000 m", nil, "1 km is 1000 m"),
    ("10..15", "12..20", nil, "10 to 15 and 12 to 20 overlap"),
    ("arson", "electrical fault", nil, "arson is not electrical fault"),
    ("2013-11-02", "2013-10", nil, "2013-11-02 is not 2013-10"),
    (
      "2024-03-12T02:40:00Z", "2024-03-12T03:10:00Z", nil,
      "2024-03-12T02:40:00Z is not 2024-03-12T03:10:00Z"
    ),
    (
      "2013-11-02", "2013-09/2013-10", nil, "2013-11-02 lies outside 2013-09/2013-10"
    ),
    (
      "2013-09/2013-10", "2013", nil, "2013-09/2013-10 lies inside 2013"
    ),
    (
      "2013-09/2013-10", "2014", nil, "2013-09/2013-10 lies outside 2014"
    ),
    ("=8", ">=10", nil, "8 lies outside at least 10"),
    ("2013-11-02", "2013-11", nil, "2013-11-02 lies inside 2013-11"),
    ("=12", "arson", nil, "12 and arson cannot be compared"),
    ("=12 kg", "=12 m", nil, "12 kg and 12 m cannot be compared"),
    (
      "=12", "=15", .absolute(ExactNumber(2)),
      "12 and 15 lie further apart than the tolerance of 2"
    ),
    ("=12", "=15", .absolute(ExactNumber(3)), "12 and 15 lie within the tolerance of 3"),
    ("=12", "=15", .percent(ExactNumber(20)), "12 and 15 lie within the tolerance of 20%"),
    ("~12", "=12", .absolute(ExactNumber(3)), "about 12 and 12 agree"),
    ("~12", "=12", nil, "about 12 and 12 are not compared: no tolerance is given"),
  ]

  @Test(arguments: sentences)
  func `two values in a sentence`(a: String, b: String, tolerance: Tolerance?, sentence: String) {
    let table = Self.table(
      ShortValue.value(a), ShortValue.value(b),
      question: Question(id: "q", text: "Q?", tolerance: tolerance))
    #expect(table.explanation(0, 1) == sentence)
  }

  @Test func `the tolerance is that which counts, in its unit`() {
    let table = Self.table(
      ShortValue.value("=1 km", tolerance: .absolute(ExactNumber(2))),
      ShortValue.value("=9000 m", tolerance: .absolute(ExactNumber(3))))
    #expect(
      table.explanation(0, 1) == "1 km and 9000 m lie further apart than the tolerance of 2 km")
  }

  @Test func `scopes are named where they are why`() {
    func sentence(_ a: String, _ b: String, _ scopes: (Scope?, Scope?)) -> String {
      Self.table(
        ShortValue.value(a), ShortValue.value(b), scopes: scopes
      ).explanation(0, 1)
    }
    let (tokyo, osaka) = (Scope(place: "Japan/Tokyo"), Scope(place: "Japan/Osaka"))
    #expect(
      sentence("=1", "=2", (tokyo, osaka))
        == "1 is not 2, but at different places: Japan/Tokyo and Japan/Osaka")
    #expect(sentence("=1", "=2", (tokyo, nil)) == "1 is not 2")
    #expect(
      sentence("=1", ">=1", (tokyo, nil))
        == "1 lies inside at least 1, but their scopes are not the same")
    let (first, second) = (CalendarDate("2013-11-02"), CalendarDate("2013-11-03"))
    #expect(
      sentence("=1", "=2", (Scope(to: first), Scope(from: second)))
        == "1 is not 2, but at different times: until 2013-11-02 and from 2013-11-03")
    #expect(
      sentence("=1", "=2", (Scope(definition: "dead"), Scope(definition: "missing")))
        == "1 is not 2, but by different definitions: dead and missing")
  }

  static let chinese: [(String, String, Tolerance?, String)] = [
    ("=12", ">=15", nil, "12 不在「至少 15」之內"),
    (">=10 person", "=12 person", nil, "12 person 在「至少 10 person」之內"),
    ("=12", "=15", nil, "12 與 15 不同"), ("=12", "=12", nil, "兩者都是 12"),
    ("=1 km", "=1000 m", nil, "1 km 等於 1000 m"), ("縱火", "電線走火", nil, "縱火與電線走火不同"),
    ("10..15", "12..20", nil, "10 至 15 與 12 至 20 部分重疊"),
    ("=12", "=15", .percent(ExactNumber(20)), "12 與 15 相差在容許誤差 20% 以內"),
    ("<5", ">9", .absolute(ExactNumber(2)), "不到 5 與超過 9 相差超過容許誤差 2"),
    ("~12", "=12", nil, "約 12 與 12 未比較：未給定容許誤差"),
  ]

  @Test(arguments: chinese)
  func `two values in Chinese`(a: String, b: String, tolerance: Tolerance?, sentence: String) {
    let table = Self.table(
      ShortValue.value(a), ShortValue.value(b),
      question: Question(id: "q", text: "Q?", tolerance: tolerance))
    #expect(table.explanation(0, 1, in: .traditionalChinese) == sentence)
  }

  @Test(arguments: ReportLanguage.all.map(\.tag))
  func `every bound against every bound has words of its own`(tag: String) throws {
    let language = try #require(ReportLanguage.named(tag))
    let number = ExactNumber(12)
    let values =
      ClaimValue.Bound.allCases.map { ClaimValue(number: number, bound: $0) }
      + [ClaimValue(min: number, max: ExactNumber(15))]
    let words = values.map { Self.table($0, $0).words(for: 0, in: language) }
    #expect(Set(words).count == values.count)
    for first in values {
      for second in values {
        let table = Self.table(first, second)
        let sentence = table.explanation(0, 1, in: language)
        #expect(sentence.contains(table.words(for: 0, in: language)))
        #expect(sentence.contains(table.words(for: 1, in: language)))
      }
    }
  }

  @Test func `scopes are named in Chinese`() {
    let scopes = (Scope(to: CalendarDate("2013-11-02")), Scope(from: CalendarDate("2013-11-03")))
    let table = Self.table(ShortValue.value("=1"), ShortValue.value("=2"), scopes: scopes)
    #expect(
      table.explanation(0, 1, in: .traditionalChinese)
        == "1 與 2 不同，但所指時間不同：至 2013-11-02 止與自 2013-11-03 起")
  }
}
