import Provenance

/// Who brought us which words on which claim, as a picture that reads from left to right.
///
/// Document, carrier, relays, holder, claim, central claim: one column each. Who speaks for the
/// claim stands above who speaks against it. A case with too much in dispute for that becomes an
/// overview: the most contested claims, each with a count of the sources on its left that assert it
/// and on its right that deny it. This is data; `DOTText`, `GraphSVG`, `GraphMLText`, `MermaidText`
/// and `GraphJSONText` write it.
public struct ProvenancePicture: Sendable {
  /// Assertions that one picture draws at most, unless told otherwise.
  ///
  /// An assertion takes about a finger's breadth of the height of a picture: more would be a roll of
  /// paper. A case that has more in dispute is drawn as an overview.
  public static let assertionLimit = 60

  /// What is shown, in fixed words: `contradiction x1`, `disputed claims`.
  public let subject: String
  /// The title, line by line: the question or claim, then what there is to say about it.
  public let title: [String]
  /// What the picture leaves out, as sentences.
  public let notes: [String]
  /// The nodes.
  public let nodes: [PictureNode]
  /// The lines between them.
  public let edges: [PictureEdge]
  /// The frames around the claims of one question.
  public let clusters: [PictureCluster]
  /// The nodes of each column by their places in the list, from top to bottom; in the columns of
  /// documents and carriers the order means nothing.
  public let columns: [[Int]]
  /// Whether the picture is of one contradiction: one side stands above the other.
  public let isTwoSided: Bool
  /// Whether the picture is an overview of a case that is too large to be drawn in full.
  public let isOverview: Bool
  /// The signs that the picture uses.
  public let key: [PictureKey]
  /// The language of all that the picture says of the case.
  public let language: ReportLanguage

  /// The picture of a part of a case, or why there is none.
  /// - Complexity: O(n log n) in the records, whatever is drawn.
  public static func make(
    _ report: ContradictionReport, _ selection: PictureSelection,
    assertionLimit: Int = assertionLimit, language: ReportLanguage = .english
  ) -> Result<ProvenancePicture, PictureFault> {
    let limit = max(assertionLimit, 1)
    switch selection {
    case .whole, .disputed:
      guard DisputeScope.isDrawnInFull(report, limit: limit) else {
        let scope = OverviewScope(report, language)
        return .success(ProvenancePicture(OverviewDrawing(report, scope)))
      }
    case .contradiction, .around: break
    }
    return PictureScope.make(report, selection, limit: limit, language).map { scope in
      ProvenancePicture(report, scope)
    }
  }

  private init(_ overview: OverviewDrawing) {
    language = overview.scope.language
    subject = language.say(.subjectOverview)
    title = overview.scope.title
    notes = overview.scope.notes
    nodes = overview.nodes
    edges = overview.edges.labelled(in: language)
    clusters = overview.clusters
    columns = overview.columns
    isTwoSided = false
    isOverview = true
    key = PictureKey.used(nodes, edges)
  }

  private init(_ report: ContradictionReport, _ scope: PictureScope) {
    var drawing = PictureDrawing(report, scope)
    drawing.draw()
    let layout = PictureColumns(drawing, scope)
    language = scope.language
    subject = scope.subject
    title = scope.title
    notes = scope.notes
    nodes = layout.nodes
    edges = drawing.edges.labelled(in: language)
    clusters = layout.clusters
    columns = layout.columns
    isTwoSided = scope.isTwoSided
    isOverview = false
    key = PictureKey.used(layout.nodes, drawing.edges)
  }
}
