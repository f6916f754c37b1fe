/// A message as one language words it, with places for what it is about.
///
/// `{name}` stands for a value. `{count:source|sources}` stands for the first form where the value is
/// the number one, for the second one otherwise. A brace of the message itself is written twice.
struct Wording: Sendable {
  enum Piece: Sendable, Hashable {
    case text(String)
    case value(String)
    case form(of: String, one: String, many: String)
  }

  let pieces: [Piece]

  /// The wording of a template; nil where a brace is left open, a name is empty or a form is missing.
  init?(_ template: String) {
    var pieces: [Piece] = []
    var text = ""
    var rest = template[...]
    while let sign = rest.popFirst() {
      guard sign == "{" || sign == "}" else {
        text.append(sign)
        continue
      }
      if rest.first == sign {
        rest.removeFirst()
        text.append(sign)
        continue
      }
      guard sign == "{", let end = rest.firstIndex(of: "}"),
        let piece = Wording.piece(rest[..<end])
      else { return nil }
      if !text.isEmpty { pieces.append(.text(text)) }
      text = ""
      pieces.append(piece)
      rest = rest[rest.index(after: end)...]
    }
    if !text.isEmpty { pieces.append(.text(text)) }
    self.pieces = pieces
  }

  private static func piece(_ text: Substring) -> Piece? {
    guard let colon = text.firstIndex(of: ":") else {
      return isName(text) ? .value(String(text)) : nil
    }
    let forms = text[text.index(after: colon)...].split(
      separator: "|", omittingEmptySubsequences: false)
    guard isName(text[..<colon]), forms.count == 2 else { return nil }
    return .form(of: String(text[..<colon]), one: String(forms[0]), many: String(forms[1]))
  }

  private static func isName(_ text: Substring) -> Bool {
    !text.isEmpty && text.allSatisfy { $0.isASCII && $0.isLetter }
  }

  /// The names of the values that the wording has a place for.
  var names: Set<String> {
    var names = Set<String>()
    for piece in pieces {
      switch piece {
      case .text: break
      case .value(let name), .form(of: let name, one: _, many: _): names.insert(name)
      }
    }
    return names
  }

  /// The message with its values.
  ///
  /// A name without a value stays as it is written, in its braces.
  /// - Parameter setsApart: Whether a blank is put where letters of two scripts meet.
  func text(
    _ values: [(name: String, value: MessageValue)], setsApart: Bool = false
  ) -> String {
    var text = ""
    for piece in pieces {
      let words: String
      switch piece {
      case .text(let own): words = own
      case .value(let name):
        words = values.first { $0.name == name }?.value.text ?? "{\(name)}"
      case .form(let name, let one, let many):
        let value = values.first { $0.name == name }?.value
        words = value?.number == 1 ? one : many
      }
      if setsApart, SeamSpacing.needsBlank(between: text, and: words) { text += " " }
      text += words
    }
    return text
  }
}

/// What a message is about: a number, or words that are ready to be shown.
enum MessageValue: Sendable, ExpressibleByIntegerLiteral, ExpressibleByStringInterpolation {
  case number(Int)
  case words(String)

  init(integerLiteral value: Int) { self = .number(value) }
  init(stringLiteral value: String) { self = .words(value) }

  var text: String {
    switch self {
    case .number(let number): String(number)
    case .words(let words): words
    }
  }

  var number: Int? {
    guard case .number(let number) = self else { return nil }
    return number
  }
}
