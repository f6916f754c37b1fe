import Provenance

/// Writes where two versions of a case cannot be made one, side by side, for a terminal.
package struct ConflictsText {
  /// Where what a conflict shows stands in the files.
  package struct Places: Sendable {
    /// In the first version.
    package let a: FilePlace?
    /// In the second version.
    package let b: FilePlace?
    /// In the version that both began from.
    package let base: FilePlace?

    /// The places of one conflict; nil where a version has nothing to show.
    package init(a: FilePlace?, b: FilePlace?, base: FilePlace?) {
      self.a = a
      self.b = b
      self.base = base
    }
  }

  /// The conflicts as lines: the record and the field, then what each version has, with its place.
  /// - Complexity: O(n) in the values.
  package static func lines(
    _ conflicts: [(conflict: CaseMerge.Conflict, places: Places)], style: TerminalStyle
  ) -> [String] {
    conflicts.flatMap { conflict, places in
      let field = conflict.field.map { ", \($0)" } ?? ""
      let title = DisplayWidth.wrapped(
        Visible.line(conflict.name + field), to: max(style.columns, 40))
      return title.map { style.paint($0, .strong) }
        + rows(conflict, places).flatMap { name, words, place in
          row(name, Visible.line(words), place, style)
        }
    }
  }

  private static func rows(
    _ conflict: CaseMerge.Conflict, _ places: Places
  ) -> [(name: String, words: String, place: FilePlace?)] {
    guard let field = conflict.field else {
      return [
        ("A", fate(of: conflict.a, conflict.base), places.a),
        ("B", fate(of: conflict.b, conflict.base), places.b),
      ]
    }
    let (a, b) = (conflict.a?.value(field), conflict.b?.value(field))
    var rows = [("A", words(a, besides: b), places.a), ("B", words(b, besides: a), places.b)]
    if let base = conflict.base {
      rows.append(("base", FieldLines.shown(base.value(field)), places.base))
    }
    return rows
  }

  /// A list whose order says nothing by what the other side does not have of it.
  private static func words(_ value: VersionValue?, besides other: VersionValue?) -> String {
    guard let items = value?.items, other?.items != nil else { return FieldLines.shown(value) }
    let own = FieldLines.own(value, besides: other)
    let alike = items.count - own.count
    if own.isEmpty { return "only the \(Phrase.count(alike, "item")) that the other has too" }
    return (alike > 0 ? "\(Phrase.count(alike, "item")) alike, and " : "")
      + own.joined(separator: ", ")
  }

  private static func fate(of record: RecordVersion?, _ base: RecordVersion?) -> String {
    guard let record else { return "took the record out" }
    guard let base else { return "has the record" }
    let names = (record.fields.map(\.name) + base.fields.map(\.name)).filter { name in
      switch (record.value(name), base.value(name)) {
      case (let own?, let old?): !own.isSame(as: old)
      default: true
      }
    }
    let unique = names.sorted(by: precedes).reduce(into: [String]()) { list, name in
      if list.last.map({ !sameBytes($0, name) }) ?? true { list.append(name) }
    }
    return "changed " + Phrase.list(unique)
  }

  private static func row(
    _ name: String, _ words: String, _ place: FilePlace?, _ style: TerminalStyle
  ) -> [String] {
    let label = 8
    let at = place.map { "  (\(Visible.text($0.file, limit: .max)):\($0.line):\($0.column))" } ?? ""
    return DisplayWidth.wrapped(words + at, to: max(style.columns, 40) - label).enumerated().map {
      DisplayWidth.padded($0 == 0 ? "  " + name : "", to: label) + $1
    }
  }
}
