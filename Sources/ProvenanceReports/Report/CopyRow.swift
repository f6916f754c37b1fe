import Provenance

/// A passage that documents of different publishers have in common, with its words.
struct CopyRow {
  /// The passage.
  let passage: SharedPassage
  /// Its words in the earliest document.
  let words: String
}

extension ContradictionReport {
  /// The passages that documents of the parts that are shown share with others: those whose
  /// common origin nobody recorded first, then those that have most in common.
  func sharedPassages(_ parts: ReportParts) -> [SharedPassage] {
    let shown = (study?.copies.passages ?? []).filter { passage in
      ([passage.earliest] + passage.copies.map(\.place)).contains { place in
        graph.documentNumber(graph.records.documents[place.document].id)
          .map(parts.includes(document:)) ?? false
      }
    }
    return shown.filter { !$0.isRecorded } + shown.filter(\.isRecorded)
  }

  /// Passages with their words.
  /// - Complexity: O(n) in the texts that they are from.
  func rows(of passages: some Sequence<SharedPassage>) -> [CopyRow] {
    var lines: [Int: TextLines] = [:]
    return passages.map { passage in
      let document = passage.earliest.document
      let known = lines[document] ?? TextLines(study?.texts.captures[document].text ?? "")
      lines[document] = known
      return CopyRow(passage: passage, words: known.text(passage.earliest.scalars))
    }
  }
}
