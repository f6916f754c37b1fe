@testable import Provenance

/// The flags of MODEL section 6 and the originals of section 5 by their letter.
struct NaiveFlags {
  let naive: NaiveIndependence

  init(_ naive: NaiveIndependence) { self.naive = naive }

  var all: [EvidenceFlag] {
    EvidenceFlag.Kind.allCases.sorted { $0.rawValue < $1.rawValue }.flatMap { kind in
      subjects(kind).map { EvidenceFlag(kind: kind, subject: $0) }
    }
  }

  private func subjects(_ kind: EvidenceFlag.Kind) -> [EvidenceFlag.Subject] {
    let read = naive.assertions.indices.filter(naive.isInReading)
    func those(_ holds: (Assertion) -> Bool) -> [EvidenceFlag.Subject] {
      read.filter { holds(naive.assertions[$0]) }.map { .assertion($0) }
    }
    func identity(_ assertion: Assertion) -> Source.Identity {
      naive.sources[NaiveIndependence.number(assertion.source)].identity
    }
    let claims = naive.records.claims.indices
    switch kind {
    case .inferredAttribution: return those { $0.inferred == true }
    case .inferredRelay: return those { $0.relayInferred == true }
    case .unanchoredAssertion: return those { !$0.evidence.contains { !$0.quote.isEmpty } }
    // What only captured texts show; these cases have none.
    case .quoteAltered, .quoteMisquoted, .quoteOrphan: return []
    case .unnamedHolder: return those { identity($0) != .named }
    case .headlineStrongerThanBody:
      return read.filter(isStrongerHeadline).map { .assertion($0) }
    case .singleCarrier:
      return claims.filter { isCarriedAlone($0 * 2) || isCarriedAlone($0 * 2 + 1) }
        .map { .claim($0) }
    case .unattestedClaim:
      return claims.filter { claim in
        [claim * 2, claim * 2 + 1].allSatisfy { naive.committed(to: $0).isEmpty }
      }.map { .claim($0) }
    case .undatedDocument:
      return naive.documents.indices.filter { document in
        naive.documents[document].published == nil
          && read.contains {
            naive.assertions[$0].evidence.contains { $0.document == "d\(document)" }
          }
      }.map { .document($0) }
    }
  }

  private func isCarriedAlone(_ literal: Int) -> Bool {
    let assertions = naive.committed(to: literal)
    let outermost = assertions.flatMap { assertion in
      naive.edges(assertion, followsOwnVoice: true, node: naive.head)
        .filter { $0.from == NaiveIndependence.us }.map(\.to)
    }
    return Set(assertions.map { naive.assertions[$0].source }).count > 1
      && Set(outermost).count == 1
  }

  private func isStrongerHeadline(_ assertion: Int) -> Bool {
    guard let literal = naive.literal(of: assertion) else { return false }
    return naive.assertions[assertion].evidence.contains { evidence in
      let document = NaiveIndependence.number(evidence.document)
      guard evidence.part == .headline, naive.isOwnVoice(assertion, document) else { return false }
      let rest = naive.committed(to: literal).filter { other in
        naive.assertions[other].evidence.contains {
          $0.document == evidence.document && $0.part != .headline
        }
      }
      return !rest.isEmpty && !rest.contains { naive.isOwnVoice($0, document) }
    }
  }

  /// Source and assertion of each, in order.
  var originals: [[Int]] {
    naive.sources.indices.flatMap { source -> [[Int]] in
      let record = naive.sources[source]
      guard record.identity == .named, record.kind != .person,
        !naive.documents.contains(where: { $0.publisher == record.id })
      else { return [] }
      return naive.assertions.indices.filter { assertion in
        naive.isInReading(assertion)
          && (naive.assertions[assertion].via + [naive.assertions[assertion].source])
            .contains(record.id)
      }.map { [source, $0] }
    }
  }
}
