extension Check {
  /// The file begins with its first character.
  public static let byteOrderMark = Check(
    name: "byte-order-mark",
    severity: .warning,
    title: "the file begins with its first character",
    finds: """
      The invisible mark U+FEFF at the start of the file, which some editors write.
      """,
    matters: """
      RFC 8259 forbids it, and some programs stumble over it. It is passed over here.
      """,
    example: Example(
      """
      \u{FEFF}{"format": "whosaid/1"}

      """,
      gives: "1:1: warning: the file begins with a byte order mark [byte-order-mark]"),
    mend: """
      Save as "UTF-8" in place of "UTF-8 with BOM", or run `whosaid format` on the file.
      """)
}
