import Provenance
import TestSupport
import Testing

/// Section 5 on cases that fit on a page.
@Suite struct IndependenceTests {
  private static let people = """
    "sources": [{"id": "a", "name": "A"}, {"id": "b", "name": "B"}, {"id": "c", "name": "C"},
      {"id": "n", "name": "N"}, {"id": "o", "name": "O"}, {"id": "p", "name": "P", "kind": "person"}],
    "claims": [{"id": "x", "text": "X."}],
    """

  private func graph(_ members: String) throws -> ClaimGraph {
    ClaimGraph(try CaseText.records(Self.people + members))
  }

  private func side(_ members: String) throws -> SideIndependence {
    Analysis(try graph(members)).independence(of: Literal(claim: 0, isNegated: false))
  }

  private func names(_ side: SideIndependence) -> [String] {
    side.singlePoints.map { ["a", "b", "c", "n", "o", "p"][$0] }
  }

  @Test func `a reprint that asserts for itself is no second line`() throws {
    let side = try side(
      """
      "documents": [{"id": "wire", "title": "T", "publisher": "a"},
        {"id": "print", "title": "T", "publisher": "b", "derivedFrom": ["wire"]}],
      "assertions": [{"id": "1", "source": "a", "claim": "x", "evidence": [{"document": "wire"}]},
        {"id": "2", "source": "b", "claim": "x", "evidence": [{"document": "print"}]}]
      """)
    #expect(side.speakers == 2)
    #expect(side.lines == 1)
    #expect(names(side) == ["a"])
  }

  @Test func `nor is what somebody quotes from it, and it relays nobody`() throws {
    let members = """
      "documents": [{"id": "wire", "title": "T", "publisher": "a"},
        {"id": "print", "title": "T", "publisher": "b", "derivedFrom": ["wire"]},
        {"id": "talk", "title": "T", "publisher": "c"}],
      "assertions": [{"id": "1", "source": "a", "claim": "x", "evidence": [{"document": "wire"}]},
        {"id": "2", "source": "b", "claim": "x",
         "evidence": [{"document": "print"}, {"document": "talk"}]}]
      """
    let side = try side(members)
    #expect(side.lines == 1)
    #expect(names(side) == ["a"])
    #expect(try graph(members).circularReporting().circles.isEmpty)
  }

  @Test func `a document made from two others is a way through each of them`() throws {
    let documents = """
      "documents": [{"id": "wire", "title": "T", "publisher": "a"},
        {"id": "second", "title": "T", "publisher": "c"},
        {"id": "print", "title": "T", "publisher": "b", "derivedFrom": ["wire", "second"]}],
      """
    let alone = try side(
      documents + """
        "assertions": [{"id": "2", "source": "b", "claim": "x",
          "evidence": [{"document": "print"}]}]
        """)
    #expect(alone.lines == 1)
    #expect(alone.singlePoints.isEmpty)
    let both = try side(
      documents + """
        "assertions": [{"id": "1", "source": "a", "claim": "x",
            "evidence": [{"document": "wire"}]},
          {"id": "2", "source": "b", "claim": "x", "evidence": [{"document": "print"}]}]
        """)
    #expect(both.lines == 2)
  }

  @Test func `a document of nobody is passed over`() throws {
    let side = try side(
      """
      "documents": [{"id": "post", "title": "T"},
        {"id": "print", "title": "T", "publisher": "b", "derivedFrom": ["post"]}],
      "assertions": [{"id": "1", "source": "b", "claim": "x", "evidence": [{"document": "print"}]},
        {"id": "2", "source": "p", "claim": "x", "evidence": [{"document": "post"}]}]
      """)
    #expect(side.lines == 2)
    #expect(side.singlePoints.isEmpty)
  }

