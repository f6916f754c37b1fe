import Provenance

extension Explanation {
  /// Who published a document, what it is made from, and what it is evidence for.
  public func document(_ number: Int) -> ExplanationItem {
    let document = graph.document(number)
    var items = publication(of: number)
    items += derivation(ofDocument: number)
    items += evidence(in: number)
    items += flags(beside: .document(number))
    return ExplanationItem(
      .document, "\(Visible.line(document.id)): \(Visible.line(document.title))",
      record: record(.document, number), items)
  }

  private func publication(of number: Int) -> [ExplanationItem] {
    let document = graph.document(number)
    var items: [ExplanationItem] = []
    if let publisher = document.publisher.flatMap(graph.sourceNumber) {
      let date = document.published.map { " on \($0.text)" } ?? "; it is not recorded when"
      items.append(
        ExplanationItem(
          .source, "published by \(names[publisher])\(date)", record: record(.source, publisher)))
    } else {
      let date = document.published.map { ", \($0.text)" } ?? ""
      items.append(ExplanationItem(.note, "nobody is recorded as its publisher\(date)"))
    }
    if !document.authors.isEmpty {
      let shown = document.authors.prefix(Explanation.shortLimit).map { Visible.line($0) }
      let rest = document.authors.count - shown.count
      items.append(
        ExplanationItem(
          .note, "written by \(Phrase.list(shown + (rest > 0 ? ["\(rest) more"] : [])))"))
    }
    if let original = document.translationOf.flatMap(graph.documentNumber) {
      items.append(
        ExplanationItem(
          .document, "a translation of \(titled(original))", record: record(.document, original)))
    }
    if let copy = document.text {
      let words =
        copy.file.map { "a copy is kept in \(Visible.text($0))" }
        ?? (copy.content != nil
          ? "a copy is kept in the case" : "a copy exists, and only its digest is here")
      items.append(ExplanationItem(.note, words))
    } else {
      items.append(ExplanationItem(.note, "no copy is kept: its quotes cannot be checked"))
    }
    return items + remark(document.note)
  }

  // MARK: What it is made from

  private func derivation(ofDocument number: Int) -> [ExplanationItem] {
    let lineage = graph.documentLineage()
    var items: [ExplanationItem] = []
    if !lineage.parents(of: number).isEmpty {
      let ends = lineage.ends(of: [number], limit: Explanation.linkLimit)
      for (end, way) in zip(ends.all, ends.ways) {
        for step in self.ends(of: Array(way.dropFirst())) {
          items.append(
            step.map {
              ExplanationItem(
                .document, "derived from \(titled($0))", record: record(.document, $0))
            } ?? ExplanationItem(.note, "... \(leftOut(of: way.count - 1)) more steps ..."))
        }
        items.append(
          ExplanationItem(
            .origin,
            end.isCircle
              ? "here it goes round among \(Phrase.count(end.circleCount, "document"))"
              : "which is derived from no other that is recorded"))
      }
      let rest = ends.all.count - ends.ways.count
      if rest > 0 { items.append(ExplanationItem(.note, "... and \(rest) more ends")) }
      if let way = lineage.circle(through: number) {
        items.append(circle(ofDocuments: way, lineage.memberCount(ofCircleWith: number)))
      }
    } else {
      items.append(ExplanationItem(.origin, "derived from no other that is recorded"))
    }
    var sections = [ExplanationItem(.section, "what it is made from", items)]
    let id = graph.document(number).id
    let made = (0..<graph.documents.count).filter {
      graph.document($0).derivedFrom.contains { sameBytes($0, id) }
    }
    if !made.isEmpty {
      sections.append(
        ExplanationItem(
          .section, "made from it",
          listed(made, "document") {
            ExplanationItem(.document, titled($0), record: record(.document, $0))
          }
        ))
    }
    return sections
  }

  // MARK: What it is evidence for

  private func evidence(in number: Int) -> [ExplanationItem] {
    let id = graph.document(number).id
    let headlines = Set(
      analysis.flags(report.study).compactMap { flag -> Int? in
        flag.kind == .headlineStrongerThanBody ? flag.subject.number : nil
      })
    let shown = (0..<graph.assertions.count).filter {
      graph.assertion($0).evidence.contains { sameBytes($0.document, id) }
    }
    guard !shown.isEmpty else {
      return [ExplanationItem(.section, "evidence for nothing in the case", [])]
    }
    let items = listed(shown, limit: Explanation.limit, "assertion") { assertion in
      var item = briefly(assertion)
      let pieces = graph.assertion(assertion).evidence
      let own = pieces.indices.filter { sameBytes(pieces[$0].document, id) }
      for index in own.prefix(Explanation.linkLimit) {
        let evidence = pieces[index]
        item.items += quote(index, of: assertion)
        if !evidence.manner.isEmpty { item.items.append(ExplanationItem(.note, evidence.manner)) }
      }
      if graph.dating(of: assertion)?.document == number {
        item.items.append(
          ExplanationItem(.note, "dated by this document, which its source published"))
      }
      if !graph.isInReading(assertion) {
        item.items.append(
          ExplanationItem(.note, "not counted in this reading: \(pastness(of: assertion))"))
      }
      let publisher = graph.document(number).publisher ?? ""
      if headlines.contains(assertion), sameBytes(publisher, graph.assertion(assertion).source) {
        let kind = EvidenceFlag.Kind.headlineStrongerThanBody
        item.items.append(
          ExplanationItem(.flag, "\(kind.rawValue): \(kind.meaning())"))
      }
      return item
    }
    return [
      ExplanationItem(
        .section, "evidence for \(Phrase.count(shown.count, "assertion"))", items)
    ]
  }
}
