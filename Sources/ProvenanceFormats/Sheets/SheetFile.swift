import Provenance

/// What a file is, by its first bytes.
enum SheetFile {
  static let byteOrderMark: [UInt8] = [0xEF, 0xBB, 0xBF]

  /// What a file is that is no table in UTF-8, with the mend; nil where it may be one.
  static func foreignFormat(_ head: [UInt8]) -> (message: String, help: String)? {
    let mend = "export it as UTF-8 (in Excel: \"CSV UTF-8\")"
    if TextChecks.isWide(head[...].prefix(4)) {
      return ("this file is in UTF-16 or UTF-32", mend)
    }
    if head.starts(with: [0x50, 0x4B, 0x03, 0x04]) || head.starts(with: [0xD0, 0xCF, 0x11, 0xE0]) {
      return ("this is the file of a spreadsheet program, not a table in text", mend)
    }
    return nil
  }
}