  @Test func `a lineage that comes back to the speaker ends with it`() throws {
    let side = try side(
      """
      "documents": [{"id": "first", "title": "T", "publisher": "b"},
        {"id": "wire", "title": "T", "publisher": "a", "derivedFrom": ["first"]},
        {"id": "print", "title": "T", "publisher": "b", "derivedFrom": ["wire"]}],
      "assertions": [{"id": "1", "source": "a", "claim": "x", "evidence": [{"document": "wire"}]},
        {"id": "2", "source": "b", "claim": "x", "evidence": [{"document": "print"}]}]
      """)
    #expect(side.lines == 1)
    #expect(names(side) == ["b"])
  }

  @Test func `owners make one group of their papers, members none`() throws {
    let records = try CaseText.records(
      """
      "sources": [{"id": "o", "name": "O"}, {"id": "b", "name": "B", "controlledBy": "o"},
        {"id": "c", "name": "C", "controlledBy": "b"}, {"id": "d", "name": "D", "memberOf": "o"}],
      "claims": [{"id": "x", "text": "X."}],
      "assertions": [{"id": "1", "source": "b", "claim": "x", "lineage": "firsthand"},
        {"id": "2", "source": "c", "claim": "x", "lineage": "firsthand"},
        {"id": "3", "source": "d", "claim": "x", "via": ["c"]}]
      """)
    let graph = ClaimGraph(records)
    let side = Analysis(graph).independence(of: Literal(claim: 0, isNegated: false))
    #expect(side.speakers == 3 && side.groups == 2 && side.lines == 1)
    #expect(side.origins == 1 && side.lineageNotRecorded == 1)
    #expect(side.singlePoints == [graph.sourceNumber("o")])
  }

  @Test func `who relays without saying whom has no origin, nor has a circle`() throws {
    let side = try side(
      """
      "assertions": [{"id": "1", "source": "a", "claim": "x", "lineage": "relays"},
        {"id": "2", "source": "b", "claim": "x", "lineage": "firsthand", "derivedFrom": ["3"]},
        {"id": "3", "source": "c", "claim": "x", "derivedFrom": ["2"]},
        {"id": "4", "source": "n", "claim": "x", "derivedFrom": ["5"]},
        {"id": "5", "source": "o", "claim": "x", "stance": "reports", "lineage": "firsthand",
         "withdrawn": {}}]
      """)
    #expect(side.origins == 1)
    #expect(side.lineageNotRecorded == 0)
    #expect(side.speakers == 4)
  }

  /// Who said that how many died: 40 numbers, more than are compared pair by pair.
  private func tolls(_ assertions: [Assertion]) -> Analysis {
    var records = Records()
    records.sources = ["a", "b", "c", "n"].map { Source(id: $0, name: $0) }
    records.documents = [
      Document(id: "print", title: "T", publisher: "n"),
      Document(id: "wire", title: "T", publisher: "c"),
    ]
    records.questions = [Question(id: "q", text: "How many died?")]
    records.claims = (10..<50).map { number in
      Claim(
        id: "\(number)", text: "\(number) died.", question: "q",
        value: ClaimValue(number: ExactNumber(number)))
    }
    records.claims.append(
      Claim(
        id: "least", text: "At least 20 died.", question: "q",
        value: ClaimValue(number: ExactNumber(20), bound: .atLeast)))
    records.assertions = assertions
    return Analysis(ClaimGraph(records))
  }

