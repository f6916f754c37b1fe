import Provenance
import ProvenanceFormats

extension CommandRun {
  /// `whosaid verify`: whether journals are as they were kept.
  func verify(_ invocation: Invocation) -> CommandResult {
    var result = CommandResult()
    for file in invocation.caseFiles {
      switch input(file) {
      case .failure(let fault):
        result = result.saying("whosaid: \(fault.reason)")
        result.status = 2
      case .success(let input): verify(input, invocation.checkpoint, &result)
      }
    }
    return result
  }

  private func verify(
    _ input: CaseInput, _ mark: Checkpoint?, _ result: inout CommandResult
  ) {
    let name = Visible.text(input.name)
    guard input.form == .journal, JournalChain.isChained(input.bytes) else {
      result = result.saying(
        "whosaid: \(name) is not a journal that whosaid keeps: its lines have no hashes")
      result.status = mark == nil ? 2 : max(result.status, 1)
      return
    }
    let chain = JournalChain(input.bytes, mark: mark?.count)
    var lines = chain.distinctFaults.map { fault in
      "\(name):\(fault.line): \(fault.message); \(fault.help)"
    }
    if let mark {
      switch chain.markedHash {
      case nil:
        lines.append(
          "\(name): lines are missing: it had \(mark.count), and has \(chain.checkpoint.count)")
      case let hash? where hash != mark.hash:
        lines.append(
          "\(name): other lines than at the checkpoint: line \(mark.count) has the hash \(hash)")
      default: break
      }
    }
    if chain.torn != nil {
      result = result.saying(
        "whosaid: the last line of \(name) was not written to its end; it is no part of the journal"
      )
    }
    let isWhole = lines.isEmpty
    if isWhole {
      let count = chain.checkpoint.count
      lines.append(
        "\(name): \(count) \(count == 1 ? "line" : "lines"), all as they were kept"
          + (mark.map { $0.count == count ? "" : "; \(count - $0.count) since the checkpoint" }
            ?? ""))
      lines.append("checkpoint \(chain.checkpoint.text)")
    }
    result.output += Array(lines.map { $0 + "\n" }.joined().utf8)
    if !isWhole { result.status = max(result.status, 1) }
  }
}
