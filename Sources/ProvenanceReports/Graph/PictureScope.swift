import Provenance

/// What a picture is to draw, chosen from the records; everything by its number.
struct PictureScope {
  /// The language of all that is said of the case.
  let language: ReportLanguage
  var subject = ""
  var title: [String] = []
  var notes: [String] = []
  /// The assertions that are drawn as lines.
  var assertions: [Int] = []
  /// The claims that are drawn, whether or not a drawn assertion is about them.
  var claims = Set<Int>()
  /// Sources and documents that are drawn though they bring or hold nothing here.
  var sources = Set<Int>()
  var documents = Set<Int>()
  /// The declared relations that are drawn, and those of them that make a contradiction.
  var relations = Set<Int>()
  var marked = Set<Int>()
  /// The steps that values give, from claim to claim.
  var computed: [PathStep] = []
  /// The claims that the picture is about, in order; they stand in the last column.
  var central: [Int] = []
  /// What is said below a claim instead of where it stands.
  var claimRemarks: [Int: String] = [:]
  /// The drawn assertions above and below, and the claims of their paths.
  var upper = Sides()
  var lower = Sides()
  /// Whether the picture has an upper and a lower side.
  var isTwoSided = false
  /// The sources that everything passes through.
  var singlePoints: [Int] = []
  /// What is said below such a source.
  var singlePointRemark = ""
  var folds: [Fold] = []
  /// Folded assertions whose way to us is drawn all the same.
  var brought: [Int] = []

  init(_ language: ReportLanguage) { self.language = language }

  /// Who and what stands on one side.
  struct Sides {
    var assertions = Set<Int>()
    var claims = Set<Int>()
  }

  /// Claims that are folded into one stub.
  struct Fold {
    /// The holder of the assertions; nil where they are folded by question.
    var holder: Int?
    /// The question of the claims; nil for claims of none, and for a holder.
    var question: Int?
    var claims: [Int] = []
    var assertionCount = 0
    var holderCount = 0
  }

  static func make(
    _ report: ContradictionReport, _ selection: PictureSelection, limit: Int,
    _ language: ReportLanguage
  ) -> Result<PictureScope, PictureFault> {
    switch selection {
    case .contradiction(let number):
      guard number > 0, number <= report.contradictions.count else {
        return .failure(.unknownContradiction(number, count: report.contradictions.count))
      }
      return .success(ContradictionScope.scope(report, number - 1, limit: limit, language))
    case .around(let id, let hops):
      guard let start = NeighbourScope.start(id, report.graph) else {
        return .failure(.unknownID(id, report.graph))
      }
      return .success(NeighbourScope.scope(report, start, hops: hops, limit: limit, language))
    case .disputed:
      return .success(DisputeScope.scope(report, limit: limit, folding: false, language))
    case .whole:
      return .success(DisputeScope.scope(report, limit: limit, folding: true, language))
    }
  }

  /// Says which sources everything passes through that the assertions bring.
  mutating func findSinglePoints(_ report: ContradictionReport, among assertions: [Int]) {
    if let carrier = report.singleCarrier {
      singlePoints = [carrier.source]
      let count = carrier.assertionCount
      singlePointRemark = language.say(.onlyCarrier, ["count": .number(count)])
    } else {
      singlePoints = Passage(report.graph, assertions).throughAll
      singlePointRemark = language.say(.everythingPassesThrough)
    }
  }

  /// The declared relations between drawn claims, from the least certainty of the reading up.
  mutating func takeRelations(_ report: ContradictionReport) {
    let graph = report.graph
    for number in 0..<graph.relations.count {
      let relation = graph.relation(number)
      guard relation.certainty.strength >= graph.options.minCertainty.strength,
        let from = graph.claims.number(of: relation.from), claims.contains(from),
        let to = graph.claims.number(of: relation.to), claims.contains(to)
      else { continue }
      relations.insert(number)
    }
    markContradictions(report)
  }

  /// Marks the drawn relations that make a contradiction of their own.
  mutating func markContradictions(_ report: ContradictionReport) {
    for root in report.contradictions {
      guard let number = root.relation, report.graph.relation(number).kind.excludes,
        root.claims.allSatisfy(claims.contains)
      else { continue }
      relations.insert(number)
      marked.insert(number)
    }
  }
}

extension Relation.Kind {
  /// Whether two claims so related cannot both be right.
  var excludes: Bool { self == .contrary || self == .contradictory }
}
