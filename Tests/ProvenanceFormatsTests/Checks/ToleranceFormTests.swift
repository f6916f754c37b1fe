import TestSupport
import Testing

/// A tolerance is a number that is not negative, or a percentage as text: of a question and of a
/// value.
@Suite struct ToleranceFormTests {
  @Test(
    arguments: [
      "\"a few\"", "\"5\"", "\"\"", "\"%\"", "\"1 %\"", "\"-1%\"", "\"+1%\"", "\"1e1%\"",
      "\"01%\"", "\"1%%\"", "\"１%\"", "-1", "-0.5", "null", "true", "[1]", "{}",
    ])
  func `what is neither`(json: String) {
    let question = #""questions": [{"id": "q", "text": "Q?", "tolerance": \#(json)}]"#
    #expect(
      CaseText.members(question).told == """
        1:78: a tolerance is a number or a percentage in "tolerance" of question "q" \
        [tolerance-form]
          5 or "1%"
        """)
  }

  @Test(arguments: ["0", "0.50", "1e+2", "\"0%\"", "\"0.5%\"", "\"150%\""])
  func `a number or a percentage`(json: String) {
    let question = #""questions": [{"id": "q", "text": "Q?", "tolerance": \#(json)}]"#
    #expect(CaseText.members(question).told == "")
  }

  @Test(
    arguments: [
      """
      {"type": "claim", "id": "c", "text": "C.", "value": {"number": 1, "tolerance": "x"}}
      > 1:80: a tolerance is a number or a percentage in "tolerance" of claim "c" [tolerance-form]
      >   5 or "1%"
      """,
      """
      {"type": "question", "id": "q", "text": "Q?", "tolerance": five}
      > 1:60: text stands in quotation marks [json-syntax]
      >   write it as "..."
      """,
    ] as [Told])
  func `a value, and what is no JSON at all`(row: Told) {
    #expect(CaseText.journal(row.input + "\n").told == row.messages)
  }
}
