import Provenance
import ProvenanceFormats

/// What is said on standard error of what a table leaves out.
enum LeftOutText {
  /// A heading, and a line for each type of record, set in; none where nothing is left out.
  static func lines(_ leftOut: LeftOut, width: Int) -> [String] {
    guard !leftOut.items.isEmpty else { return [] }
    var lines = ["whosaid: left out, since the table has no column for it:"]
    for kind in [nil] + RecordKind.allCases.map(Optional.some) {
      let items = leftOut.items.filter { $0.kind == kind }
      guard !items.isEmpty else { continue }
      let parts = items.map { item in
        guard let kind else { return item.field ?? "" }
        guard let field = item.field else {
          return "\(item.count) \(item.count == 1 ? kind.rawValue : kind.listName)"
        }
        return "\(field) of \(item.count)"
      }
      let text = "\(kind?.listName ?? "case"): \(parts.joined(separator: ", "))"
      let wrapped = DisplayWidth.wrapped(text, to: max(width - 4, 20))
      for (number, line) in wrapped.enumerated() {
        lines.append((number == 0 ? "  " : "    ") + line)
      }
    }
    return lines
  }
}
