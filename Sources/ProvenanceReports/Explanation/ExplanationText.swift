import Provenance

/// Prints an explanation.
public enum ExplanationText {
  /// The steps as indented lines, each with the places of its records; first what is left out.
  public static func text(
    _ item: ExplanationItem, style: TerminalStyle, without cut: CaseWithout? = nil,
    place: (RecordReference) -> FilePlace?
  ) -> [UInt8] {
    var lines: [String] = []
    if let cut {
      lines += DisplayWidth.wrapped(WithoutLine.text(cut), to: max(style.columns, 40)) + [""]
    }
    // An explanation is six levels deep whatever the case: recursion is bounded by the program.
    func write(_ item: ExplanationItem, level: Int) {
      let lead = String(repeating: "  ", count: level)
      let room = max(style.columns, 40) - lead.count
      let text = item.text + places(of: item, place)
      let isTitle = level == 0 || item.role == .side || item.role == .section
      for (index, line) in DisplayWidth.wrapped(text, to: room - 2).enumerated() {
        lines.append(
          lead + (index == 0 ? "" : "  ") + (isTitle ? style.paint(line, .strong) : line))
      }
      for (index, child) in item.items.enumerated() {
        let opens = level == 0 && (index == 0 || child.role == .result)
        if opens || child.role == .side || child.role == .section { lines.append("") }
        write(child, level: level + 1)
      }
    }
    write(item, level: 0)
    return Array((lines.joined(separator: "\n") + "\n").utf8)
  }

  /// The places of a step's records in brackets, each file named once.
  private static func places(
    of item: ExplanationItem, _ place: (RecordReference) -> FilePlace?
  ) -> String {
    guard item.role != .quote else { return "" }
    var files: [(file: String, lines: [Int])] = []
    for place in item.records.compactMap(place) {
      if let last = files.last, sameBytes(last.file, place.file) {
        if !last.lines.contains(place.line) { files[files.count - 1].lines.append(place.line) }
      } else {
        files.append((place.file, [place.line]))
      }
    }
    guard !files.isEmpty else { return "" }
    let words = files.map { file, lines in
      "\(Visible.text(file)):" + lines.map(String.init).joined(separator: ", ")
    }
    return "  (\(words.joined(separator: "; ")))"
  }
}
