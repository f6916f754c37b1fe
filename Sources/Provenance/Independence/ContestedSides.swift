extension Analysis {
  /// How independent those are who hold a literal.
  /// - Complexity: O(n) in the records, and as in `independenceOfContestedClaims` for one side.
  public func independence(of literal: Literal) -> SideIndependence {
    var study = IndependenceStudy(graph)
    return study.side(literal)
  }

  /// How independent every side is that has a speaker, of every claim of a root: in order of
  /// claim, those who affirm it before those who deny it.
  ///
  /// Sides that rest on the same assertions are counted once.
  /// - Complexity: For each side O(n + m) in what implies the literal, O(k log k) in the links of
  ///   its chains and the documents they go back to, and O(l · k) for l lines at most.
  public func independenceOfContestedClaims(limit: Int = .max) -> [SideIndependence] {
    independence(of: contestedSides.prefix(max(limit, 0)))
  }

  /// How independent those are who hold some literals, in the order given.
  package func independence(of sides: some Sequence<Literal>) -> [SideIndependence] {
    let sides = Array(sides)
    guard !sides.isEmpty else { return [] }
    var study = IndependenceStudy(graph)
    let representatives = graph.commitmentRepresentatives()
    var placeOf = [Int32](repeating: -1, count: representatives.count)
    var found: [SideIndependence] = []
    for literal in sides {
      let representative = Int(representatives[literal.index])
      if representative >= 0, placeOf[representative] >= 0 {
        found.append(found[Int(placeOf[representative])].moved(to: literal))
      } else {
        if representative >= 0 { placeOf[representative] = Int32(found.count) }
        found.append(study.side(literal))
      }
    }
    return found
  }

  /// The sides that have a speaker, of every claim of a root; ascending.
  /// - Complexity: O(n log n) in the claims of all roots.
  public var contestedSides: [Literal] {
    var isContested = [Bool](repeating: false, count: standings.count)
    for root in contradictions {
      for claim in root.claims { isContested[claim] = true }
    }
    return standings.enumerated().flatMap { claim, standing -> [Literal] in
      guard isContested[claim] else { return [] }
      let yes = Literal(claim: claim, isNegated: false)
      return (standing.affirmingDerived > 0 ? [yes] : [])
        + (standing.denyingDerived > 0 ? [yes.negation] : [])
    }
  }
}

extension SideIndependence {
  /// The same of another literal that the same assertions lead to.
  fileprivate func moved(to literal: Literal) -> SideIndependence {
    SideIndependence(
      claim: literal.claim, isDenial: literal.isNegated, speakers: speakers, groups: groups,
      origins: origins, lineageNotRecorded: lineageNotRecorded, lines: lines,
      singlePoints: singlePoints, isComplete: isComplete)
  }
}
