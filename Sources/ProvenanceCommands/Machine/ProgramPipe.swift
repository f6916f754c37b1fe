#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// What another program made of some bytes.
package struct PipeOutput: Sendable, Equatable {
  /// Its standard output.
  package let output: [UInt8]
  /// The beginning of its standard error.
  package let messages: String

  package init(output: [UInt8], messages: String = "") {
    self.output = output
    self.messages = messages
  }
}

/// Why another program gave no result.
package enum PipeFault: Error, Sendable, Equatable {
  /// It is not installed.
  case notInstalled
  /// It failed; why.
  case failed(String)
}

/// Runs a program of the system at the end of a pipe: bytes in, bytes out, no shell and no files.
///
/// Both pipes are served in turn, so that neither side waits for the other; time and output are
/// bounded, and a program that passes a bound is ended.
enum ProgramPipe {
  /// How far a program may go.
  struct Limits: Sendable {
    /// Bytes that it may write.
    var output = 1 << 28
    /// Seconds that it may take.
    var seconds = 60
  }

  /// Bytes of standard error that are kept; the rest is read and dropped.
  private static let messageLimit = 1 << 16

  /// What a program writes for an input.
  static func run(
    _ program: String, _ arguments: [String], input: [UInt8], limits: Limits = Limits()
  ) -> Result<PipeOutput, PipeFault> {
    do throws(PipeFault) {
      return .success(try output(of: program, arguments, input, limits))
    } catch { return .failure(error) }
  }

  private static func output(
    of program: String, _ arguments: [String], _ input: [UInt8], _ limits: Limits
  ) throws(PipeFault) -> PipeOutput {
    let deadline = monotonicSeconds() + limits.seconds
    let (childInput, ourInput) = try pipe()
    let (ourOutput, childOutput) = try pipe()
    let (ourMessages, childMessages) = try pipe()
    var open = [childInput, ourInput, ourOutput, childOutput, ourMessages, childMessages]
    defer { for end in open { try? end.close() } }
    let process = try spawn(program, arguments, [childInput, childOutput, childMessages])
    for end in [childInput, childOutput, childMessages] { try? end.close() }
    open = [ourInput, ourOutput, ourMessages]
    var exchange = Exchange(input: input, inputEnd: ourInput)
    let fault = exchange.serve(ourOutput, ourMessages, limits.output, deadline)
    // Whoever still writes is told so; then the program is waited for, or ended.
    for end in exchange.isInputOpen ? open : [ourOutput, ourMessages] { try? end.close() }
    open = []
    if fault != nil { kill(process, SIGKILL) }
    let status = wait(for: process, until: deadline)
    if let fault { throw fault }
    guard let status, status & 0x7F == 0 else {
      throw .failed("\(program) was ended before it was done")
    }
    if status >> 8 & 0xFF == 127, exchange.output.isEmpty { throw .notInstalled }
    return PipeOutput(
      output: exchange.output, messages: String(decoding: exchange.messages, as: UTF8.self))
  }

  /// A pipe whose ends no other program gets.
  private static func pipe() throws(PipeFault) -> (read: FileDescriptor, write: FileDescriptor) {
    var ends: [CInt] = [0, 0]
    #if canImport(Darwin)
      let result = unsafe Darwin.pipe(&ends)
    #elseif canImport(Musl)
      let result = unsafe Musl.pipe(&ends)
    #else
      let result = unsafe Glibc.pipe(&ends)
    #endif
    guard result == 0 else { throw .failed(FileFault.last.reason) }
    for end in ends { _ = fcntl(end, F_SETFD, FD_CLOEXEC) }
    return (FileDescriptor(number: ends[0]), FileDescriptor(number: ends[1]))
  }

  private static func monotonicSeconds() -> Int {
    var time = timespec()
    _ = unsafe clock_gettime(CLOCK_MONOTONIC, &time)
    return Int(time.tv_sec)
  }

  // MARK: Starting and ending

  /// Starts a program with its three standard files, found as a shell would find it.
  private static func spawn(
    _ program: String, _ arguments: [String], _ files: [FileDescriptor]
  ) throws(PipeFault) -> pid_t {
    #if canImport(Darwin)
      var actions: posix_spawn_file_actions_t?
      var attributes: posix_spawnattr_t?
    #else
      var actions = unsafe posix_spawn_file_actions_t()
      var attributes = posix_spawnattr_t()
    #endif
    unsafe posix_spawn_file_actions_init(&actions)
    unsafe posix_spawnattr_init(&attributes)
    defer {
      unsafe posix_spawn_file_actions_destroy(&actions)
      unsafe posix_spawnattr_destroy(&attributes)
    }
    for (number, file) in files.enumerated() {
      unsafe posix_spawn_file_actions_adddup2(&actions, file.number, CInt(number))
    }
    // This program does not mind a closed pipe; another one has to end by it.
    var signals = sigset_t()
    unsafe sigemptyset(&signals)
    unsafe sigaddset(&signals, SIGPIPE)
    unsafe sigaddset(&signals, SIGXFSZ)
    unsafe posix_spawnattr_setsigdefault(&attributes, &signals)
    unsafe posix_spawnattr_setflags(&attributes, Int16(POSIX_SPAWN_SETSIGDEF))

    let words = unsafe copies([program] + arguments)
    // Of the environment only where programs are; messages in English.
    let path = unsafe getenv("PATH").map { unsafe String(cString: $0) } ?? "/usr/bin:/bin"
    let variables = unsafe copies(["PATH=\(path)", "LC_ALL=C"])
    defer { unsafe release(words + variables) }
    var process = pid_t()
    let result = unsafe posix_spawnp(&process, program, &actions, &attributes, words, variables)
    switch result {
    case 0: return process
    case ENOENT: throw .notInstalled
    default:
      errno = result
      throw .failed("\(program) cannot be started: \(FileFault.last.reason)")
    }
  }

