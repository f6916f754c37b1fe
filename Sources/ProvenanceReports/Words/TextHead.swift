import Provenance

extension TerminalStyle {
  /// The head of a list or report on a terminal: what the case is called, with the names of its
  /// files at the right, or below where there is no room.
  func head(
    _ records: Records, inputs: [String], width: Int, language: ReportLanguage = .english
  ) -> [String] {
    let file = inputs.map { Visible.text($0) }.joined(separator: " ")
    let title = Visible.line(records.title ?? language.say(.untitledCase))
    let gap = width - DisplayWidth.of(title) - DisplayWidth.of(file)
    guard gap < 2 else {
      return [paint(title, .strong) + String(repeating: " ", count: gap) + file]
    }
    return DisplayWidth.wrapped(title, to: width).map { paint($0, .strong) }
      + [DisplayWidth.cut(file, to: width)]
  }
}
