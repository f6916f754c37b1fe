import Provenance
import ProvenanceFormats

extension InvocationReader {
  /// Takes the known flags: which belong to the command, and what their values say.
  mutating func readFlags() {
    var counts: [FlagName: Int] = [:]
    for given in parts.flags {
      counts[given.flag.name, default: 0] += 1
      if let description, description.use(of: given.flag.name) == nil {
        refuse(given, of: description.name)
        continue
      }
      if counts[given.flag.name] == 2, given.flag.repetition == .once { refuse(repeated: given) }
      read(given)
    }
  }

  private mutating func refuse(
    _ given: SplitArguments.GivenFlag, of command: CommandName
  ) {
    let owners = CommandTable.commands(taking: given.flag.name).map(\.rawValue)
    // Where nearly every command takes it, a list of them tells nothing.
    let message =
      owners.count > 5
      ? "\(command.rawValue) takes no \(given.spelling)"
      : "\(given.spelling) belongs to \(WordList.and(owners)), not to \(command.rawValue)"
    faults.add(at: .argument(given.position), message)
  }

  private mutating func refuse(repeated given: SplitArguments.GivenFlag) {
    let count = parts.flags.count { $0.flag.name == given.flag.name }
    let times = count == 2 ? "twice" : "\(count) times"
    faults.add(
      at: .argument(given.position), "\(given.spelling) is given \(times); give it once")
  }

  private mutating func read(_ given: SplitArguments.GivenFlag) {
    let place = UsageFaults.Place.argument(given.position)
    switch given.value {
    case .none where isRecordFlag(given.flag.name):
      invocation.fields.append(GivenField(name: given.flag.name, value: nil))
    case .none: set(given.flag.name)
    case .unwanted(let value):
      faults.add(
        at: place, "\(given.spelling) takes no value; leave out \(Visible.quoted(value))")
    case .missing:
      let wanted = wanted(for: given.flag)
      faults.add(at: place, "\(given.spelling) needs a value" + (wanted.map { ": \($0)" } ?? ""))
    case .text(let text) where isRecordFlag(given.flag.name):
      invocation.fields.append(GivenField(name: given.flag.name, value: text))
    case .text(let text):
      if let message = set(given.flag, to: text) {
        faults.add(at: place, "\(given.spelling) \(message)")
      }
    }
  }

  /// Whether a flag says what a record has, on a command that makes records.
  private func isRecordFlag(_ name: FlagName) -> Bool {
    guard description?.name == .add || description?.name == .amend else { return false }
    return name == .set || name == .unset || RecordFlag.all.contains(name)
  }

  /// What may stand after a flag, in words.
  private func wanted(for flag: Flag) -> String? {
    switch flag.value {
    case .nothing: nil
    case .word:
      (description?.use(of: flag.name)?.words).flatMap { $0.isEmpty ? nil : WordList.or($0) }
    case .id: "an id"
    case .number: "a whole number"
    case .contradiction: "the number of a contradiction, as x1"
    case .file: "the name of a file"
    case .caseFile: "a .json or .jsonl file"
    case .folder: "the name of a folder"
    case .text(let placeholder): "a text, as \(placeholder)"
    }
  }

  private mutating func set(_ name: FlagName) {
    switch name {
    case .strict: invocation.strict = true
    case .exitCode: invocation.exitCode = true
    case .disputed: invocation.disputedOnly = true
    case .documents: invocation.listsDocuments = true
    case .check: invocation.checkOnly = true
    case .dryRun: invocation.dryRun = true
    case .excel: invocation.isForExcel = true
    case .man: invocation.request = .manPage
    case .new: invocation.insists = true
    case .replace: invocation.replaces = true
    default: break
    }
  }

