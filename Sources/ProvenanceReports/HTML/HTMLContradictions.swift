import Provenance

/// The contradictions: both sides beside each other, in their own words, and why they cannot both
/// be right.
extension HTMLReport {
  mutating func writeRoots() {
    let total = selection.rootCount(of: report)
    guard total > 0 else { return }
    let hasTensions = selection.selectedRoots(of: report).contains { $0.severity == .tension }
    section(
      "contradictions", hasTensions ? .contradictionsAndTensions : .contradictionsHeading,
      count: total
    ) { page in
      let roots = page.selection.roots(of: page.report)
      for (index, root) in roots.enumerated() {
        page.write(root, isOpen: index < HTMLReport.openRoots)
      }
      page.rest(total - roots.count, .moreContradictions)
    }
  }

  private mutating func write(_ root: Contradiction, isOpen: Bool) {
    let sides = report.sides[root.number - 1]
    let severity = say(root.severity == .contradiction ? .contradiction : .tension)
    let heading =
      "\(root.id). \(title(of: root)) " + tag(severity, "\(root.severity)")
      + " " + tag(say(root.kind.message), "kind")
    html.begin(isOpen ? "article" : "details", ["id": root.id, "class": "root"])
    if isOpen {
      html.line("h3", [:], heading)
    } else {
      html.line("summary", [:], HTMLWriter.span("h3", [:], heading))
    }
    html.line("p", ["class": "faint"], standing(of: root))
    html.begin("div", ["class": "sides"])
    for side in sides.sides.prefix(selection.innerLimit) { write(side, of: root) }
    html.end()
    let leftOut = sides.leftOut(limit: selection.innerLimit)
    rest(leftOut.sides, .moreAnswerCount)
    rest(leftOut.assertions, .moreAssertions)
    if isOpen { writePicture(of: root) }
    writeWhy(root, sides)
    writeGround(of: root, sides)
    writeMind(sides)
    html.end()
  }

  private func standing(of root: Contradiction) -> String {
    let claims = evidenceSentences.list(root.claims) { claim in
      let id = graph.claim(claim).id
      return link(.claim, id, HTMLWriter.span("code", [:], escaped(id)))
    }
    return say(
      .rootOnPage,
      [
        "pairs": .words(sentences.pairs(root)), "count": .number(root.claims.count),
        "claims": .words(claims),
      ])
  }

  // MARK: Sides

  private mutating func write(_ side: RootSides.Side, of root: Contradiction) {
    html.begin("div", ["class": "side"])
    switch root.kind {
    case .direct:
      html.line("h4", [:], say(side.literal.isNegated ? .againstColumn : .forColumn))
    case .question:
      html.line("h4", [:], escaped(sentences.answer(side.literal)))
      paragraph(claimLink(of: side.literal))
    case .relation, .path:
      html.line("h4", [:], claimLink(of: side.literal))
    }
    for member in side.members.prefix(selection.innerLimit) {
      write(member, isAgainst: side.literal.isNegated)
    }
    html.end()
  }

  private mutating func write(_ member: RootSides.Member, isAgainst: Bool) {
    let record = graph.assertion(member.assertion)
    let denies = record.stance == .denies
    html.begin("div", ["class": isAgainst ? "card against" : "card for"])
    let tags =
      [tag((denies ? "− " : "+ ") + say(record.stance.message), record.stance.rawValue)]
      + words.qualifiers(of: member.assertion).map { tag($0, "note") }
    paragraph(
      HTMLWriter.span("b", [:], escaped(words.holder(of: member.assertion))) + " "
        + tags.joined(separator: " ") + " " + quote(member.assertion))
    writeWords(of: member.assertion)
    if let steps = words.steps(member.path), let first = member.path.first {
      html.line(
        "p", ["class": "faint"],
        escaped(sentences.literal(first.from)) + say(.colon) + escaped(steps))
    }
    html.end()
  }

  /// The words of an assertion as they were found first, and where.
  private mutating func writeWords(of assertion: Int) {
    let entry = QuoteEntry(assertion, of: report)
    let index = entry.found.firstIndex { !$0.evidence.quote.isEmpty }
    guard let index, let quoted = entry.found[index].evidence.quoted else { return }
    let found = entry.found[index]
    writeQuote(quoted, found)
    html.line(
      "p", ["class": "place"],
      place(of: found, HTMLTextMarks.place(report.quotes.number(of: assertion), index)))
  }

