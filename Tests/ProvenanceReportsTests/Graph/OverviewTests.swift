import Provenance
import ProvenanceReports
import TestSupport
import Testing

@Suite struct OverviewTests {
  /// A bridge with many witnesses, a question with many answers, and facts that nobody disputes.
  static var large: Records {
    var records = Records(title: "A large case")
    func add(_ id: String, _ kind: Source.Kind, _ claim: String, _ stance: Stance? = nil) {
      if !records.sources.contains(where: { $0.id == id }) {
        records.sources.append(Source(id: id, name: id.uppercased(), kind: kind))
      }
      records.assertions.append(
        Assertion(id: "\(id)-\(claim)", source: id, claim: claim, stance: stance))
    }
    records.questions = [Question(id: "hurt", text: "How many were hurt?")]
    records.claims = [
      Claim(id: "safe", text: "The bridge is safe."), Claim(id: "sound", text: "It is sound."),
      Claim(id: "cracked", text: "It is cracked."),
    ]
    records.relations = [Relation(id: "r", kind: .contrary, from: "sound", to: "cracked")]
    for number in 0..<60 { add("p\(number)", .person, "safe", number < 20 ? .denies : nil) }
    for number in 0..<3 { add("o\(number)", .outlet, "safe") }
    for number in 0..<40 { add("p\(number)", .person, number < 10 ? "sound" : "cracked") }
    for value in 1...8 {
      let claim = Claim(
        id: "hurt\(value)", text: "\(value) were hurt.", question: "hurt",
        value: ClaimValue(number: ExactNumber(value)))
      records.claims.append(claim)
      for number in 0..<(9 - value) { add("w\(value)-\(number)", .agency, claim.id) }
    }
    for number in 0..<30 {
      records.claims.append(Claim(id: "fact\(number)", text: "Fact \(number)."))
      add("p\(number)", .person, "fact\(number)")
    }
    return records
  }

  private func row(_ picture: ProvenancePicture, _ claim: String) throws -> PictureNode {
    try #require(picture.node(.claim, claim))
  }

  /// The group that takes a side on a claim, with its line.
  private func group(
    _ picture: ProvenancePicture, _ claim: String, _ stance: Stance
  ) -> (node: PictureNode, edge: PictureEdge)? {
    picture.edges.first {
      $0.kind == .stance(stance) && picture.nodes[$0.to].recordID == claim
    }.map { (picture.nodes[$0.from], $0) }
  }

