import Provenance

/// Where the words of some assertions all pass through on their way to us.
struct Passage {
  /// The sources on every chain, other than the holders themselves, ascending; none for one assertion.
  let throughAll: [Int]
  /// The one source whose document every chain begins with.
  let carrier: Int?
  /// The one document that every chain begins with.
  let document: Int?

  /// - Complexity: O(n) in the links of the chains.
  init(_ graph: ClaimGraph, _ assertions: [Int]) {
    var common: Set<Int>?
    var carriers = Set<Int>()
    var documents = Set<Int>()
    var isComplete = assertions.count > 1
    for assertion in assertions {
      let chains = graph.chains(of: assertion)
      if chains.isEmpty { isComplete = false }
      for chain in chains {
        let bringers = Set(chain.isOwnVoice ? chain.links : chain.links.dropLast())
        common = common.map { $0.intersection(bringers) } ?? bringers
        if let document = chain.document,
          let publisher = graph.document(document).publisher.flatMap(graph.sources.number(of:)),
          publisher == chain.links.first
        {
          documents.insert(document)
          carriers.insert(publisher)
        } else {
          isComplete = false
        }
      }
    }
    throughAll = assertions.count > 1 ? (common ?? []).sorted() : []
    carrier = isComplete && carriers.count == 1 ? carriers.first : nil
    document = isComplete && documents.count == 1 ? documents.first : nil
  }

  /// The sentence for a title, where everything comes one way.
  func sentence(in language: ReportLanguage) -> String? {
    guard carrier != nil else { return nil }
    return language.say(document == nil ? .allThroughCarrier : .allThroughDocument)
  }
}
