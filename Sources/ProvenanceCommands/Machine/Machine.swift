import Provenance

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// The machine as a value: what commands can learn from it and do to it.
///
/// Commands touch files, environment and terminal through it alone, so that a test can give them
/// another one.
package struct Machine: Sendable {
  /// The value of an environment variable.
  package var variable: @Sendable (String) -> String?
  /// Whether standard output is a terminal.
  package var isOutputTerminal: Bool
  /// Whether standard error is a terminal.
  package var isErrorTerminal: Bool
  /// The columns of the terminal; nil where there is none.
  package var columns: Int?
  /// The bytes of a file.
  package var read: @Sendable (String) -> Result<[UInt8], FileFault>
  /// The bytes of a captured text that a case file names.
  package var readCapture:
    @Sendable (_ file: String, _ besideCase: String) -> Result<
      [UInt8], CaptureFault
    >
  /// The bytes of standard input.
  package var readStandardInput: @Sendable () -> Result<[UInt8], FileFault>
  /// Writes a file whole or not at all; nil where it worked.
  package var write: @Sendable ([UInt8], String) -> FileFault?
  /// Makes a folder where there is none, and tells the names of what stands in it.
  package var prepareFolder: @Sendable (String) -> Result<[String], FileFault>
  /// Puts a new text beside a case; never writes over anything.
  package var createText:
    @Sendable (_ bytes: [UInt8], _ file: String, _ besideCase: String) -> TextCreation
  /// What a program of the system makes of some bytes.
  package var pipe:
    @Sendable (_ program: String, _ arguments: [String], _ input: [UInt8]) -> Result<
      PipeOutput, PipeFault
    >
  /// Files piece by piece.
  package var streams: Streams

  /// Puts lines behind a journal: what to append to its bytes, nil for nothing.
  package var append:
    @Sendable (_ journal: String, _ lines: ([UInt8]) -> [UInt8]?) -> JournalOutcome
  /// Begins a journal; never writes over anything.
  package var begin: @Sendable (_ bytes: [UInt8], _ journal: String) -> JournalOutcome
  /// The time, in seconds since 1970-01-01T00:00:00Z.
  package var clock: @Sendable () -> Int64

  package init(
    variable: @escaping @Sendable (String) -> String?, isOutputTerminal: Bool,
    isErrorTerminal: Bool, columns: Int?,
    read: @escaping @Sendable (String) -> Result<[UInt8], FileFault>,
    readCapture: @escaping @Sendable (String, String) -> Result<[UInt8], CaptureFault>,
    readStandardInput: @escaping @Sendable () -> Result<[UInt8], FileFault>,
    write: @escaping @Sendable ([UInt8], String) -> FileFault?,
    prepareFolder: @escaping @Sendable (String) -> Result<[String], FileFault>,
    createText: @escaping @Sendable ([UInt8], String, String) -> TextCreation,
    pipe: @escaping @Sendable (String, [String], [UInt8]) -> Result<PipeOutput, PipeFault>,
    append: @escaping @Sendable (String, ([UInt8]) -> [UInt8]?) -> JournalOutcome,
    begin: @escaping @Sendable ([UInt8], String) -> JournalOutcome,
    clock: @escaping @Sendable () -> Int64, streams: Streams? = nil
  ) {
    self.variable = variable
    self.isOutputTerminal = isOutputTerminal
    self.isErrorTerminal = isErrorTerminal
    self.columns = columns
    self.read = read
    self.readCapture = readCapture
    self.readStandardInput = readStandardInput
    self.write = write
    self.prepareFolder = prepareFolder
    self.createText = createText
    self.pipe = pipe
    self.append = append
    self.begin = begin
    self.clock = clock
    self.streams = streams ?? .whole(read: read, write: write)
  }

  /// The machine that the program runs on.
  package static var current: Machine {
    Machine(
      variable: { name in
        guard let value = unsafe getenv(name) else { return nil }
        return unsafe String(cString: value)
      },
      isOutputTerminal: isatty(1) == 1, isErrorTerminal: isatty(2) == 1, columns: columnsOfTerminal,
      read: { path in
        do throws(FileFault) { return .success(try FileAccess.read(path)) } catch {
          return .failure(error)
        }
      },
      readCapture: { CapturedFile.read($0, besideCase: $1) },
      readStandardInput: {
        do throws(FileFault) { return .success(try FileAccess.readStandardInput()) } catch {
          return .failure(error)
        }
      },
      write: { bytes, path in
        do throws(FileFault) {
          try FileAccess.write(bytes, to: path)
          return nil
        } catch { return error }
      },
      prepareFolder: { path in
        do throws(FileFault) { return .success(try Folder.prepare(path)) } catch {
          return .failure(error)
        }
      },
      createText: { CapturedFile.create($0, $1, besideCase: $2) },
      pipe: { ProgramPipe.run($0, $1, input: $2) },
      append: { JournalFile.append(to: $0, $1) },
      begin: { JournalFile.create($0, at: $1) },
      clock: { Int64(time(nil)) }, streams: .current)
  }

  private static var columnsOfTerminal: Int? {
    var size = winsize()
    guard unsafe ioctl(1, UInt(TIOCGWINSZ), &size) == 0, size.ws_col > 0 else { return nil }
    return Int(size.ws_col)
  }

  /// The columns to write for: COLUMNS, else the terminal's, else 80.
  package var width: Int {
    if let given = variable("COLUMNS").flatMap({ Int($0) }), given > 0 { return min(given, 400) }
    return min(columns ?? 80, 400)
  }
}
