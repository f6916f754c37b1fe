import Provenance

extension SideIndependence {
  /// The counts as a sentence, for which `names` gives the name of a source.
  ///
  /// "4 speakers, 3 groups, 1 origin, 2 with lineage not recorded; 1 independent line: everything
  /// passes through NTD". What is not recorded is left out where all is recorded.
  func sentence(in language: ReportLanguage = .english, names: (Int) -> String) -> String {
    var counts = [
      language.say(.speakers, ["count": .number(speakers)]),
      language.say(.groups, ["count": .number(groups)]),
      origins == 0
        ? language.say(.noOrigin) : language.say(.origins, ["count": .number(origins)]),
    ]
    if lineageNotRecorded > 0 {
      counts.append(
        language.say(.lineageNotRecorded, ["count": .number(lineageNotRecorded)]))
    }
    let message: Message =
      isComplete
      ? (lines == 0 ? .noIndependentLine : .independentLines)
      : (lines == 0 ? .atLeastNoIndependentLine : .atLeastIndependentLines)
    let sentence = language.say(
      .countsAndLines,
      [
        "counts": .words(counts.joined(separator: language.say(.listComma))),
        "lines": .words(language.say(message, ["count": .number(lines)])),
      ])
    guard !singlePoints.isEmpty else { return sentence }
    return language.say(
      .passesThrough,
      [
        "counts": .words(sentence), "who": .words(language.list(singlePoints.map(names))),
      ])
  }
}
