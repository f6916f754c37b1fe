import Provenance

/// A page around what stands in it: head, style, and what the page may load, which is nothing.
enum HTMLPage {
  /// Entries of a list that stand open; a longer one can be opened.
  static let openLimit = 40

  /// The page as UTF-8 text.
  /// - Parameters:
  ///   - title: the title, as text.
  ///   - language: the language of the page.
  ///   - header: writes what stands at its head.
  ///   - main: what stands in it, as mark-up.
  ///   - footer: what stands behind that, as mark-up.
  static func text(
    title: String, language: ReportLanguage, header: (inout HTMLWriter) -> Void, main: [UInt8],
    footer: [UInt8] = []
  ) -> [UInt8] {
    var html = HTMLWriter()
    html.write("<!DOCTYPE html>\n")
    html.begin("html", ["lang": language.tag])
    html.begin("head")
    html.write(
      "<meta charset=\"utf-8\">\n"
        + "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n"
        + "<meta http-equiv=\"Content-Security-Policy\" content=\"\(policy)\">\n"
        + "<meta name=\"referrer\" content=\"no-referrer\">\n"
        + "<meta name=\"color-scheme\" content=\"light dark\">\n"
        + HTMLReport.generator + "\n")
    html.line("title", [:], HTMLText.escaped(title))
    html.line("style", [:], HTMLStyle.text)
    html.end()
    html.begin("body")
    html.line("a", ["class": "skip", "href": "#main"], language.say(.skipToReport))
    html.begin("header")
    header(&html)
    html.end()
    html.begin("main", ["id": "main"])
    html.write(main)
    html.end()
    html.write(footer)
    html.end()
    html.end()
    return html.bytes
  }

  /// What the page may load and run: its own style, known by its digest, and nothing else.
  static let policy =
    "default-src 'none'; style-src 'sha256-\(digest)'; base-uri 'none'; form-action 'none'"

  private static var digest: String {
    var digest = SHA256()
    digest.update(HTMLStyle.text.utf8)
    return Base64.text(digest.bytes())
  }
}

/// Bytes as text of RFC 4648, section 4.
enum Base64 {
  private static let letters = Array(
    "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/".utf8)

  /// The bytes in letters, three in four.
  static func text(_ bytes: [UInt8]) -> String {
    var result: [UInt8] = []
    for start in stride(from: 0, to: bytes.count, by: 3) {
      let group = bytes[start..<min(start + 3, bytes.count)]
      var bits = 0
      for place in 0..<3 {
        bits = bits << 8 | (place < group.count ? Int(group[start + place]) : 0)
      }
      for place in 0..<4 {
        let isFilled = place <= group.count
        result.append(isFilled ? letters[bits >> (18 - 6 * place) & 63] : UInt8(ascii: "="))
      }
    }
    return String(decoding: result, as: UTF8.self)
  }
}
