import Provenance
import ProvenanceFormats
import Testing

/// Members and items put into texts of any layout, by hand.
@Suite struct ObjectEditingTests {
  private func edited(
    _ text: String, _ name: String, _ value: JSONTree, order: [String] = ["a", "b", "c", "d"]
  ) throws -> String {
    let bytes = Array(text.utf8)
    let root = try #require(JSONParser.parse(bytes, in: bytes.indices).document.root)
    let edit = ObjectEditing(root, order: order).setting(name, to: value)
    return String(decoding: [edit].applied(to: bytes), as: UTF8.self)
  }

  @Test(
    arguments: [
      (#"{"a": 1, "d": 2}"#, #"{"a": 1, "b": "x", "d": 2}"#),
      (#"{"a":1,"d":2}"#, #"{"a":1,"b":"x","d":2}"#),
      (#"{"a":1}"#, #"{"a":1,"b":"x"}"#),
      (#"{"a": 1}"#, #"{"a": 1, "b": "x"}"#),
      (#"{ "a" : 1 , "d" : 2 }"#, #"{ "a" : 1, "b" : "x" , "d" : 2 }"#),
      (#"{"d": 2}"#, #"{"b": "x", "d": 2}"#),
      (#"{}"#, #"{"b": "x"}"#),
      ("{\n  \"a\": 1\n}", "{\n  \"a\": 1,\n  \"b\": \"x\"\n}"),
      (
        "{\r\n\t\"a\": 1,\r\n\t\"d\": 2\r\n}",
        "{\r\n\t\"a\": 1,\r\n\t\"b\": \"x\",\r\n\t\"d\": 2\r\n}"
      ),
      ("{\n  \"d\": 2\n}", "{\n  \"b\": \"x\",\n  \"d\": 2\n}"),
      ("{\"a\": 1,\n \"d\": 2}", "{\"a\": 1,\n \"b\": \"x\",\n \"d\": 2}"),
      (#"{"a": 1, "b": "old", "d": 2}"#, #"{"a": 1, "b": "x", "d": 2}"#),
      (#"{"a": 1, "b": {"k": [1]}, "d": 2}"#, #"{"a": 1, "b": "x", "d": 2}"#),
      (#"{"a": [1, {"b": 2}], "z": 3}"#, #"{"a": [1, {"b": 2}], "b": "x", "z": 3}"#),
    ])
  func `a member stands in the layout of the others`(before: String, after: String) throws {
    #expect(try edited(before, "b", "x") == after)
  }

  @Test func `an object is broken into lines where those beside it are`() throws {
    let value: JSONTree = ["k": 1, "l": 2]
    #expect(
      try edited("{\n    \"a\": 1\n}", "b", value)
        == "{\n    \"a\": 1,\n    \"b\": {\n        \"k\": 1,\n        \"l\": 2\n    }\n}")
    #expect(
      try edited("{\n  \"a\": {\"q\": 1}\n}", "b", value)
        == "{\n  \"a\": {\"q\": 1},\n  \"b\": {\"k\": 1, \"l\": 2}\n}")
    #expect(try edited(#"{"a": 1}"#, "b", value) == #"{"a": 1, "b": {"k": 1, "l": 2}}"#)
  }

  @Test func `text is escaped as JSON wants it`() throws {
    let hostile = "\"\\\n\u{1}</script>"
    #expect(
      try edited(#"{"a": 1}"#, "b", .string(hostile))
        == #"{"a": 1, "b": "\"\\\n\u0001</script>"}"#)
  }

  @Test(
    arguments: [
      ("[1]", "[1, {\"k\": 1}]"), ("[1,2]", "[1,2,{\"k\": 1}]"),
      ("[\n  {\n    \"q\": 1\n  }\n]", "[\n  {\n    \"q\": 1\n  },\n  {\n    \"k\": 1\n  }\n]"),
      ("[\n  {\"q\": 1}\n]", "[\n  {\"q\": 1},\n  {\"k\": 1}\n]"),
      ("[{\"q\": 1},\n {\"q\": 2}]", "[{\"q\": 1},\n {\"q\": 2},\n {\"k\": 1}]"),
      (
        "[{\n\t\"q\": 1\n}, {\n\t\"q\": 2\n}]",
        "[{\n\t\"q\": 1\n}, {\n\t\"q\": 2\n}, {\n\t\"k\": 1\n}]"
      ),
    ])
  func `an item stands in the layout of the others`(before: String, after: String) throws {
    let bytes = Array(before.utf8)
    let root = try #require(JSONParser.parse(bytes, in: bytes.indices).document.root)
    let value: JSONTree = ["k": 1]
    let edit = try #require(ListEditing(root).appending { value.write(to: &$0) })
    #expect(String(decoding: [edit].applied(to: bytes), as: UTF8.self) == after)
  }

  @Test func `edits of one place stay in their order, and others in theirs`() {
    let edits = [
      TextEdit(3..<3, Array("B".utf8)), TextEdit(1..<2, Array("xyz".utf8)),
      TextEdit(3..<3, Array("C".utf8)), TextEdit(0..<0, Array("A".utf8)),
      TextEdit(5..<6, []),
    ]
    #expect(edits.applied(to: Array("012345".utf8)) == Array("A0xyz2BC34".utf8))
  }
}
