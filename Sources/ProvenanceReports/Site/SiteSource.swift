import Provenance

/// A source of a site: what stands for it in the cases.
///
/// Sources of two cases are one where they have the same id and a name or alias in common; a name
/// alone may be that of two people, and an id that of two things.
struct SiteSource {
  /// The source in one case.
  struct Member {
    /// The place of the case.
    let place: Int
    /// The source there, by number.
    let source: Int
  }

  let members: [Member]
  /// The name in the first case that has it.
  let name: String
  let id: String
  /// The name of its page.
  let page: String
  /// The places of other sources of the same name.
  let namesakes: [Int]
  var hasNamesakes: Bool { !namesakes.isEmpty }

  /// The sources of some cases, by id, and of one id in the order of the cases.
  /// - Complexity: O(n log n) in the sources.
  static func sources(of cases: [SiteCase]) -> [SiteSource] {
    struct Group {
      let id: String
      let name: String
      var names: Set<String>
      var members: [Member]
    }
    var groups: [Group] = []
    var places: [[UInt8]: [Int]] = [:]
    for (place, each) in cases.enumerated() {
      let graph = each.report.graph
      for number in 0..<graph.sources.count {
        let record = graph.source(number)
        let names = Set(([record.name] + record.aliases).map(key))
        let id = Array(record.id.utf8)
        let member = Member(place: place, source: number)
        if let known = places[id]?.first(where: { !groups[$0].names.isDisjoint(with: names) }) {
          groups[known].members.append(member)
          groups[known].names.formUnion(names)
        } else {
          places[id, default: []].append(groups.count)
          groups.append(
            Group(id: record.id, name: each.names[number], names: names, members: [member]))
        }
      }
    }
    let sorted = groups.enumerated().sorted { a, b in
      sameBytes(a.element.id, b.element.id)
        ? a.offset < b.offset : precedes(a.element.id, b.element.id)
    }.map(\.element)
    let names = SiteNames.names(for: sorted.map(\.id), prefix: "source-")
    let alike = Dictionary(grouping: sorted.indices) { key(sorted[$0].name) }
    return sorted.indices.map { place in
      let group = sorted[place]
      return SiteSource(
        members: group.members, name: group.name, id: group.id, page: names[place],
        namesakes: (alike[key(group.name)] ?? []).filter { $0 != place })
    }
  }

  /// A name without what tells no two names apart: capitals and blanks.
  private static func key(_ name: String) -> String { Visible.line(name).lowercased() }
}
