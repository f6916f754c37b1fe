import Provenance

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// What became of a text that was to be put beside a case.
package enum TextCreation: Sendable, Equatable {
  /// It is there now, on the disk.
  case created
  /// It was there already, with the same bytes.
  case isThere
  /// Another text has the name.
  case isTaken
  /// It could not be written; why.
  case failed(String)
}

extension CapturedFile {
  /// Puts a new text in the folder of a case or below it; never writes over anything.
  ///
  /// Folders that are not there are made. None on the way, nor the file, may be a symbolic link.
  /// The bytes go to a file of another name, which is synchronized and then linked to its own.
  static func create(_ bytes: [UInt8], _ file: String, besideCase path: String) -> TextCreation {
    let parts = file.split(separator: "/", omittingEmptySubsequences: false).map(String.init)
    guard let name = parts.last, parts.allSatisfy({ $0 != "" && $0 != "." && $0 != ".." }) else {
      return .failed("the name leads outside the folder of the case")
    }
    do throws(FileFault) {
      var folder = try FileDescriptor.open(self.folder(ofCase: path), O_RDONLY | O_DIRECTORY)
      defer { try? folder.close() }
      for part in parts.dropLast() {
        let made = unsafe mkdirat(folder.number, part, 0o777)
        guard made == 0 || errno == EEXIST else { throw FileFault.last }
        guard
          let next = FileDescriptor.open(part, in: folder, O_RDONLY | O_DIRECTORY | O_NOFOLLOW)
        else { throw FileFault.last }
        if made == 0 { try folder.synchronize() }
        try? folder.close()
        folder = next
      }
      guard try !link(bytes, as: name, in: folder) else { return .created }
    } catch { return .failed(error.reason) }
    guard case .success(let found) = read(file, besideCase: path) else { return .isTaken }
    return found == bytes ? .isThere : .isTaken
  }

  /// Writes a new file whole; false where its name is taken.
  private static func link(
    _ bytes: [UInt8], as name: String, in folder: FileDescriptor
  ) throws(FileFault) -> Bool {
    let temporary = ".\(name.utf8.count)-\(getpid()).tmp"
    _ = unsafe unlinkat(folder.number, temporary, 0)
    let flags = O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW
    guard let file = FileDescriptor.open(temporary, in: folder, flags) else { throw .last }
    defer { _ = unsafe unlinkat(folder.number, temporary, 0) }
    do throws(FileFault) {
      try file.writeAll(bytes)
      try file.synchronize()
      try file.close()
    } catch {
      try? file.close()
      throw error
    }
    if unsafe linkat(folder.number, temporary, folder.number, name, 0) != 0 {
      if errno == EEXIST { return false }
      // Some file systems know no links; there a new name is taken by writing to it.
      guard let direct = FileDescriptor.open(name, in: folder, flags) else {
        if errno == EEXIST { return false }
        throw .last
      }
      do throws(FileFault) {
        try direct.writeAll(bytes)
        try direct.synchronize()
        try direct.close()
      } catch {
        try? direct.close()
        _ = unsafe unlinkat(folder.number, name, 0)
        throw error
      }
    }
    try folder.synchronize()
    return true
  }
}
