// The pages of assertions, sources, documents, questions, relations and reviews.
import Provenance
import Testing

@Suite struct RecordExplanationTests {
  private func page(_ id: String) throws -> String {
    try ExplanationCase(ExplanationCase.flood).text(id)
  }

  // MARK: Assertions

  @Test func anAssertionSaysHowWeKnowOfItAndWhatDatesIt() throws {
    #expect(
      try page("post-2") == """
        [1] post-2: The Post affirms d2 (case.json:33)

          counted as a position of The Post
          the claim: The water was 2 m deep. (case.json:20)
          part of x1, x2

          how we know of it
            The Post: its own words, in its own document
            read in "Holm under water" of The Post (headline) (case.json:13)
              "2 m"

          when it was said
            2024-05-02, when its source published "Holm under water" of The Post; it
              has no date of its own (case.json:13)

          where it comes from
            taken from [2] wire-2: The Wire affirms d2 (case.json:31)
            The Wire has it firsthand: an origin

        """)
  }

  @Test func anAssertionSaysWhatItReplacesAndWhatReplacesIt() throws {
    let later = try page("mayor-3")
    #expect(later.contains("credibility 2, as an annotator judged it: He was there.\n"))
    #expect(later.contains("recorded by eva\n"))
    #expect(
      later.contains(
        """
            2024-05-03, by its own date (case.json:37)
            replaces
              [7] The mayor affirms d2 (probable) (case.json:35)
                mind: no words of The mayor are quoted
                not counted in this reading: a later assertion replaces it
                a change of position, 2024-05-03 after 2024-05-01: another answer to
                  the same question, said at least as firmly: 2 and 3 lie further apart
                  than the tolerance of 10% (case.json:20, 23)
        """))
    let earlier = try page("mayor-2")
    #expect(earlier.contains("  not counted in this reading: a later assertion replaces it\n"))
    #expect(earlier.contains("    replaced by\n      [5] The mayor affirms d3 (case.json:37)\n"))
    let ever = try ExplanationCase(ExplanationCase.flood, reading: .ever).text("mayor-2")
    #expect(ever.contains("counted, because all that was ever said counts here; today a later"))
  }

  @Test func anOppositeStanceNeedsStrengthsThatAddToFour() throws {
    let page = try ExplanationCase(
      """
      "sources": [{"id": "s", "name": "S"}],
      "claims": [{"id": "c", "text": "C."}],
      "assertions": [
        {"id": "a", "source": "s", "claim": "c", "date": "2024-01-01", "certainty": "possible"},
        {"id": "b", "source": "s", "claim": "c", "date": "2024-01-02", "stance": "denies"}]
      """
    ).text("a")
    #expect(
      page.contains(
        """
                a change of position, 2024-01-02 after 2024-01-01: the same claim
                  affirmed and denied, possible then certain: strengths that add to 4,
                  and 4 is enough (case.json:2)
        """))
  }

  @Test func aWithdrawalSaysWhenAndWhy() throws {
    let page = try page("wire-maybe")
    #expect(page.contains("not counted in this reading: it was taken back\n"))
    #expect(page.contains("    taken back on 2024-05-04: Misheard. (case.json:47)\n"))
    #expect(
      page.contains("    nothing dates it: it neither replaces another one nor is replaced\n"))
  }

  @Test func anAssertionAboutAnAssertionSaysWhatItSaysOfWhich() throws {
    let denial = try page("office-no")
    #expect(denial.contains("it says whether an attribution is right, and takes no side"))
    #expect(
      denial.contains(
        """
          it says that The mayor never said this
            [8] The Wire > The mayor affirms safe (case.json:40)
              mind: that The mayor said this is denied by The town hall (case.json:42)
        """))
    #expect(
      try page("mayor-safe").contains(
        """
          whether it was said at all
            [11] The town hall denies the attribution mayor-safe (case.json:42)
        """))
  }

  // MARK: Sources

  @Test func aSourceTellsItsPositionsInOrderOfTime() throws {
    let page = try page("mayor")
    #expect(
      page.hasPrefix(
        """
        mayor: The mayor (case.json:8)

          person, mayor of Holm
          reliability B, as an annotator judged it: Usually exact.
          the annotator notes: In office since 2020.

          holds now, in order of time
            2024-05-03: affirms "The water was 3 m deep", [5] mayor-3 (case.json:37)
            2024-05-03: affirms "It was 9 m deep by the dam", [6] mayor-9
              (case.json:39)
            undated: denies "The bridge held", [9] mayor-broke (case.json:41)
            undated: affirms "The bridge held", [8] mayor-safe (case.json:40)
              that it said so is denied: [11] office-no: The town hall denies the
                attribution mayor-safe (case.json:42)

          held before
            2024-05-01: affirms "The water was 2 m deep" (probable), [7] mayor-2
              (case.json:35)
              replaced by [5] mayor-3: The mayor affirms d3 (case.json:37)
              replaced by [6] mayor-9: The mayor affirms d9 (case.json:39)

          changes of position and updates
            a change of position, 2024-05-03 after 2024-05-01: another answer to the
        """))
    #expect(
      page.contains(
        """
          contradicts itself
            The water was 3 m deep >< It was 9 m deep by the dam: 1 pair of assertions
              [5] The mayor affirms d3 (case.json:37)
                mind: no words of The mayor are quoted
              [6] The mayor affirms d9 (case.json:39)
                mind: no words of The mayor are quoted
              3 and 9 lie further apart than the tolerance of 10% (computed from the
                values). (case.json:23, 24)
        """))
    #expect(page.contains("    The Star: x1, 1 pair (case.json:7)\n"))
  }

  @Test func aSourceTellsInWhoseHandsItIsAndWhatToFind() throws {
    #expect(
      try page("post").contains(
        "  in whose hands it is\n    The Post is controlled by Lund Media (case.json:6)\n"))
    #expect(
      try page("owner").contains(
        """
          holds nothing now

          in whose hands it is
            controls The Post (case.json:6)
            controls The Star (case.json:7)

        """))
    #expect(
      try page("office").contains(
        """
          says whether others said something
            [11] office-no: The town hall denies the attribution mayor-safe
              (case.json:42)
              [8] mayor-safe: The mayor affirms safe (case.json:40)

          an original to find: it is passed on by others, and nothing that it
            published is here
        """))
    #expect(
      try page("wire").contains(
        """
          passes on 1 assertion of others
            [8] mayor-safe: The mayor affirms safe (case.json:40)
        """))
  }

  // MARK: Documents, questions, relations, reviews

  @Test func aDocumentTellsWhatItIsMadeFromAndEvidenceFor() throws {
    #expect(
      try page("p1") == """
        p1: Holm under water (case.json:13)

          published by The Post on 2024-05-02 (case.json:6)
          written by A. Reed
          no copy is kept: its quotes cannot be checked

          what it is made from
            derived from "Flood in Holm" of The Wire (case.json:12)
            which is derived from no other that is recorded

          evidence for 1 assertion
            [1] post-2: The Post affirms d2 (case.json:33)
              "2 m"
              headline
              dated by this document, which its source published

        """)
    let ring = try page("p2")
    #expect(ring.contains("    here it goes round among 2 documents\n"))
    #expect(ring.contains("circle closes (case.json:15)"))
    #expect(ring.contains("    undated-document: it is not recorded when it was published\n"))
    #expect(try page("w1").contains("  made from it\n    \"Holm under water\" of The Post"))
  }

  @Test func aQuestionComparesItsAnswers() throws {
    let page = try page("depth")
    #expect(page.contains("unit: m, where an answer names no other; values agree within 10%\n"))
    #expect(
      page.contains(
        "  a scope split: different sources hold answers that would conflict, but not\n"
          + "    all of them speak of the same thing: d9 and far\n"))
    let answers = page.split(separator: "\n").filter {
      $0.hasPrefix("    ") && $0.contains(", \"")
    }
    #expect(
      answers.map { $0.trimmingPrefix("    ").prefix { $0 != ":" } }
        == ["1", "2", "210 cm", "3", "9"])
    #expect(page.contains("contrary, not both can be right (7)\n"))
    #expect(page.contains("not compared, because their scopes cannot overlap (1)\n"))
  }

  @Test func manyAnswersAreComparedWithTheNextByValue() throws {
    let claims = (0..<30).map {
      #"{"id": "c\#($0)", "text": "C.", "question": "q", "value": {"number": \#($0)}}"#
    }
    let page = try ExplanationCase(
      #""questions": [{"id": "q", "text": "Q?"}], "claims": ["#
        + claims.joined(separator: ", ") + "]"
    ).text("q")
    #expect(page.contains("  the answers compared, each with the next by value; they are too many"))
    #expect(page.contains("    contrary, not both can be right (29)\n      0 is not 1 ("))
    #expect(page.contains("      ... and 9 more pairs\n"))
  }

  @Test func aRelationTellsWhatFollowsAndWhatRestsOnIt() throws {
    let page = try page("not-both")
    #expect(page.contains("  used, as possible\n"))
    #expect(page.contains("    whoever affirms one of the two is taken to deny the other\n"))
    #expect(page.contains("    what follows over it is said no more firmly than as possible\n"))
    #expect(
      page.contains(
        """
          contradictions that rest on it
            x2, a tension: The water was 2 m deep >< It was 9 m deep by the dam
              [6] mayor-9: The mayor affirms d9 (case.json:39)
              against [1] post-2: The Post affirms d2 (case.json:33)
        """))
    #expect(try self.page("hint").contains("shown to the reader, and never computed with\n"))
    let strict = try ExplanationCase(ExplanationCase.flood, minCertainty: .certain)
    #expect(
      try strict.text("not-both").contains(
        "left out: it is possible, and only relations from certain up are used\n"))
    #expect(try self.page("deep-if-3").contains("  no contradiction rests on it\n"))
  }

  @Test func aRelationTellsTheSelfContradictionsThatRestOnIt() throws {
    let page = try ExplanationCase(
      """
      "sources": [{"id": "s", "name": "ida"}],
      "claims": [{"id": "a", "text": "A."}, {"id": "b", "text": "B."}],
      "assertions": [{"id": "1", "source": "s", "claim": "a"},
        {"id": "2", "source": "s", "claim": "b"}],
      "relations": [{"kind": "contrary", "from": "a", "to": "b"}]
      """
    ).text("a contrary b")
    #expect(
      page.contains(
        """
          self-contradictions that rest on it
            Ida contradicts itself
              [1] 1: ida affirms a (case.json:3)
              against [2] 2: ida affirms b (case.json:4)
        """))
  }

  @Test func aReviewIsTheFactCheckersOwn() throws {
    #expect(
      try page("r1") == """
        r1: reviewed: Half true (case.json:55)

          a fact-checker's own finding, no source's: no report counts it
          of safe: The bridge held. (case.json:29)
          the sources of the case by themselves: disputed: the strongest on both
            sides, certain and certain, cannot both be right
          One pier broke.

          whether later records contradict what it rests on
            it has no date: what came later cannot be told

        """)
  }
}
