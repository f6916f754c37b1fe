import Provenance
import ProvenanceFormats

extension InvocationReader {
  /// Takes the tables that stand behind the command; they may have any name.
  mutating func readSheets(_ operands: [SplitArguments.Argument]) {
    invocation.request = .convert
    invocation.sheets = operands.map(\.text)
    if operands.isEmpty {
      faults.add(at: .end, "convert --from needs a table: a file, or - for standard input")
    }
    let standardInputs = operands.filter { sameBytes($0.text, "-") }
    for operand in standardInputs.dropFirst() {
      faults.add(at: .argument(operand.position), "standard input (-) can be read only once")
    }
    if !standardInputs.isEmpty, invocation.base == .standardInput, let base = given(.base) {
      faults.add(at: .argument(base.position), "standard input (-) can be read only once")
    }
  }

  /// What flags for tables need beside them.
  mutating func checkSheets() {
    guard description?.name == .convert else { return }
    for name in [FlagName.base, .dates] where !isGiven(.from) {
      guard let flag = given(name), description?.use(of: name) != nil else { continue }
      faults.add(
        at: .argument(flag.position),
        "\(flag.spelling) is for tables; say what FILE is with --from csv or --from tsv")
    }
    if let flag = given(.excel), description?.use(of: .excel) != nil, isGiven(.to),
      invocation.to.sheet == nil
    {
      faults.add(
        at: .argument(flag.position),
        "\(flag.spelling) is for tables; it goes with --to csv or --to tsv")
    }
  }
}
