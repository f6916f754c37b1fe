import Provenance

/// Something drawn: a document, a source in one of its roles, a claim, or a stub for what is folded.
public struct PictureNode: Sendable {
  /// What a node stands for.
  public enum Kind: Sendable {
    /// A document that was read.
    case document
    /// A source that brings us the words of others: carrier of a document, or relay.
    case carrier
    /// A source that holds a position.
    case holder
    /// A claim.
    case claim
    /// Claims that are folded into one.
    case stub
  }

  /// The name inside the picture: `d1`, `s1`, `c1`, `f1`.
  public internal(set) var id = ""
  /// What it stands for.
  public let kind: Kind
  /// The record it stands for; nil for a stub.
  public let record: RecordReference?
  /// The id of the record, as the case writes it.
  public let recordID: String?
  /// The text of the case that is shown: a title, a name, a claim.
  public internal(set) var text: String
  /// What is said below it: a role, a date, `DISPUTED 4 : 2`.
  public internal(set) var remarks: [String] = []
  /// What is shown on pointing at it.
  public internal(set) var tooltip = ""
  /// Where it is found on the web.
  public internal(set) var address: WebAddress?
  /// The column from the left: document 0, carrier, relays, holder, claims, central claims.
  public internal(set) var column = 0
  /// The cluster of a claim, by its place in the picture's list.
  public internal(set) var cluster: Int?
  /// Where a claim stands.
  public internal(set) var status: ClaimStatus?
  /// Whether the source is a person.
  public internal(set) var isPerson = false
  /// Whether the source is not named.
  public internal(set) var isUnnamed = false
  /// Whether everything in the picture passes through the source.
  public internal(set) var isSinglePoint = false
  /// Whether the picture is about this claim.
  public internal(set) var isCentral = false
  /// Whether the source stands in the picture a second time, as carrier.
  public internal(set) var isOwnVoice = false
  /// The contradiction of the report that the claim stands in.
  public internal(set) var contradiction: PictureContradiction?
  /// How many sources a holder stands for, where they are folded into a count; 0 for one source.
  public internal(set) var sourceCount = 0

  init(_ kind: Kind, record: RecordReference?, recordID: String?, text: String) {
    self.kind = kind
    self.record = record
    self.recordID = recordID
    self.text = text
  }
}

extension PictureNode.Kind {
  /// The word for it in JSON and in the class of the SVG.
  public var name: String {
    switch self {
    case .document: "document"
    case .carrier: "carrier"
    case .holder: "holder"
    case .claim: "claim"
    case .stub: "folded"
    }
  }
}

/// Claims that answer one question, drawn inside one frame.
public struct PictureCluster: Sendable {
  /// The id of the question.
  public let recordID: String
  /// What stands on the frame.
  public let text: String
  /// What is said below it: how many answers are not drawn.
  public internal(set) var remarks: [String] = []
  /// The whole text of the question.
  public let tooltip: String

  /// A frame with the text of its question on it, or with a title of its own.
  init(_ question: Question, title: String? = nil, _ language: ReportLanguage) {
    recordID = question.id
    text = title ?? question.text
    tooltip = language.say(
      .questionNamed, ["id": .words(question.id), "text": .words(question.text)])
  }
}
