import Provenance

/// The names of sources as reports print them, short where that is clear.
///
/// "NTD (New Tang Dynasty Television)" is NTD, unless another source would be called so too. Where
/// two have one full name, their ids stand behind it. Capital and small letters do not tell two
/// sources apart. A name with a sign that joins names in reports stands in quotation marks.
package struct SourceNames: Sendable {
  private let names: [String]

  package init(_ graph: ClaimGraph) {
    let full = (0..<graph.sources.count).map { Visible.line(graph.source($0).name) }
    let short = full.map(SourceNames.withoutBrackets)
    var names = short
    for index in SourceNames.repeated(short) { names[index] = full[index] }
    // An id stands only once behind a name, and no two ids are the same: this ends.
    var hasID = [Bool](repeating: false, count: names.count)
    while true {
      let unclear = SourceNames.repeated(names).filter { !hasID[$0] }
      if unclear.isEmpty { break }
      for index in unclear {
        names[index] = "\(full[index]) (\(Visible.line(graph.source(index).id)))"
        hasID[index] = true
      }
    }
    self.names = names.map { name in
      SourceNames.joiningSigns.contains { name.contains($0) } ? Phrase.quoted(name) : name
    }
  }

  /// The name of a source.
  package subscript(source: Int) -> String { names[source] }

  /// The name of a source with a capital, to begin a sentence.
  package func capitalized(_ source: Int) -> String { Phrase.capitalized(names[source]) }

  /// What stands between names, or between a name and its words, in reports.
  private static let joiningSigns = [" > ", "; ", ": ", " >< "]

  /// The places of names that stand there more than once.
  private static func repeated(_ names: [String]) -> [Int] {
    let keys = names.map { $0.lowercased() }
    var counts: [String: Int] = [:]
    for key in keys { counts[key, default: 0] += 1 }
    return keys.indices.filter { counts[keys[$0], default: 0] > 1 }
  }

  private static func withoutBrackets(_ name: String) -> String {
    guard name.hasSuffix(")"), let open = name.lastIndex(of: "("), open > name.startIndex else {
      return name
    }
    let before = name[..<open]
    guard before.last == " " else { return name }
    return String(before.dropLast())
  }
}
