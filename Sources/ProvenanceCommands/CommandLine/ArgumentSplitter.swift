import Provenance

/// The arguments told apart, before anyone asks which command they are for.
struct SplitArguments {
  /// A known flag as it was given.
  struct GivenFlag {
    let flag: Flag
    /// The flag as it was typed, without its value.
    let spelling: String
    let value: GivenValue
    let position: Int
  }

  /// What was given as the value of a flag.
  enum GivenValue {
    case text(String)
    /// The flag takes a value and has none.
    case missing
    /// The flag takes no value and has none.
    case none
    /// The flag takes no value and has this one.
    case unwanted(String)
  }

  /// An argument by itself.
  struct Argument {
    let text: String
    let position: Int
  }

  /// The flags that the program knows.
  private(set) var flags: [GivenFlag] = []
  /// Arguments that look like flags and are none.
  private(set) var unknownFlags: [Argument] = []
  /// Everything else; the first is the command.
  private(set) var operands: [Argument] = []

  /// Tells flags from operands; `--` ends the flags, a lone `-` is an operand.
  init(_ arguments: [String]) {
    var position = 0
    var flagsEnded = false
    while position < arguments.count {
      let argument = Argument(text: arguments[position], position: position)
      let next = position + 1 < arguments.count ? arguments[position + 1] : nil
      position += 1
      let looksLikeFlag = argument.text.utf8.count > 1 && argument.text.utf8.first == hyphen
      if flagsEnded || !looksLikeFlag {
        operands.append(argument)
      } else if sameBytes(argument.text, "--") {
        flagsEnded = true
      } else if let written = WrittenFlag(argument.text) {
        position += take(written, next: next, at: argument.position)
      } else {
        unknownFlags.append(argument)
        position += Self.valueCount(after: argument.text, next: next)
      }
    }
  }

  /// How many arguments behind a misspelled flag are its value, so that they are not taken for
  /// operands: `3` in `--limt 3`.
  private static func valueCount(after unknown: String, next: String?) -> Int {
    let candidates = CommandTable.flags.map(\.long)
    guard let next, !isFlag(next), CaseFile(argument: next) == nil,
      let long = Guess.candidate(for: unknown, among: candidates),
      CommandTable.flags.contains(where: { $0.long == long && $0.placeholder != nil })
    else { return 0 }
    return 1
  }

  /// Notes a flag; the result is how many further arguments it took.
  private mutating func take(_ written: WrittenFlag, next: String?, at position: Int) -> Int {
    let value: GivenValue
    var taken = 0
    switch (written.flag.value, written.attached) {
    case (.nothing, nil): value = .none
    case (.nothing, let attached?): value = .unwanted(attached)
    case (_, let attached?): value = attached.isEmpty ? .missing : .text(attached)
    case (_, nil):
      if let next, !next.isEmpty, !Self.isFlag(next) {
        value = .text(next)
        taken = 1
      } else {
        value = .missing
        taken = next?.isEmpty ?? false ? 1 : 0
      }
    }
    flags.append(
      GivenFlag(
        flag: written.flag, spelling: written.spelling, value: value, position: position))
    return taken
  }

  /// Whether an argument is a flag even where a value could stand: `-3` is none, `--` is one.
  private static func isFlag(_ argument: String) -> Bool {
    argument.utf8.starts(with: [hyphen, hyphen]) || WrittenFlag(argument) != nil
  }
}

/// A known flag as an argument writes it: `--limit`, `--limit=3`, `-o`, `-oFILE`, `-o=FILE`.
private struct WrittenFlag {
  let flag: Flag
  let spelling: String
  let attached: String?

  init?(_ argument: String) {
    let scalars = argument.unicodeScalars
    let equals = scalars.firstIndex(of: "=") ?? scalars.endIndex
    let name = String(scalars[..<equals])
    for flag in CommandTable.flags {
      if sameBytes(name, flag.long) {
        self.flag = flag
        spelling = flag.long
        attached = equals == scalars.endIndex ? nil : String(scalars[equals...].dropFirst())
        return
      }
      guard let short = flag.short, scalars.starts(with: ["-", short]) else { continue }
      let rest = String(scalars.dropFirst(2))
      if rest.isEmpty || flag.placeholder != nil {
        self.flag = flag
        spelling = "-\(short)"
        let skipped = rest.utf8.first == UInt8(ascii: "=") ? 1 : 0
        attached = rest.isEmpty ? nil : String(rest.unicodeScalars.dropFirst(skipped))
        return
      }
    }
    return nil
  }
}

private let hyphen = UInt8(ascii: "-")
