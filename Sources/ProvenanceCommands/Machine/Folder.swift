#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// A folder that pages are written into.
enum Folder {
  /// Makes the folder where there is none; the result is the names of what stands in it, in no
  /// order.
  static func prepare(_ path: String) throws(FileFault) -> [String] {
    if unsafe mkdir(path, 0o777) != 0, errno != EEXIST { throw .last }
    guard let folder = unsafe opendir(path) else { throw .last }
    defer { _ = unsafe closedir(folder) }
    var names: [String] = []
    while true {
      errno = 0
      guard let entry = unsafe readdir(folder) else { break }
      let name = unsafe withUnsafePointer(to: &entry.pointee.d_name) { pointer in
        unsafe pointer.withMemoryRebound(to: CChar.self, capacity: 256) {
          unsafe String(cString: $0)
        }
      }
      if name != ".", name != ".." { names.append(name) }
    }
    guard errno == 0 else { throw .last }
    return names
  }

  /// Waits until the name of a file stands on the disk, in the folder that it lies in.
  static func synchronize(of path: String) throws(FileFault) {
    let folder = try FileDescriptor.open(name(of: path), O_RDONLY | O_DIRECTORY)
    defer { try? folder.close() }
    try folder.synchronize()
  }

  /// The folder that a file lies in.
  static func name(of path: String) -> String {
    guard let slash = path.utf8.lastIndex(of: UInt8(ascii: "/")) else { return "." }
    return slash == path.startIndex ? "/" : String(path[..<slash])
  }
}
