#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// Where the program begins and ends.
public enum Entry {
  /// Runs the command line of the process and ends it with the status that INTERFACES names.
  public static func main() -> Never {
    // A reader that closes the pipe is noticed at the write; a file that grows past a limit too.
    _ = signal(SIGPIPE, SIG_IGN)
    _ = signal(SIGXFSZ, SIG_IGN)
    guard let arguments = arguments() else {
      finish(.failure("an argument is not UTF-8"))
    }
    let machine = Machine.current
    finish(CommandRun(machine).run(arguments))
  }

  private static func finish(_ result: CommandResult) -> Never {
    try? FileDescriptor.standardError.writeAll(result.messages)
    do throws(FileFault) {
      try FileDescriptor.standardOutput.writeAll(result.output)
      if !result.output.isEmpty { try FileDescriptor.standardOutput.close() }
    } catch {
      // Whoever reads the pipe has seen enough.
      if error == FileFault.brokenPipe { exit(result.status) }
      let message =
        "whosaid: cannot write to standard output: \(error.reason)\n"
        + (result.isKept ? "whosaid: it was recorded all the same\n" : "")
      try? FileDescriptor.standardError.writeAll(Array(message.utf8))
      exit(2)
    }
    exit(result.status)
  }

  /// The arguments as they were given; nil where one is no text.
  private static func arguments() -> [String]? {
    var texts: [String] = []
    for index in 1..<max(1, Int(CommandLine.argc)) {
      guard let argument = unsafe CommandLine.unsafeArgv[index] else { continue }
      guard let text = unsafe String(validatingCString: argument) else { return nil }
      texts.append(text)
    }
    return texts
  }
}

extension FileFault {
  /// What a write says when the reader of a pipe is gone.
  static let brokenPipe: FileFault = {
    errno = EPIPE
    return .last
  }()
}
