import Provenance

extension TextReport {
  /// What each source is, who stands behind it, and how much it holds and carries.
  mutating func writeSources() {
    let rows = report.sourceRows(parts)
    guard !rows.isEmpty else { return }
    heading(.sourcesHeading, of: .sourcesOf)
    for row in rows {
      let source = graph.source(row.source)
      wrap(Visible.line(source.name), lead: "  *  ")
      let grade = source.reliability.map {
        say(.reliability, ["grade": .words($0.grade.rawValue)])
      }
      let parts = [
        row.what(in: language).isEmpty ? nil : Visible.line(row.what(in: language)),
        row.behind.isEmpty
          ? nil : say(.behindIt, ["who": .words(language.list(row.behind.map { names[$0] }))]),
        grade, say(.holds, ["count": .number(row.holds)]),
        say(.carries, ["count": .number(row.carries)]),
      ]
      wrap(parts.compactMap { $0 }.joined(separator: say(.semicolon)), lead: "       ")
    }
  }
}
