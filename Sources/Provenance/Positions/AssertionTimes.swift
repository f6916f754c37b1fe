extension ClaimGraph {
  /// What dates an assertion, as written: its own date, or the earliest publication, by its own
  /// source, of a document that is evidence for it.
  package func dateText(of assertion: Int) -> String? {
    let numbers = CaseNumbers(
      records: records, claims: claims, sources: sources, assertions: assertions,
      documents: documents)
    return numbers.date(of: self.assertion(assertion))?.text
  }

  /// Whether an assertion stands: neither replaced by a later one nor withdrawn.
  package func isCurrent(_ assertion: Int) -> Bool {
    self.assertion(assertion).withdrawn == nil && !positions.isReplaced[assertion]
  }
}
