import Provenance
import ProvenanceFormats
import ProvenanceReports

extension CommandRun {
  /// The contradictions that a change brings, as lines to print.
  func consequences(of kept: KeptChange) -> [String] { [] }
}
