import Provenance

extension JournalHistory {
  /// Whether the last lines of a journal are an act that was not written to its end.
  ///
  /// A program that was killed, or the power that went, can leave the first lines of an act. The
  /// next act then says how many lines it has, even where that is one, so that it is told apart.
  ///
  /// - Complexity: O(n) in the bytes of the journal; no line is parsed.
  package static func endsWithinAct(_ journal: [UInt8]) -> Bool {
    var missing = 0
    var at = 0
    while at < journal.count {
      let end = journal[at...].firstIndex(of: 0x0A) ?? journal.count
      missing = (linesOfAct(journal[at..<end]) ?? missing) - 1
      at = end + 1
    }
    return missing > 0
  }

  /// The number of lines that a line gives to its act; nil where it gives none.
  private static func linesOfAct(_ line: ArraySlice<UInt8>) -> Int? {
    // It stands behind the hash and the word of the type, where `CaseEntry.lineText` puts it.
    var rest = line.dropFirst(JournalChain.lead.count + 66)
    guard rest.starts(with: typeLead) else { return nil }
    rest = rest.dropFirst(typeLead.count).drop { (97...122).contains($0) }
    guard rest.starts(with: batchLead) else { return nil }
    let digits = rest.dropFirst(batchLead.count).prefix { (48...57).contains($0) }
    return digits.count > 15 ? nil : digits.reduce(0) { $0 * 10 + Int($1) - 48 }
  }

  private static let typeLead = Array(#""type": ""#.utf8)
  private static let batchLead = Array(#"", "batch": "#.utf8)
}
