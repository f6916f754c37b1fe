import Provenance

/// What of a report is shown: only some disputes, and so many entries of each list.
public struct ReportSelection: Sendable {
  /// Entries of each list that are shown.
  public var limit: Int
  /// Claims, by number, to whose disputes the report is cut; nil for all.
  public var claims: [Int]?

  /// Entries of a list inside an entry of another, in a page: where a list of thousands is cut, one
  /// inside it has no room for as many.
  var innerLimit: Int { limit == .max ? .max : min(limit, 40) }

  /// Everything, or so much of it.
  public init(limit: Int = .max, claims: [Int]? = nil) {
    self.limit = limit
    self.claims = claims
  }

  /// The roots that are shown.
  public func roots(of report: ContradictionReport) -> [Contradiction] {
    Array(selectedRoots(of: report).prefix(limit))
  }

  /// How many roots the filter leaves, before the limit.
  public func rootCount(of report: ContradictionReport) -> Int {
    selectedRoots(of: report).count
  }

  /// The roots that the filter leaves, before the limit.
  func selectedRoots(of report: ContradictionReport) -> [Contradiction] {
    guard let claims else { return report.contradictions }
    return report.contradictions.filter { root in
      claims.contains { report.analysis.areConnected($0, root.firstClaim) }
    }
  }
}
