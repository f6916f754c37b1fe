import Provenance

extension Evidence {
  /// The words quoted, on one line, torn parts joined by an ellipsis; nil where none are.
  var quoted: String? {
    guard !quote.isEmpty else { return nil }
    return quote.map { Visible.line($0.exact) }.joined(separator: " [...] ")
  }

  /// How the words are known: `headline, quotation`.
  var manner: String {
    [part?.rawValue, writtenFidelity?.rawValue].compactMap { $0 }.joined(separator: ", ")
  }
}

extension Stance {
  /// `affirms`, `denies`, `reports`.
  var verb: String { rawValue }
}
