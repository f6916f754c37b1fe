#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// Files read and written piece by piece, and a clock to say how far that is.
package struct Streams: Sendable {
  /// What came of writing.
  package enum Outcome: Sendable {
    case written
    /// Nothing was written: the bytes are for standard output, at the end.
    case collected([UInt8])
    /// The writer gave up; nothing is left behind.
    case discarded
    case failed(FileFault)
  }

  /// Hands the bytes of a file on in pieces, until it is told that no more are wanted; nil where
  /// that worked.
  package var read: @Sendable (String, (_ take: [UInt8]) -> Bool) -> FileFault?
  /// Writes to a file, whole or not at all, or to standard output where no name is given: what
  /// `body` hands on, which gives false to leave nothing behind.
  package var write:
    @Sendable (_ path: String?, _ body: (_ write: ([UInt8]) -> Bool) -> Bool) -> Outcome
  /// Seconds since some moment.
  package var seconds: @Sendable () -> Double
  /// Shows bytes on standard error at once.
  package var show: @Sendable ([UInt8]) -> Void

  /// Streams that read and write files as wholes, for machines that have nothing else.
  package static func whole(
    read: @escaping @Sendable (String) -> Result<[UInt8], FileFault>,
    write: @escaping @Sendable ([UInt8], String) -> FileFault?
  ) -> Streams {
    Streams(
      read: { path, take in
        switch read(path) {
        case .success(let bytes):
          _ = take(bytes)
          return nil
        case .failure(let fault): return fault
        }
      },
      write: { path, body in
        var bytes: [UInt8] = []
        let isComplete = body { piece in
          bytes += piece
          return true
        }
        guard isComplete else { return .discarded }
        guard let path else { return .collected(bytes) }
        return write(bytes, path).map(Outcome.failed) ?? .written
      }, seconds: { 0 }, show: { _ in })
  }

  /// The streams of the machine that the program runs on.
  static var current: Streams {
    Streams(
      read: { path, take in
        do throws(FileFault) {
          try FileAccess.forEachPiece(of: path, take)
          return nil
        } catch { return error }
      },
      write: { path, body in
        var isComplete = false
        do throws(FileFault) {
          if let path {
            try FileAccess.write(to: path) { (file) throws(FileFault) in
              isComplete = try pieces(body, into: file)
              if !isComplete { throw FileFault("discarded") }
            }
          } else {
            isComplete = try pieces(body, into: .standardOutput)
            if isComplete { try FileDescriptor.standardOutput.close() }
          }
          return isComplete ? .written : .discarded
        } catch { return isComplete || error.reason != "discarded" ? .failed(error) : .discarded }
      },
      seconds: {
        var now = timespec()
        guard unsafe clock_gettime(CLOCK_MONOTONIC, &now) == 0 else { return 0 }
        return Double(now.tv_sec) + Double(now.tv_nsec) / 1e9
      },
      show: { bytes in try? FileDescriptor.standardError.writeAll(bytes) })
  }

  /// Writes what a body hands on; the result is the body's own.
  private static func pieces(
    _ body: (_ write: ([UInt8]) -> Bool) -> Bool, into file: FileDescriptor
  ) throws(FileFault) -> Bool {
    var fault: FileFault?
    let isComplete = body { piece in
      guard fault == nil else { return false }
      do throws(FileFault) { try file.writeAll(piece) } catch { fault = error }
      return fault == nil
    }
    if let fault { throw fault }
    return isComplete
  }
}
