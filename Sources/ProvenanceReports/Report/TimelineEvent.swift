import Provenance

/// Something of a case that has a date.
struct TimelineEvent {
  /// What happened, or is claimed to have happened.
  enum What {
    /// A claim, by number, whose value is the date.
    case claimed(claim: Int)
    /// An assertion, by number, that was made then.
    case said(assertion: Int)
    /// A document, by number, that was published then.
    case published(document: Int)

    fileprivate var order: (Int, Int) {
      switch self {
      case .claimed(let number): (0, number)
      case .said(let number): (1, number)
      case .published(let number): (2, number)
      }
    }
  }

  let date: CalendarDate
  let what: What
  /// Who claims it.
  let assertions: [Int]

  /// Everything that is dated, by when it begins, then by when it ends.
  static func events(
    of report: ContradictionReport, _ parts: ReportParts? = nil
  ) -> [TimelineEvent] {
    let parts = parts ?? ReportParts(report, ReportSelection())
    let graph = report.graph
    var events: [TimelineEvent] = []
    for claim in 0..<graph.claims.count where parts.includes(claim: claim) {
      let holders = graph.holders(of: Literal(claim: claim, isNegated: false))
      guard let date = graph.claim(claim).value?.date, !holders.isEmpty else { continue }
      events.append(TimelineEvent(date: date, what: .claimed(claim: claim), assertions: holders))
    }
    for assertion in 0..<graph.assertions.count where graph.isInReading(assertion) {
      guard parts.includes(assertion: assertion) else { continue }
      guard let date = graph.assertion(assertion).date else { continue }
      events.append(
        TimelineEvent(date: date, what: .said(assertion: assertion), assertions: [assertion]))
    }
    for document in 0..<graph.documents.count where parts.includes(document: document) {
      guard let date = graph.document(document).published else { continue }
      events.append(
        TimelineEvent(date: date, what: .published(document: document), assertions: []))
    }
    return events.sorted { a, b in
      let (first, second) = (a.date.seconds, b.date.seconds)
      if first != second {
        return (first.lowerBound, first.upperBound) < (second.lowerBound, second.upperBound)
      }
      return a.what.order < b.what.order
    }
  }
}
