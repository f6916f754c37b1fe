import TestSupport
import Testing

@testable import Provenance

/// JSON text as it is written: strings escaped where RFC 8259 wants it and nowhere else, members
/// laid out one a line or all on one.
@Suite struct JSONWriterTests {
  private func text(pretty: Bool, _ write: (inout JSONWriter) -> Void) -> String {
    var writer = JSONWriter(pretty: pretty)
    write(&writer)
    return writer.text
  }

  @Test(
    arguments: [
      ("", #""""#), ("a", #""a""#), ("\"\\/", #""\"\\/""#),
      ("\u{8}\u{9}\u{A}\u{C}\u{D}", #""\b\t\n\f\r""#),
      ("\u{0}\u{1}\u{1F}", #""\u0000\u0001\u001f""#),
      ("\u{7F}", #""\u007f""#), ("\u{80}é中😀\u{2028}", "\"\u{80}é中😀\u{2028}\""),
      ("e\u{301}", "\"e\u{301}\""), ("\r\n", #""\r\n""#),
    ])
  func `strings`(value: String, wanted: String) {
    #expect(sameBytes(text(pretty: false) { $0.string(value) }, wanted))
  }

  private func sample(_ writer: inout JSONWriter) {
    writer.beginObject()
    writer.key("a")
    writer.integer(-1)
    writer.key("b")
    writer.beginArray()
    writer.boolean(true)
    writer.null()
    writer.beginObject()
    writer.endObject()
    writer.endArray()
    writer.key("c")
    writer.beginArray(inline: true)
    writer.raw("1.50")
    writer.string("x")
    writer.beginObject()
    writer.key("d")
    writer.boolean(false)
    writer.endObject()
    writer.endArray()
    writer.key("e")
    writer.beginArray()
    writer.endArray()
    writer.endObject()
  }

  @Test func `pretty form has one member a line, two blanks a level`() {
    let wanted = """
      {
        "a": -1,
        "b": [
          true,
          null,
          {}
        ],
        "c": [1.50, "x", {"d": false}],
        "e": []
      }
      """
    #expect(text(pretty: true) { sample(&$0) } == wanted)
  }

  @Test func `compact form stands on one line`() {
    #expect(
      text(pretty: false) { sample(&$0) }
        == #"{"a": -1, "b": [true, null, {}], "c": [1.50, "x", {"d": false}], "e": []}"#)
  }

  @Test func `what is drained is handed on once`() {
    var writer = JSONWriter(pretty: false)
    writer.beginArray()
    writer.integer(1)
    let first = writer.drain()
    writer.integer(2)
    writer.endArray()
    writer.lineFeed()
    #expect(String(decoding: first + writer.drain(), as: UTF8.self) == "[1, 2]\n")
    #expect(writer.bytes.isEmpty)
  }

  @Test func `a tree is written with its members in order`() {
    let tree: JSONTree = ["b": 1, "a": ["x", true, ["c": .null]]]
    let wanted = """
      {
        "b": 1,
        "a": [
          "x",
          true,
          {
            "c": null
          }
        ]
      }

      """
    #expect(tree.text == wanted)
    #expect(tree.adding([("z", "last")]).text.hasSuffix("  \"z\": \"last\"\n}\n"))
    #expect(JSONTree.string("x").adding([("z", 1)]).text == "\"x\"\n")
  }

  @Test func `members with a value of each sort`() {
    var writer = JSONWriter(pretty: true)
    writer.beginObject()
    writer.member("text", "a\"b")
    writer.member("none", nil)
    writer.member("number", -3)
    writer.member("truth", false)
    writer.member("short", ["a", "b"], inline: true)
    writer.member("long", ["a"], inline: false)
    writer.member("numbers", [1, 2])
    writer.endObject()
    #expect(
      writer.text == """
        {
          "text": "a\\"b",
          "none": null,
          "number": -3,
          "truth": false,
          "short": ["a", "b"],
          "long": [
            "a"
          ],
          "numbers": [1, 2]
        }
        """)
  }
}
