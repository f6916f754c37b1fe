import Provenance

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// Reads the files of captured texts, which a case names: nobody chose them on a command line.
///
/// A file lies in the folder of its case or below it. Every folder on the way and the file are
/// opened one in the other and none through a symbolic link, so that nothing that is swapped
/// meanwhile leads elsewhere.
enum CapturedFile {
  /// Bytes that one text may have.
  static let sizeLimit = 1 << 30

  /// The bytes of a file that a case names, or why it is not read.
  static func read(_ file: String, besideCase path: String) -> Result<[UInt8], CaptureFault> {
    let parts = file.split(separator: "/", omittingEmptySubsequences: false).map(String.init)
    let mend = "put the text beside the case or in a folder below it, and name it from there"
    guard !file.hasPrefix("/"), !parts.contains(".."), !parts.contains("") else {
      return .failure(CaptureFault("lies outside the folder of the case", help: mend))
    }
    do throws(FileFault) {
      var at = try FileDescriptor.open(folder(ofCase: path), O_RDONLY | O_DIRECTORY)
      defer { try? at.close() }
      for (index, part) in parts.enumerated() where part != "." {
        let isLast = index == parts.count - 1
        // A pipe without a writer would block in open; regular files do not mind the flag.
        let flags =
          isLast ? O_RDONLY | O_NONBLOCK | O_NOFOLLOW : O_RDONLY | O_DIRECTORY | O_NOFOLLOW
        guard let next = FileDescriptor.open(part, in: at, flags) else {
          if errno == ENOENT {
            return .failure(
              CaptureFault(
                "is not there",
                help: "put it beside the case, or leave \"file\" out and keep \"sha256\"",
                isMissing: true))
          }
          if errno == ELOOP || errno == ENOTDIR {
            return .failure(
              CaptureFault("is a symbolic link, or lies behind one or a file", help: mend))
          }
          throw FileFault.last
        }
        try? at.close()
        at = next
      }
      let status = try at.status()
      guard status.st_mode & S_IFMT == S_IFREG else {
        return .failure(CaptureFault("is not a regular file", help: mend))
      }
      return .success(try at.readAll(limit: sizeLimit, sizeHint: Int(status.st_size)))
    } catch {
      return .failure(
        CaptureFault("cannot be read: \(error.reason)", help: "see whether you may read it"))
    }
  }

  /// The folder that a case lies in.
  static func folder(ofCase path: String) -> String {
    let folder = path.split(separator: "/", omittingEmptySubsequences: false).dropLast()
      .joined(separator: "/")
    return folder.isEmpty ? (path.hasPrefix("/") ? "/" : ".") : folder
  }
}

extension FileDescriptor {
  /// Opens a file in an open folder; nil where it does not work, with the reason in `errno`.
  static func open(
    _ name: String, in folder: FileDescriptor, _ flags: CInt
  ) -> FileDescriptor? {
    while true {
      let number = unsafe openat(folder.number, name, flags | O_CLOEXEC, 0o666 as mode_t)
      if number >= 0 { return FileDescriptor(number: number) }
      if errno != EINTR { return nil }
    }
  }
}
