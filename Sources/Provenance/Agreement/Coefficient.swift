/// A measure of agreement, or why there is none.
package enum Coefficient: Sendable, Hashable {
  /// Why a measure is not defined.
  package enum Reason: String, Sendable, CaseIterable {
    /// Nothing was annotated by all whom the measure needs.
    case nothingShared = "nothing-shared"
    /// Only one value was ever given, so that agreement by chance is certain.
    case oneValue = "one-value"
  }

  /// The measure; 1 is agreement throughout, 0 what chance gives.
  case value(ExactRatio)
  case undefined(Reason)

  /// The measure, where it is defined.
  package var ratio: ExactRatio? {
    if case .value(let ratio) = self { return ratio }
    return nil
  }

  /// A quotient that is not defined where everything has one value.
  static func quotient(_ numerator: Int128, over denominator: Int128) -> Coefficient {
    ExactRatio(numerator, over: denominator).map(Coefficient.value) ?? .undefined(.oneValue)
  }
}