  /// The exact words of a piece of evidence, in their language, with their translation.
  mutating func writeQuote(_ quoted: String, _ found: QuoteEntry.Found) {
    let tag = found.evidence.language ?? found.document.flatMap { graph.document($0).language }
    html.line(
      "blockquote", HTMLReport.spoken(tag, [("dir", "auto")]), language.quoted(escaped(quoted)))
    if let translation = found.evidence.translation {
      html.line(
        "p", ["class": "faint"],
        say(.inTranslation, ["words": .words(language.quoted(escaped(translation)))]))
    }
  }

  /// The document that has some words, when it was published, and where they stand in its text.
  func place(of found: QuoteEntry.Found, _ id: String) -> String {
    var parts: [String] = []
    if let document = found.document {
      if !isOneDocument {
        parts.append(documentLink(document))
        if let published = graph.document(document).published {
          parts.append(escaped(published.text))
        }
      }
      if let passage = found.passage, let text = texts.found(passage, in: graph.document(document))
      {
        let words = escaped(text)
        parts.append(
          passage.place == nil || passage.outcome == .ambiguous
            ? words : HTMLWriter.span("a", ["href": "#" + id], words))
      }
    }
    if parts.isEmpty, let document = found.document { parts.append(documentLink(document)) }
    return parts.joined(separator: say(.comma))
  }

  /// Whether all is from one document, which need not be named each time.
  private var isOneDocument: Bool { graph.documents.count == 1 }

  // MARK: Why

  private mutating func writePicture(of root: Contradiction) {
    guard
      case .success(let picture) = ProvenancePicture.make(
        report, .contradiction(root.number), language: language)
    else { return }
    figure(
      GraphSVG.text(picture, idPrefix: "\(root.id)-graph", link: HTMLReport.samePage),
      say(.pictureOf, ["root": .words(root.id)]), hasTitle: false)
  }

  private mutating func writeWhy(_ root: Contradiction, _ sides: RootSides) {
    html.line(
      "h4", [:],
      say(root.severity == .contradiction ? .whyContradictionHeading : .whyTensionHeading))
    paragraph(escaped(sentences.why(root)))
    let steps = sentences.steps(root, sides)
    guard !steps.isEmpty else { return }
    html.begin("ol")
    for step in steps.prefix(selection.innerLimit) {
      html.line("li", [:], escaped(sentences.step(step)))
    }
    html.end()
    rest(steps.count - selection.innerLimit, .moreSteps)
  }

  /// How many independent voices stand behind the sides, and whether an attribution is denied.
  private mutating func writeGround(of root: Contradiction, _ sides: RootSides) {
    let literals = sides.sides.map(\.literal)
    let grounds = literals.prefix(selection.innerLimit).compactMap { literal in
      independence[literal]
    }
    let denials = sentences.denials(sides)
    let members = Set(sides.all.map(\.assertion))
    let circles = evidence.circles.filter { circle in
      circle.among == .assertions && circle.members.contains(where: members.contains)
    }
    guard !grounds.isEmpty || !denials.isEmpty || !circles.isEmpty else { return }
    html.line("h4", [:], say(.restsOnHeading))
    html.begin("ul")
    for ground in grounds {
      html.line(
        "li", [:],
        escaped(sentences.literal(ground.literal)) + say(.colon)
          + evidenceSentences.independence(ground))
    }
    for circle in circles.prefix(selection.innerLimit) {
      html.line(
        "li", [:],
        language.sentence(Phrase.capitalized(evidenceSentences.circle(circle))) + " "
          + HTMLWriter.span("a", ["href": "#circles"], say(.circlesHeading)))
    }
    for denial in denials.prefix(selection.innerLimit) {
      html.line(
        "li", [:],
        language.sentence(
          Phrase.capitalized(
            evidenceSentences.denial(of: denial.assertion, by: denial.deniedBy))))
    }
    html.end()
  }

  private mutating func writeMind(_ sides: RootSides) {
    let notes = sentences.mind(sides)
    guard !notes.isEmpty else { return }
    html.begin("div", ["class": "mind"])
    html.line("h4", [:], say(.mindHeading))
    list(
      notes.prefix(selection.innerLimit).map { note in
        quote(note.assertion) + " " + escaped(note.text)
      })
    html.end()
    rest(notes.count - selection.innerLimit, .moreNotes)
  }

}

extension Contradiction.Kind {
  /// What makes the sides of such a root exclude each other.
  var message: Message {
    switch self {
    case .direct: .direct
    case .question: .byValuesKind
    case .relation: .byARelationKind
    case .path: .byAPathKind
    }
  }
}
