// The page of a claim: its status, how independent its sides are, circles, and the other answers.
import Testing

@Suite struct ClaimExplanationTests {
  private func page(_ id: String) throws -> String {
    try ExplanationCase(ExplanationCase.flood).text(id)
  }

  @Test func saysWhoCountsAsOneAndWhatEverythingPassesThrough() throws {
    let page = try page("d2")
    #expect(
      page.contains(
        """
          how independent those are who affirm it
            2 speakers, 2 groups, 1 origin; 1 independent line: everything passes
              through The Wire
            The Post counts as Lund Media
              The Post is controlled by Lund Media (case.json:6)
            The Wire counts alone: no control by another is recorded
            where they have it from
              1 origin: The Wire
              [1] post-2: The Post affirms d2 (case.json:33)
                taken from [2] wire-2: The Wire affirms d2 (case.json:31)
                The Wire has it firsthand: an origin
              [2] wire-2: The Wire affirms d2 (case.json:31)
                The Wire has it firsthand: an origin
            how each assertion passes through The Wire
              [1] post-2: us > Lund Media > The Wire > the claim (case.json:33)
                "Holm under water" of The Post is derived from "Flood in Holm" of The
                  Wire (case.json:13, 12)
              [2] wire-2: us > The Wire > the claim (case.json:31)

        """))
  }

  @Test func listsWaysThatShareNoGroupAndWhyThereAreNoMore() throws {
    #expect(
      try page("d2").contains(
        """
            2 ways from us to the claim that share no group
              us > The mayor > the claim
                [5] mayor-3: The mayor affirms d3 (case.json:37)
              us > Lund Media > the claim
                [3] post-town: The Post affirms far, in "The flood, again" of The Post
                  (case.json:45, 16)
              there are no more: every way passes through The mayor or Lund Media

        """))
  }

  @Test func writesCirclesOutInOrder() throws {
    #expect(
      try page("far").contains(
        """
          circular reporting
            assertions that are taken from each other
              [3] post-town: The Post affirms far (case.json:45)
              taken from [4] star-town: The Star affirms far (case.json:43)
              which is taken from [3] post-town again: here the circle closes
                (case.json:43)
            documents that are derived from each other
              "The flood, again" of The Post (case.json:16)
              derived from "The flood" of The Star (case.json:15)
              which is derived from "The flood, again" of The Post again: here the
                circle closes (case.json:15)

        """))
  }

  @Test func writesOutACircleOfRelays() throws {
    let page = try ExplanationCase(
      """
      "sources": [{"id": "a", "name": "A"}, {"id": "b", "name": "B"}, {"id": "c", "name": "C"}],
      "claims": [{"id": "k", "text": "K."}],
      "assertions": [
        {"id": "1", "source": "c", "claim": "k", "via": ["a", "b"]},
        {"id": "2", "source": "c", "claim": "k", "via": ["b", "a"]}]
      """
    ).text("k")
    #expect(
      page.contains(
        """
            carriers that pass it on to each other: A > B > A
              A has it from B
                [1] 1: C affirms k (case.json:4)
              B has it from A
                [2] 2: C affirms k (case.json:5)
        """))
  }

  @Test func standsBesideTheOtherAnswers() throws {
    let page = try page("d2")
    #expect(
      page.contains(
        """
          beside the other answers to the question
            contrary, not both can be right (2)
              far: 2 and 1 lie further apart than the tolerance of 10% (case.json:26)
              d3: 2 and 3 lie further apart than the tolerance of 10% (case.json:23)
            both can be right (1)
              d21: 2 and 210 cm lie within the tolerance of 10% (case.json:21)
            not compared, because a declared relation stands in the place of the
              values (1)
              d9 (case.json:24)
                not-both: "It was 9 m deep by the dam" and "The water was 2 m deep"
                  are contrary, not both can hold (possible) (case.json:52)

        """))
    #expect(page.contains("  value: 2 m, the unit of the question\n"))
    let far = try self.page("far")
    #expect(
      far.contains(
        """
            not compared, because their scopes cannot overlap (1)
              d9: 1 and 9 lie further apart than the tolerance of 10%, but at
                different places: Holm/town and Holm/dam (case.json:24)
        """))
    #expect(far.contains("  speaks of: Holm/town; in the sense \"in the streets\"\n"))
    #expect(far.contains("    single-carrier: two speakers or more on one side"))
  }

  @Test func saysWhichRelationsCannotAllBeRight() throws {
    let page = try ExplanationCase(
      """
      "claims": [{"id": "a", "text": "A."}, {"id": "b", "text": "B."}],
      "relations": [{"id": "r", "kind": "entails", "from": "a", "to": "b"},
        {"id": "s", "kind": "contrary", "from": "a", "to": "b"}]
      """
    ).text("a")
    #expect(
      page.contains(
        """
          an inconsistent annotation: these relations cannot all be right
            the negation of the claim follows from it
              "A" entails "B" (certain). (case.json:2)
              "A" and "B" are contrary, not both can hold (certain). (case.json:3)

        """))
  }

  @Test func saysWhyAValueIsOnlyShown() throws {
    let page = try ExplanationCase(
      """
      "questions": [{"id": "q", "text": "Who was there?", "exclusive": false}],
      "claims": [
        {"id": "a", "text": "A.", "question": "q", "value": {"category": "Ida"}},
        {"id": "b", "text": "B.", "value": {"number": 3}}]
      """)
    #expect(
      try page.text("a").contains("only shown: its question may have several right answers"))
    #expect(try page.text("b").contains("only shown: it answers no question"))
    #expect(try page.text("a").contains("unattested: nobody affirms or denies it"))
    #expect(try page.text("q").contains("several answers may be right"))
  }

  @Test func listsWhatIsNotCountedAndTheFactCheckersOwnFinding() throws {
    let page = try page("safe")
    #expect(
      page.contains(
        """
          not counted among current positions
            [10] wire-maybe: The Wire denies safe (possible): it was taken back
              (case.json:47)

        """))
    #expect(
      page.hasSuffix(
        """
          the fact-checker's own finding, no source's
            reviewed: Half true (case.json:55)
              it has no date: what came later cannot be told

        """))
    #expect(try self.page("deep").contains("the annotator notes: Deeper than a person.\n"))
  }
}
