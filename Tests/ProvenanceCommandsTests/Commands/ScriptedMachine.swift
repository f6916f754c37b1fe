// A machine for tests: files in memory, and whatever terminal and environment a test wants.
import Foundation
import Provenance
import ProvenanceCommands

/// Files in memory, shared by the runs of one test.
final class ScriptedFiles: @unchecked Sendable {
  private let lock = NSLock()
  private var files: [String: [UInt8]] = [:]
  /// How many more files can be written.
  private var room = Int.max

  subscript(path: String) -> String? {
    get { lock.withLock { files[path].map { String(decoding: $0, as: UTF8.self) } } }
    set { lock.withLock { files[path] = newValue.map { Array($0.utf8) } } }
  }

  /// From now on nothing can be written, or only so many files.
  func fillUp(after room: Int = 0) { lock.withLock { self.room = room } }

  /// Sets a file that is no text.
  func set(_ path: String, _ bytes: [UInt8]) { lock.withLock { files[path] = bytes } }

  func read(_ path: String) -> Result<[UInt8], FileFault> {
    lock.withLock {
      files[path].map { .success($0) } ?? .failure(FileFault("no such file or directory"))
    }
  }

  func create(_ bytes: [UInt8], _ path: String) -> TextCreation {
    lock.withLock {
      if let there = files[path] { return there == bytes ? .isThere : .isTaken }
      if room == 0 { return .failed("no space left on device") }
      room -= 1
      files[path] = bytes
      return .created
    }
  }

  /// The names in a folder; a folder without a file is made.
  func names(in folder: String) -> Result<[String], FileFault> {
    lock.withLock {
      if files[folder] != nil { return .failure(FileFault("file exists")) }
      let prefix = folder.hasSuffix("/") ? folder : folder + "/"
      return .success(
        files.keys.filter { $0.hasPrefix(prefix) }.map { String($0.dropFirst(prefix.count)) })
    }
  }

  func append(_ path: String, _ lines: ([UInt8]) -> [UInt8]?) -> JournalOutcome {
    lock.withLock {
      guard let bytes = files[path] else { return .missing }
      guard let more = lines(bytes) else { return .nothing }
      if room == 0 { return .failed("no space left on device") }
      room -= 1
      files[path] = bytes + more
      return .kept(tornBytesIn: nil)
    }
  }

  func begin(_ bytes: [UInt8], _ path: String) -> JournalOutcome {
    lock.withLock {
      if files[path] != nil { return .failed("file exists") }
      files[path] = bytes
      return .kept(tornBytesIn: nil)
    }
  }

  func write(_ bytes: [UInt8], _ path: String) -> FileFault? {
    lock.withLock {
      if room == 0 { return FileFault("no space left on device") }
      room -= 1
      files[path] = bytes
      return nil
    }
  }
}

/// Runs command lines on files in memory.
struct ScriptedRun {
  let files = ScriptedFiles()
  var input = ""
  var variables: [String: String] = [:]
  var isTerminal = false
  /// What the reader of pages makes of a page.
  var pipe: Swift.Result<@Sendable ([UInt8]) -> [UInt8], PipeFault> = .failure(.notInstalled)
  var columns: Int?

  /// A result as text.
  struct Result {
    let status: Int32
    let output: String
    let messages: String
  }

  func callAsFunction(_ line: String) -> Result {
    self(line.split(separator: " ").map(String.init))
  }

  func callAsFunction(_ arguments: [String]) -> Result {
    let files = files
    let variables = variables
    let input = Array(input.utf8)
    let pipe = pipe
    let machine = Machine(
      variable: { variables[$0] }, isOutputTerminal: isTerminal, isErrorTerminal: isTerminal,
      columns: columns, read: { files.read($0) },
      readCapture: { file, _ in
        files.read(file).mapError { CaptureFault($0.reason, help: "", isMissing: true) }
      }, readStandardInput: { .success(input) },
      write: { files.write($0, $1) },
      prepareFolder: { files.names(in: $0) },
      createText: { bytes, file, _ in files.create(bytes, file) },
      pipe: { _, _, input in pipe.map { PipeOutput(output: $0(input)) } },
      append: { files.append($0, $1) }, begin: { files.begin($0, $1) },
      clock: { 1_394_211_600 })
    let result = CommandRun(machine).run(arguments)
    return Result(
      status: result.status, output: String(decoding: result.output, as: UTF8.self),
      messages: String(decoding: result.messages, as: UTF8.self))
  }
}

/// Cases that the tests of commands share.
enum SmallCase {
  /// Two sources on one claim: a contradiction.
  static let contradiction = """
    {
      "format": "whosaid/1",
      "title": "Harbour fire",
      "sources": [
        {
          "id": "chief",
          "name": "Fire chief"
        },
        {
          "id": "courier",
          "name": "The Courier"
        }
      ],
      "claims": [
        {
          "id": "set",
          "text": "The fire was set."
        }
      ],
      "assertions": [
        {
          "id": "a1",
          "source": "courier",
          "claim": "set"
        },
        {
          "id": "a2",
          "source": "chief",
          "claim": "set",
          "stance": "denies"
        }
      ]
    }

    """

  /// The same where both are only possible: no conflict.
  static let possibilities = contradiction.replacingOccurrences(
    of: #""claim": "set""#, with: #""claim": "set", "certainty": "possible""#)

  /// One of the two is possible only: a tension.
  static let tension = contradiction.replacingOccurrences(
    of: #""stance": "denies""#, with: #""stance": "denies", "certainty": "possible""#)

  /// A case with two errors and a warning.
  static let broken = """
    {"format": "whosaid/1",
     "sources": [{"id": "s", "name": "S"}],
     "claims": [{"id": "c", "text": "C."}],
     "assertions": [{"id": "a", "source": "t", "claim": "d"},
       {"id": "b", "source": "s", "claim": "c", "inferred": true}]}
    """

  /// Only the warning.
  static let doubtful = """
    {"format": "whosaid/1",
     "sources": [{"id": "s", "name": "S"}],
     "claims": [{"id": "c", "text": "C."}],
     "assertions": [{"id": "b", "source": "s", "claim": "c", "inferred": true}]}
    """
}
