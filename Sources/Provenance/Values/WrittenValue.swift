/// The value of a claim as it is written, for whoever puts it into words.
///
/// Texts are those of others and are to be made safe where they are shown.
package enum WrittenValue: Hashable, Sendable {
  /// The claim has no value.
  case none
  /// A number, how it bounds what is claimed, and the unit where the claim itself writes one.
  case number(String, ClaimValue.Bound, unit: String?)
  /// A range of two ends.
  case range(String, String, unit: String?)
  /// A date or a category.
  case term(String)

  /// A range of one end is a bound: `min` 10 is at least 10.
  init(_ value: ClaimValue) {
    if let number = value.number {
      self = .number(number.text, value.bound, unit: value.unit)
    } else if let min = value.min, let max = value.max {
      self = .range(min.text, max.text, unit: value.unit)
    } else if let min = value.min {
      self = .number(min.text, .atLeast, unit: value.unit)
    } else if let max = value.max {
      self = .number(max.text, .atMost, unit: value.unit)
    } else {
      self = (value.date?.text ?? value.category).map(WrittenValue.term) ?? .none
    }
  }
}

extension ValueTable {
  /// The value of a claim as it is written.
  package func written(_ claim: Int) -> WrittenValue {
    record(claim).value.map(WrittenValue.init) ?? .none
  }

  /// The record of a claim.
  func record(_ claim: Int) -> Claim { records.claims[claims.place(of: claim)] }
}