  /// Texts as C has them, with nil behind the last.
  private static func copies(_ texts: [String]) -> [UnsafeMutablePointer<CChar>?] {
    var copies: [UnsafeMutablePointer<CChar>?] = unsafe []
    for text in texts { unsafe copies.append(strdup(text)) }
    unsafe copies.append(nil)
    return unsafe copies
  }

  private static func release(_ texts: [UnsafeMutablePointer<CChar>?]) {
    for index in unsafe texts.indices { unsafe free(texts[index]) }
  }

  /// Waits until a program ends, and ends it where it does not by itself.
  private static func wait(for process: pid_t, until deadline: Int) -> CInt? {
    var status: CInt = 0
    while true {
      let isLate = monotonicSeconds() > deadline
      if isLate { kill(process, SIGKILL) }
      let result = unsafe waitpid(process, &status, isLate ? 0 : WNOHANG)
      if result == process { return status }
      if result < 0, errno != EINTR { return nil }
      if result == 0 { _ = poll(nil, 0, 5) }
    }
  }
}

/// The bytes that go to a program and come from it.
private struct Exchange {
  private let input: [UInt8]
  private let inputEnd: FileDescriptor
  private var sent = 0
  private(set) var isInputOpen = true
  private(set) var output: [UInt8] = []
  private(set) var messages: [UInt8] = []

  init(input: [UInt8], inputEnd: FileDescriptor) {
    self.input = input
    self.inputEnd = inputEnd
  }

  /// Serves all pipes until the program has closed its ends; the result is what went wrong.
  mutating func serve(
    _ outputEnd: FileDescriptor, _ messageEnd: FileDescriptor, _ limit: Int, _ deadline: Int
  ) -> PipeFault? {
    for end in [inputEnd, outputEnd, messageEnd] {
      _ = fcntl(end.number, F_SETFL, fcntl(end.number, F_GETFL) | O_NONBLOCK)
    }
    if input.isEmpty { closeInput() }
    var isOutputOpen = true
    var isMessageOpen = true
    while isOutputOpen || isMessageOpen {
      var ends = [
        pollfd(fd: isInputOpen ? inputEnd.number : -1, events: Int16(POLLOUT), revents: 0),
        pollfd(fd: isOutputOpen ? outputEnd.number : -1, events: Int16(POLLIN), revents: 0),
        pollfd(fd: isMessageOpen ? messageEnd.number : -1, events: Int16(POLLIN), revents: 0),
      ]
      let count = unsafe poll(&ends, 3, 1000)
      if count < 0, errno != EINTR { return .failed(FileFault.last.reason) }
      var time = timespec()
      _ = unsafe clock_gettime(CLOCK_MONOTONIC, &time)
      if Int(time.tv_sec) > deadline { return .failed("it takes too long") }
      guard count > 0 else { continue }
      if ends[0].revents != 0 { send() }
      if ends[1].revents != 0 {
        isOutputOpen = receive(outputEnd, into: &output, keeping: .max)
        if output.count > limit { return .failed("its result is larger than \(limit) bytes") }
      }
      if ends[2].revents != 0 {
        isMessageOpen = receive(messageEnd, into: &messages, keeping: 1 << 16)
      }
    }
    return nil
  }

  private mutating func send() {
    let count = unsafe input.withUnsafeBytes { bytes in
      unsafe write(inputEnd.number, bytes.baseAddress?.advanced(by: sent), bytes.count - sent)
    }
    if count > 0 { sent += count }
    // A program that reads no further has seen enough; what it says of it comes at the other end.
    if sent == input.count || count < 0 && errno != EAGAIN && errno != EINTR { closeInput() }
  }

  private mutating func closeInput() {
    guard isInputOpen else { return }
    try? inputEnd.close()
    isInputOpen = false
  }

  /// Takes what is there; false at the end.
  private func receive(
    _ end: FileDescriptor, into bytes: inout [UInt8], keeping limit: Int
  ) -> Bool {
    var buffer = [UInt8](repeating: 0, count: 1 << 16)
    let count = unsafe buffer.withUnsafeMutableBytes {
      unsafe read(end.number, $0.baseAddress, $0.count)
    }
    if count < 0 { return errno == EAGAIN || errno == EINTR }
    bytes += buffer[..<min(count, max(0, limit - bytes.count))]
    return count > 0
  }
}
