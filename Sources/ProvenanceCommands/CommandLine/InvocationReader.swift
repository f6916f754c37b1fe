import Provenance

extension Invocation {
  /// Reads a command line, without the name of the program.
  ///
  /// Flags stand anywhere, `--` ends them, a lone `-` is standard input. Asking for help or the
  /// version wins over everything else. Every fault is reported, not only the first.
  package static func parse(_ arguments: [String]) -> Result<Invocation, UsageError> {
    var reader = InvocationReader(SplitArguments(arguments))
    let invocation = reader.read()
    guard reader.faults.isEmpty else {
      return .failure(
        UsageError(messages: reader.faults.messages, command: reader.description?.name))
    }
    return .success(invocation)
  }
}

/// Turns the parts of a command line into an invocation, noting every fault on the way.
struct InvocationReader {
  let parts: SplitArguments
  /// The row of the command that was named; nil where none was, or none that is known.
  let description: CommandDescription?
  var invocation: Invocation
  var faults = UsageFaults()

  init(_ parts: SplitArguments) {
    self.parts = parts
    let command = (parts.operands.first?.text).flatMap(CommandName.init(word:))
    description = command.map(CommandTable.description)
    invocation = Invocation(.help(nil), command: command)
  }

  /// What the command line asks for; of no use where there are faults.
  mutating func read() -> Invocation {
    if isGiven(.help) {
      if let first = parts.operands.first, description == nil { refuse(command: first) }
      return Invocation(.help(description?.name), command: description?.name)
    }
    if isGiven(.version) { return Invocation(.version) }
    if let first = parts.operands.first {
      if description == nil { refuse(command: first) }
    } else if !parts.flags.isEmpty {
      faults.add(at: .end, "name a command: \(WordList.or(CommandName.words))")
    }
    readFlags()
    for flag in parts.unknownFlags { refuse(flag: flag) }
    if let description {
      readOperands(of: description)
      checkWhole(of: description)
    }
    return invocation
  }

  /// Whether a flag stands on the command line, with or without a value.
  func isGiven(_ name: FlagName) -> Bool { parts.flags.contains { $0.flag.name == name } }

  private mutating func refuse(command: SplitArguments.Argument) {
    let word = command.text
    let message: String
    if let flag = TypographicDash.flag(in: word) {
      message = TypographicDash.message(word, meaning: flag)
    } else if CaseFile(argument: word) != nil {
      message =
        "name a command before \(Visible.quoted(word)), as in \"whosaid report \(Visible.text(word))\""
    } else {
      message =
        "unknown command \(Visible.quoted(word))"
        + Guess.clause(for: word, among: CommandName.words)
    }
    faults.add(at: .argument(command.position), message)
  }

  private mutating func refuse(flag argument: SplitArguments.Argument) {
    let name = String(argument.text.unicodeScalars.prefix { $0 != "=" })
    let own = (description?.flags.map(\.flag.long) ?? []) + ["--version"]
    var hint = Guess.clause(for: name, among: own)
    if hint.isEmpty { hint = Guess.clause(for: name, among: CommandTable.flags.map(\.long)) }
    if let use = description?.flags.first(where: { $0.words.contains { "--\($0)" == name } }) {
      hint = "; write \(Visible.quoted("\(use.flag.long) \(name.dropFirst(2))"))"
    }
    if hint.isEmpty, CaseFile(argument: argument.text) != nil {
      hint = "; for a file of that name write \(Visible.quoted("./" + argument.text))"
    }
    faults.add(at: .argument(argument.position), "unknown flag \(Visible.quoted(name))" + hint)
  }

  /// What no single argument shows: flags that need or exclude each other, lost input.
  private mutating func checkWhole(of description: CommandDescription) {
    for use in description.flags where use.need == .required && !isGiven(use.flag.name) {
      let ways =
        use.words.isEmpty
        ? "\(use.flag.long) \(use.flag.placeholder ?? "")"
        : WordList.or(use.words.map { "\(use.flag.long) \($0)" })
      faults.add(at: .end, "\(description.name.rawValue) needs \(ways)")
    }
    if description.name == .graph, let hops = given(.hops), !isGiven(.around),
      !isGiven(.contradiction), !isGiven(.disputed)
    {
      faults.add(
        at: .argument(hops.position), "--hops counts from a record; name it with --around ID")
    }
    if invocation.listsDocuments {
      for name in [FlagName.reading, .minCertainty] {
        guard let flag = given(name) else { continue }
        faults.add(
          at: .argument(flag.position),
          "\(flag.spelling) does not go with --documents, which counts all evidence")
      }
    }
    if invocation.site != nil {
      for name in [FlagName.format, .output, .claim, .question, .without] {
        guard let flag = given(name) else { continue }
        faults.add(
          at: .argument(flag.position),
          "\(flag.spelling) does not go with --site, which writes whole reports as pages")
      }
    }
    checkVersions(of: description)
    checkSheets()
    if let output = given(.output), description.use(of: .output) != nil {
      checkOutput(of: description, at: .argument(output.position))
    }
  }

  private mutating func checkOutput(
    of description: CommandDescription, at place: UsageFaults.Place
  ) {
    guard let output = invocation.output else { return }
    if description.name != .convert,
      invocation.caseFiles.contains(where: { sameBytes($0.name, output) })
    {
      faults.add(at: place, "writing to \(Visible.quoted(output)) would destroy a file of the case")
    } else if !isGiven(.format), !description.formats.isEmpty,
      let ending = FileEnding(of: output), ending.promisesAFormat,
      ending.format(among: description.formats) == nil
    {
      let words = WordList.or(description.formats.map(\.rawValue))
      faults.add(
        at: place,
        "\(description.name.rawValue) has no format for a .\(ending.text) file; "
          + "say which one to write: --format \(words)")
    }
  }

  func given(_ name: FlagName) -> SplitArguments.GivenFlag? {
    parts.flags.first { $0.flag.name == name }
  }
}

/// A flag typed or pasted with a long dash in place of its hyphens.
enum TypographicDash {
  /// The flag that was meant; nil where the argument is something else.
  static func flag(in argument: String) -> Flag? {
    let scalars = argument.unicodeScalars
    guard let first = scalars.first, isDash(first) else { return nil }
    let name = String(scalars.drop { isDash($0) || $0 == "-" }.prefix { $0 != "=" })
    return FlagName(word: name).map(CommandTable.flag)
  }

  /// The message for such an argument.
  static func message(_ argument: String, meaning flag: Flag) -> String {
    "\(Visible.quoted(argument)) begins with a long dash; write two hyphens: \(flag.long)"
  }

  private static func isDash(_ scalar: Unicode.Scalar) -> Bool {
    (0x2010...0x2015).contains(scalar.value) || scalar.value == 0x2212
  }
}
