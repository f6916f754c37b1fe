import Provenance

/// What a change of a case brings: the contradictions that are new, other ones, or gone, as text.
public struct NewFindings {
  private let report: ContradictionReport
  private let old: ClaimGraph
  private let names: SourceNames
  private let oldNames: SourceNames
  private let before: VersionFindings
  private let after: VersionFindings
  private let style: TerminalStyle

  /// Roots that are shown with their sides; more are counted.
  private static let shownLimit = 5

  private init(_ before: Analysis, _ report: ContradictionReport, _ style: TerminalStyle) {
    self.report = report
    old = before.graph
    names = SourceNames(report.graph)
    oldNames = SourceNames(before.graph)
    self.before = VersionFindings(before)
    after = VersionFindings(report.analysis)
    self.style = style
  }

  /// The lines that tell it; none where no finding but a status changed.
  ///
  /// - Parameters:
  ///   - before: the case before the change.
  ///   - report: the report on the case after it.
  ///   - style: how the lines are laid out.
  /// - Complexity: O(n log n) in the findings of both.
  public static func lines(
    before: Analysis, after report: ContradictionReport, style: TerminalStyle
  ) -> [String] {
    let findings = NewFindings(before, report, style)
    return findings.roots + findings.others
  }

  private var roots: [String] {
    var new: [Contradiction] = []
    var lines: [String] = []
    for finding in after.all {
      guard case .root(let root) = finding.body else { continue }
      guard let known = before[finding.key] else {
        new.append(report.contradictions[root.number - 1])
        continue
      }
      guard case .root(let was) = known.body, !sameBytes(known.state, finding.state) else {
        continue
      }
      let counts = "\(Phrase.count(root.pairCount, "pair")) now, \(was.pairCount) before"
      let severity =
        was.severity == root.severity
        ? "" : "; a \(root.severity.rawValue) now, a \(was.severity.rawValue) before"
      lines.append("x\(root.number) on \(title(root, report.graph)): \(counts)\(severity)")
    }
    for finding in before.all where after[finding.key] == nil {
      guard case .root(let root) = finding.body else { continue }
      let heir = after.all.lazy.compactMap { other -> VersionFinding.Root? in
        guard case .root(let other) = other.body,
          other.claims.contains(where: { id in root.claims.contains { sameBytes($0, id) } })
        else { return nil }
        return other
      }.first
      lines.append(
        heir.map { "\(root.severity.rawValue) on \(title(root, old)): told at x\($0.number) now" }
          ?? "no longer: \(root.severity.rawValue) on \(title(root, old))")
    }
    guard !new.isEmpty else { return lines }
    let shown = Array(new.prefix(NewFindings.shownLimit))
    let tensions = new.count { $0.severity == .tension }
    let counts = [
      new.count > tensions ? Phrase.count(new.count - tensions, "new contradiction") : nil,
      tensions > 0 ? Phrase.count(tensions, "new tension") : nil,
    ].compactMap { $0 }
    let rest = new.count - shown.count
    return lines + [Phrase.list(counts) + ":"]
      + TextReport.lines(of: shown, in: report, style: style)
      + (rest > 0 ? ["", "and \(rest) more"] : [])
  }

  /// What a root is about.
  private func title(_ root: VersionFinding.Root, _ graph: ClaimGraph) -> String {
    let question = root.question.flatMap { id in
      graph.records.questions.first { sameBytes($0.id, id) }?.text
    }
    let claim = root.claims.first.flatMap { graph.claimNumber($0) }.map { graph.claim($0).text }
    return Phrase.quoted(Phrase.withoutStop(Visible.line(question ?? claim ?? "")))
  }

  /// Sources that contradict themselves or change their position now, and those that no longer do.
  private var others: [String] {
    after.all.filter { before[$0.key] == nil }.compactMap {
      sentence($0, report.graph, names).map { "new: \($0)" }
    }
      + before.all.filter { after[$0.key] == nil }.compactMap {
        sentence($0, old, oldNames).map { "no longer: \($0)" }
      }
  }

  private func sentence(
    _ finding: VersionFinding, _ graph: ClaimGraph, _ names: SourceNames
  ) -> String? {
    func name(_ id: String) -> String {
      (0..<graph.sources.count).first { sameBytes(graph.source($0).id, id) }
        .map { names[$0] } ?? Visible.line(id)
    }
    func text(_ id: String) -> String {
      let text = graph.claimNumber(id).map { graph.claim($0).text } ?? id
      return Phrase.quoted(Phrase.withoutStop(Visible.line(text)))
    }
    switch finding.body {
    case .root, .status: return nil
    case .selfContradiction(let source, let claims, _):
      return "\(name(source)) contradicts itself on \(Phrase.list(claims.map(text)))"
    case .position(let kind, let source, let claim, let from, let to):
      let verb = kind == .change ? "changes position" : "gives an update"
      return "\(name(source)) \(verb): \(text(claim)), from \(Visible.line(from)) to "
        + Visible.line(to)
    }
  }
}
