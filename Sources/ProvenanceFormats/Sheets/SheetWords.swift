import Provenance

/// The words of a table that stand for a stance, a certainty, or yes and no.
package enum SheetWords {
  /// A stance, with the certainty that a code of FactBank gives beside it.
  package struct StanceReading {
    let stance: Stance
    let certainty: Certainty?
  }

  /// The words for a stance, for a message.
  package static let stances =
    "affirms, denies or reports; for, against or observing; supports or refutes; +, - or ?; "
    + "CT+, PR+, PS+, CT-, PR-, PS- or Uu"

  /// The stance that a word writes, in capitals or not.
  package static func stance(_ word: String) -> StanceReading? {
    switch word.lowercased() {
    case "affirms", "for", "supports", "+", "\u{FF0B}":
      StanceReading(stance: .affirms, certainty: nil)
    case "denies", "against", "refutes", "-", "\u{2212}", "\u{2013}", "\u{FF0D}":
      StanceReading(stance: .denies, certainty: nil)
    case "reports", "observing", "?", "\u{FF1F}", "uu":
      StanceReading(stance: .reports, certainty: nil)
    case "ct+": StanceReading(stance: .affirms, certainty: .certain)
    case "pr+": StanceReading(stance: .affirms, certainty: .probable)
    case "ps+": StanceReading(stance: .affirms, certainty: .possible)
    case "ct-", "ct\u{2212}": StanceReading(stance: .denies, certainty: .certain)
    case "pr-", "pr\u{2212}": StanceReading(stance: .denies, certainty: .probable)
    case "ps-", "ps\u{2212}": StanceReading(stance: .denies, certainty: .possible)
    default: nil
    }
  }

  /// The certainty that a word writes, in capitals or not.
  package static func certainty(_ word: String) -> Certainty? {
    Certainty(rawValue: word.lowercased())
  }

  /// Yes or no, in capitals or not.
  package static func flag(_ word: String) -> Bool? {
    switch word.lowercased() {
    case "true", "yes", "y", "1": true
    case "false", "no", "n", "0": false
    default: nil
    }
  }
}
