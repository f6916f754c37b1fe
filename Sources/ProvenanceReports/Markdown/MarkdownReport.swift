import Provenance
public enum MarkdownReport {
  public static func text(_ report: ContradictionReport, selection: ReportSelection, inputs: [String]) -> [UInt8] { [] }
}
