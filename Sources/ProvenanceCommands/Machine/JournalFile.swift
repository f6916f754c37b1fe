import Provenance
import ProvenanceFormats

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// What became of lines that were to be put behind a journal.
package enum JournalOutcome: Sendable, Equatable {
  /// They are on the disk. Bytes of an earlier line that was not written to its end lie in the file
  /// that is named.
  case kept(tornBytesIn: String?)
  /// There was nothing to write.
  case nothing
  /// Another program writes to the journal and did not finish; which, where that is known.
  case busy(process: Int?)
  /// There is no journal of this name.
  case missing
  /// They could not be written; why. The lines of the journal are as they were.
  case failed(String)
  /// They could not be written, nor could what was written be taken away again; why.
  case unfinished(String)
}

/// A journal on the disk: one writer at a time, and what it says it has kept is there after a crash.
///
/// Appending locks the file, reads what others have added, writes all new lines with one call and
/// waits until they are on the disk. Where that fails the file is cut back to what it was.
enum JournalFile {
  /// Milliseconds that a writer waits for another one.
  static let patience = 10_000

  /// Puts lines behind a journal.
  ///
  /// - Parameters:
  ///   - path: the journal.
  ///   - patience: how many milliseconds to wait for another writer.
  ///   - attempts: how often another file may take the name meanwhile.
  ///   - lines: the bytes to append to these bytes; nil to write nothing.
  static func append(
    to path: String, patience: Int = patience, attempts: Int = 3, _ lines: ([UInt8]) -> [UInt8]?
  ) -> JournalOutcome {
    var aside: String?
    do throws(FileFault) {
      guard let file = try open(path) else { return .missing }
      defer { try? file.close() }
      if let outcome = try lock(file, patience) { return outcome }
      guard try file.isStill(at: path) else {
        // Another file has taken the name meanwhile, so the lines are for that one.
        guard attempts > 0 else { throw FileFault("it is exchanged again and again; try again") }
        return append(to: path, patience: patience, attempts: attempts - 1, lines)
      }
      var bytes = try file.readAll(limit: .max, sizeHint: Int(try file.status().st_size))
      let torn = JournalChain.isChained(bytes) ? JournalChain(bytes).torn : nil
      let tornBytes = torn.map { Array(bytes[$0]) }
      if let torn { bytes.removeSubrange(torn) }
      guard let more = lines(bytes) else { return .nothing }
      aside = try tornBytes.map { rest throws(FileFault) in
        try putAside(rest, of: path, at: bytes.count, file)
      }
      guard let fault = write(more, to: file, end: bytes.count) else {
        return .kept(tornBytesIn: aside)
      }
      let moved = aside.map {
        "; its last line, which was not written to its end, lies in \(Visible.text($0)) now"
      }
      let reason = fault.reason + (moved ?? "")
      return fault.isCutBack ? .failed(reason) : .unfinished(reason)
    } catch { return .failed(error.reason) }
  }

  /// Begins a journal; never writes over anything.
  ///
  /// The name is given to a file that is whole, so that a journal which was killed while it was
  /// begun is not there.
  static func create(_ bytes: [UInt8], at path: String) -> JournalOutcome {
    do throws(FileFault) {
      guard isFolderThere(of: path) else { throw noFolder }
      let (file, temporary) = try FileAccess.newFile(beside: path)
      defer { try? file.close() }
      defer { _ = unsafe unlink(temporary) }
      // Nobody adds to it before its name stands on the disk.
      if let outcome = try lock(file, 0) { return outcome }
      try file.writeAll(bytes)
      try file.synchronize()
      try give(path, to: temporary)
      do throws(FileFault) { try Folder.synchronize(of: path) } catch {
        _ = unsafe unlink(path)
        throw error
      }
      return .kept(tornBytesIn: nil)
    } catch { return .failed(error.reason) }
  }

  /// Gives a file a name that no other file has.
  private static func give(_ path: String, to temporary: String) throws(FileFault) {
    if unsafe link(temporary, path) == 0 { return }
    guard [EPERM, EOPNOTSUPP, ENOSYS].contains(errno) else { throw .last }
    // A disk whose files have one name each. What is there now is looked at and not written over.
    var status = stat()
    guard unsafe lstat(path, &status) != 0 else { throw FileFault.of(EEXIST) }
    guard unsafe rename(temporary, path) == 0 else { throw .last }
  }

  // MARK: Opening

