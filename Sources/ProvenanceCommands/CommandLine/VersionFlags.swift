import Provenance

/// Two ids of claims that say the same: `--same A=B`.
package struct SameClaimIDs: Sendable, Equatable {
  /// The id that is kept.
  package let kept: String
  /// The id that gives way to it.
  package let other: String
  /// The value as it was written.
  package var text: String { "\(kept)=\(other)" }

  /// Nil where the text does not have two ids around one sign of equality.
  init?(_ text: String) {
    let parts = text.unicodeScalars.split(separator: "=", omittingEmptySubsequences: false)
    guard parts.count == 2, parts.allSatisfy({ !$0.isEmpty }) else { return nil }
    kept = String(parts[0])
    other = String(parts[1])
  }
}

extension InvocationReader {
  /// Checks that a command that compares cases has enough of them, and not too many.
  mutating func checkCount(
    of operands: [SplitArguments.Argument], for description: CommandDescription
  ) {
    let isPair = description.operands == .twoCases
    guard isPair || description.operands == .severalCases else { return }
    let command = description.name.rawValue
    if operands.count == 1 {
      faults.add(at: .end, "\(command) needs a second case to compare with the first")
    }
    guard isPair else { return }
    for operand in operands.dropFirst(2) {
      faults.add(
        at: .argument(operand.position),
        "\(Visible.quoted(operand.text)) is one case too many; \(command) takes two, a file each")
    }
  }

  /// Takes the case that others began from; the result is what is wrong with it.
  mutating func setBase(_ text: String) -> String? {
    guard let file = CaseFile(argument: text) else {
      return "takes a .json or .jsonl file, not \(Visible.quoted(text))"
    }
    invocation.base = file
    return nil
  }

  /// Takes two ids that mean one claim; what is wrong with them is said with the whole line.
  mutating func addSame(_ text: String) {
    if let same = SameClaimIDs(text) { invocation.same.append(same) }
  }

  /// Checks the flags of commands that compare cases against each other.
  mutating func checkVersions(of description: CommandDescription) {
    for flag in parts.flags {
      guard case .text(let text) = flag.value, description.use(of: flag.flag.name) != nil else {
        continue
      }
      let place = UsageFaults.Place.argument(flag.position)
      switch flag.flag.name {
      case .same where SameClaimIDs(text) == nil:
        faults.add(
          at: place, "--same takes two ids, as first=second, not \(Visible.quoted(text))")
      case .takeA, .takeB:
        if let fault = Self.fault(inReference: text) {
          faults.add(at: place, "\(flag.spelling) \(fault)")
        }
      default: break
      }
    }
    for text in invocation.takenFromA
    where invocation.takenFromB.contains(where: { sameBytes($0, text) }) {
      faults.add(
        at: .end, "\(Visible.quoted(text)) is given to both --take-a and --take-b; choose one")
    }
    if invocation.base == .standardInput, invocation.caseFiles.contains(.standardInput) {
      faults.add(at: .end, "standard input (-) can be read only once")
    }
    guard description.name == .merge, let output = given(.output) else { return }
    let place = UsageFaults.Place.argument(output.position)
    if let name = invocation.output, let base = invocation.base, sameBytes(base.name, name) {
      faults.add(at: place, "writing to \(Visible.quoted(name)) would destroy the base")
    }
    if let name = invocation.output, CaseFile(argument: name)?.isWritable != true {
      faults.add(
        at: place, "merge writes a .json or .jsonl file, not \(Visible.quoted(name))")
    }
  }

  /// Why a text names no record, as the end of a message; nil where it does.
  private static func fault(inReference text: String) -> String? {
    if sameBytes(text, "all") || sameBytes(text, "case") { return nil }
    let parts = text.unicodeScalars.split(
      separator: ":", maxSplits: 1, omittingEmptySubsequences: false)
    let types = RecordKind.allCases.map(\.rawValue)
    let type = parts.first.map { String($0) } ?? ""
    guard parts.count == 2, !parts[1].isEmpty else {
      return "takes TYPE:ID, as claim:c1, or all, not \(Visible.quoted(text))"
    }
    guard types.contains(where: { sameBytes($0, type) }) else {
      return "takes a record of a known type, not \(Visible.quoted(text)); there are "
        + WordList.and(types) + Guess.clause(for: type, among: types)
    }
    return nil
  }
}
