import Provenance

/// Ids made from texts: the same text gives the same id on every run, in its own script.
package enum MadeID {
  /// Bytes of UTF-8 that a made id has at most, without its number.
  static let lengthLimit = 60
  /// Characters of a text that are looked at.
  private static let textLimit = 400

  /// The letters and digits of a text in small letters, a hyphen for what stands between them.
  ///
  /// A long one ends at a word. `fallback` where it has neither letter nor digit.
  package static func from(_ text: String, fallback: String) -> String {
    let start = String(String.UnicodeScalarView(text.unicodeScalars.prefix(textLimit)))
    var id = ""
    var isApart = false
    for scalar in start.lowercased().unicodeScalars {
      if scalar == "'" || scalar == "\u{2019}" { continue }
      if isLetterOrDigit(scalar) {
        if isApart, !id.isEmpty { id += "-" }
        isApart = false
        id.unicodeScalars.append(scalar)
      } else if Identifier.isMark(scalar), Identifier.isAllowed(scalar), !id.isEmpty, !isApart {
        id.unicodeScalars.append(scalar)
      } else {
        isApart = true
      }
      if id.utf8.count > lengthLimit { return cut(id) }
    }
    return id.isEmpty ? fallback : id
  }

  /// The id that joins two others, within the limit of every id with a number behind it.
  package static func joining(_ first: String, _ second: String) -> String {
    let room = Identifier.lengthLimit - 16
    var id = "\(first)/\(second)"
    while id.utf8.count > room { id.unicodeScalars.removeLast() }
    return id
  }

  private static func isLetterOrDigit(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar {
    case ".", "_", "-", ":", "/": false
    default: Identifier.isAllowed(scalar) && !Identifier.isMark(scalar)
    }
  }

  /// The id up to its last hyphen, where that leaves half of it; else up to the limit.
  private static func cut(_ id: String) -> String {
    var id = id
    while id.utf8.count > lengthLimit { id.unicodeScalars.removeLast() }
    if let dash = id.utf8.lastIndex(of: UInt8(ascii: "-")),
      id.utf8.distance(from: id.startIndex, to: dash) > lengthLimit / 2
    {
      id = String(id[..<dash])
    }
    return id
  }
}

/// Gives ids out, each once: `fire`, `fire-2`, `fire-3`.
///
/// Canonically equal ids are one.
package struct IDMaker {
  /// For each id that is taken, the number that the next one of its name gets.
  private var next: [String: Int] = [:]

  package init() {}

  /// Takes an id out of those that can be made.
  package mutating func reserve(_ id: String) { if next[id] == nil { next[id] = 2 } }

  /// A new id that begins with a name.
  /// - Complexity: O(1), however many have the same name.
  package mutating func make(_ name: String) -> String {
    guard var number = next[name] else {
      next[name] = 2
      return name
    }
    while next["\(name)-\(number)"] != nil { number += 1 }
    next[name] = number + 1
    next["\(name)-\(number)"] = 2
    return "\(name)-\(number)"
  }
}
