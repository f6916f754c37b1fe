// `whosaid explain`: what an id names, and what is said where it names nothing or too much.
import Foundation
import Testing

@Suite struct ExplainCommandTests {
  let run = ScriptedRun()

  init() {
    run.files["case.json"] = """
      {"format": "whosaid/1",
       "sources": [{"id": "ida", "name": "Ida"}, {"id": "post", "name": "The Post"}],
       "documents": [{"id": "page", "title": "The fire", "publisher": "post"}],
       "questions": [{"id": "cause", "text": "What caused it?"}],
       "claims": [{"id": "set", "text": "It was set.", "question": "cause"},
         {"id": "ida", "text": "Ida was there."}],
       "assertions": [{"id": "a1", "source": "ida", "claim": "set"},
         {"id": "a2", "source": "post", "claim": "set", "stance": "denies"}],
       "relations": [{"kind": "entails", "from": "set", "to": "ida"}],
       "reviews": [{"id": "r", "claim": "set", "rating": {"label": "Open"}}]}
      """
  }

  @Test(
    arguments: [
      ("post", "post: The Post (case.json:2)"), ("source:ida", "ida: Ida (case.json:2)"),
      ("page", "page: The fire (case.json:3)"), ("cause", "cause: What caused it? (case.json:4)"),
      ("set", "set: It was set. (case.json:5)"), ("claim:ida", "ida: Ida was there. (case.json:6)"),
      ("a1", "[1] a1: Ida affirms set (case.json:7)"), ("assertion:a2", "[2] a2: The Post denies"),
      ("r", "r: reviewed: Open (case.json:10)"), ("review:r", "r: reviewed: Open"),
      ("x1", "x1, a contradiction: It was set"),
    ])
  func explainsARecordOfAnyType(_ id: String, _ title: String) {
    let result = run("explain case.json \(id)")
    #expect(result.status == 0)
    #expect(result.messages == "")
    #expect(result.output.hasPrefix(title), "\(result.output)")
  }

  @Test func explainsARelationByItsEndsAndKind() {
    let result = run(["explain", "case.json", "set entails ida"])
    #expect(result.output.hasPrefix("set entails ida: \"It was set\" entails"))
    #expect(run(["explain", "case.json", "relation:set entails ida"]).output == result.output)
  }

  @Test(
    arguments: [
      ("ida", "\"ida\" names a source and a claim; write source:ida or claim:ida"),
      ("idaa", "there is no record or contradiction \"idaa\" in the case; did you mean \"ida\"?"),
      ("paeg", "there is no record or contradiction \"paeg\" in the case; did you mean \"page\"?"),
      ("document:pagee", "there is no document \"pagee\" in the case; did you mean \"page\"?"),
      ("claim:post", "there is no claim \"post\" in the case; it is a source"),
      ("x2", "there is no x2; there is only x1"),
      ("a1 set", "two ids are two assertions to compare; \"set\" is a claim"),
      ("a1 a3", "there is no assertion \"a3\" in the case; did you mean \"a1\"?"),
      ("a1 assertion:a1", "name two different assertions"),
    ])
  func saysWhatAnIdIsNot(_ ids: String, _ message: String) {
    let result = run("explain case.json \(ids)")
    #expect(result.status == 2)
    #expect(result.output == "")
    #expect(result.messages == "whosaid: \(message)\n")
  }

  @Test func comparesTwoAssertionsHoweverTheyAreNamed() {
    let plain = run("explain case.json a1 a2")
    #expect(plain.status == 0)
    #expect(plain.output.contains("a contradiction: one affirms and the other denies"))
    #expect(run("explain case.json assertion:a1 a2").output == plain.output)
  }

  @Test func everyPageIsThereAsJSON() throws {
    for id in ["post", "page", "cause", "set", "a1", "r", "x1", "source:ida"] {
      let result = run("explain case.json \(id) --format json")
      let json = try JSONSerialization.jsonObject(with: Data(result.output.utf8))
      let page = try #require(json as? [String: Any])
      #expect(page["format"] as? String == "whosaid-explanation/1")
      #expect((page["items"] as? [Any])?.isEmpty == false)
    }
  }

  @Test func placesOfSeveralFilesNameEach() {
    run.files["more.jsonl"] = """
      {"type": "document", "id": "wire", "title": "The wire", "publisher": "post"}
      {"type": "assertion", "id": "a4", "source": "ida", "claim": "ida", "stance": "denies", \
      "evidence": [{"document": "page"}]}

      """
    let result = run("explain case.json more.jsonl claim:ida")
    #expect(
      result.output.contains(
        "a4: Ida denies ida, in \"The fire\" of The Post (more.jsonl:2; case.json:3)"
      ) || result.output.contains("(more.jsonl:2;\n          case.json:3)"), "\(result.output)")
  }

  @Test(arguments: [20, 40, 59, 80, 132])
  func noLineIsWiderThanTheTerminal(_ columns: Int) {
    var run = run
    run.columns = columns
    for id in ["post", "page", "cause", "set", "a1", "r", "x1", "a1 a2"] {
      for line in run("explain case.json \(id)").output.split(separator: "\n") {
        #expect(line.count <= max(columns, 40), "\(line)")
      }
    }
  }
}
