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

  @Test(
    arguments: [
      ("由{who}發表", "NTD", "由 NTD 發表"), ("由{who}發表", "新華社", "由新華社發表"),
      ("由{who}發表", "VOA 中文網", "由 VOA 中文網發表"), ("至少{who}", "10", "至少 10"),
      ("{who}主張", "NTD [3]", "NTD [3] 主張"), ("{who}主張", "`a-1`", "`a-1` 主張"),
      ("由 {who} 發表", "NTD", "由 NTD 發表"), ("（{who}）", "NTD", "（NTD）"),
      ("「{who}」說", "NTD", "「NTD」說"), ("採用*{who}*以上", "可能", "採用*可能*以上"),
      ("{who}說", "", "說"), ("{who}說", "金", "金說"), ("{who}說", "아", "아說"),
      ("{who}說", "「甲」", "「甲」說"), ("相似度{who}%", "81", "相似度 81%"),
    ])
  func `letters of two scripts are set apart at the seams of a message`(
    template: String, who: String, text: String
  ) throws {
    let wording = try #require(Wording(template))
    #expect(wording.text([("who", .words(who))], setsApart: true) == text)
  }

  @Test func `no value is changed inside, and no other language sets letters apart`() throws {
    let wording = try #require(Wording("由{who}發表"))
    #expect(wording.text([("who", .words("VOA中文網"))], setsApart: true) == "由 VOA中文網發表")
    #expect(wording.text([("who", .words("NTD"))]) == "由NTD發表")
  }
}
