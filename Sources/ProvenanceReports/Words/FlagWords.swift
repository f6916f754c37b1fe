import Provenance

extension EvidenceFlag.Kind {
  /// What a flag is called, in the plural where there are several.
  func words(in language: ReportLanguage = .english) -> String { language.say(name) }

  /// What a flag says, for those who want to know.
  func meaning(in language: ReportLanguage = .english) -> String { language.say(sense) }

  private var name: Message {
    switch self {
    case .headlineStrongerThanBody: .flagHeadline
    case .inferredAttribution: .flagInferred
    case .inferredRelay: .flagRelay
    case .quoteAltered: .flagAltered
    case .quoteMisquoted: .flagMisquoted
    case .quoteOrphan: .flagOrphan
    case .singleCarrier: .flagCarrier
    case .unanchoredAssertion: .flagUnanchored
    case .unattestedClaim: .flagUnattested
    case .undatedDocument: .flagUndated
    case .unnamedHolder: .flagUnnamed
    }
  }

  private var sense: Message {
    switch self {
    case .headlineStrongerThanBody: .meansHeadline
    case .inferredAttribution: .meansInferred
    case .inferredRelay: .meansRelay
    case .quoteAltered: .meansAltered
    case .quoteMisquoted: .meansMisquoted
    case .quoteOrphan: .meansOrphan
    case .singleCarrier: .meansCarrier
    case .unanchoredAssertion: .meansUnanchored
    case .unattestedClaim: .meansUnattested
    case .undatedDocument: .meansUndated
    case .unnamedHolder: .meansUnnamed
    }
  }
}
