/// What a command gives back: the status of the process, the result, and what is said beside it.
package struct CommandResult: Sendable {
  /// 0 done, 1 found what it looks for, 2 could not do its work.
  package var status: Int32
  /// What goes to standard output, or to the file of `-o`.
  package var output: [UInt8]
  /// What goes to standard error.
  package var messages: [UInt8]
  /// Whether something was recorded, which stays so whatever becomes of the output.
  package var isKept = false
  /// Whether the result is already where it belongs.
  package var isDelivered = false

  package init(status: Int32 = 0, output: [UInt8] = [], messages: [UInt8] = []) {
    self.status = status
    self.output = output
    self.messages = messages
  }

  /// A result that is text.
  package static func text(_ lines: [String], status: Int32 = 0) -> CommandResult {
    CommandResult(status: status, output: Array((lines.joined(separator: "\n") + "\n").utf8))
  }

  /// A command that could not do its work, and why.
  package static func failure(_ reasons: String...) -> CommandResult { failure(reasons) }

  /// A command that could not do its work, and why.
  package static func failure(_ reasons: [String]) -> CommandResult {
    let text = reasons.map { "whosaid: \($0)\n" }.joined()
    return CommandResult(status: 2, messages: Array(text.utf8))
  }

  /// The same with a line more on standard error.
  package func saying(_ line: String) -> CommandResult {
    var result = self
    result.messages += Array((line + "\n").utf8)
    return result
  }
}
