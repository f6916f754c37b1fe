#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// Reads and writes the files that the user named.
enum FileAccess {
  /// Bytes that one input may have.
  static let sizeLimit = 1 << 30

  /// The bytes of a file; only of a file, since a device or pipe may never end.
  static func read(_ path: String) throws(FileFault) -> [UInt8] {
    // A pipe without a writer would block in open; regular files do not mind the flag.
    let file = try FileDescriptor.open(path, O_RDONLY | O_NONBLOCK)
    defer { try? file.close() }
    let status = try file.status()
    switch status.st_mode & S_IFMT {
    case S_IFREG: break
    case S_IFDIR: throw FileFault("is a directory")
    default: throw FileFault("is not a regular file; give - and send it to standard input")
    }
    let isJournal = path.lowercased().hasSuffix(".jsonl")
    let limit = isJournal ? Int.max : sizeLimit
    guard Int(status.st_size) <= limit else {
      throw FileFault("is larger than 1 GiB; a case of this size is kept as a journal (.jsonl)")
    }
    return try file.readAll(limit: limit, sizeHint: Int(status.st_size))
  }

  /// Bytes that a piece of a file has at most.
  private static let pieceSize = 1 << 20

  /// Calls a function with the bytes of a file piece by piece, until it gives false.
  static func forEachPiece(
    of path: String, _ take: ([UInt8]) -> Bool
  ) throws(FileFault) {
    let file = try FileDescriptor.open(path, O_RDONLY | O_NONBLOCK)
    defer { try? file.close() }
    switch try file.status().st_mode & S_IFMT {
    case S_IFREG: break
    case S_IFDIR: throw FileFault("is a directory")
    default: throw FileFault("is not a regular file; give - and send it to standard input")
    }
    while true {
      let piece = try file.readPiece(limit: pieceSize)
      if piece.isEmpty || !take(piece) { return }
    }
  }

  /// The bytes of standard input, to its end.
  static func readStandardInput() throws(FileFault) -> [UInt8] {
    try FileDescriptor.standardInput.readAll(limit: sizeLimit)
  }

  /// Writes a file so that it is there whole or not at all, and stays when the power goes.
  ///
  /// The bytes go to a new file beside it, which then takes its name; a link keeps pointing to
  /// the file that it names; a device is written to as it is.
  static func write(_ bytes: [UInt8], to path: String) throws(FileFault) {
    try write(to: path) { (file) throws(FileFault) in try file.writeAll(bytes) }
  }

  /// The same with what a function writes; where it throws, nothing is left behind.
  static func write(
    to path: String, _ body: (FileDescriptor) throws(FileFault) -> Void
  ) throws(FileFault) {
    let target = resolved(path)
    var status = stat()
    let exists = unsafe stat(target, &status) == 0
    if exists, status.st_mode & S_IFMT == S_IFDIR { throw FileFault("is a directory") }
    if exists, status.st_mode & S_IFMT != S_IFREG {
      let file = try FileDescriptor.open(target, O_WRONLY)
      defer { try? file.close() }
      return try body(file)
    }
    let (file, temporary) = try newFile(beside: target)
    do throws(FileFault) {
      if exists { _ = fchmod(file.number, status.st_mode & 0o7777) }
      try body(file)
      try file.synchronize()
      try file.close()
      guard unsafe rename(temporary, target) == 0 else { throw .last }
    } catch {
      _ = unsafe unlink(temporary)
      throw error
    }
    try Folder.synchronize(of: target)
  }

  /// A new empty file whose name nobody has, in the folder of another.
  static func newFile(
    beside target: String
  ) throws(FileFault) -> (file: FileDescriptor, path: String) {
    var attempt = 0
    while true {
      let path = "\(target).\(getpid())-\(attempt).tmp"
      do throws(FileFault) {
        return (try FileDescriptor.open(path, O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW), path)
      } catch {
        // A program that was killed may have left one of this name behind.
        guard errno == EEXIST, attempt < 100 else { throw error }
        attempt += 1
      }
    }
  }

  /// The file that a path names, links followed; the path itself where there is no file.
  private static func resolved(_ path: String) -> String {
    guard let real = unsafe realpath(path, nil) else { return path }
    defer { unsafe free(real) }
    return unsafe String(cString: real)
  }
}
