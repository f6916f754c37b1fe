/// The key of a picture as a label in Graphviz' HTML: fixed text only, never text of the case.
enum DOTKey {
  /// The label, with a row for each sign that the picture uses.
  static func label(
    _ key: [PictureKey], hasQuotes: Bool, _ language: ReportLanguage
  ) -> String {
    var rows = [
      "<tr><td colspan=\"2\" align=\"left\"><b>\(language.say(.key))</b>"
        + (hasQuotes ? "   \(language.say(.keyQuotes))" : "") + "</td></tr>"
    ]
    for sign in key {
      rows.append(
        "<tr><td align=\"left\">\(drawn(sign))</td>"
          + "<td align=\"left\">\(sign.meaning(in: language))</td></tr>")
    }
    let table =
      "<table border=\"0\" cellborder=\"0\" cellspacing=\"0\" cellpadding=\"2\" "
      + "bgcolor=\"#F7F7F7\">"
    return "<" + table + "\n    " + rows.joined(separator: "\n    ") + "</table>>"
  }

  private static func drawn(_ sign: PictureKey) -> String {
    switch sign {
    case .asserts: coloured("━━▶", DOTStyle.blue)
    case .denies: coloured("━━┫", DOTStyle.vermillion)
    case .reports: coloured("━━○", DOTStyle.gray)
    case .contradict: coloured("◆━◆", DOTStyle.vermillion)
    case .entails: coloured("──▷", DOTStyle.dark)
    case .supports: coloured("──❯", DOTStyle.dark)
    case .equivalent: coloured("━━━", DOTStyle.dark)
    case .contrary: coloured("◇─◇", DOTStyle.dark)
    case .relays: coloured("──▶", DOTStyle.gray)
    case .belongs: coloured("┈┈┈", DOTStyle.gray)
    case .certainty: "━ ╍ ┈"
    case .unnamed: "╭╌╌╮"
    case .carrier: "╔══╗"
    case .folded: "+n"
    }
  }

  private static func coloured(_ sign: String, _ colour: String) -> String {
    "<font color=\"\(colour)\">\(sign)</font>"
  }
}
