import Provenance

/// The names of sources as reports print them, short where that is clear.
///
/// "NTD (New Tang Dynasty Television)" is NTD, unless another source would be called so too.
package struct SourceNames: Sendable {
  private let names: [String]

  package init(_ graph: ClaimGraph) {
    let full = (0..<graph.sources.count).map { Visible.line(graph.source($0).name) }
    let short = full.map(SourceNames.withoutBrackets)
    var counts: [String: Int] = [:]
    for name in short { counts[name, default: 0] += 1 }
    names = zip(full, short).map { counts[$1] == 1 ? $1 : $0 }
  }

  /// The name of a source.
  package subscript(source: Int) -> String { names[source] }

  /// The name of a source with a capital, to begin a sentence.
  package func capitalized(_ source: Int) -> String { Phrase.capitalized(names[source]) }

  private static func withoutBrackets(_ name: String) -> String {
    guard name.hasSuffix(")"), let open = name.lastIndex(of: "("), open > name.startIndex else {
      return name
    }
    let before = name[..<open]
    guard before.last == " " else { return name }
    return String(before.dropLast())
  }
}