  /// Takes a value; the result is what is wrong with it, as the end of a message.
  private mutating func set(_ flag: Flag, to text: String) -> String? {
    switch flag.value {
    case .nothing: return nil
    case .word: return set(flag.name, toWord: text)
    case .text where flag.name == .checkpoint:
      invocation.checkpoint = Checkpoint(text)
      return invocation.checkpoint == nil
        ? "takes COUNT:HASH as verify and report print it, not \(Visible.quoted(text))" : nil
    case .id, .file, .folder, .text:
      set(flag.name, toName: text)
      return nil
    case .caseFile where flag.name == .base: return setBase(text)
    case .caseFile:
      guard let file = CaseFile(argument: text), file.isWritable else {
        return "takes a .json or .jsonl file, not \(Visible.quoted(text))"
      }
      invocation.into = file
      return nil
    case .number:
      return set(flag.name, toNumber: text)
    case .contradiction:
      guard let number = ContradictionNumber(text) else {
        return ContradictionNumber.fault(in: text)
      }
      invocation.contradiction = number.value
      return nil
    }
  }

  private mutating func set(_ name: FlagName, toWord text: String) -> String? {
    guard let words = description?.use(of: name)?.words else { return nil }
    guard words.contains(where: { sameBytes($0, text) }) else {
      return "takes \(WordList.or(words)), not \(Visible.quoted(text))"
        + Guess.clause(for: text, among: words)
    }
    switch name {
    case .format: invocation.format = OutputFormat(word: text)
    case .reading: invocation.reading = ReadingName(word: text) ?? invocation.reading
    case .minCertainty:
      invocation.minCertainty = Certainty(word: text) ?? invocation.minCertainty
    case .language: invocation.language = text
    case .to: invocation.to = CaseForm(word: text) ?? invocation.to
    case .from: invocation.from = SheetForm(word: text)
    case .dates: invocation.dates = DateOrder(word: text)
    case .color: invocation.color = ColorChoice(word: text) ?? invocation.color
    default: break
    }
    return nil
  }

  private mutating func set(_ name: FlagName, toName text: String) {
    switch name {
    case .claim: invocation.claims.append(text)
    case .question: invocation.questions.append(text)
    case .around: invocation.around = text
    case .link: invocation.link = text
    case .site: invocation.site = text
    case .documentID: invocation.documentID = text
    case .title: invocation.title = text
    case .publisher: invocation.publisher = text
    case .url: invocation.url = text
    case .accept: invocation.accepted.append(text)
    case .by: invocation.recorder = text
    case .reason: invocation.reason = text
    case .same: addSame(text)
    case .takeA: invocation.takenFromA.append(text)
    case .takeB: invocation.takenFromB.append(text)
    case .without: invocation.without.append(text)
    case .output: invocation.output = sameBytes(text, "-") ? nil : text
    default: break
    }
  }

  private mutating func set(_ name: FlagName, toNumber text: String) -> String? {
    guard DecimalDigits.areAll(of: text) else {
      return "takes a whole number, 0 or more, not \(Visible.quoted(text))"
    }
    guard let number = Int(text) else {
      return "takes no number as large as \(Visible.quoted(text))"
    }
    switch name {
    case .limit: invocation.limit = number
    case .hops: invocation.hops = number
    default: break
    }
    return nil
  }
}

/// The number of a contradiction as a report writes it: x1, x2 and so on.
struct ContradictionNumber {
  /// 1 for x1.
  let value: Int

  init?(_ text: String) {
    guard text.utf8.first == UInt8(ascii: "x") else { return nil }
    let digits = String(text.unicodeScalars.dropFirst())
    guard DecimalDigits.areAll(of: digits), digits.utf8.first != UInt8(ascii: "0"),
      let value = Int(digits)
    else { return nil }
    self.value = value
  }

  /// Why a text is no such number, as the end of a message.
  static func fault(in text: String) -> String {
    let digits = String(text.unicodeScalars.drop { $0 == "x" || $0 == "X" || $0 == "#" })
    let meant = ContradictionNumber("x" + digits).map { "; did you mean \"x\($0.value)\"?" }
    return "takes the number of a contradiction, as x1, not \(Visible.quoted(text))"
      + (meant ?? "")
  }
}

/// The digits 0 to 9, and no sign or blank.
enum DecimalDigits {
  /// Whether a text has at least one digit and nothing else.
  static func areAll(of text: String) -> Bool {
    !text.isEmpty
      && text.utf8.allSatisfy { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) }
  }
}
