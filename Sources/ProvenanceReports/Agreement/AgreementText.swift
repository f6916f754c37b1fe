import Provenance

/// Writes how far annotators agree for a terminal: the figures, then what to settle.
package struct AgreementText {
  /// Differences listed where no limit is given.
  package static let screenLimit = 12

  private let agreement: AnnotatorAgreement
  private let places: [[RecordReference: FilePlace]]
  private let limit: Int
  private let style: TerminalStyle
  private var lines: [String] = []
  private var width: Int { max(style.columns, 40) }

  /// The agreement as UTF-8 text; `places` has for each annotator where assertions stand.
  ///
  /// `limit` bounds the differences; nil is a screen. What is left out is counted.
  /// - Complexity: O(n) in the differences shown, and that of the figures.
  package static func text(
    _ agreement: AnnotatorAgreement, places: [[RecordReference: FilePlace]], limit: Int?,
    style: TerminalStyle
  ) -> [UInt8] {
    var text = AgreementText(agreement, places, limit ?? screenLimit, style)
    text.write()
    return Array((text.lines.joined(separator: "\n") + "\n").utf8)
  }

  private init(
    _ agreement: AnnotatorAgreement, _ places: [[RecordReference: FilePlace]], _ limit: Int,
    _ style: TerminalStyle
  ) {
    self.agreement = agreement
    self.places = places
    self.limit = limit
    self.style = style
  }

  private mutating func write() {
    let count = agreement.annotators.count
    lines.append(style.paint("Agreement of \(count) annotators", .strong))
    for (number, annotator) in agreement.annotators.enumerated() {
      let own = agreement.units.count { $0.annotations[number] != nil }
      lines += hanging(
        AgreementWords.letter(number) + "  ",
        "\(Visible.line(annotator.name)): \(Phrase.count(own, "pair")) of a source and a claim")
    }
    lines.append("")
    writeFigures()
    for pair in agreement.pairs { write(pair) }
    writeDifferences()
  }

  private mutating func writeFigures() {
    let table = agreement.table
    let (agreeing, shared) = table.observed
    let all = agreement.annotators.count == 2 ? "both" : "all"
    lines.append("\(Phrase.count(agreement.units.count, "pair")) in all")
    row("same value from \(all)", AgreementWords.share(agreeing, of: shared))
    row("Fleiss' kappa", AgreementWords.figure(table.fleissKappa))
    for scale in RatingTable.Scale.allCases {
      let name = "Krippendorff's alpha, \(scale.rawValue)"
      row(name, AgreementWords.figure(table.krippendorffsAlpha(scale)))
    }
    guard agreement.ambiguousCount > 0 else { return }
    row("several values by one", "\(Phrase.count(agreement.ambiguousCount, "pair")), not counted")
  }

  private mutating func write(_ pair: AnnotatorAgreement.Pair) {
    let names = [pair.first, pair.second].map(AgreementWords.letter).joined(separator: " and ")
    lines += ["", names]
    row("same value", AgreementWords.share(pair.agreeing, of: pair.shared))
    row("Cohen's kappa", AgreementWords.figure(pair.kappa))
    let spans = pair.spans
    row("quotes exactly the same", AgreementWords.share(spans.exactCount, of: spans.count))
    row("overlap of quotes (F1)", AgreementWords.figure(spans.f1))
    guard pair.unplacedSpanCount > 0 else { return }
    row("quotes not compared", "\(pair.unplacedSpanCount), without a place in one text of both")
  }

  // MARK: Differences

  private mutating func writeDifferences() {
    let differences = agreement.differences
    lines.append("")
    guard !differences.isEmpty else {
      lines.append("There is nothing to settle.")
      return
    }
    lines.append(style.paint("To settle: \(Phrase.count(differences.count, "pair"))", .strong))
    for unit in differences.prefix(limit) { write(unit) }
    let rest = differences.count - min(limit, differences.count)
    guard rest > 0 else { return }
    lines.append("  ... and \(Phrase.count(rest, "more pair")); --limit 0 shows all")
  }

  private mutating func write(_ unit: AnnotatorAgreement.Unit) {
    let (source, claim) = AgreementWords.names(of: unit, agreement)
    let ids = " (\(unit.source), \(unit.claim))"
    lines += hanging("  ", Visible.line("\(source): \(claim)" + ids))
    for (number, annotation) in unit.annotations.enumerated() {
      lines += hanging(
        DisplayWidth.padded("    " + AgreementWords.letter(number), to: 7),
        value(annotation, of: number))
    }
  }

  /// `affirms, probable (PR+), case.json:12`, or that nothing is annotated.
  private func value(_ annotation: AnnotatorAgreement.Annotation?, of annotator: Int) -> String {
    guard let annotation else { return "not annotated" }
    let files = annotation.assertions.compactMap { assertion in
      places[annotator][RecordReference(.assertion, assertion)].map {
        "\(Visible.text($0.file, limit: .max)):\($0.line)"
      }
    }
    return annotation.values.map(AgreementWords.value).joined(separator: " and ")
      + (files.isEmpty ? "" : ", " + files.joined(separator: ", "))
  }

  /// A figure behind its name.
  private mutating func row(_ name: String, _ text: String) {
    let label = width < 60 ? 4 : 34
    if width < 60 { lines.append("  " + name) }
    lines += hanging(DisplayWidth.padded(width < 60 ? "" : "  " + name, to: label), text)
  }

  /// A text behind a lead, its other lines below its first.
  private func hanging(_ lead: String, _ text: String) -> [String] {
    let indent = DisplayWidth.of(lead)
    return DisplayWidth.wrapped(text, to: width - indent).enumerated().map {
      ($0 == 0 ? lead : String(repeating: " ", count: indent)) + $1
    }
  }
}
