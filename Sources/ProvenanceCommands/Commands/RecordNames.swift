import Provenance
import ProvenanceReports

/// Finds records by what people call them: an id, a name, an alias, a text.
struct RecordNames {
  private let records: Records

  init(_ records: Records) { self.records = records }

  /// The id of the record of a type that a word names: its id, else the only one with this very
  /// name, alias, title or text.
  func id(of word: String, _ kind: RecordKind) -> Result<String, FileFault> {
    let bare = RecordNames.bare(word, kind) ?? word
    let ids = records.ids(of: kind)
    for word in [word, bare] where ids.contains(where: { sameBytes($0, word) }) {
      return .success(word)
    }
    let called = names(of: kind).filter { sameBytes($0.name, word) }.map(\.id)
    let distinct = called.enumerated().filter { index, id in
      !called[..<index].contains { sameBytes($0, id) }
    }.map(\.element)
    if distinct.count == 1 { return .success(distinct[0]) }
    if distinct.count > 1 {
      return .failure(
        FileFault(
          "\(distinct.count) \(kind.listName) are called \(Visible.quoted(word)); write the id: "
            + WordList.or(distinct.map { Visible.text($0) })))
    }
    let known = ids + names(of: kind).map(\.name)
    let none = ids.isEmpty ? "; it has no \(kind.listName) yet" : ""
    return .failure(
      FileFault(
        "there is no \(kind.rawValue) \(Visible.quoted(word)) in the case\(none)"
          + Guess.clause(for: bare, among: known)))
  }

  /// The records of some types that an id names: one where its type stands before it.
  func records(_ word: String, among kinds: [RecordKind]) -> [RecordReference] {
    func place(_ id: String, _ kind: RecordKind) -> RecordReference? {
      records.ids(of: kind).firstIndex { sameBytes($0, id) }.map { RecordReference(kind, $0) }
    }
    for kind in kinds {
      if let id = RecordNames.bare(word, kind), let record = place(id, kind) { return [record] }
    }
    return kinds.compactMap { place(word, $0) }
  }

  /// What stands behind a type and a colon; nil where a word does not begin so.
  static func bare(_ word: String, _ kind: RecordKind) -> String? {
    let lead = kind.rawValue + ":"
    guard word.utf8.starts(with: lead.utf8) else { return nil }
    return String(word.unicodeScalars.dropFirst(lead.utf8.count))
  }

  /// That an id names records of several types, and how to say which.
  static func choice(_ word: String, _ kinds: [RecordKind]) -> FileFault {
    FileFault(
      "\(Visible.quoted(word)) names \(WordList.and(kinds.map(\.withArticle))); write "
        + WordList.or(kinds.map { "\($0.rawValue):\(Visible.text(word))" }))
  }

  /// The record that an id names, with its type before it where it could be several.
  func record(_ word: String) -> Result<RecordReference, FileFault> {
    let found = records(word, among: RecordKind.allCases)
    if found.count == 1 { return .success(found[0]) }
    if found.count > 1 { return .failure(RecordNames.choice(word, found.map(\.kind))) }
    let called = RecordKind.allCases.flatMap { kind in
      names(of: kind).filter { sameBytes($0.name, word) }
        .flatMap { records($0.id, among: [kind]) }
    }
    if Set(called).count == 1 { return .success(called[0]) }
    let lead = RecordKind.allCases.first { word.utf8.starts(with: ($0.rawValue + ":").utf8) }
    let bare = lead.map { String(word.dropFirst($0.rawValue.count + 1)) } ?? word
    let near = (lead.map { [$0] } ?? RecordKind.allCases).flatMap(records.ids(of:))
    return .failure(
      FileFault(
        "there is no \(lead?.rawValue ?? "record") \(Visible.quoted(bare)) in the case"
          + Guess.clause(for: bare, among: near)))
  }

  /// What the records of a type are called, beside their ids.
  private func names(of kind: RecordKind) -> [(name: String, id: String)] {
    switch kind {
    case .source:
      records.sources.flatMap { source in
        ([source.name] + source.aliases).map { ($0, source.id) }
      }
    case .document: records.documents.map { ($0.title, $0.id) }
    case .question: records.questions.map { ($0.text, $0.id) }
    case .claim: records.claims.map { ($0.text, $0.id) }
    case .assertion, .relation, .review: []
    }
  }
}
