import Provenance

/// The bytes of a saved page, made ready for a program that reads HTML.
///
/// Such programs believe the encoding that a page declares. It is looked at first, the way browsers
/// do: text that is UTF-8 is read as UTF-8 whatever is declared, "iso-8859-1" means windows-1252,
/// and so on. A page whose encoding nobody can know is refused, since a wrong guess gives a wrong
/// text.
package struct PageSource: Sendable {
  /// The bytes to hand on, with a mark at their end.
  package let bytes: [UInt8]
  /// What was mended, for the user.
  package let notes: [String]

  /// Why a page is not read.
  package struct Fault: Error, Sendable, Equatable {
    package let reason: String
  }

  /// A comment that is put behind the page: where it comes out again, all of the page has.
  private static let mark = "whosaid-end-of-page"

  /// Whether markup was made from all of a page.
  /// - Complexity: O(n).
  package static func isWhole(_ markup: [UInt8]) -> Bool {
    let mark = Array(mark.utf8)
    // It stands near the end, before the closing tags.
    return markup.indices.reversed().contains { at in
      markup[at] == mark[0] && at + mark.count <= markup.count
        && markup[at..<at + mark.count].elementsEqual(mark)
    }
  }

  /// Whether bytes are a page of HTML: they begin like one.
  package static func isPage(_ bytes: [UInt8]) -> Bool {
    var head = utf8(ofWide: Array(bytes.prefix(2048)))?.prefix(1024) ?? bytes.prefix(1024)
    if head.starts(with: [0xEF, 0xBB, 0xBF]) { head = head.dropFirst(3) }
    let text = String(decoding: head, as: UTF8.self).lowercased()
    let start = text.drop { $0.isWhitespace }
    if start.hasPrefix("<!doctype html") || start.hasPrefix("<html") { return true }
    // A declaration of XML or a comment may stand before the root.
    return (start.hasPrefix("<?xml") || start.hasPrefix("<!--")) && text.contains("<html")
  }

  /// Makes a page ready.
  /// - Complexity: O(n).
  package init(_ page: [UInt8]) throws(Fault) {
    var notes: [String] = []
    var page = page
    let isWide: Bool
    if let narrow = PageSource.utf8(ofWide: page) {
      page = narrow
      isWide = true
    } else {
      isWide = false
      if page.starts(with: [0xEF, 0xBB, 0xBF]) { page.removeFirst(3) }
      let nuls = page.count { $0 == 0 }
      if nuls > 0 {
        page.removeAll { $0 == 0 }
        notes.append("\(nuls) \(nuls == 1 ? "NUL" : "NULs") in the page left out")
      }
    }
    let labels = EncodingLabel.all(in: page)
    let declared = labels.first.map { String(decoding: page[$0], as: UTF8.self).lowercased() }
    let isASCII = page.allSatisfy { $0 < 0x80 }
    let isUnicode = String(validating: page, as: UTF8.self) != nil
    let name: String?
    if isWide || isUnicode && !isASCII {
      name = "utf-8"
      if let declared, !isWide, !EncodingLabel.isUTF8(declared) {
        notes.append(
          "the page says that it is \(Visible.quoted(declared)); its bytes are UTF-8, and read so")
      }
    } else if let declared, EncodingLabel.isUTF8(declared), !isUnicode {
      let repaired = Array(String(decoding: page, as: UTF8.self).utf8)
      notes.append(
        "the page has bytes that are not UTF-8; they became U+FFFD, as browsers show them")
      self.init(repaired, notes)
      return
    } else if let declared {
      name = EncodingLabel.meant(by: declared)
    } else if isUnicode {
      name = nil
    } else {
      throw Fault(
        reason: "does not say in which encoding it is, and is not UTF-8; open it in a browser and "
          + "save it once more, or save its text as UTF-8")
    }
    self.init(EncodingLabel.naming(name, in: page, at: labels), notes)
  }

  private init(_ bytes: [UInt8], _ notes: [String]) {
    // Without a label programs take a page for Latin-1.
    let isUnlabelled = EncodingLabel.all(in: bytes).isEmpty
    self.bytes =
      (isUnlabelled ? [0xEF, 0xBB, 0xBF] : []) + bytes
      + Array("<!--\(PageSource.mark)-->".utf8)
    self.notes = notes
  }

  /// A text in UTF-16 with a byte order mark, in UTF-8.
  private static func utf8(ofWide bytes: [UInt8]) -> [UInt8]? {
    let isLittle = bytes.starts(with: [0xFF, 0xFE])
    guard isLittle || bytes.starts(with: [0xFE, 0xFF]) else { return nil }
    var units: [UInt16] = []
    units.reserveCapacity(bytes.count / 2)
    for at in stride(from: 2, to: bytes.count - 1, by: 2) {
      let (first, second) = (UInt16(bytes[at]), UInt16(bytes[at + 1]))
      let unit = isLittle ? second << 8 | first : first << 8 | second
      if unit != 0 { units.append(unit) }
    }
    return Array(String(decoding: units, as: UTF16.self).utf8)
  }
}

