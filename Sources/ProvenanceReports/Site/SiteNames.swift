import Provenance

/// The names of the files of a site.
///
/// A name has only letters that every file system and address takes as they are, and none differs
/// from another in capitals alone.
enum SiteNames {
  /// Letters of a name at most, the digest left out.
  private static let limit = 80

  /// A name for each of some texts, ending in `.html`; of several that would be called alike the
  /// later ones have a number.
  static func names(for stems: [String], prefix: String) -> [String] {
    var taken = Set<String>()
    return stems.map { stem in
      let base = prefix + plain(stem)
      var name = base
      var number = 1
      while !taken.insert(name.lowercased()).inserted {
        number += 1
        name = "\(base)~\(number)"
      }
      return name + ".html"
    }
  }

  /// What tells a case from others: the name of its file, or of its folder where that is only
  /// called `case`.
  static func stem(ofCase path: String) -> String {
    let parts = path.split(separator: "/").filter { $0 != "." && $0 != ".." }
    guard let file = parts.last else { return "case" }
    let stem = file.lastIndex(of: ".").map { file[..<$0] } ?? file
    guard sameBytes(String(stem), "case"), parts.count > 1 else { return String(stem) }
    return String(parts[parts.count - 2])
  }

  /// The text in plain letters: any other is written by its bytes, and a long text by its digest.
  private static func plain(_ text: String) -> String {
    let digits = Array("0123456789abcdef".utf8)
    var bytes: [UInt8] = []
    for byte in text.utf8 {
      switch byte {
      case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
        UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"), UInt8(ascii: "_"),
        UInt8(ascii: "."):
        bytes.append(byte)
      default: bytes += [UInt8(ascii: "~"), digits[Int(byte >> 4)], digits[Int(byte & 15)]]
      }
    }
    guard bytes.count > limit else { return String(decoding: bytes, as: UTF8.self) }
    return String(decoding: bytes.prefix(limit), as: UTF8.self) + "~~"
      + SHA256.hexadecimal(Array(text.utf8)).prefix(16)
  }
}
