import Provenance

/// The sections of the page that speak of the evidence.
extension HTMLReport {
  mutating func writeSelfContradictions() {
    let (shown, total) = parts.selfContradictions(limit: selection.limit)
    guard total > 0 else { return }
    section("self", .selfHeading, count: total) { page in
      page.html.begin("ul")
      for own in shown { page.html.line("li", [:], page.item(own)) }
      page.html.end()
      page.rest(total - shown.count, .moreSelfContradictions)
    }
  }

  private func item(_ own: SelfContradiction) -> String {
    let steps = own.pair.path.map { escaped(sentences.step($0)) }
    let notes = [own.pair.a, own.pair.b].flatMap(sentences.textNotes(on:)).map { note in
      say(
        .mindLine,
        [
          "quote": .words(quote(note.assertion)),
          "note": .words(escaped(language.sentence(note.text))),
        ])
    }
    return evidenceSentences.selfContradiction(own) + inner(steps + notes)
  }

  mutating func writeInconsistencies() {
    let claims = parts.inconsistentClaims
    guard !claims.isEmpty else { return }
    section(
      "inconsistent", .inconsistentHeading, count: claims.count,
      introduction: .inconsistentIntroduction
    ) { page in
      page.list(
        claims.prefix(page.selection.limit).map { claim in
          let paths = page.graph.inconsistency(of: claim).paths.map { path in
            path.map { page.escaped(page.sentences.step($0)) }
              .joined(separator: page.say(.semicolon))
          }
          return page.claimLink(claim) + page.inner(paths)
        })
      page.rest(claims.count - page.selection.limit, .moreClaims)
    }
  }

  mutating func writeDisputes() {
    listSection(
      "denied", .disputesHeading,
      evidence.attributionDisputes.prefix(selection.limit).map {
        language.sentence(Phrase.capitalized(evidenceSentences.dispute($0)))
      }, of: evidence.attributionDisputes.count, .moreDeniedAttributions,
      introduction: .disputesIntroduction)
  }

  mutating func writeScopeSplits() {
    listSection(
      "scopes", .scopesHeading,
      evidence.scopeSplits.prefix(selection.limit).map {
        evidenceSentences.scopeSplit($0.question, $0.claims)
      }, of: evidence.scopeSplits.count, .moreQuestions, introduction: .scopesIntroduction)
  }

  mutating func writeOriginals() {
    listSection(
      "originals", .originalsHeading,
      evidence.originals.prefix(selection.limit).map(evidenceSentences.original),
      of: evidence.originals.count, .moreOriginals, introduction: .originalsIntroduction)
  }

  mutating func writeChanges() {
    let changes = parts.positionChanges
    listSection(
      "changes", .changesHeading,
      changes.prefix(selection.limit).map { change in
        evidenceSentences.change(change) + inner(evidenceSentences.moments(of: change))
      }, of: changes.count, .moreChanges)
  }

  mutating func writeTimeline() {
    let events = TimelineEvent.events(of: report, parts)
    guard !events.isEmpty else { return }
    section("timeline", .timelineHeading, count: events.count) { page in
      if let picture = TimelineSVG.text(
        page.report, page.parts, idPrefix: "timeline-picture", link: HTMLReport.samePage,
        language: page.language)
      {
        page.figure(picture, page.say(.timelineHeading))
      }
      page.folded(events.count) { page in
        page.table(
          .timelineHeading,
          [page.say(.whenColumn), page.say(.whatColumn), page.say(.sourceColumn)],
          events.prefix(page.selection.limit).map { event in
            HTMLRow(cells: [
              page.escaped(event.date.text),
              page.evidenceSentences.event(event, words: page.words),
              page.evidenceSentences.origin(of: event),
            ])
          })
        page.rest(events.count - page.selection.limit, .moreEvents)
      }
    }
  }

  mutating func writeCircles() {
    let circles = evidence.circles
    guard !circles.isEmpty else { return }
    section("circles", .circlesHeading, count: circles.count) { page in
      for (index, circle) in circles.prefix(page.selection.limit).enumerated() {
        page.paragraph(
          page.language.sentence(Phrase.capitalized(page.evidenceSentences.circle(circle))))
        if index < HTMLReport.openRoots,
          let picture = CircleSVG.text(
            circle, of: page.report, idPrefix: "circle\(index + 1)", link: HTMLReport.samePage,
            language: page.language)
        {
          page.figure(picture, page.say(.circlesHeading))
        }
      }
      page.rest(circles.count - page.selection.limit, .moreCircles)
    }
  }

