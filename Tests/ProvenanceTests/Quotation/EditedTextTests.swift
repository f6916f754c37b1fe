import TestSupport
import Testing

@testable import Provenance

/// Quotes from texts that were edited afterwards: none is found in a wrong place.
@Suite struct EditedTextTests {
  /// A language as its words and what stands between them.
  struct Language: CustomTestStringConvertible, Sendable {
    let testDescription: String
    let separator: String
    let words: [String]
  }

  static let languages = [
    Language(
      testDescription: "English", separator: " ",
      words: [
        "the", "harbour", "office", "said", "on", "Monday", "that", "nobody", "was", "hurt", "when",
        "a", "crane", "fell", "into", "water", "near", "old", "“pier”", "it’s", "said,", "no", "—",
        "ferries", "would", "sail", "until", "Friday", "captain", "denied", "this", "report.",
      ]),
    Language(
      testDescription: "Chinese", separator: "",
      words: [
        "港口", "辦公室", "說", "星期一", "沒有人", "受傷", "當時", "起重機", "掉進", "水裡", "附近",
        "舊", "碼頭", "，", "渡輪", "不會", "開航", "直到", "星期五", "。", "船長", "否認", "這", "份",
        "報告", "「", "」", "記者", "問", "他", "的", "是",
      ]),
    Language(
      testDescription: "Russian", separator: " ",
      words: [
        "порт", "сообщил", "в", "понедельник,", "что", "никто", "не", "пострадал,", "когда",
        "кран", "упал", "воду", "у", "старого", "«причала»", "паромы", "пойдут", "до", "пятницы",
        "капитан", "отрицает", "это", "—", "ещё", "и", "й", "из", "отчёт.", "город", "море",
      ]),
    Language(
      testDescription: "Arabic", separator: " ",
      words: [
        "قال", "مكتب", "الميناء", "يوم", "الاثنين", "إن", "أحداً", "لم", "يُصَب", "عندما", "سقطت",
        "رافعة", "في", "الماء", "قرب", "الرصيف", "القديم،", "ولن", "تبحر", "العبّارات", "حتى",
        "الجمعة", "ونفى", "القبطان", "هذا", "التقرير.", "من", "على", "البحر", "المدينة",
      ]),
  ]

  /// A word of a text, with where it stood at first; nil for one that was put in.
  private struct Word {
    var text: String
    var origin: Int?
    var gap: String
  }

  private static func render(
    _ words: [Word], marking quoted: Range<Int>
  ) -> (text: String, place: Range<Int>?) {
    var text = ""
    var count = 0
    var place: Range<Int>?
    for word in words {
      let start = count
      text += word.text
      count += word.text.unicodeScalars.count
      if let origin = word.origin, quoted.contains(origin) {
        place = (place?.lowerBound ?? start)..<count
      }
      text += word.gap
      count += word.gap.unicodeScalars.count
    }
    return (text, place)
  }

  private static func edit(
    _ words: inout [Word], _ language: Language, _ random: inout SeededGenerator,
    at index: Int
  ) {
    switch random.number(0...3) {
    case 0:
      words.insert(
        Word(text: random.pick(language.words), origin: nil, gap: language.separator), at: index)
    case 1: words.remove(at: index)
    case 2: words[index].text = random.pick(language.words)
    default: words[index].gap = random.pick(["\n", "\r\n", language.separator + "\n"])
    }
  }

  @Test(arguments: languages, 0..<5)
  func `10,000 edited texts, and no quote in a wrong place`(language: Language, block: Int) {
    var random = SeededGenerator(seed: UInt64(block))
    var (found, findable) = (0, 0)
    for _ in 0..<500 {
      var words = (0..<random.number(60...150)).map {
        Word(text: random.pick(language.words), origin: $0, gap: language.separator)
      }
      let first = random.number(0...words.count - 20)
      let quoted = first..<first + random.number(8...16)
      let before = Self.render(words, marking: quoted)
      let exact = Self.render(Array(words[quoted]), marking: quoted)
      guard let place = before.place, let range = exact.place else { continue }
      let quote = Quote(exact: String(exact.text.unicodeScalars.prefix(range.count)))
      // Some edits anywhere, and one or none in the quote itself.
      for _ in 0..<random.number(0...8) {
        let index = random.number(0...words.count - 1)
        guard let origin = words[index].origin, !quoted.contains(origin) else { continue }
        Self.edit(&words, language, &random, at: index)
      }
      let isBent = random.oneIn(2)
      if isBent,
        let index = words.indices.filter({ words[$0].origin == quoted.lowerBound + 3 }).last
      {
        Self.edit(&words, language, &random, at: index)
      }
      let after = Self.render(words, marking: quoted)
      var anchoring = TextAnchoring(after.text)
      let position =
        random.oneIn(2) ? Position(start: place.lowerBound, end: place.upperBound) : nil
      let anchor = anchoring.anchors(of: [quote], at: position)[0]
      findable += 1
      guard let anchored = anchor.place, let real = after.place else { continue }
      found += 1
      let shared = anchored.clamped(to: real).count
      #expect(2 * shared > max(anchored.count, real.count), "\(quote.exact) in \(after.text)")
      if !isBent { #expect(anchored == real, "\(quote.exact) in \(after.text)") }
    }
    #expect(found * 100 >= findable * 95, "\(found) of \(findable)")
  }
}
