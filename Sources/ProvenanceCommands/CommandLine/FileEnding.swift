/// The ending of a file name: what stands behind its last dot, in small letters.
struct FileEnding: Equatable {
  /// The ending without the dot.
  let text: String

  /// The ending of a name; nil where it has none, or one that is no plain word.
  init?(of name: String) {
    guard let dot = name.utf8.lastIndex(of: UInt8(ascii: ".")) else { return nil }
    let bytes = name.utf8[name.utf8.index(after: dot)...]
    guard (1...10).contains(bytes.count) else { return nil }
    var text = ""
    for byte in bytes {
      switch byte {
      case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "0")...UInt8(ascii: "9"):
        text.unicodeScalars.append(Unicode.Scalar(byte))
      case UInt8(ascii: "A")...UInt8(ascii: "Z"):
        text.unicodeScalars.append(Unicode.Scalar(byte + 32))
      default: return nil
      }
    }
    self.text = text
  }

  /// The format among these that a file of this ending holds.
  func format(among formats: [OutputFormat]) -> OutputFormat? {
    formats.first { $0.fileEndings.contains(text) }
  }

  /// Whether a reader would expect something else in such a file than plain text.
  var promisesAFormat: Bool {
    OutputFormat.allCases.contains { $0.fileEndings.contains(text) }
      || ["png", "pdf", "docx", "xlsx", "xml"].contains(text)
  }
}