  /// Opens a journal to write to it; nil where there is no file of this name.
  private static func open(_ path: String) throws(FileFault) -> FileDescriptor? {
    let file: FileDescriptor
    do throws(FileFault) {
      // A pipe that nobody reads would wait for ever without the flag.
      file = try FileDescriptor.open(path, O_RDWR | O_APPEND | O_NOFOLLOW | O_NONBLOCK)
    } catch {
      switch errno {
      case ENOENT where isFolderThere(of: path): return nil
      case ENOENT: throw noFolder
      case ELOOP: throw FileFault("is a link; name the file that it leads to")
      case EISDIR: throw FileFault("is a directory")
      case ENXIO: throw FileFault("is not a regular file")
      default: throw error
      }
    }
    do throws(FileFault) {
      guard try file.status().st_mode & S_IFMT == S_IFREG else {
        throw FileFault("is not a regular file")
      }
    } catch {
      try? file.close()
      throw error
    }
    return file
  }

  private static var noFolder: FileFault { FileFault("there is no such folder") }

  private static func isFolderThere(of path: String) -> Bool {
    var status = stat()
    return unsafe stat(Folder.name(of: path), &status) == 0
  }

  // MARK: Writing

  /// Why bytes were not written.
  private struct WriteFault {
    let reason: String
    /// Whether the file is as it was.
    let isCutBack: Bool
  }

  /// Writes behind the end and waits for the disk; cuts the file back where either fails.
  private static func write(
    _ bytes: [UInt8], to file: FileDescriptor, end: Int
  ) -> WriteFault? {
    do throws(FileFault) {
      try file.writeAll(bytes)
    } catch {
      // What is cut here was never acknowledged.
      let isCutBack = file.cut(to: end) == nil
      if isCutBack { try? file.synchronize() }
      return WriteFault(reason: error.reason, isCutBack: isCutBack)
    }
    do throws(FileFault) {
      try file.synchronize()
    } catch {
      // What the disk has is not known after this, and asking again would not tell.
      let isCutBack = file.cut(to: end) == nil
      return WriteFault(
        reason: "the disk did not take it: \(error.reason)", isCutBack: isCutBack)
    }
    return nil
  }

  /// Moves bytes of a torn line into a file of their own, and cuts them off.
  private static func putAside(
    _ bytes: [UInt8], of path: String, at end: Int, _ file: FileDescriptor
  ) throws(FileFault) -> String {
    let (aside, name) = try newAside("\(path).torn-\(end)")
    do throws(FileFault) {
      defer { try? aside.close() }
      try aside.writeAll(bytes)
      try aside.synchronize()
      try Folder.synchronize(of: name)
      if let fault = file.cut(to: end) { throw fault }
    } catch {
      // The bytes are still where they were.
      _ = unsafe unlink(name)
      throw error
    }
    return name
  }

  /// A new file for bytes of a torn line; nothing is written over.
  private static func newAside(
    _ base: String
  ) throws(FileFault) -> (file: FileDescriptor, name: String) {
    var number = 1
    while true {
      let name = base + (number == 1 ? "" : "-\(number)")
      do throws(FileFault) {
        return (try FileDescriptor.open(name, O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW), name)
      } catch {
        guard errno == EEXIST, number < 1000 else { throw error }
        number += 1
      }
    }
  }

  // MARK: Locking

  /// Waits until no other program writes; the outcome where one does not finish.
  private static func lock(
    _ file: FileDescriptor, _ patience: Int
  ) throws(FileFault) -> JournalOutcome? {
    var waited = 0
    while flock(file.number, LOCK_EX | LOCK_NB) != 0 {
      if errno == EINTR { continue }
      guard errno == EWOULDBLOCK else { throw .last }
      if waited >= patience { return .busy(process: holder(of: file)) }
      _ = poll(nil, 0, 20)
      waited += 20
    }
    // A lock of the other kind, which tells those who wait whose it is.
    var record = wholeFile()
    _ = unsafe fcntl(file.number, F_SETLK, &record)
    return nil
  }

  /// The process that holds a file; nil where nobody knows.
  private static func holder(of file: FileDescriptor) -> Int? {
    var record = wholeFile()
    guard unsafe fcntl(file.number, F_GETLK, &record) == 0, record.l_type != Int16(F_UNLCK),
      record.l_pid > 0
    else { return nil }
    return Int(record.l_pid)
  }

  private static func wholeFile() -> flock {
    var record = flock()
    record.l_type = Int16(F_WRLCK)
    record.l_whence = Int16(SEEK_SET)
    return record
  }
}

extension FileDescriptor {
  /// Cuts the file to a length; what went wrong.
  func cut(to length: Int) -> FileFault? {
    while ftruncate(number, off_t(length)) != 0 {
      if errno != EINTR { return .last }
    }
    return nil
  }

  /// Whether the name still leads to this file.
  func isStill(at path: String) throws(FileFault) -> Bool {
    let mine = try status()
    var now = stat()
    guard unsafe stat(path, &now) == 0 else { return false }
    return now.st_dev == mine.st_dev && now.st_ino == mine.st_ino
  }
}
