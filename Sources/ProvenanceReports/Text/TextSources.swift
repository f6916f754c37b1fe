import Provenance

extension TextReport {
  /// What each source is, who stands behind it, and how much it holds and carries.
  mutating func writeSources() {
    let rows = report.sourceRows(parts)
    guard !rows.isEmpty else { return }
    heading(
      "Sources",
      of: "holds counts the assertions that commit it, carries those of others that came through "
        + "it")
    for row in rows {
      let source = graph.source(row.source)
      wrap(Visible.line(source.name), lead: "  *  ")
      let grade = source.reliability.map { "reliability \($0.grade.rawValue)" }
      let parts = [
        row.what.isEmpty ? nil : Visible.line(row.what),
        row.behind.isEmpty
          ? nil : "behind it \(Phrase.list(row.behind.map { names[$0] }))",
        grade, "holds \(row.holds)", "carries \(row.carries)",
      ]
      wrap(parts.compactMap { $0 }.joined(separator: "; "), lead: "       ")
    }
  }
}
