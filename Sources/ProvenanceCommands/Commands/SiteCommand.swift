import Provenance
import ProvenanceFormats
import ProvenanceReports

extension CommandRun {
  /// `whosaid report --site`: several cases, each by itself, as pages that lead to each other.
  func site(_ invocation: Invocation, in folder: String) -> CommandResult {
    var result = CommandResult()
    var cases: [ReportSite.Case] = []
    var digests: [(digest: String, name: String)] = []
    var isFound = false
    for file in invocation.caseFiles {
      var one = invocation
      one.caseFiles = [file]
      switch loadWithTexts(one) {
      case .ended(let ended):
        result.messages += ended.messages
        result.status = 2
      case .loaded(let reading, let texts):
        digests += reading.inputs.map { (SHA256.hexadecimal($0.bytes), $0.name) }
        let report = ContradictionReport(
          analysis(reading, one), study: TextStudy(reading.records, texts))
        isFound = isFound || report.contradictions.contains { $0.severity == .contradiction }
        cases.append(
          ReportSite.Case(
            name: file == .standardInput ? "stdin" : file.name, report: report,
            selection: ReportSelection(limit: limit(invocation)),
            origin: origin(one, reading),
            block: ReportBlock.element(reading.records, texts: texts)))
        result = noteOnWarnings(reading, result)
      }
    }
    if let (first, second) = twice(digests) {
      return CommandResult(status: 2, messages: result.messages).saying(
        "whosaid: \(Visible.text(first)) and \(Visible.text(second)) are the same case; "
          + "name it once")
    }
    guard result.status == 0 else { return result }
    let language = ReportLanguage.named(invocation.language) ?? .english
    if let fault = write(ReportSite(cases, language: language), in: folder, &result) {
      return CommandResult(status: 2, messages: result.messages).saying("whosaid: \(fault.reason)")
    }
    result.status = invocation.exitCode && isFound ? 1 : 0
    return result
  }

  /// The names of two files that are the same byte for byte; every figure would count twice.
  private func twice(
    _ digests: [(digest: String, name: String)]
  ) -> (first: String, second: String)? {
    var names: [String: String] = [:]
    for (digest, name) in digests {
      if let first = names.updateValue(name, forKey: digest) { return (first, name) }
    }
    return nil
  }

  /// Writes the pages; the result is why one could not be written.
  private func write(
    _ site: ReportSite, in folder: String, _ result: inout CommandResult
  ) -> FileFault? {
    let name = Visible.text(folder)
    let there: [String]
    switch machine.prepareFolder(folder) {
    case .success(let names): there = names
    case .failure(let fault): return FileFault("cannot write into \(name): \(fault.reason)")
    }
    let index = path(ReportSite.index, in: folder)
    if there.contains(ReportSite.index), !isOurs(index) {
      return FileFault(
        "\(name) has an index.html that is none of a site of whosaid; name another folder")
    }
    var written = Set<[UInt8]>()
    do throws(FileFault) {
      try site.forEachPage { (page) throws(FileFault) in
        if let fault = machine.write(page.bytes, path(page.name, in: folder)) {
          throw FileFault(
            "cannot write \(Visible.text(path(page.name, in: folder))): \(fault.reason)")
        }
        written.insert(Array(page.name.utf8))
      }
    } catch { return error }
    result.output = Array("\(written.count) pages; open \(Visible.text(index))\n".utf8)
    let old = there.filter { name in
      name.hasSuffix(".html") && (name.hasPrefix("case-") || name.hasPrefix("source-"))
        && !written.contains(Array(name.utf8))
    }.sorted(by: precedes)
    if let first = old.first {
      let rest = old.count > 1 ? " and \(old.count - 1) more" : ""
      result = result.saying(
        "whosaid: \(name) still has \(Visible.text(first))\(rest) of an earlier site; "
          + "nothing leads there any more")
    }
    return nil
  }

  private func path(_ name: String, in folder: String) -> String {
    folder.hasSuffix("/") ? folder + name : folder + "/" + name
  }

  /// Whether a page was written by this program.
  private func isOurs(_ path: String) -> Bool {
    guard case .success(let bytes) = machine.read(path) else { return false }
    return String(decoding: bytes.prefix(4_000), as: UTF8.self).contains(HTMLReport.generator)
  }
}
