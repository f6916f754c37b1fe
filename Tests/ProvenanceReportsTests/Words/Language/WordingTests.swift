import Testing

@testable import ProvenanceReports

/// Templates of messages, and what becomes of them.
@Suite struct WordingTests {
  @Test(
    arguments: [
      ("{count} {count:source|sources}", 1, "1 source"),
      ("{count} {count:source|sources}", 2, "2 sources"),
      ("{count} {count:source|sources}", 0, "0 sources"),
      ("{count:it|them}", 1, "it"), ("{count:|s}", 3, "s"), ("{count:a|}", 3, ""),
      ("{{count}}", 1, "{count}"), ("", 1, ""), ("{other}", 1, "{other}"),
    ])
  func `values and forms`(template: String, count: Int, text: String) throws {
    let wording = try #require(Wording(template))
    #expect(wording.text([("count", .number(count))]) == text)
  }

  @Test(arguments: ["{", "}", "{a", "a}", "{}", "{a b}", "{a:b}", "{a:b|c|d}", "{:b|c}", "{ä}"])
  func `a template that is badly formed is none`(template: String) {
    #expect(Wording(template) == nil)
  }

  @Test func `a value is not read as a template, and a form is not chosen by words`() throws {
    let wording = try #require(Wording("{who} {who:says|say}"))
    #expect(wording.text([("who", .words("{who} {"))]) == "{who} { say")
    #expect(wording.names == ["who"])
  }
}
