extension TextStudy {
  /// What is to be told of the quotes: those that do not stand where they should, and quotations
  /// that are others at their origin.
  /// - Parameters:
  ///   - records: the records that were studied.
  ///   - name: what the text of a document is called, for its places.
  /// - Complexity: O(n) in the texts that such quotes are from.
  public func findings(
    _ records: Records, name: (_ document: Int) -> String
  ) -> [Finding] {
    anchors.findings(records, texts, name: name)
      + misquotes.map { misquote in
        let record = RecordReference(.assertion, misquote.assertion)
        let end = "in evidence of \(records.name(of: record))"
        let origin = Visible.quoted(records.documents[misquote.origin].id)
        let message: String
        var other: Finding.Place?
        switch misquote.outcome {
        case .altered(let document, let place, let words):
          message =
            "the quotation differs from its origin: \(origin) has "
            + "\(Visible.quoted(Visible.line(words))) \(end)"
          other = .file(
            FilePlace(file: name(document), line: place.line, column: place.column))
        case .missing(let documents):
          let more = documents.count > 1 ? " and \(documents.count - 1) more" : ""
          message = "the quotation is not in its origin, \(origin)\(more), \(end)"
        }
        return Finding(
          .quoteMisquoted,
          at: .field(
            record, path: [.field("evidence"), .item(misquote.evidence), .field("quote")]),
          message, help: "nothing is to be mended where the annotation is right; read both texts",
          other: other)
      }
  }
}
