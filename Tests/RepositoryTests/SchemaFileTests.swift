// The files in Schemas/ are what the field tables say; UPDATE=1 swift test writes them anew.
import Foundation
import TestSupport
import Testing

@Suite struct SchemaFileTests {
  static let files = [
    ("case", "case.schema.json"), ("journal-record", "journal-record.schema.json"),
    ("report", "report.schema.json"), ("sources", "sources.schema.json"),
    ("documents", "documents.schema.json"), ("context", "context.jsonld"),
    ("diff", "diff.schema.json"), ("agreement", "agreement.schema.json"),
  ]

  @Test(arguments: files)
  func isWhatTheProgramSays(_ name: String, _ file: String) throws {
    let run = try BuiltTool.run(["schema", name])
    #expect(run.status == 0)
    let url = BuiltTool.packageFolder.appending(path: "Schemas/\(file)")
    if ProcessInfo.processInfo.environment["UPDATE"] != nil { try run.output.write(to: url) }
    #expect(try String(contentsOf: url, encoding: .utf8) == run.text)
    #expect((try? JSONSerialization.jsonObject(with: run.output)) != nil)
  }
}
