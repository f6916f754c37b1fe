extension SharedPassages {
  /// Makes passages with their documents of chains of words.
  struct Listing {
    private let records: Records
    private let order: [Int]
    private let compared: ComparedWords
    private let publishers: [Int32]
    private let heads: SourceGroups
    private let texts: CaseTexts
    private var origins: RecordedOrigins
    private var lines: [TextLines?]

    init(
      _ records: Records, _ texts: CaseTexts, _ order: [Int], _ compared: ComparedWords,
      _ publishers: [Int32]
    ) {
      self.records = records
      self.texts = texts
      self.order = order
      self.compared = compared
      self.publishers = publishers
      let table = IDTable(records.sources.map(\.id))
      heads = SourceGroups(
        controllers: records.sources.map { $0.controlledBy.flatMap(table.index) ?? -1 })
      origins = RecordedOrigins(records)
      lines = [TextLines?](repeating: nil, count: order.count)
    }

    /// Chains that overlap in the earlier text, as one passage of it with its copies.
    mutating func passages(_ chains: [PassageChain]) -> [SharedPassage] {
      let sorted = chains.sorted {
        ($0.origin.lowerBound, $0.words.lowerBound) < ($1.origin.lowerBound, $1.words.lowerBound)
      }
      var found: [(passage: SharedPassage, weight: Int)] = []
      var next = 0
      while next < sorted.count {
        let first = next
        var range = sorted[first].origin
        while next < sorted.count, sorted[next].origin.lowerBound < range.upperBound {
          range = range.lowerBound..<max(range.upperBound, sorted[next].origin.upperBound)
          next += 1
        }
        let copies = sorted[first..<next].sorted { $0.words.lowerBound < $1.words.lowerBound }
          .map { copy($0) }
        let passage = SharedPassage(earliest: place(range), copies: copies)
        found.append((passage, passage.shared.weight))
      }
      // Where they weigh the same, the order is that of the texts.
      return found.enumerated().sorted {
        ($1.element.weight, $0.offset) < ($0.element.weight, $1.offset)
      }.map(\.element.passage)
    }

    /// The documents that chains connect.
    func groups(_ chains: [PassageChain]) -> [[Int]] {
      var sets = DisjointSets(count: records.documents.count)
      for chain in chains { sets.join(document(chain.words), document(chain.origin)) }
      var members = [[Int]](repeating: [], count: records.documents.count)
      for document in members.indices { members[sets.group(of: document)].append(document) }
      return members.filter { $0.count > 1 }
    }

    private func document(_ words: Range<Int>) -> Int {
      order[Int(compared.textOf[words.lowerBound])]
    }

    private mutating func copy(_ chain: PassageChain) -> SharedPassage.Copy {
      let sources = (
        publishers[Int(compared.textOf[chain.words.lowerBound])],
        publishers[Int(compared.textOf[chain.origin.lowerBound])]
      )
      return SharedPassage.Copy(
        place: place(chain.words), origin: compared.scalars(chain.origin), shared: chain.shared,
        differing: chain.differing,
        lineage: origins.between(document(chain.origin), document(chain.words)),
        isUnderOneControl: sources.0 >= 0 && sources.1 >= 0
          && heads.head(of: Int(sources.0)) == heads.head(of: Int(sources.1)))
    }

    private mutating func place(_ words: Range<Int>) -> SharedPassage.Place {
      let text = Int(compared.textOf[words.lowerBound])
      let scalars = compared.scalars(words)
      let known = lines[text] ?? TextLines(texts.captures[order[text]].text ?? "")
      lines[text] = known
      let place = known.place(of: scalars.lowerBound)
      return SharedPassage.Place(
        document: order[text], scalars: scalars, line: place.line, column: place.column)
    }
  }
}
