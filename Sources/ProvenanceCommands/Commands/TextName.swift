import Provenance

/// How the file of a captured text is called.
enum TextName {
  /// The file for a document, as the case names it: `texts/courier-1.txt`.
  ///
  /// Letters, digits, hyphens and stops of an id stay. Others, as the slash, become `_`; then some
  /// digits of the id's digest follow, so that no two ids share a file.
  static func file(for id: String) -> String {
    var name = String.UnicodeScalarView()
    for scalar in id.unicodeScalars {
      let isPlain =
        scalar.value > 0x7F || scalar.properties.isAlphabetic
        || scalar.properties.numericType != nil || scalar == "-" || scalar == "_"
        || scalar == "." && !name.isEmpty
      name.append(isPlain ? scalar : "_")
    }
    // File systems take names of 255 bytes.
    while name.reduce(0, { $0 + UTF8.width($1) }) > 200 { name.removeLast() }
    let text = String(name)
    guard !sameBytes(text, id) else { return "texts/\(text).txt" }
    return "texts/\(text)-\(SHA256.hexadecimal(Array(id.utf8)).prefix(8)).txt"
  }

  /// A file below the folder of a case, as the case names it; nil for one that lies elsewhere.
  static func relative(_ file: String, toFolderOf path: String) -> String? {
    func parts(_ path: String) -> [Substring] {
      path.split(separator: "/").filter { $0 != "." }
    }
    let folder = parts(path).dropLast()
    let all = parts(file)
    guard file.hasPrefix("/") == path.hasPrefix("/"), all.starts(with: folder),
      all.count > folder.count, !all.contains("..")
    else { return nil }
    return all.dropFirst(folder.count).joined(separator: "/")
  }

  /// A file that a case names, as seen from here.
  static func path(_ file: String, besideCase path: String) -> String {
    let folder = path.split(separator: "/", omittingEmptySubsequences: false).dropLast()
    return (folder.map(String.init) + [file]).joined(separator: "/")
  }
}
