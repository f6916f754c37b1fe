import Provenance

/// A line between two nodes of a picture.
public struct PictureEdge: Sendable {
  /// What a line says.
  public enum Kind: Sendable, Hashable {
    /// A source published a document.
    case publishes
    /// A source brings us the words of the next one.
    case relays
    /// A holder takes a side on a claim.
    case stance(Stance)
    /// A declared relation between two claims.
    case relation(Relation.Kind)
    /// Two claims that are held against each other: a relation that makes a contradiction.
    case contradiction
    /// A source is part of a group.
    case partOf
    /// A source is controlled by another.
    case controlledBy
    /// A holder's undisputed positions, folded.
    case folded
  }

  /// The node it starts from, by its place in the picture's list.
  public let from: Int
  /// The node it leads to.
  public let to: Int
  /// What it says.
  public let kind: Kind
  /// How sure it is: the line style.
  public internal(set) var certainty = Certainty.certain
  /// Whether an annotator inferred it.
  public internal(set) var isInferred = false
  /// The numbers under which the report quotes it.
  public internal(set) var quotes: [Int] = []
  /// The numbers of quotes that deny that this was said.
  public internal(set) var attributionDeniedBy: [Int] = []
  /// The ids of the assertions or of the relation it stands for.
  public internal(set) var recordIDs: [String] = []
  /// How many assertions the line stands for, where not all of them are told by their quotes.
  public internal(set) var foldedCount = 0
  /// The contradiction of the report that the line makes.
  public internal(set) var contradiction: PictureContradiction?
  /// What is shown on pointing at it.
  public internal(set) var tooltip = ""
  /// What stands on the line: fixed words and numbers, never text of the case.
  public internal(set) var label = ""

  init(from: Int, to: Int, kind: Kind) {
    self.from = from
    self.to = to
    self.kind = kind
  }
}

extension PictureEdge.Kind {
  /// The word for it in JSON and in the class of the SVG.
  public var name: String {
    switch self {
    case .publishes: "publishes"
    case .relays: "relays"
    case .stance(let stance): stance.rawValue
    case .relation(let kind): kind.rawValue
    case .contradiction: "contradiction"
    case .partOf: "memberOf"
    case .controlledBy: "controlledBy"
    case .folded: "folded"
    }
  }

  /// The word that stands on the line; empty where the line says it alone.
  func word(in language: ReportLanguage) -> String { message.map { language.say($0) } ?? "" }

  private var message: Message? {
    switch self {
    case .publishes, .relays, .folded: nil
    case .stance(.affirms): .asserts
    case .stance(.denies): .denies
    case .stance(.reports): .reports
    case .relation(.entails): .entailsVerb
    case .relation(.equivalent): .meansTheSameAs
    case .relation(.contrary): .contraryTo
    case .relation(.contradictory): .contradictoryTo
    case .relation(.supports): .supportsVerb
    case .contradiction: .contradicts
    case .partOf: .partOf
    case .controlledBy: .controlledBy
    }
  }
}

extension [PictureEdge] {
  /// The lines with their labels.
  func labelled(in language: ReportLanguage) -> [PictureEdge] {
    map { edge in
      var edge = edge
      edge.label = edge.label(in: language)
      return edge
    }
  }
}

extension PictureEdge {
  /// Quote numbers that stand on one line; more are counted.
  static let shownQuotes = 4

  /// What stands on the line, once all else of it is known.
  func label(in language: ReportLanguage) -> String {
    if kind == .folded { return language.say(.assertions, ["count": .number(foldedCount)]) }
    var reservations: [String] = []
    if certainty != .certain, kind != .relays {
      reservations.append(language.say(certainty.message))
    }
    if isInferred, kind != .relays { reservations.append(language.say(.inferred)) }
    var word = kind.word(in: language)
    if !reservations.isEmpty {
      let all = reservations.joined(separator: language.say(.comma))
      word += language.say(.bracketed, ["words": .words(all)])
    }
    var words = [word]
    words += quotes.prefix(PictureEdge.shownQuotes).map { "[\($0)]" }
    let rest = max(quotes.count, foldedCount) - min(quotes.count, PictureEdge.shownQuotes)
    if rest > 0 { words.append("+\(rest)") }
    if !attributionDeniedBy.isEmpty {
      words.append(language.say(.attributionDenied))
      words += attributionDeniedBy.prefix(PictureEdge.shownQuotes).map { "[\($0)]" }
    }
    return words.filter { !$0.isEmpty }.joined(separator: " ")
  }
}
