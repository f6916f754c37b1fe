import Provenance

/// A line of the key: a sign that the picture uses.
public enum PictureKey: String, Sendable, CaseIterable {
  /// A holder says that it is so.
  case asserts
  /// A holder says that it is not so.
  case denies
  /// A holder passes it on.
  case reports
  /// Two claims are held against each other.
  case contradict
  /// One claim entails another.
  case entails
  /// One claim is given as a reason for another.
  case supports
  /// Two claims mean the same.
  case equivalent
  /// Two claims exclude each other, though nobody holds both.
  case contrary
  /// A source brings us the words of another.
  case relays
  /// A source is part of another or controlled by it.
  case belongs
  /// How sure a line is.
  case certainty
  /// A holder that has no name.
  case unnamed
  /// A source that everything passes through.
  case carrier
  /// Claims that nobody disputes, folded into a stub.
  case folded

  /// What the sign means.
  public func meaning(in language: ReportLanguage = .english) -> String { language.say(message) }

  private var message: Message {
    switch self {
    case .asserts: .asserts
    case .denies: .denies
    case .reports: .reportsNoSide
    case .contradict: .contradictEachOther
    case .entails: .entailsVerb
    case .supports: .reasonFor
    case .equivalent: .meanTheSame
    case .contrary: .contraryNotHeld
    case .relays: .bringsWordsOf
    case .belongs: .partOfOrControlled
    case .certainty: .howCertain
    case .unnamed: .holderNotNamed
    case .carrier: .everythingPassesThrough
    case .folded: .nobodyDisputes
    }
  }
}

extension PictureKey {
  /// The signs that a picture uses, in the order of the key.
  static func used(_ nodes: [PictureNode], _ edges: [PictureEdge]) -> [PictureKey] {
    var used = Set<PictureKey>()
    for edge in edges {
      if edge.certainty != .certain || edge.isInferred { used.insert(.certainty) }
      switch edge.kind {
      case .publishes, .folded: continue
      case .relays: used.insert(.relays)
      case .stance(.affirms): used.insert(.asserts)
      case .stance(.denies): used.insert(.denies)
      case .stance(.reports): used.insert(.reports)
      case .relation(.entails): used.insert(.entails)
      case .relation(.supports): used.insert(.supports)
      case .relation(.equivalent): used.insert(.equivalent)
      case .relation(.contrary), .relation(.contradictory): used.insert(.contrary)
      case .contradiction: used.insert(.contradict)
      case .partOf, .controlledBy: used.insert(.belongs)
      }
    }
    for node in nodes {
      if node.isUnnamed { used.insert(.unnamed) }
      if node.isSinglePoint { used.insert(.carrier) }
      if node.kind == .stub { used.insert(.folded) }
    }
    return allCases.filter(used.contains)
  }
}