/// The names of encodings that a page declares in its `meta` elements.
enum EncodingLabel {
  /// Where the names stand: behind "charset=" in a tag that begins "<meta".
  static func all(in page: [UInt8]) -> [Range<Int>] {
    var labels: [Range<Int>] = []
    var at = 0
    while let start = page[at...].firstIndex(of: UInt8(ascii: "<")) {
      at = start + 1
      guard begins("meta", page, at) else { continue }
      guard let end = page[at...].firstIndex(of: UInt8(ascii: ">")) else { break }
      var place = at
      while place < end, !begins("charset", page, place) { place += 1 }
      at = end
      guard place < end else { continue }
      place += 7
      while place < end, page[place] <= 0x20 { place += 1 }
      guard page[place] == UInt8(ascii: "=") else { continue }
      place += 1
      while place < end, isBlankOrMark(page[place]) { place += 1 }
      let first = place
      while place < end, !isBlankOrMark(page[place]), page[place] != UInt8(ascii: "/"),
        page[place] != UInt8(ascii: ";")
      {
        place += 1
      }
      if place > first { labels.append(first..<place) }
    }
    return labels
  }

  /// The page with its labels naming an encoding.
  static func naming(_ name: String?, in page: [UInt8], at labels: [Range<Int>]) -> [UInt8] {
    guard let name else { return page }
    return labels.map { TextEdit($0, Array(name.utf8)) }.applied(to: page)
  }

  static func isUTF8(_ label: String) -> Bool {
    ["utf-8", "utf8", "unicode-1-1-utf-8"].contains(label)
  }

  /// The encoding that browsers take a label for, by a name that iconv knows (WHATWG Encoding
  /// Standard, section 4.2: old labels name their supersets).
  static func meant(by label: String) -> String {
    switch label {
    case "iso-8859-1", "iso8859-1", "latin1", "l1", "ascii", "us-ascii", "cp1252", "x-cp1252":
      "windows-1252"
    case "iso-8859-9", "latin5": "windows-1254"
    case "iso-8859-11", "tis-620": "cp874"
    case "gb2312", "gb_2312-80", "gbk", "x-gbk", "chinese", "csgb2312": "gb18030"
    case "big5", "big5-hkscs", "cn-big5", "x-x-big5": "big5-hkscs"
    case "shift_jis", "shift-jis", "sjis", "x-sjis", "ms_kanji", "windows-31j": "cp932"
    case "euc-kr", "korean", "ks_c_5601-1987", "ksc5601", "windows-949": "cp949"
    default: label
    }
  }

  private static func begins(_ word: String, _ bytes: [UInt8], _ at: Int) -> Bool {
    var place = at
    for byte in word.utf8 {
      guard place < bytes.count, bytes[place] | 0x20 == byte else { return false }
      place += 1
    }
    return true
  }

  private static func isBlankOrMark(_ byte: UInt8) -> Bool {
    byte <= 0x20 || byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "'")
  }
}
