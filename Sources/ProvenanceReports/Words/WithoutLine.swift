import Provenance

/// One English line that says what a result leaves out: for tables, explanations and messages.
public enum WithoutLine {
  /// What is left out: `as if source:dunmore had not been recorded: 6 assertions left out`.
  public static func text(_ cut: CaseWithout) -> String {
    let names = cut.named.prefix(8).map(name(in: cut)).map { Visible.text($0) }
    let count = cut.omissionCount(of: .assertion)
    return "as if \(Phrase.list(names, of: cut.named.count)) had not been recorded: "
      + "\(Phrase.count(count, "assertion")) left out"
  }

  /// A record of the whole case by its type and id.
  static func name(in cut: CaseWithout) -> (RecordReference) -> String {
    { "\($0.kind.rawValue):\(cut.whole.id(of: $0))" }
  }
}
