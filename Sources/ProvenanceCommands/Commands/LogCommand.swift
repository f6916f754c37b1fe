import Provenance
import ProvenanceFormats
import ProvenanceReports

extension CommandRun {
  /// `whosaid log`: what was done in a journal, the last first.
  func log(_ invocation: Invocation) -> CommandResult {
    let name = Visible.text(invocation.journal)
    let input: CaseInput
    switch self.input(.journal(invocation.journal)) {
    case .failure(let fault): return .failure(fault.reason)
    case .success(let found): input = found
    }
    let reading = CaseReading.readForm(of: [input])
    guard !reading.hasErrors else {
      return CommandResult(status: 2, messages: shown(reading))
        .saying("whosaid: \(name) has errors; nothing was made of it")
    }
    let history = JournalHistory(input)
    var lines = Array(history.lines.indices)
    if let word = invocation.ids.first {
      lines = lines.filter { history.lines[$0].isAbout(word) }
      guard !lines.isEmpty else {
        return .failure(
          "there never was a record \(Visible.quoted(word)) in \(name)"
            + Guess.clause(for: word, among: history.lines.compactMap { $0.entry.record?.id }))
      }
    }
    let limit = invocation.limit ?? 0
    let shownLines = Array(lines.reversed().prefix(limit == 0 ? .max : limit))
    let rest = lines.count - shownLines.count
    switch invocation.resultFormat {
    case .json:
      let output = shownLines.flatMap { history.json($0) }
      return CommandResult(output: output)
    default:
      var text = shownLines.flatMap { history.text($0, width: machine.width) }
      if rest > 0 { text.append("and \(rest) earlier; --limit 0 shows all") }
      return text.isEmpty ? CommandResult() : .text(text)
    }
  }
}

extension JournalHistory.Line {
  /// Whether the line brings or takes back the record that a word names.
  fileprivate func isAbout(_ word: String) -> Bool {
    guard let target = entry.record ?? entry.retracted else { return false }
    return sameBytes(target.id, word) || sameBytes("\(target.kind.rawValue):\(target.id)", word)
  }
}

extension JournalHistory {
  /// A line as text: number, time, who and what; then what the fields were and are.
  fileprivate func text(_ index: Int, width: Int) -> [String] {
    let line = lines[index]
    let (by, at) = keeping(of: line)
    let head = [
      String(line.number), at.map { Visible.text($0) } ?? "no time",
      by.map { Visible.text($0) } ?? "nobody named",
    ].joined(separator: "  ")
    var text = ["\(head)  \(told(line))\(remark(index))"]
    if case .retraction(let retraction) = line.entry, let reason = retraction.reason {
      text += indented("why: \(Visible.text(reason))", width)
    }
    if case .added = line.deed, let words = words(of: line.entry) { text += indented(words, width) }
    guard case .changed(let fields) = line.deed, let before = line.before else { return text }
    let (old, new) = (lines[before].entry.members, line.entry.members)
    for field in fields {
      text += indented("\(Visible.text(field)): was \(shown(old[field]))", width)
      text += indented("\(Visible.text(field)): is \(shown(new[field]))", width)
    }
    return text
  }

  private func indented(_ text: String, _ width: Int) -> [String] {
    DisplayWidth.wrapped(text, to: max(30, width - 6)).map { "      " + $0 }
  }

  private func shown(_ json: String?) -> String {
    json.map { Visible.text($0, limit: 400) } ?? "not there"
  }

  /// That a line was taken back, or takes back another.
  private func remark(_ index: Int) -> String {
    if let undone = lines[index].note.undoes { return "; takes back line \(undone)" }
    return act(ofLine: index).isUndone ? "; taken back later" : ""
  }

  /// The words of a record by which a person knows it.
  private func words(of entry: CaseEntry) -> String? {
    switch entry {
    case .source(let record): Visible.text(record.name)
    case .document(let record): Visible.text(record.title)
    case .question(let record): Visible.text(record.text)
    case .claim(let record): Visible.text(record.text)
    case .assertion(let record):
      "\(Visible.text(record.source)) \(record.stance.rawValue) "
        + Visible.text(record.claim ?? "assertion:\(record.assertion ?? "")")
    case .relation(let record):
      "\(Visible.text(record.from)) \(record.kind.rawValue) \(Visible.text(record.to))"
    case .review(let record):
      Visible.text(record.claim) + (record.rating.label.map { ": \(Visible.text($0))" } ?? "")
    case .header, .retraction: nil
    }
  }

  /// A line as a JSON object on one line.
  fileprivate func json(_ index: Int) -> [UInt8] {
    let line = lines[index]
    let (by, at) = keeping(of: line)
    let target = line.entry.record ?? line.entry.retracted
    var writer = JSONWriter(pretty: false)
    writer.beginObject()
    func text(_ name: String, _ value: String?) {
      writer.key(name)
      if let value { writer.string(value) } else { writer.null() }
    }
    writer.key("line")
    writer.integer(line.number)
    text("at", at)
    text("by", by)
    text("deed", line.deed.word)
    text("record", target.map { "\($0.kind.rawValue):\($0.id)" })
    if case .changed(let fields) = line.deed {
      writer.key("fields")
      writer.beginArray()
      for field in fields { writer.string(field) }
      writer.endArray()
    }
    if case .retraction(let retraction) = line.entry { text("reason", retraction.reason) }
    if let undoes = line.note.undoes {
      writer.key("undoes")
      writer.integer(undoes)
    }
    writer.endObject()
    writer.lineFeed()
    return writer.bytes
  }
}

extension JournalHistory.Deed {
  /// The word that JSON has for it.
  fileprivate var word: String {
    switch self {
    case .named: "named"
    case .added: "added"
    case .changed: "changed"
    case .retracted: "retracted"
    }
  }
}
