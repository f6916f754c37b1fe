import Provenance

/// Text of others as HTML: nothing in it can be mark-up.
enum HTMLText {
  /// The text on one line, with every sign escaped that could begin mark-up or end an attribute,
  /// and hidden and active characters written out.
  static func escaped(_ text: String) -> String { markup(of: Visible.line(text).unicodeScalars) }

  /// A piece of a captured text with its line ends and blanks as they are.
  static func escapedPiece(_ text: some StringProtocol) -> String {
    var result = ""
    var line = String.UnicodeScalarView()
    func end() -> String {
      defer { line = String.UnicodeScalarView() }
      return markup(of: Visible.text(String(line), limit: .max).unicodeScalars)
    }
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\n", "\t": result += end() + String(scalar)
      case "\r": break
      default: line.append(scalar)
      }
    }
    return result + end()
  }

  /// What is written from right to left stands between signs that keep it from turning what is
  /// around it; which elements there are must not depend on a text.
  ///
  /// A run goes from the first such letter to the last before a letter of another direction, so
  /// that of two names in one sentence each stands by itself.
  private static func markup(of text: String.UnicodeScalarView) -> String {
    guard text.contains(where: isRightToLeft) else { return MarkupText.escaped(String(text)) }
    var result = String.UnicodeScalarView()
    var run = String.UnicodeScalarView()
    var neutral = String.UnicodeScalarView()
    func end() {
      if !run.isEmpty {
        result.append("\u{2068}")
        result.append(contentsOf: run)
        result.append("\u{2069}")
      }
      result.append(contentsOf: neutral)
      run = String.UnicodeScalarView()
      neutral = String.UnicodeScalarView()
    }
    for scalar in text {
      if isRightToLeft(scalar) {
        if run.isEmpty { end() }
        run.append(contentsOf: neutral)
        run.append(scalar)
        neutral = String.UnicodeScalarView()
      } else if scalar.properties.isAlphabetic || ";:,()".unicodeScalars.contains(scalar) {
        end()
        result.append(scalar)
      } else {
        neutral.append(scalar)
      }
    }
    end()
    return MarkupText.escaped(String(result))
  }

  /// Whether a letter is of a script that is written from right to left: the blocks that the
  /// Unicode standard keeps for such scripts.
  private static func isRightToLeft(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x0590...0x08FF, 0xFB1D...0xFDFF, 0xFE70...0xFEFC, 0x10800...0x10FFF, 0x1E800...0x1EFFF:
      true
    default: false
    }
  }

  /// Words that lead to a page of the web.
  static func link(_ address: WebAddress, _ words: String) -> String {
    HTMLWriter.span("a", ["href": address.text, "rel": "noreferrer noopener"], words)
  }
}
