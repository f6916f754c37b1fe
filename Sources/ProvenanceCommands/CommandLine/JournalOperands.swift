import Provenance

extension InvocationReader {
  /// `init NEW.jsonl [CASE...]`.
  mutating func readNewJournal(_ operands: [SplitArguments.Argument]) {
    invocation.request = .begin
    takeJournal(operands.first, of: .`init`)
    for operand in operands.dropFirst() { takeCase(operand) }
  }

  /// `add TYPE JOURNAL`, and `add records JOURNAL FILE...`.
  mutating func readAddition(_ operands: [SplitArguments.Argument]) {
    guard let first = operands.first else {
      return faults.add(at: .end, "add needs a type of record: \(WordList.or(AddedThing.words))")
    }
    guard let thing = AddedThing(word: first.text) else {
      return faults.add(
        at: .argument(first.position),
        "add takes a type of record first: \(WordList.or(AddedThing.words)), not "
          + Visible.quoted(first.text) + Guess.clause(for: first.text, among: AddedThing.words))
    }
    invocation.request = .add(thing)
    takeJournal(operands.dropFirst().first, of: .add)
    let rest = operands.dropFirst(2)
    guard let kind = thing.kind else {
      for operand in rest { takeCase(operand) }
      if rest.isEmpty {
        faults.add(at: .end, "add records needs files with records, or - for standard input")
      }
      return refuseFields(of: nil)
    }
    for operand in rest {
      faults.add(
        at: .argument(operand.position),
        "\(Visible.quoted(operand.text)) is one word too many; what a record has is said with flags"
      )
    }
    refuseFields(of: kind)
  }

  /// A command on one journal, with ids behind it.
  mutating func readJournal(
    _ operands: [SplitArguments.Argument], _ ids: ClosedRange<Int>, of command: CommandName
  ) {
    invocation.request =
      switch command {
      case .amend: .amend
      case .retract: .retract
      case .undo: .undo
      default: .log
      }
    takeJournal(operands.first, of: command)
    for operand in operands.dropFirst() {
      if invocation.ids.count == ids.upperBound {
        let most = ids.upperBound == 0 ? "no id" : "one id"
        faults.add(
          at: .argument(operand.position),
          "\(Visible.quoted(operand.text)) is one word too many; \(command.rawValue) takes \(most)")
      }
      invocation.ids.append(operand.text)
    }
    if invocation.ids.count < ids.lowerBound {
      faults.add(at: .end, "\(command.rawValue) needs the id of a record, as assertion:a3")
    }
    if command == .amend, invocation.fields.isEmpty {
      faults.add(at: .end, "amend needs a flag that says what changes")
    }
  }

  private mutating func takeJournal(
    _ operand: SplitArguments.Argument?, of command: CommandName
  ) {
    guard let operand else {
      return faults.add(at: .end, "\(command.rawValue) needs a journal: a .jsonl file")
    }
    guard case .journal(let name)? = CaseFile(argument: operand.text) else {
      return faults.add(
        at: .argument(operand.position),
        "\(command.rawValue) works on a journal (.jsonl), not on \(Visible.quoted(operand.text)); "
          + "`whosaid init NEW.jsonl CASE` makes one of a case")
    }
    invocation.journal = name
  }

  private mutating func takeCase(_ operand: SplitArguments.Argument) {
    guard let file = CaseFile(argument: operand.text) else {
      return faults.add(
        at: .argument(operand.position),
        "\(Visible.quoted(operand.text)) is neither a .json nor a .jsonl file")
    }
    if file == .standardInput, invocation.caseFiles.contains(.standardInput) {
      faults.add(at: .argument(operand.position), "standard input (-) can be read only once")
    }
    invocation.caseFiles.append(file)
  }

  /// Refuses flags that say nothing of a record of this type, or of any where records are read.
  private mutating func refuseFields(of kind: RecordKind?) {
    for given in parts.flags
    where RecordFlag.all.contains(given.flag.name) || given.flag.name == .set {
      guard let kind else {
        faults.add(
          at: .argument(given.position),
          "\(given.spelling) does not go with records, which files say in full")
        continue
      }
      if given.flag.name == .set || RecordFlag.meaning(of: given.flag.name, for: kind) != nil {
        continue
      }
      let flags = RecordFlag.flags(of: kind).map { CommandTable.flag($0).long }
      faults.add(
        at: .argument(given.position),
        "\(kind.withArticle) takes no \(given.spelling); it takes \(WordList.and(flags))")
    }
  }
}
