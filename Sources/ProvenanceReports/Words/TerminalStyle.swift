/// Whether and how a text is coloured for a terminal.
public struct TerminalStyle: Sendable {
  /// What a run of text is, not how it looks.
  public enum Role: Sendable {
    case strong
    case faint
    case error
    case warning
    case mark
    case affirmed
    case denied
  }

  /// Whether anything is coloured at all.
  public let isColoured: Bool
  /// The columns of the terminal.
  public let columns: Int

  /// Plain text for a width.
  public init(isColoured: Bool = false, columns: Int = 80) {
    self.isColoured = isColoured
    self.columns = columns
  }

  /// The text in the colour of its role; itself where nothing is coloured.
  public func paint(_ text: String, _ role: Role) -> String {
    guard isColoured, !text.isEmpty else { return text }
    let code =
      switch role {
      case .strong: "1"
      case .faint: "2"
      case .error: "1;31"
      case .warning: "1;33"
      case .mark: "1;36"
      case .affirmed: "34"
      case .denied: "33"
      }
    return "\u{1B}[\(code)m\(text)\u{1B}[0m"
  }
}
