import Provenance

/// Everything that is wrong with a command line.
package struct UsageError: Error, Sendable, Equatable {
  /// What is wrong, in the order of the command line; what is missing stands last.
  package let messages: [String]
  /// The command that was named, if it is one.
  package let command: CommandName?

  /// The messages as lines for standard error, the last one a pointer to help.
  package var lines: [String] {
    messages.map { "error: \($0)" } + [
      command.map { "whosaid help \($0.rawValue) says more" } ?? "whosaid help lists the commands"
    ]
  }
}

/// The faults of a command line as they are found, each with its place.
struct UsageFaults {
  /// Where on the command line a fault is.
  enum Place: Comparable {
    case argument(Int)
    case end
  }

  private var faults: [(place: Place, message: String)] = []

  /// Whether nothing was found.
  var isEmpty: Bool { faults.isEmpty }

  /// Notes a fault.
  mutating func add(at place: Place, _ message: String) { faults.append((place, message)) }

  /// The messages by place; faults of one place stay in the order in which they were found.
  var messages: [String] {
    faults.enumerated()
      .sorted { ($0.element.place, $0.offset) < ($1.element.place, $1.offset) }
      .map(\.element.message)
  }
}

/// A guess at what was meant, as the end of a message.
enum Guess {
  /// `; did you mean "report"?`, or nothing where no word is near.
  static func clause(for word: String, among candidates: [String]) -> String {
    candidate(for: word, among: candidates).map { "; did you mean \(Visible.quoted($0))?" } ?? ""
  }

  /// The candidate that was meant: the only one that the word begins, else the nearest.
  static func candidate(for word: String, among candidates: [String]) -> String? {
    let begun = candidates.filter { $0.utf8.starts(with: word.utf8) }
    return begun.count == 1 && word.utf8.count > 1
      ? begun.first : Nearest.to(word, among: candidates)
  }
}
