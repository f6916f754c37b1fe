import Provenance

/// Values of fields in the lines of a report: what one version has and another has not.
enum FieldLines {
  /// Scalars of a value that are shown.
  static let valueLimit = 600

  /// A value on one line; what is left out is said in words.
  static func shown(_ value: VersionValue?) -> String {
    value.map { cut($0.text) } ?? "left out"
  }

  /// What a version has that the other has not: of a list whose order says nothing the items that
  /// only it has, else the whole value.
  static func own(_ value: VersionValue?, besides other: VersionValue?) -> [String] {
    guard let value else { return [] }
    guard let items = value.items, other == nil || other?.items != nil else {
      return [cut(value.text)]
    }
    var others: [[UInt8]: Int] = [:]
    for item in other?.items ?? [] { others[Array(item.form.utf8), default: 0] += 1 }
    return items.compactMap { item in
      let key = Array(item.form.utf8)
      guard let left = others[key], left > 0 else { return cut(item.text) }
      others[key] = left - 1
      return nil
    }
  }

  /// A record in a few words: what it is called, or what it says.
  static func summary(of record: RecordVersion) -> String {
    func text(_ name: String) -> String? { record.value(name).map { plain($0.text) } }
    for name in ["name", "title", "text"] {
      if record.kind != .review, let words = text(name) { return words }
    }
    switch record.kind {
    case .assertion:
      let stance = text("stance") ?? Stance.affirms.rawValue
      let about = text("claim") ?? text("assertion") ?? ""
      return "\(text("source") ?? "") \(stance) \(about)"
    case .relation:
      return "\(text("from") ?? "") \(text("kind") ?? "") \(text("to") ?? "")"
    case .review: return text("claim") ?? ""
    default: return ""
    }
  }

  /// A text as it was meant, without the marks of JSON where these are all that stands around it.
  private static func plain(_ json: String) -> String {
    let inner = json.unicodeScalars.dropFirst().dropLast()
    guard json.unicodeScalars.first == "\"", !inner.contains("\\") else { return cut(json) }
    return cut(String(inner))
  }

  private static func cut(_ text: String) -> String {
    let start = text.unicodeScalars.prefix(valueLimit + 1)
    guard start.count > valueLimit else { return text }
    return String(String.UnicodeScalarView(start.dropLast())) + "..."
  }
}
