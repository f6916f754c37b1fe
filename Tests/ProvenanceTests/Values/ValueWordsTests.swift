import Testing

@testable import Provenance

/// How values and what relates them are put into words.
@Suite struct ValueWordsTests {
  @Test(
    arguments: [
      ("=12", "12"), ("~12", "about 12"), (">=15 person", "at least 15 person"),
      (">15", "more than 15"), ("<=15", "at most 15"), ("<15.0", "less than 15.0"),
      ("10..15", "10 to 15"), ("2013-11", "2013-11"), ("arson", "arson"),
    ])
  func `a value in words`(value: String, words: String) {
    let value = ValueRelationTests.value(value)
    #expect(ValueRelationTests.table(value, value).words(for: 0) == words)
  }

  @Test func `a range of one end, and no value at all`() {
    let one = ExactNumber(1)
    let table = ValueRelationTests.table(
      ClaimValue(min: one, unit: "km"), ClaimValue(max: one))
    #expect(table.words(for: 0) == "at least 1 km")
    #expect(table.words(for: 1) == "at most 1")
    var records = Records()
    records.claims = [
      Claim(id: "a", text: "A."), Claim(id: "b", text: "B.", value: ClaimValue(number: one)),
    ]
    #expect(ValueTable(records).words(for: 0) == "")
    #expect(ValueTable(records).words(for: 1) == "1")
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
    let table = ValueRelationTests.table(
      ValueRelationTests.value(a), ValueRelationTests.value(b),
      question: Question(id: "q", text: "Q?", tolerance: tolerance))
    #expect(table.explanation(0, 1) == sentence)
  }

  @Test func `the tolerance is that which counts, in its unit`() {
    let table = ValueRelationTests.table(
      ValueRelationTests.value("=1 km", tolerance: .absolute(ExactNumber(2))),
      ValueRelationTests.value("=9000 m", tolerance: .absolute(ExactNumber(3))))
    #expect(
      table.explanation(0, 1) == "1 km and 9000 m lie further apart than the tolerance of 2 km")
  }

  @Test func `scopes are named where they are why`() {
    func sentence(_ a: String, _ b: String, _ scopes: (Scope?, Scope?)) -> String {
      ValueRelationTests.table(
        ValueRelationTests.value(a), ValueRelationTests.value(b), scopes: scopes
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
}
