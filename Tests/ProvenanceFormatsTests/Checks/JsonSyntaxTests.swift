import Provenance
import ProvenanceFormats
import TestSupport
import Testing

/// Every slip has its help; `RecoveryTests` shows where each is told of, and in which words.
@Suite struct JsonSyntaxTests {
  private static let comma = "remove the comma"
  private static let quote = "write it as \"...\""
  private static let number = "no leading \"+\", \".\" or zeros, digits on both sides of \".\""

  @Test(
    arguments: [
      ("[1,]", comma), ("[1,,2]", comma), ("[,1]", comma),
      ("[1 2]", "put \",\" between two values"),
      ("{\"a\" 1}", nil), ("{\"a\"=1}", nil), ("{\"a\":}", nil), ("{a:1}", quote), ("['a']", quote),
      ("{'a':1}", quote), ("[“a”]", nil), ("[True]", quote), ("[nil]", quote), ("[01]", number),
      ("[+1]", number), ("[.5]", number), ("[1.]", number), ("[0x1F]", number),
      ("[\"C:\\data\"]", "a backslash in a text is written \\\\"), ("[\"\\u12G4\"]", nil),
      ("[\"a\tb\"]", "write a tab as \\t"), ("[\"\u{1}\"]", "write it as \\u and four digits"),
      ("[\"a\n\"]", "close it with \"; a line break inside a text is written \\n"),
      ("[\"a", "close it with \""), ("[1", "the text ends inside it"),
      ("[1}", "a \"]\" is wanted first"), ("{\"a\":1]", "a \"}\" is wanted first"),
      ("[1]]", "remove this bracket, or open it before"), ("[1] [2]", "a file holds one value"),
      ("[// é\n1]", "put it into a \"note\""), ("[1 /* é */]", "put it into a \"note\""),
      ("[*]", "text stands in \"...\""), ("", "a case begins with \"{\""),
    ] as [(String, String?)])
  func `each slip has its own help`(text: String, help: String?) {
    let slips = CaseText.read(text).findings.filter { $0.check.name == "json-syntax" }
    #expect(slips.count == 1)
    #expect(slips.first?.help == help)
  }

  @Test(
    arguments: [
      """
      "title": "T",
       "sources": [{"id": "s" "name": “S”, "kind": outlet},]
      > 2:25: a comma is missing before this [json-syntax]
      >   put "," between two values
      > 2:33: text stands in straight double quotation marks [json-syntax]
      > 2:46: text stands in quotation marks [json-syntax]
      >   write it as "..."
      > 2:53: a comma before the closing bracket [json-syntax]
      >   remove the comma
      """,
      """
      "claims": [{"id": "c", "text": "C.}],
       "sources": [{"id": 5}]
      > 1:56: this text is not closed on its line [json-syntax]
      >   close it with "; a line break inside a text is written \\n
      """,
    ] as [Told])
  func `what is slipped counts as given, and what a break hides is not missed`(row: Told) {
    #expect(CaseText.members(row.input).told == row.messages)
  }

  @Test(
    arguments: [
      """
      {"type": "source", "id": "s", "name": "S",}
      {"type": "source", "id": "t", "name": "T"
      {"type": "source", "id": "u", "name": "U"} {}
      {"type": "source", "id": "v", "name": "V"}
      > 1:42: a comma before the closing bracket [json-syntax]
      >   remove the comma
      > 2:1: this bracket is never closed [json-syntax]
      >   the text ends inside it
      > 3:44: the JSON value ended before this [json-syntax]
      >   a file holds one value
      """
    ] as [Told])
  func `the lines of a journal are read one by one`(row: Told) {
    #expect(CaseText.journal(row.input + "\n").told == row.messages)
  }

  @Test func `blanks, escapes and numbers of every form are right`() {
    let text =
      "\t{\r\n\"format\" :\n\"whosaid\\u002f1\" , \"x-a\" : [ -0.5E-3 , 0 , { } , [ ] , \"\" , "
      + "null , \"\\\"\\\\\\/\\b\\f\\n\\r\\t\u{7F}//\" ] } \n\n"
    #expect(CaseText.read(text).told == "")
  }
}
