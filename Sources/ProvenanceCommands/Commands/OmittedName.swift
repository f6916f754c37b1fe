import Provenance
import ProvenanceReports

/// Which record the text behind `--without` names: an id, an id with its type before it, or the
/// name or alias of a source.
enum OmittedName {
  /// The record; or why there is none, with the text in quotation marks.
  static func record(_ text: String, in records: Records) -> Result<RecordReference, FileFault> {
    let names = RecordNames(records)
    let found = names.records(text, among: CaseWithout.kinds)
    if found.count > 1 { return .failure(RecordNames.choice(text, found.map(\.kind))) }
    if let record = found.first { return .success(record) }
    let called = records.sources.indices.filter { place in
      let source = records.sources[place]
      return sameBytes(source.name, text) || source.aliases.contains { sameBytes($0, text) }
    }
    if called.count == 1 { return .success(RecordReference(.source, called[0])) }
    if called.count > 1 {
      let ids = called.prefix(8).map { "source:\(Visible.text(records.sources[$0].id))" }
      return .failure(
        FileFault(
          "\(Visible.quoted(text)) is the name of \(called.count) sources; write "
            + WordList.or(ids)))
    }
    return .failure(FileFault(nothing(text, records)))
  }

  /// Whether one of some ids names a record that is left out.
  static func isGone(_ ids: [String], _ cut: CaseWithout) -> Bool {
    cut.omissions.contains { omission in
      let id = cut.whole.id(of: omission.record)
      return ids.contains { text in
        sameBytes(text, id) || sameBytes(text, "\(omission.record.kind.rawValue):\(id)")
      }
    }
  }

  /// That a text names nothing that can be left out, and what it may have meant.
  private static func nothing(_ text: String, _ records: Records) -> String {
    for kind in RecordKind.allCases where !CaseWithout.kinds.contains(kind) {
      if !RecordNames(records).records(text, among: [kind]).isEmpty {
        return "\(Visible.quoted(text)) is \(kind.withArticle); name a source, claim, assertion or "
          + "relation"
      }
    }
    if ExplanationSubject.rootNumber(text) != nil {
      return "\(Visible.quoted(text)) is the number of a contradiction; name one of the sources, "
        + "claims, assertions or relations that it rests on, as whosaid explain shows them"
    }
    let lead = CaseWithout.kinds.first { RecordNames.bare(text, $0) != nil }
    let sought = lead.flatMap { RecordNames.bare(text, $0) } ?? text
    let kinds = lead.map { [$0] } ?? CaseWithout.kinds
    var candidates = kinds.flatMap(records.ids(of:))
    if kinds.contains(.source) { candidates += records.sources.flatMap { [$0.name] + $0.aliases } }
    let near = Nearest.to(sought, among: candidates)
    let what = lead?.rawValue ?? "source, claim, assertion or relation"
    return "\(Visible.quoted(sought)): there is no such \(what) in the case"
      + (near.map { "; did you mean \(Visible.quoted($0))?" } ?? "")
  }
}