  @Test func `numbers commit to the ranges that hold them, and against all others`() throws {
    func assertion(
      _ id: String, _ source: String, _ claim: String, _ document: String,
      _ stance: Stance = .affirms
    ) -> Assertion {
      Assertion(
        id: id, source: source, claim: claim, stance: stance, lineage: .firsthand,
        evidence: [Evidence(document: document)])
    }
    let analysis = tolls([
      assertion("1", "a", "25", "print"), assertion("2", "b", "30", "print"),
      assertion("3", "c", "12", "wire"), assertion("4", "c", "least", "wire", .denies),
    ])
    func side(_ claim: String, _ isNegated: Bool) throws -> SideIndependence {
      let number = try #require(analysis.graph.claimNumber(claim))
      return analysis.independence(of: Literal(claim: number, isNegated: isNegated))
    }
    // At least 20: those who say 25 and 30, both read in what n printed.
    let atLeast = try side("least", false)
    #expect([atLeast.speakers, atLeast.origins, atLeast.lines] == [2, 2, 1])
    #expect(atLeast.singlePoints == [3])
    // Not 40: all three, by two lines.
    let not = try side("40", true)
    #expect([not.speakers, not.groups, not.lines] == [3, 3, 2])
    #expect(not.singlePoints.isEmpty)
    // 25: nobody but who says so; not 25: whoever says another number, or fewer than 20.
    #expect(try side("25", false).speakers == 1)
    #expect(try side("25", true).speakers == 2)
    #expect(try side("least", true).speakers == 1)
    // A claim that nobody speaks of has a side that denies it and none that affirms it.
    let contested = analysis.independenceOfContestedClaims()
    #expect(contested.map(\.literal) == analysis.contestedSides)
    #expect(contested.allSatisfy { $0 == analysis.independence(of: $0.literal) })
  }

  @Test func `withdrawn assertions count in circles, and a claim has its own`() throws {
    let graph = try graph(
      """
      "documents": [{"id": "d", "title": "T", "derivedFrom": ["d"]}],
      "assertions": [{"id": "1", "source": "p", "claim": "x", "via": ["a", "b"],
          "derivedFrom": ["2"]},
        {"id": "2", "source": "p", "claim": "x", "via": ["b", "a"], "stance": "reports",
         "derivedFrom": ["1"], "withdrawn": {}},
        {"id": "3", "source": "p", "assertion": "1", "via": ["n", "o", "n"]}]
      """)
    let circles = graph.circularReporting().circles
    #expect(circles.map(\.among) == [.assertions, .documents, .relays])
    #expect(circles.map(\.members) == [[0, 1], [0], [0, 1]])
    #expect(circles.map(\.claim) == [nil, nil, 0])
  }

  @Test func `every flag that needs no other assertion`() throws {
    let records = try CaseText.records(
      """
      "sources": [{"id": "a", "name": "A"}, {"id": "g", "name": "G", "identity": "generic"}],
      "documents": [{"id": "d1", "title": "T"}, {"id": "d2", "title": "T", "published": "2024"},
        {"id": "d3", "title": "T"}],
      "claims": [{"id": "x", "text": "X."}, {"id": "y", "text": "Y."}],
      "assertions": [
        {"id": "1", "source": "a", "claim": "x", "inferred": true, "evidence": [{"document": "d1",
         "quote": {"exact": "q"}, "warrant": "w"}]},
        {"id": "2", "source": "a", "claim": "x", "relayInferred": true, "inferred": false,
         "evidence": [{"document": "d2"}]},
        {"id": "3", "source": "g", "assertion": "2", "evidence": [{"document": "d2"},
         {"document": "d2", "quote": [{"exact": "q"}]}]},
        {"id": "4", "source": "g", "claim": "y", "withdrawn": {},
         "evidence": [{"document": "d3"}]}]
      """)
    func flags(_ reading: ReadingOptions.Reading) -> [String] {
      Analysis(ClaimGraph(records, options: ReadingOptions(reading: reading))).flags().map {
        "\($0.kind.rawValue) \($0.subject.kind) \($0.subject.number)"
      }
    }
    #expect(
      flags(.latest) == [
        "inferred-attribution assertion 0", "inferred-relay assertion 1",
        "unanchored-assertion assertion 1", "unattested-claim claim 1",
        "undated-document document 0", "unnamed-holder assertion 2",
      ])
    #expect(
      flags(.ever) == [
        "inferred-attribution assertion 0", "inferred-relay assertion 1",
        "unanchored-assertion assertion 1", "unanchored-assertion assertion 3",
        "undated-document document 0", "undated-document document 2",
        "unnamed-holder assertion 2", "unnamed-holder assertion 3",
      ])
  }
}
