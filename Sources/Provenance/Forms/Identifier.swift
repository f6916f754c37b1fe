/// The form of a record's id: letters (with their marks) and digits of any script, `. _ - : /`.
package enum Identifier {
  /// Bytes of UTF-8 that an id may have.
  package static let lengthLimit = 256

  /// Why a text is no id, in words for a message.
  package static func fault(in text: String) -> String? {
    if text.isEmpty { return "an id is not empty" }
    let length = text.utf8.count
    if length > lengthLimit {
      return "an id has at most \(lengthLimit) bytes of UTF-8; this one has \(length)"
    }
    for scalar in text.unicodeScalars where !isAllowed(scalar) {
      let shown = Visible.text(String(scalar))
      let name = scalar.properties.name.map { " (\($0))" } ?? ""
      return "an id has letters, digits and . _ - : / only; this one has \"\(shown)\"\(name)"
    }
    if let first = text.unicodeScalars.first, isMark(first) {
      return "an id does not begin with a combining mark"
    }
    return nil
  }

  /// Whether a character may stand in an id.
  package static func isAllowed(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar {
    case "a"..."z", "A"..."Z", "0"..."9", ".", "_", "-", ":", "/": return true
    default: break
    }
    guard scalar.value > 0x7F, !Visible.isHidden(scalar),
      !scalar.properties.isDefaultIgnorableCodePoint
    else { return false }
    switch scalar.properties.generalCategory {
    case .uppercaseLetter, .lowercaseLetter, .titlecaseLetter, .modifierLetter, .otherLetter:
      return true
    case .decimalNumber: return true
    default: return isMark(scalar)
    }
  }

  /// Whether a character is a mark on the one before it.
  package static func isMark(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.properties.generalCategory {
    case .nonspacingMark, .spacingMark, .enclosingMark: return true
    default: return false
    }
  }
}
