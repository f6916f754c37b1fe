/// What a reader should know of an assertion, a claim or a document, beside the contradictions.
public struct EvidenceFlag: Sendable, Hashable {
  /// What it is, in the order in which flags are listed: that of their names.
  public enum Kind: String, Sendable, CaseIterable {
    /// The outlet's own voice says in the headline what the rest says only through others.
    case headlineStrongerThanBody = "headline-stronger-than-body"
    /// That the source said it is the annotator's inference.
    case inferredAttribution = "inferred-attribution"
    /// That it came through the relays is read from the context.
    case inferredRelay = "inferred-relay"
    /// The text has other words than those quoted.
    case quoteAltered = "quote-altered"
    /// The origin of a quotation has other words, or not these.
    case quoteMisquoted = "quote-misquoted"
    /// The words quoted are not in the text.
    case quoteOrphan = "quote-orphan"
    /// Two or more speakers of one side, and all we read of them comes from one group.
    case singleCarrier = "single-carrier"
    /// No words are quoted for it that stand in a text, as far as texts were captured.
    case unanchoredAssertion = "unanchored-assertion"
    /// Nobody is committed to the claim or its negation.
    case unattestedClaim = "unattested-claim"
    /// Nobody recorded when the document was published.
    case undatedDocument = "undated-document"
    /// The source is not named.
    case unnamedHolder = "unnamed-holder"
  }

  /// What a flag stands beside.
  public enum Subject: Sendable, Hashable {
    /// An assertion, by number.
    case assertion(Int)
    /// A document, by number.
    case document(Int)
    /// A claim, by number.
    case claim(Int)

    /// The number of the record.
    public var number: Int {
      switch self {
      case .assertion(let number), .document(let number), .claim(let number): number
      }
    }

    /// The type of the record.
    public var kind: RecordKind {
      switch self {
      case .assertion: .assertion
      case .document: .document
      case .claim: .claim
      }
    }
  }

  /// What it is.
  public let kind: Kind
  /// What it stands beside.
  public let subject: Subject
}

extension Analysis {
  /// The flags of the assertions in the reading, their documents, and the claims: by name, then
  /// by id.
  ///
  /// Documents are looked at where they are evidence of an assertion in the reading.
  /// - Parameters:
  ///   - study: what the captured texts say of the quotes; nil where they were not read.
  /// - Complexity: O(n + m) in the records; for the headlines that of `strongerHeadlines`.
  public func flags(_ study: TextStudy? = nil) -> [EvidenceFlag] {
    let columns = ChainColumns(graph)
    var isEvidence = [Bool](repeating: false, count: graph.documents.count)
    var ofKind = [[Int]](repeating: [], count: EvidenceFlag.Kind.allCases.count)
    func flag(_ kind: EvidenceFlag.Kind, _ number: Int) {
      ofKind[EvidenceFlag.Kind.allCases.firstIndex(of: kind) ?? 0].append(number)
    }
    for number in 0..<graph.assertions.count where graph.isInReading(number) {
      let assertion = graph.assertion(number)
      if assertion.inferred == true { flag(.inferredAttribution, number) }
      if assertion.relayInferred == true { flag(.inferredRelay, number) }
      let passages = study?.passages(of: number, in: graph) ?? []
      let isUnanchored =
        passages.isEmpty
        ? assertion.evidence.allSatisfy(\.quote.isEmpty)
        : passages.allSatisfy { $0.outcome == nil || $0.outcome == .orphan }
      if isUnanchored { flag(.unanchoredAssertion, number) }
      if passages.contains(where: { $0.outcome == .altered }) { flag(.quoteAltered, number) }
      if passages.contains(where: { $0.outcome == .orphan }) { flag(.quoteOrphan, number) }
      if let holder = graph.holder(of: number), graph.source(holder).identity != .named {
        flag(.unnamedHolder, number)
      }
      for document in columns.evidence(of: number) { isEvidence[Int(document)] = true }
    }
    for document in isEvidence.indices
    where isEvidence[document] && graph.document(document).published == nil {
      flag(.undatedDocument, document)
    }
    for (claim, standing) in standings.enumerated() where standing.status == .unattested {
      flag(.unattestedClaim, claim)
    }
    for assertion in study?.misquotedAssertions(in: graph) ?? []
    where graph.isInReading(assertion) {
      flag(.quoteMisquoted, assertion)
    }
    for claim in singleCarriers(columns) { flag(.singleCarrier, claim) }
    for assertion in graph.strongerHeadlines(columns, study) {
      flag(.headlineStrongerThanBody, assertion)
    }
    return EvidenceFlag.Kind.allCases.enumerated().flatMap { index, kind in
      ofKind[index].map { EvidenceFlag(kind: kind, subject: kind.subject($0)) }
    }
  }
}

extension EvidenceFlag.Kind {
  fileprivate func subject(_ number: Int) -> EvidenceFlag.Subject {
    switch self {
    case .headlineStrongerThanBody, .inferredAttribution, .inferredRelay, .unanchoredAssertion,
      .unnamedHolder, .quoteAltered, .quoteMisquoted, .quoteOrphan:
      .assertion(number)
    case .singleCarrier, .unattestedClaim: .claim(number)
    case .undatedDocument: .document(number)
    }
  }
}
