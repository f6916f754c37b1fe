/// A language in which reports are written.
///
/// Pass one to `TextReport` or `MarkdownReport`; the tool takes its tag, `--language zh-Hant`.
/// Explanations, messages of the tool and JSON are English in every language, and texts of a case
/// stay as they are.
///
/// ## To add a language
///
/// 1. Copy `English.swift` to a file with the name of the language, and give the language its tag
///    and its own name:
///
///    ```swift
///    extension ReportLanguage {
///      /// German.
///      public static let german = ReportLanguage(
///        tag: "de", name: "Deutsch",
///        [
///          .listEnd: "{items} und {last}",
///          .sources: "{count} {count:Quelle|Quellen}",
///          .sayIt: "{who} {count:sagt|sagen} das",
///        ])
///    }
///    ```
///
/// 2. Word each message. `{who}` stands for a value, in the order that the language wants;
///    `{count:one|many}` for the first form where the value is the number one, else for the second.
///    A brace of the text itself is written twice. A language whose words have no plural leaves the
///    forms out.
/// 3. A language that writes its words without blanks gives `setsApart: true`: a blank then stands
///    wherever a value in other letters meets its own, and templates need none there.
/// 4. Put the language into `all`. Reports, help and completions know it then.
///
/// What a language leaves out is said in English, and a test names it. Another test looks through
/// Chinese reports for English words that the case has not; a language in other letters than Latin
/// can join it. To see a whole report, run `whosaid report CASE --language TAG --limit 0`.
public struct ReportLanguage: Sendable {
  /// The language as a BCP 47 tag.
  public let tag: String
  /// What the language calls itself.
  public let name: String
  /// Whether a blank sets letters of other scripts apart, where the language itself has none
  /// between words.
  private let setsApart: Bool
  private let wordings: [Message: Wording]

  /// The languages there are, English first.
  public static let all = [english, traditionalChinese]

  /// The language of a tag, whatever its capitals; nil where there is none.
  public static func named(_ tag: String) -> ReportLanguage? {
    let sought = tag.lowercased()
    return all.first { $0.tag.lowercased() == sought }
  }

  /// A language with its wordings.
  init(
    tag: String, name: String, setsApart: Bool = false, _ templates: [Message: String]
  ) {
    self.tag = tag
    self.name = name
    self.setsApart = setsApart
    wordings = templates.compactMapValues { Wording($0) }
  }

  /// The wording of a message; nil where the language has none, or one that is badly formed.
  func wording(of message: Message) -> Wording? { wordings[message] }

  /// A message in words.
  func say(_ message: Message, _ values: KeyValuePairs<String, MessageValue> = [:]) -> String {
    let wording = wordings[message] ?? ReportLanguage.english.wordings[message]
    return wording?.text(values.map { ($0.key, $0.value) }, setsApart: setsApart)
      ?? message.rawValue
  }

  /// Items one after another, the last joined by a word; set apart more strongly where an item is
  /// a list itself.
  func list(_ items: [String]) -> String {
    guard let last = items.last else { return "" }
    if items.count == 1 { return last }
    let comma = say(.listComma)
    let joint = say(.listEnd, ["items": "", "last": ""])
    // A joint without blanks is also a part of words: 和 is in 共和國.
    let isWord = joint.first == " "
    let isNested = items.contains { $0.contains(comma) || isWord && $0.contains(joint) }
    let rest = items.dropLast().joined(separator: isNested ? say(.semicolon) : comma)
    return say(
      isNested ? .nestedListEnd : .listEnd, ["items": .words(rest), "last": .words(last)])
  }

  /// The first items of a list, and how many more there are.
  func list(_ items: [String], of count: Int) -> String {
    let rest = count - items.count
    return list(items + (rest > 0 ? [say(.more, ["count": .number(rest)])] : []))
  }

  /// Words in quotation marks, in others where they have such marks themselves.
  func quoted(_ words: String) -> String {
    let mark = say(.quoted, ["words": ""]).first
    let hasMarks = mark.map { words.contains($0) } ?? false
    return say(hasMarks ? .quotedAgain : .quoted, ["words": .words(words)])
  }

  /// Sentences one after another; a full stop of East Asian type has its blank in itself.
  func paragraph(_ sentences: [String]) -> String {
    sentences.joined(separator: say(.fullStop).allSatisfy(\.isASCII) ? " " : "")
  }

  /// Words as a sentence, and another sentence behind it.
  func sentences(_ words: String, _ second: String) -> String {
    say(.sentences, ["first": .words(sentence(words)), "second": .words(second)])
  }

  /// Words as a sentence: with a full stop, unless they end in a mark of their own.
  func sentence(_ words: String) -> String { Phrase.sentence(words, stop: say(.fullStop)) }
}