  @Test func aCaseWithTooMuchInDisputeIsCounted() throws {
    let picture = try PictureCases.picture(Self.large, .whole)
    #expect(picture.isOverview)
    #expect(
      picture.title == ["A large case", "41 claims, 11 disputed; 169 assertions by 99 sources."])
    #expect(
      picture.notes == [
        "Overview of the 3 contradictions with most sources on the weaker side: who asserts a "
          + "claim, and who denies it, in counts of sources.",
        "Not drawn: 0 more contradictions, 3 more disputed claims, 30 uncontested claims.",
        "One of them in full: whosaid graph CASE --contradiction x1",
      ])
    // Twenty on the weaker side, then ten, then seven.
    #expect(
      picture.recordIDs(ofColumn: 1) == [
        "safe", "cracked", "sound", "hurt1", "hurt2", "hurt3", "hurt4", "hurt5",
      ])
    #expect(try row(picture, "safe").remarks == ["x1: DISPUTED 43 : 20"])
    #expect(try row(picture, "hurt1").contradiction?.id == "x2")
    #expect(picture.clusters.map(\.recordID) == ["hurt"])
    #expect(picture.clusters.map(\.remarks) == [["+3 more disputed answers"]])
  }

  @Test func sourcesAreNamedAndCountedByKind() throws {
    let picture = try PictureCases.picture(Self.large, .whole)
    let affirming = try #require(group(picture, "safe", .affirms))
    #expect(affirming.node.column == 0)
    #expect(affirming.node.sourceCount == 43)
    #expect(affirming.node.text == "P20, P21, P22 +40")
    #expect(affirming.node.remarks == ["40 persons, 3 outlets"])
    #expect(affirming.edge.label.hasPrefix("asserts ["))
    #expect(affirming.edge.label.hasSuffix("] +39"))
    let denying = try #require(group(picture, "safe", .denies))
    #expect(denying.node.column == 2)
    #expect(denying.node.remarks == ["20 persons"])
    #expect(picture.node(.claim, "hurt8") == nil)
    #expect(try #require(group(picture, "hurt5", .affirms)).node.remarks == ["4 agencies"])
  }

  @Test func contradictionsAreLinesBetweenClaims() throws {
    let picture = try PictureCases.picture(Self.large, .whole)
    let lines = picture.edges.filter { $0.kind == .contradiction }
    let ends = lines.map { edge in
      [edge.from, edge.to].compactMap { picture.nodes[$0].recordID }.joined(separator: " ")
        + " \(edge.contradiction?.id ?? "?")"
    }
    #expect(
      ends.sorted() == [
        "cracked sound x3", "hurt1 hurt2 x2", "hurt2 hurt3 x2", "hurt3 hurt4 x2", "hurt4 hurt5 x2",
      ])
  }

  @Test func aCaseThatCanBeDrawnIsDrawn() throws {
    #expect(try !PictureCases.picture(PictureCases.oneCarrier, .whole).isOverview)
    // Four assertions are on disputed claims.
    let four = try PictureCases.picture(PictureCases.oneCarrier, .whole, assertionLimit: 4)
    #expect(!four.isOverview)
    let three = try PictureCases.picture(PictureCases.oneCarrier, .whole, assertionLimit: 3)
    #expect(three.isOverview)
    #expect(try PictureCases.picture(Self.large, .disputed).isOverview)
    #expect(try !PictureCases.picture(Self.large, .contradiction(1)).isOverview)
  }

  @Test func whatFollowsFromTheirWordsIsSaidSo() throws {
    let picture = try PictureCases.picture(PictureCases.oneCarrier, .whole, assertionLimit: 3)
    let affirming = try #require(group(picture, "safe", .affirms))
    #expect(affirming.node.text == "The Paper, The mayor")
    #expect(affirming.node.remarks == ["1 person, 1 outlet", "1 of them by what follows"])
    #expect(picture.title[2] == "All of them reach us through The Paper.")
  }

  /// Who is committed to a claim is counted by `standings`, which brute force checks elsewhere.
  @Test(arguments: 0..<200)
  func countsAreThoseOfTheClaims(_ seed: UInt64) throws {
    let shape = [RandomCase.dense, .sparse, .valued][Int(seed % 3)]
    var records = shape.records(seed: seed)
    let isCertain = seed % 2 == 0
    if isCertain {
      for index in records.assertions.indices { records.assertions[index].writtenCertainty = nil }
      for index in records.relations.indices { records.relations[index].writtenCertainty = nil }
    }
    let report = PictureCases.report(records)
    let picture = try PictureCases.picture(records, .whole, assertionLimit: 1)
    guard picture.isOverview else { return }
    let standings = report.analysis.standings
    for edge in picture.edges {
      guard case .stance(let stance) = edge.kind else { continue }
      let id = try #require(picture.nodes[edge.to].recordID)
      let claim = try #require(report.graph.claimNumber(id))
      let standing = standings[claim]
      let direct = stance == .affirms ? standing.affirming : standing.denying
      let derived = stance == .affirms ? standing.affirmingDerived : standing.denyingDerived
      let count = picture.nodes[edge.from].sourceCount
      #expect(count >= direct && count <= derived && count > 0)
      let isOwn = report.contradictions.contains { $0.kind == .direct && $0.claim == claim }
      if isCertain, isOwn, report.analysis.selfContradictionCount == 0 { #expect(count == derived) }
    }
    // Every claim is drawn or counted.
    let numbers = try #require(picture.notes.first { $0.hasPrefix("Not drawn: ") })
      .split(separator: " ").compactMap { Int($0) }
    let drawn = picture.nodes.count { $0.kind == .claim }
    #expect(drawn + numbers[1] + numbers[2] == records.claims.count)
    #expect(numbers[2] == standings.count { $0.status != .disputed })
    let frames = picture.clusters.flatMap(\.remarks).compactMap { remark in
      Int(remark.dropFirst().prefix { $0.isNumber })
    }
    #expect(frames.reduce(0, +) <= numbers[1])
    #expect(picture.columns.joined().sorted() == Array(picture.nodes.indices))
  }

  @Test func anOverviewStaysSmall() throws {
    var records = Self.large
    for number in 0..<400 {
      records.claims.append(Claim(id: "n\(number)", text: "Claim \(number)."))
      for (place, stance) in [Stance.affirms, .denies].enumerated() {
        records.assertions.append(
          Assertion(
            id: "n\(number)-\(place)", source: "p\(place)", claim: "n\(number)", stance: stance))
      }
    }
    let picture = try PictureCases.picture(records, .whole)
    #expect(picture.nodes.count <= 3 * 16)
    #expect(picture.notes[1].contains("more contradictions"))
    let dot = DOTText.text(picture)
    #expect(dot.hasPrefix("// Provenance of claims: overview of the case. Who asserts, claim,"))
    #expect(dot.utf8.count < 60_000)
    // The order of the claims is that of the groups beside them, which Graphviz keeps.
    #expect(!dot.contains("style=invis, weight=4]; c"))
    let clashes = DOTText.text(try PictureCases.picture(Self.large, .whole))
      .split(separator: "\n").filter { $0.contains("class=\"relation contradiction") }
    #expect(clashes.count == 5)
    #expect(clashes.allSatisfy { $0.contains("constraint=false") })
  }

  @Test func theOrderOfTheRecordsDoesNotShow() throws {
    var turned = Self.large
    turned.sources.reverse()
    turned.claims.reverse()
    turned.assertions.reverse()
    #expect(
      try PictureCases.dot(Self.large, .whole) == PictureCases.dot(turned, .whole))
  }
}
