#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// Why a file could not be read or written.
package struct FileFault: Error, Sendable, Equatable {
  /// The reason in words, as the system gives it.
  package let reason: String

  package init(_ reason: String) { self.reason = reason }

  /// The reason of the last system call that failed.
  static var last: FileFault { of(errno) }

  /// There is no file of this name.
  package static var noFile: FileFault { of(ENOENT) }
  /// There is a file of this name.
  package static var isTaken: FileFault { of(EEXIST) }

  /// The reason that a number of the system stands for.
  static func of(_ number: CInt) -> FileFault { FileFault(systemMessage(number)) }
}

private func systemMessage(_ number: CInt) -> String {
  guard let text = unsafe strerror(number) else { return "error \(number)" }
  return unsafe String(cString: text).lowercased()
}

/// An open file; closed by whoever opened it.
struct FileDescriptor {
  static let standardInput = FileDescriptor(number: 0)
  static let standardOutput = FileDescriptor(number: 1)
  static let standardError = FileDescriptor(number: 2)

  let number: CInt

  /// Opens a file; tries again where a signal came between.
  static func open(_ path: String, _ flags: CInt, mode: mode_t = 0o666) throws(FileFault) -> Self {
    while true {
      #if canImport(Darwin)
        let number = unsafe Darwin.open(path, flags | O_CLOEXEC, mode)
      #elseif canImport(Musl)
        let number = unsafe Musl.open(path, flags | O_CLOEXEC, mode)
      #else
        let number = unsafe Glibc.open(path, flags | O_CLOEXEC, mode)
      #endif
      if number >= 0 { return FileDescriptor(number: number) }
      if errno != EINTR { throw .last }
    }
  }

  /// What sort of file it is, and how large.
  func status() throws(FileFault) -> stat {
    var status = stat()
    guard unsafe fstat(number, &status) == 0 else { throw .last }
    return status
  }

  /// Reads to the end of the file, up to a number of bytes.
  func readAll(limit: Int, sizeHint: Int = 0) throws(FileFault) -> [UInt8] {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(min(sizeHint, limit) + 1)
    var buffer = [UInt8](repeating: 0, count: 1 << 18)
    while true {
      let count = unsafe buffer.withUnsafeMutableBytes {
        unsafe read(number, $0.baseAddress, $0.count)
      }
      if count == 0 { return bytes }
      if count < 0 {
        if errno == EINTR { continue }
        throw .last
      }
      guard bytes.count + count <= limit else { throw FileFault("larger than \(limit) bytes") }
      bytes.append(contentsOf: buffer[..<count])
    }
  }

  /// Reads the next bytes, at most so many; none at the end of the file.
  func readPiece(limit: Int) throws(FileFault) -> [UInt8] {
    var piece = [UInt8](repeating: 0, count: limit)
    var count = 0
    while count < limit {
      let added = unsafe piece.withUnsafeMutableBytes {
        unsafe read(number, $0.baseAddress?.advanced(by: count), limit - count)
      }
      if added == 0 { break }
      if added < 0 {
        if errno == EINTR { continue }
        throw .last
      }
      count += added
    }
    piece.removeLast(limit - count)
    return piece
  }

  /// Writes all bytes, however few the system takes at a time.
  func writeAll(_ bytes: [UInt8]) throws(FileFault) {
    var done = 0
    while done < bytes.count {
      let count = unsafe bytes.withUnsafeBytes {
        unsafe write(number, $0.baseAddress?.advanced(by: done), $0.count - done)
      }
      if count < 0 {
        if errno == EINTR { continue }
        throw .last
      }
      done += count
    }
  }

  /// Waits until what was written stands on the disk.
  func synchronize() throws(FileFault) {
    #if canImport(Darwin)
      if fcntl(number, F_FULLFSYNC) == 0 { return }
    #endif
    while fsync(number) != 0 {
      if errno != EINTR { throw .last }
    }
  }

  /// Closes the file; some systems say only here that a write failed.
  func close() throws(FileFault) {
    #if canImport(Darwin)
      let result = Darwin.close(number)
    #elseif canImport(Musl)
      let result = Musl.close(number)
    #else
      let result = Glibc.close(number)
    #endif
    if result != 0, errno != EINTR { throw .last }
  }
}
