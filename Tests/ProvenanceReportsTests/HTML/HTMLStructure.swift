// What a browser sees of a page: its elements, attributes, places and links, read strictly.

/// The elements of a page that was written by the program; a sign out of place is a fault.
struct HTMLStructure {
  /// Each element: its name, the names of its attributes, and values that are fixed words or ids.
  private(set) var elements: [String] = []
  /// All ids, in order.
  private(set) var ids: [String] = []
  /// Where links inside the page lead.
  private(set) var inner: [String] = []
  /// Where links out of the page lead.
  private(set) var outer: [String] = []
  /// What is wrong with the page.
  private(set) var faults: [String] = []
  /// The words of the page, style and data left out.
  private(set) var text = ""

  private static let void: Set<String> = ["meta", "br", "input"]
  /// Attributes whose values are words of the program or ids of records.
  private static let fixed: Set<String> = [
    "class", "id", "href", "scope", "lang", "dir", "role", "type", "name", "data-record",
  ]

  init(_ page: String) {
    var open: [String] = []
    var rest = page.unicodeScalars[...]
    while let sign = rest.first {
      guard sign == "<" else {
        let words = rest.prefix { $0 != "<" }
        text.unicodeScalars.append(contentsOf: words)
        rest = rest[words.endIndex...]
        continue
      }
      guard let end = HTMLStructure.end(of: rest) else {
        faults.append("an open tag: \(String(rest.prefix(40)))")
        return
      }
      let tag = String(rest[rest.index(after: rest.startIndex)..<end])
      rest = rest[rest.index(after: end)...]
      if tag.hasPrefix("!") { continue }
      if tag.hasPrefix("/") {
        if open.popLast() != String(tag.dropFirst()) { faults.append("</\(tag.dropFirst())>") }
        continue
      }
      let name = take(tag)
      if HTMLStructure.void.contains(name) || tag.hasSuffix("/") { continue }
      if name == "style" || name == "script" {
        while !rest.isEmpty, !String(rest.prefix(2)).hasPrefix("</") { rest = rest.dropFirst() }
      }
      open.append(name)
    }
    if !open.isEmpty { faults.append("not ended: \(open)") }
    let counts = Dictionary(grouping: ids) { $0 }
    for (id, all) in counts where all.count > 1 { faults.append("the id \(id) stands twice") }
    for link in inner where !Set(ids).contains(link) { faults.append("#\(link) leads nowhere") }
  }

  /// The end of a tag, whose values may have any sign in them.
  private static func end(of rest: Substring.UnicodeScalarView) -> String.Index? {
    var isQuoted = false
    var at = rest.startIndex
    while at < rest.endIndex {
      if rest[at] == "\"" { isQuoted.toggle() }
      if rest[at] == ">", !isQuoted { return at }
      at = rest.index(after: at)
    }
    return nil
  }

  /// Notes an opening tag; the result is its name.
  private mutating func take(_ tag: String) -> String {
    var parts: [(String, String)] = []
    let name = String(tag.prefix { $0 != " " && $0 != "/" })
    var rest = tag.dropFirst(name.count)
    while true {
      rest = rest.drop { $0 == " " || $0 == "/" }
      guard !rest.isEmpty else { break }
      let key = String(rest.prefix { $0 != "=" && $0 != " " })
      rest = rest.dropFirst(key.count)
      guard rest.hasPrefix("=\"") else {
        parts.append((key, ""))
        continue
      }
      let value = String(rest.dropFirst(2).prefix { $0 != "\"" })
      rest = rest.dropFirst(value.count + 3)
      parts.append((key, value))
    }
    for (key, value) in parts {
      if key == "id" { ids.append(value) }
      if key == "href" {
        if value.hasPrefix("#") {
          inner.append(String(value.dropFirst()))
        } else {
          outer.append(value)
        }
      }
      if key.hasPrefix("on") || key == "style" || key == "src" { faults.append("\(name) \(key)") }
    }
    let entry = parts.map { key, value in
      HTMLStructure.fixed.contains(key) ? "\(key)=\(value)" : key
    }
    // The lines of one text of a picture count as one.
    let element = ([name] + entry).joined(separator: " ")
    let words = element.replacing(#/ [xy]\b/#, with: "")
    if name == "tspan", elements.last == words { return name }
    elements.append(words)
    return name
  }
}
