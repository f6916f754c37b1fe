import Provenance
import ProvenanceReports
import TestSupport

/// Pictures of random cases with texts of many lengths and scripts.
enum RandomPictures {
  private static let words = [
    "bridge", "the", "WWWWWWWWWW", "俄日討論亞太安全，中媒否認。", "עברית", "é", "a-b-c-d", "Щука",
    "👩‍👩‍👧", "<b>&\"'", "\u{202E}x", String(repeating: "long", count: 12), "iiii", "",
  ]

  static func records(seed: UInt64) -> Records {
    var random = SeededGenerator(seed: seed)
    var records =
      switch random.number(0...3) {
      case 0: RandomCase.dense.records(seed: seed)
      case 1: RandomCase.sparse.records(seed: seed)
      case 2: RandomCase.valued.records(seed: seed)
      default: RandomRecords.make(seed: seed)
      }
    func text() -> String {
      (0..<random.number(0...9)).map { _ in random.pick(words) }.joined(separator: " ")
    }
    for index in records.sources.indices {
      records.sources[index].name = text()
      records.sources[index].kind = random.pick([.person, .outlet, .government, nil])
      records.sources[index].writtenIdentity = random.pick([.named, .anonymous])
      if random.oneIn(3) { records.sources[index].role = text() }
      if random.oneIn(3) { records.sources[index].memberOf = random.pick(records.sources).id }
    }
    for index in records.claims.indices { records.claims[index].text = text() }
    for index in records.questions.indices { records.questions[index].text = text() }
    if records.documents.isEmpty, !records.sources.isEmpty {
      let publisher = random.pick(records.sources).id
      records.documents = [Document(id: "doc", title: text(), publisher: publisher)]
    }
    for index in records.assertions.indices where records.assertions[index].evidence.isEmpty {
      guard !random.oneIn(4), !records.documents.isEmpty else { continue }
      records.assertions[index].evidence = [Evidence(document: random.pick(records.documents).id)]
      if random.oneIn(2) { records.assertions[index].via = [random.pick(records.sources).id] }
    }
    return records
  }

  /// Everything that a case can show in pictures.
  static func pictures(seed: UInt64) -> [ProvenancePicture] {
    let report = PictureCases.report(records(seed: seed))
    let selections: [PictureSelection] =
      [.whole, .disputed] + report.contradictions.indices.prefix(2).map { .contradiction($0 + 1) }
    // With room for one assertion most cases get an overview.
    let overview = ProvenancePicture.make(report, .whole, assertionLimit: 1)
    return selections.compactMap { try? ProvenancePicture.make(report, $0).get() }
      + [overview].compactMap { try? $0.get() }
  }
}
