import Provenance
import Testing

@testable import ProvenanceReports

/// Every language words every message, with the same values.
@Suite struct ReportLanguageTests {
  @Test(arguments: ReportLanguage.all.map(\.tag), Message.allCases)
  func `every message is worded, with the values that it has in English`(
    tag: String, message: Message
  ) throws {
    let language = try #require(ReportLanguage.named(tag))
    let wording = try #require(
      language.wording(of: message), "\(tag) does not word \(message.rawValue)")
    let english = try #require(ReportLanguage.english.wording(of: message))
    // A number that English needs for its forms alone may be left out where there are none.
    let shown = Set(
      english.pieces.compactMap { piece in
        if case .value(let name) = piece { name } else { nil }
      })
    #expect(wording.names.isSubset(of: english.names))
    #expect(wording.names.isSuperset(of: shown))
  }

  @Test func `a language is found by its tag`() {
    #expect(ReportLanguage.named("ZH-hant")?.tag == "zh-Hant")
    #expect(ReportLanguage.named("en")?.tag == "en")
    #expect(ReportLanguage.named("xx") == nil)
    #expect(Set(ReportLanguage.all.map(\.tag)).count == ReportLanguage.all.count)
  }

  @Test(
    arguments: [
      ([], ""), (["a"], "a"), (["a", "b"], "a and b"), (["a", "b", "c"], "a, b and c"),
      (["a, x", "b"], "a, x; and b"), (["a", "b and c", "d"], "a; b and c; and d"),
    ] as [([String], String)])
  func `items become a list`(items: [String], list: String) {
    #expect(ReportLanguage.english.list(items) == list)
    #expect(ReportLanguage.english.list(items) == Phrase.list(items))
  }

  @Test func `a joint without blanks may stand inside a name`() {
    let chinese = ReportLanguage.traditionalChinese
    #expect(chinese.list(["中華人民共和國", "新華社"]) == "中華人民共和國和新華社")
    #expect(chinese.list(["甲、乙", "丙"]) == "甲、乙；以及丙")
  }

  @Test(
    arguments: [
      ("NTD 如此說", "NTD 如此說。"), ("甲說過 [1]", "甲說過 [1]。"), ("甲：Office", "甲：Office。"),
      ("A note of the annotator", "A note of the annotator."), ("為什麼？", "為什麼？"),
    ])
  func `a sentence with Chinese letters ends in a Chinese stop`(text: String, sentence: String) {
    #expect(ReportLanguage.traditionalChinese.sentence(text) == sentence)
  }

  @Test func `quotation marks are those of the language, and others within them`() {
    #expect(ReportLanguage.english.quoted("a") == "\"a\"")
    #expect(ReportLanguage.english.quoted("a \"b\"") == "'a \"b\"'")
    #expect(ReportLanguage.traditionalChinese.quoted("甲") == "「甲」")
    #expect(ReportLanguage.traditionalChinese.quoted("「甲」") == "『「甲」』")
  }

  @Test(arguments: ReportLanguage.all.map(\.tag), ["harbour-fire", "japan-russia-2plus2"])
  func `no brace of a template is left in a report`(tag: String, example: String) throws {
    let language = try #require(ReportLanguage.named(tag))
    let report = try PrintedReport.example(example)
    let text = TextReport.text(
      report, selection: ReportSelection(), origin: PrintedReport.origin,
      style: TerminalStyle(columns: 80), language: language)
    let markdown = MarkdownReport.text(report, origin: PrintedReport.origin, language: language)
    for bytes in [text, markdown] {
      #expect(!bytes.contains(UInt8(ascii: "{")) && !bytes.contains(UInt8(ascii: "}")))
    }
  }
}
