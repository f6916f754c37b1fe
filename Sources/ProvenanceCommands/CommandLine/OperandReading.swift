import Provenance

extension InvocationReader {
  /// Takes what stands behind the command: case files, ids or a word.
  mutating func readOperands(of description: CommandDescription) {
    var operands: [SplitArguments.Argument] = []
    for operand in parts.operands.dropFirst() {
      if CaseFile(argument: operand.text) == nil,
        let flag = TypographicDash.flag(in: operand.text)
      {
        faults.add(
          at: .argument(operand.position), TypographicDash.message(operand.text, meaning: flag))
      } else {
        operands.append(operand)
      }
    }
    switch description.operands {
    case .caseFiles where isGiven(.from): readSheets(operands)
    case .caseFiles, .separateFiles, .twoCases, .severalCases:
      readCaseFiles(operands, for: description.name)
      checkCount(of: operands, for: description)
    case .caseFilesAndIDs: readCaseFilesAndIDs(operands)
    case .anyFile: readFile(operands, of: description.name)
    case .newJournal: readNewJournal(operands)
    case .addition: readAddition(operands)
    case .journal(let ids): readJournal(operands, ids, of: description.name)
    case .word, .optionalWord: readWord(operands, of: description)
    }
  }

  private mutating func readCaseFiles(
    _ operands: [SplitArguments.Argument], for command: CommandName
  ) {
    for operand in operands {
      if let file = CaseFile(argument: operand.text) {
        add(file, at: operand.position)
        continue
      }
      let hint = hint(for: operand.text, command)
      faults.add(
        at: .argument(operand.position),
        "\(Visible.quoted(operand.text)) is neither a .json nor a .jsonl file" + hint)
    }
    if operands.isEmpty {
      faults.add(at: .end, "\(command.rawValue) needs a case file: \(caseFileWanted)")
    }
    invocation.request =
      switch command {
      case .check: .check
      case .report: .report
      case .status: .status
      case .sources: .sources
      case .graph: .graph
      case .format: .format
      case .convert: .convert
      case .requote: .requote
      case .verify: .verify
      case .diff: .diff
      case .agreement: .agreement
      case .merge: .merge
      default: invocation.request
      }
  }

  /// What else may have been meant by what is no case file.
  private func hint(for name: String, _ command: CommandName) -> String {
    switch FileEnding(of: name)?.text {
    case nil: "; only explain takes ids"
    case "csv", "tsv", "tab": command == .convert ? "; a table is read with --from csv" : ""
    default: ""
    }
  }

  private mutating func add(_ file: CaseFile, at position: Int) {
    if file == .standardInput, invocation.caseFiles.contains(.standardInput) {
      faults.add(at: .argument(position), "standard input (-) can be read only once")
    }
    invocation.caseFiles.append(file)
  }

  private mutating func readCaseFilesAndIDs(_ operands: [SplitArguments.Argument]) {
    invocation.request = .explain
    for operand in operands {
      if let file = CaseFile(argument: operand.text) {
        add(file, at: operand.position)
        continue
      }
      invocation.ids.append(operand.text)
      if operand.text.isEmpty {
        faults.add(at: .argument(operand.position), "an id is not empty")
      } else if invocation.ids.count == 3 {
        faults.add(
          at: .argument(operand.position),
          "explain takes one id or two; \(Visible.quoted(operand.text)) is the third")
      }
    }
    switch (invocation.caseFiles.isEmpty, invocation.ids.count) {
    case (true, 0):
      faults.add(at: .end, "explain needs a case file and an id, or the name of a check")
    case (true, 1): invocation.request = .explainCheck(invocation.ids[0])
    case (true, _):
      faults.add(at: .end, "explain needs a case file beside the ids: \(caseFileWanted)")
    case (false, 0):
      faults.add(
        at: .end, "explain needs an id: of any record, or of a contradiction as x1")
    case (false, _): break
    }
  }

  private mutating func readFile(
    _ operands: [SplitArguments.Argument], of command: CommandName
  ) {
    invocation.request = .capture
    for operand in operands.dropFirst() {
      faults.add(
        at: .argument(operand.position),
        "\(Visible.quoted(operand.text)) is one file too many; \(command.rawValue) takes one")
    }
    guard let operand = operands.first else {
      return faults.add(
        at: .end, "\(command.rawValue) needs a file: a text, a saved page, or - for standard input")
    }
    invocation.captured = sameBytes(operand.text, "-") ? nil : operand.text
  }

  private mutating func readWord(
    _ operands: [SplitArguments.Argument], of description: CommandDescription
  ) {
    let command = description.name.rawValue
    for operand in operands.dropFirst() {
      faults.add(
        at: .argument(operand.position),
        "\(Visible.quoted(operand.text)) is one word too many for \(command)")
    }
    guard let operand = operands.first else {
      if description.name == .completions {
        faults.add(at: .end, "completions needs a shell: \(WordList.or(Shell.words))")
      } else if description.name == .schema {
        invocation.request = .schema(nil)
      }
      return
    }
    switch description.name {
    case .schema:
      let name = SchemaName(word: operand.text)
      if name == nil { refuse(operand, kind: "schema", known: SchemaName.words) }
      invocation.request = .schema(name)
    case .completions:
      if let shell = Shell(word: operand.text) {
        invocation.request = .completions(shell)
      } else {
        refuse(operand, kind: "shell", known: Shell.words)
      }
    case .help: readHelp(operand)
    default: break
    }
  }

  private mutating func readHelp(_ operand: SplitArguments.Argument) {
    if isGiven(.man) {
      faults.add(
        at: .argument(operand.position),
        "\(Visible.quoted(operand.text)) cannot go with --man, which prints the whole manual page")
    } else if let command = CommandName(word: operand.text) {
      invocation.request = .help(command)
    } else {
      faults.add(
        at: .argument(operand.position),
        "unknown command \(Visible.quoted(operand.text))"
          + Guess.clause(for: operand.text, among: CommandName.words))
    }
  }

  private mutating func refuse(
    _ operand: SplitArguments.Argument, kind: String, known: [String]
  ) {
    faults.add(
      at: .argument(operand.position),
      "unknown \(kind) \(Visible.quoted(operand.text)); "
        + "there are \(WordList.and(known))" + Guess.clause(for: operand.text, among: known))
  }
}

private let caseFileWanted = "a .json or .jsonl file, or - for standard input"