  mutating func writeIndependence() {
    let sides = evidence.independence
    guard !sides.isEmpty else { return }
    let count = parts.contestedSides.count
    section(
      "independence", .independenceHeading, count: count, introduction: .independenceIntroduction
    ) { page in
      let claims = page.independenceByClaim(sides)
      page.folded(claims.count) { page in
        page.table(
          .independenceHeading,
          [page.say(.claimColumn), page.say(.forColumn), page.say(.againstColumn)],
          claims.map { claim in
            HTMLRow(cells: [
              page.claimLink(claim.claim),
              claim.sides[0].map(page.evidenceSentences.independence) ?? "",
              claim.sides[1].map(page.evidenceSentences.independence) ?? "",
            ])
          })
        page.rest(count - sides.count, .moreSides)
      }
      page.drawIndependence(of: sides)
    }
  }

  /// The sides of each claim, that which affirms it first, in the order of the claims.
  private func independenceByClaim(
    _ sides: [SideIndependence]
  ) -> [(claim: Int, sides: [SideIndependence?])] {
    var order: [Int] = []
    for side in sides where order.last != side.claim { order.append(side.claim) }
    return order.map { claim in
      let ends = [false, true].map { Literal(claim: claim, isNegated: $0) }
      return (claim, ends.map { independence[$0] })
    }
  }

  /// Pictures of the sides on which more than one speaks, and one of them in so many words: there it
  /// shows who has it from whom.
  private mutating func drawIndependence(of sides: [SideIndependence]) {
    let drawn = sides.filter { $0.speakers > 1 && !graph.holders(of: $0.literal).isEmpty }
    for (index, side) in drawn.prefix(HTMLReport.openRoots).enumerated() {
      guard
        let picture = IndependenceSVG.text(
          side, of: report, idPrefix: "independence\(index + 1)", link: HTMLReport.samePage,
          language: language)
      else { continue }
      figure(
        picture,
        escaped(sentences.literal(side.literal)) + say(.colon)
          + evidenceSentences.independence(side))
    }
  }

  mutating func writeCopies() {
    guard !evidence.sharedPassages.isEmpty else { return }
    let sentences = CopySentences(
      report, texts: texts, limit: selection.innerLimit, language: language)
    let rows = report.rows(of: evidence.sharedPassages.prefix(selection.limit))
    listSection(
      "copies", .copiesHeading,
      rows.map { row in
        let copies = sentences.copies(row.passage).map {
          say(.andIn, ["place": .words(escaped($0))])
        }
        return say(
          .extentIn,
          [
            "extent": .words(sentences.extent(row.passage)),
            "place": .words(escaped(sentences.place(row.passage.earliest))),
          ]) + inner(copies + [language.quoted(escaped(row.words))])
      }, of: evidence.sharedPassages.count, .morePassages, introduction: .copiesIntroduction)
  }

  mutating func writeFlags() {
    let kinds = EvidenceFlag.Kind.allCases.filter { kind in
      evidence.flags.contains { $0.kind == kind }
    }
    guard !kinds.isEmpty else { return }
    section("flags", .flagsHeading, count: evidence.flags.count) { page in
      page.list(
        kinds.map { kind in
          let flags = page.evidence.flags.filter { $0.kind == kind }
          return page.say(
            .flagLine,
            [
              "flag": .words(
                HTMLWriter.span(
                  "b", [:], Phrase.capitalized(kind.words(in: page.language)))),
              "meaning": .words(kind.meaning(in: page.language)),
              "subjects": .words(
                page.evidenceSentences.subjects(of: flags) {
                  HTMLWriter.span("code", [:], page.escaped($0))
                }),
            ])
        })
    }
  }

  /// A list as a section of its own, of so many items in all.
  private mutating func listSection(
    _ id: String, _ title: Message, _ items: [String], of count: Int, _ more: Message,
    introduction: Message? = nil
  ) {
    guard count > 0 else { return }
    section(id, title, count: count, introduction: introduction) { page in
      page.folded(items.count) { $0.list(items) }
      page.rest(count - items.count, more)
    }
  }
}
