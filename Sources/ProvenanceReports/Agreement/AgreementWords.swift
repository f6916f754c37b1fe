import Provenance

/// What reports of agreement call annotators, and how they write figures.
enum AgreementWords {
  /// A short name for an annotator: A to Z, then A2 and so on.
  static func letter(_ annotator: Int) -> String {
    let letters = Array("ABCDEFGHIJKLMNOPQRSTUVWXYZ".unicodeScalars)
    let round = annotator / letters.count
    return String(letters[annotator % letters.count]) + (round > 0 ? "\(round + 1)" : "")
  }

  /// `0.743`, or why there is none.
  static func figure(_ coefficient: Coefficient) -> String {
    switch coefficient {
    case .value(let ratio): ratio.decimals(3)
    case .undefined(.nothingShared): "not defined (nothing to compare)"
    case .undefined(.oneValue): "not defined (only one value was given)"
    }
  }

  /// `17 of 22 (77.3 %)`.
  static func share(_ part: Int, of whole: Int) -> String {
    let percent = ExactRatio(Int128(part) * 100, over: Int128(whole))
    return "\(part) of \(whole)" + (percent.map { " (\($0.decimals(1)) %)" } ?? "")
  }

  /// `affirms, probable (PR+)`.
  static func value(_ value: FactValue) -> String {
    let words =
      switch value {
      case .certainNot: "denies"
      case .probableNot: "denies, probable"
      case .possibleNot: "denies, possible"
      case .uncommitted: "reports"
      case .possible: "affirms, possible"
      case .probable: "affirms, probable"
      case .certain: "affirms"
      }
    return "\(words) (\(value.name))"
  }

  /// What the source of a unit is called, and what its claim says, as the first annotator has it
  /// who has them.
  static func names(
    of unit: AnnotatorAgreement.Unit, _ agreement: AnnotatorAgreement
  ) -> (source: String, claim: String) {
    let graphs = agreement.annotators.map(\.graph)
    let source = graphs.lazy.compactMap { graph in
      graph.sourceNumber(unit.source).map { graph.source($0).name }
    }.first
    let claim = graphs.lazy.compactMap { graph in
      graph.claimNumber(unit.claim).map { graph.claim($0).text }
    }.first
    return (source ?? unit.source, claim ?? unit.claim)
  }
}
