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
  /// They could not be written; why. The journal is as it was.
  case failed(String)
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
  ///   - lines: the bytes to append to these bytes; nil to write nothing.
  static func append(
    to path: String, patience: Int = patience, _ lines: ([UInt8]) -> [UInt8]?
  ) -> JournalOutcome {
    do throws(FileFault) {
      let file = try FileDescriptor.open(path, O_RDWR | O_APPEND | O_NOFOLLOW)
      defer { try? file.close() }
      if let outcome = try lock(file, patience) { return outcome }
      guard try file.isStill(at: path) else { throw FileFault("it was exchanged meanwhile") }
      var bytes = try file.readAll(limit: .max, sizeHint: Int(try file.status().st_size))
      let torn = JournalChain.isChained(bytes) ? JournalChain(bytes).torn : nil
      let tornBytes = torn.map { Array(bytes[$0]) }
      if let torn { bytes.removeSubrange(torn) }
      guard let more = lines(bytes) else { return .nothing }
      let aside = try tornBytes.map { rest throws(FileFault) in
        try putAside(rest, of: path, at: bytes.count, file)
      }
      try write(more, to: file, end: bytes.count)
      return .kept(tornBytesIn: aside)
    } catch { return .failed(error.reason) }
  }

  /// Begins a journal; never writes over anything.
  static func create(_ bytes: [UInt8], at path: String) -> JournalOutcome {
    do throws(FileFault) {
      let file = try FileDescriptor.open(path, O_RDWR | O_APPEND | O_CREAT | O_EXCL | O_NOFOLLOW)
      do throws(FileFault) {
        defer { try? file.close() }
        if let outcome = try lock(file, 0) { return outcome }
        try write(bytes, to: file, end: 0)
        try Folder.synchronize(of: path)
      } catch {
        _ = unsafe unlink(path)
        throw error
      }
      return .kept(tornBytesIn: nil)
    } catch { return .failed(error.reason) }
  }

  // MARK: Writing

  /// Writes behind the end and waits for the disk; cuts the file back where either fails.
  private static func write(
    _ bytes: [UInt8], to file: FileDescriptor, end: Int
  ) throws(FileFault) {
    do throws(FileFault) {
      try file.writeAll(bytes)
    } catch {
      // What is cut here was never acknowledged.
      if file.cut(to: end) == nil { try? file.synchronize() }
      throw error
    }
    do throws(FileFault) {
      try file.synchronize()
    } catch {
      // What the disk has is not known after this, and asking again would not tell.
      _ = file.cut(to: end)
      throw FileFault("the disk did not take it: \(error.reason)")
    }
  }

  /// Moves bytes of a torn line into a file of their own, and cuts them off.
  private static func putAside(
    _ bytes: [UInt8], of path: String, at end: Int, _ file: FileDescriptor
  ) throws(FileFault) -> String {
    var number = 1
    while true {
      let name = "\(path).torn-\(end)" + (number == 1 ? "" : "-\(number)")
      var isTaken = false
      do throws(FileFault) {
        let aside = try FileDescriptor.open(name, O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW)
        defer { try? aside.close() }
        try aside.writeAll(bytes)
        try aside.synchronize()
        try Folder.synchronize(of: name)
      } catch {
        isTaken = errno == EEXIST && number < 1000
        if !isTaken { throw error }
      }
      number += 1
      if isTaken { continue }
      if let fault = file.cut(to: end) { throw fault }
      return name
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
