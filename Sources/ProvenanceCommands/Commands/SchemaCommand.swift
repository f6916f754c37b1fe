import Provenance
import ProvenanceFormats
import ProvenanceReports

extension CommandRun {
  /// `whosaid schema`: the schemas by name, or one of them.
  func schema(_ name: SchemaName?) -> CommandResult {
    guard let name else {
      let width = SchemaName.allCases.map(\.rawValue.count).max() ?? 0
      return .text(
        SchemaName.allCases.map {
          "\(DisplayWidth.padded($0.rawValue, to: width))  \(meaning(of: $0))"
        })
    }
    return CommandResult(output: Array(text(of: name).utf8))
  }

  private func text(of name: SchemaName) -> String {
    switch name {
    case .caseDocument: CaseSchemas.caseDocument.text
    case .journalRecord: CaseSchemas.journalRecord.text
    case .report: OutputSchema.report.text
    case .sources: OutputSchema.sources.text
    case .documents: OutputSchema.documents.text
    case .diff: OutputSchema.comparison.text
    case .agreement: OutputSchema.agreement.text
    case .context: LinkedDataContext.context.text
    }
  }

  private func meaning(of name: SchemaName) -> String {
    switch name {
    case .caseDocument: "JSON Schema of a case document (.json)"
    case .journalRecord: "JSON Schema of a line of a journal (.jsonl)"
    case .report: "JSON Schema of what `whosaid report --format json` writes"
    case .sources: "JSON Schema of what `whosaid sources --format json` writes"
    case .documents: "JSON Schema of what `whosaid sources --documents --format json` writes"
    case .diff: "JSON Schema of what `whosaid diff --format json` writes"
    case .agreement: "JSON Schema of what `whosaid agreement --format json` writes"
    case .context: "JSON-LD context: what the fields mean in public vocabularies"
    }
  }
}
