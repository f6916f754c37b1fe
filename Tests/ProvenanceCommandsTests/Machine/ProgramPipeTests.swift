import Foundation
import Testing

@testable import ProvenanceCommands

/// Other programs at the end of a pipe: large inputs, deaf and endless programs.
@Suite struct ProgramPipeTests {
  init() { _ = signal(SIGPIPE, SIG_IGN) }

  private static let large = (0..<5_000_000).map { UInt8(truncatingIfNeeded: $0) }

  @Test func `both pipes are served at once`() throws {
    let result = try ProgramPipe.run("cat", [], input: Self.large).get()
    #expect(result.output == Self.large)
    #expect(result.messages == "")
    #expect(try ProgramPipe.run("cat", [], input: []).get().output == [])
  }

  @Test func `messages are kept up to a bound, and read to their end`() throws {
    let script = "cat >&2; echo done"
    let input = [UInt8](repeating: 0x61, count: 3_000_000)
    let result = try ProgramPipe.run("sh", ["-c", script], input: input).get()
    #expect(result.output == Array("done\n".utf8))
    #expect(result.messages == String(repeating: "a", count: 1 << 16))
  }

  @Test func `a program that does not listen is no failure`() throws {
    #expect(try ProgramPipe.run("echo", ["a"], input: Self.large).get().output == [0x61, 0x0A])
    let closed = try ProgramPipe.run("sh", ["-c", "exec <&-; echo b"], input: Self.large).get()
    #expect(closed.output == [0x62, 0x0A])
  }

  @Test func `arguments are not read by a shell`() throws {
    let word = "$(echo x) ; `id` \"'*"
    let result = try ProgramPipe.run("printf", ["%s", word], input: []).get()
    #expect(String(decoding: result.output, as: UTF8.self) == word)
  }

  @Test func `a program that is not there is told apart from one that fails`() {
    #expect(ProgramPipe.run("whosaid-no-such-program", [], input: []) == .failure(.notInstalled))
    let killed = ProgramPipe.run("sh", ["-c", "kill -9 $$"], input: [])
    #expect(killed == .failure(.failed("sh was ended before it was done")))
  }

  @Test func `a program without end is ended`() {
    var limits = ProgramPipe.Limits()
    limits.output = 1 << 20
    let endless = ProgramPipe.run("yes", [], input: [], limits: limits)
    #expect(endless == .failure(.failed("its result is larger than 1048576 bytes")))
    limits.seconds = 0
    #expect(
      ProgramPipe.run("sleep", ["1000"], input: [], limits: limits)
        == .failure(.failed("it takes too long")))
    let silent = ProgramPipe.run(
      "sh", ["-c", "exec >&- 2>&- <&-; sleep 1000"], input: [], limits: limits)
    #expect(silent == .failure(.failed("sh was ended before it was done")))
  }
}
