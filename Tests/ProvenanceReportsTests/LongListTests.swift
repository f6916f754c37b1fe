// Long lists: a screen shows the first of each and counts the rest; nothing is cut in silence.
import Foundation
import Provenance
import ProvenanceReports
import TestSupport
import Testing

@Suite struct LongListTests {
  static let count = 300
  static let report = PrintedReport.of(records)
  static let screen = PrintedReport.text(report, limit: 8)
  static let markdown = PrintedReport.markdown(report, limit: 8)

  /// 300 of everything that a report lists, and single things with 300 parts.
  static var records: Records {
    var records = Records(title: "Many")
    func source(_ id: String, _ kind: Source.Kind? = .person) {
      records.sources.append(Source(id: id, name: id.uppercased(), kind: kind))
    }
    func claim(_ id: String) { records.claims.append(Claim(id: id, text: "It is \(id).")) }
    func assertion(
      _ id: String, _ source: String, _ claim: String, _ stance: Stance? = nil,
      from: String? = nil, date: String? = nil, document: String? = nil
    ) {
      records.assertions.append(
        Assertion(
          id: id, source: source, claim: claim, stance: stance,
          derivedFrom: from.map { [$0] } ?? [], date: date.flatMap { CalendarDate($0) },
          evidence: document.map { [Evidence(document: $0)] } ?? []))
    }
    for id in ["p", "q"] { source(id) }
    source("paper", .outlet)
    records.documents = [Document(id: "d", title: "D", publisher: "paper")]
    for n in 0..<count {
      claim("conflict\(n)")
      assertion("conflict\(n)a", "p", "conflict\(n)")
      assertion("conflict\(n)b", "q", "conflict\(n)", .denies)
      claim("change\(n)")
      assertion("change\(n)a", "q", "change\(n)", date: "2024-01-01")
      assertion("change\(n)b", "q", "change\(n)", .denies, date: "2024-01-02")
      claim("circle\(n)")
      assertion("circle\(n)a", "p", "circle\(n)", from: "circle\(n)b")
      assertion("circle\(n)b", "q", "circle\(n)", from: "circle\(n)a")
      claim("own\(n)")
      assertion("own\(n)a", "p", "own\(n)")
      assertion("own\(n)b", "p", "own\(n)", .denies)
      records.assertions.append(
        Assertion(id: "denial\(n)", source: "q", assertion: "conflict\(n)a", stance: .denies))
      records.questions.append(Question(id: "split\(n)", text: "How many in \(n)?"))
      for (place, value, holder) in [("A", 1, "p"), ("B", 2, "q")] {
        records.claims.append(
          Claim(
            id: "split\(n)\(place)", text: "In \(place).", question: "split\(n)",
            value: ClaimValue(number: ExactNumber(value)), scope: Scope(place: place)))
        assertion("split\(n)\(place)", holder, "split\(n)\(place)")
      }
      claim("odd\(n)")
      claim("even\(n)")
      records.relations += [
        Relation(id: "r\(n)", kind: .entails, from: "odd\(n)", to: "even\(n)"),
        Relation(id: "s\(n)", kind: .contrary, from: "odd\(n)", to: "even\(n)"),
      ]
      source("ring\(n)")
      assertion("ring\(n)", "ring\(n)", "ring", from: "ring\((n + 1) % count)")
      records.assertions.append(
        Assertion(id: "ringDenial\(n)", source: "ring\(n)", assertion: "ring0", stance: .denies))
    }
    claim("ring")
    for n in 0..<1000 {
      source("wire\(n)", .agency)
      claim("wire\(n)")
      assertion("wire\(n)", "wire\(n)", "wire\(n)", document: "d")
    }
    return records
  }

  static let leftOver = [
    "292 more contradictions", "292 more self-contradictions", "293 more denied attributions",
    "292 more questions", "293 more agreements", "292 more changes", "293 more circles",
    "992 more originals",
  ]

  @Test(arguments: leftOver)
  func aScreenCountsTheRest(_ rest: String) {
    #expect(Self.screen.contains(" ... and \(rest); --limit 0 shows all\n"))
    #expect(Self.markdown.contains("\n... and \(rest); `--limit 0` shows all.\n"))
  }

  @Test(arguments: [
    "3393 more claims", "more quotes", "more sources", "292 more events",
  ])
  func aCutMarkdownReportCountsItsTables(_ rest: String) {
    #expect(Self.markdown.contains("\(rest); `--limit 0` shows all.\n"))
  }

  @Test func listsInsideASentenceAreCutAsWell() {
    for text in [Self.screen, Self.markdown] {
      for line in text.components(separatedBy: "\n") { #expect(line.utf8.count < 500, "\(line)") }
      #expect(text.contains(" and 292 more"))
    }
    #expect(Self.screen.components(separatedBy: "\n").count < 200)
    #expect(Self.markdown.components(separatedBy: "\n").count < 450)
  }

  @Test func nothingIsLeftOutWithoutALimit() {
    let whole = [PrintedReport.text(Self.report), PrintedReport.markdown(Self.report)]
    for text in whole {
      #expect(!text.contains("... and"))
      for n in [0, 7, 8, 299] {
        for name in ["conflict", "change", "circle", "own", "odd", "RING"] {
          #expect(text.contains("\(name)\(n)"), "\(name)\(n)")
        }
      }
      #expect(text.contains("WIRE999"))
    }
  }

  @Test func cutListsOfAProgramHaveTheirLengthBesideThem() throws {
    for limit in [1, 100, Int.max] {
      let json = try PrintedReport.json(Self.report, limit: limit)
      let lists = [
        ("contradictions", "pairs", "pairCount"), ("agreements", "sources", "sourceCount"),
        ("originalsToFind", "assertions", "assertionCount"),
      ]
      for (name, list, count) in lists {
        let entries = try #require(json[name] as? [[String: Any]])
        #expect(!entries.isEmpty)
        for entry in entries {
          let full = try #require(entry[count] as? Int)
          #expect((entry[list] as? [Any])?.count == min(full, limit))
        }
      }
    }
    let all = try #require(try PrintedReport.json(Self.report)["agreements"] as? [[String: Any]])
    let ring = try #require(all.first { $0["claim"] as? String == "ring" })
    #expect(ring["sourceCount"] as? Int == Self.count)
  }
}
