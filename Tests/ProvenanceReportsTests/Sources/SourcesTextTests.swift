// The list of sources for a terminal: in full on a small case, and safe to show.
import Provenance
import ProvenanceReports
import Testing

@Suite struct SourcesTextTests {
  static func text(
    _ profiles: SourceProfiles, limit: Int? = nil, columns: Int = 72, isColoured: Bool = false
  ) -> String {
    String(
      decoding: SourcesText.text(
        profiles, limit: limit, inputs: ["case.json"],
        style: TerminalStyle(isColoured: isColoured, columns: columns)), as: UTF8.self)
  }

  @Test func showsASmallCase() {
    #expect(
      Self.text(SourcesCase.profiles) == """
        The bridge                                                     case.json
        5 sources, 4 claims with a speaker; who holds and carries most comes
        first

        The Star
          outlet
          controlled by  Lund Media
          holds          affirms 1
                         + The bridge was closed.
          carries        3 assertions of an aide and Ida Voss
          hearsay        none
          only line      2 of 4 claims reach us through it alone
          contradicts    an aide: x1, 1 pair
                           + The bridge was closed.
          agrees with    The Post: 1 claim (under the same control)
                           + The bridge was closed.

        Ida Voss
          person, mayor
          holds          affirms 2, denies 1
                         + The repair was paid for.
                         - The bridge is safe.
                         + Nobody paid for the repair. (probable)
          hearsay        1 link between us and its words
          only line      3 of 4 claims reach us through it alone
          contradicts    itself: The repair was paid for >< Nobody paid for the
                         repair
          changes        2024-03-02, changed: The bridge is safe -> not: The
                         bridge is safe

        The Post
          outlet
          controlled by  Lund Media
          holds          affirms 1
                         + The bridge was closed.
          carries        2 assertions of an aide and Ida Voss
          hearsay        none
          only line      1 of 4 claims reaches us through it alone
          contradicts    an aide: x1, 1 pair
                           + The bridge was closed.
          agrees with    The Star: 1 claim (under the same control)
                           + The bridge was closed.

        An aide
          anonymous
          part of        Lund Media
          holds          denies 1, only reports 1
                         - The bridge was closed.
                         ? The bridge is safe.
          hearsay        1 link between us and its words
          contradicts    The Post: x1, 1 pair
                           - The bridge was closed.
                         The Star: x1, 1 pair
                           - The bridge was closed.

        Lund Media
          organisation
          controls       The Post and The Star
          holds          nothing in this reading

        + affirms, - denies, ? reports without a commitment; in brackets what
        follows from its words; >< what the other says instead.
        This list says who says what, not what is true.

        """)
  }

  @Test func countsWhatItLeavesOut() {
    let text = Self.text(SourcesCase.profiles, limit: 1)
    #expect(text.contains("  carries        3 assertions of an aide and 1 more\n"))
    #expect(text.contains("\n\n... and 4 more sources\n"))
    let two = Self.text(SourcesCase.profiles, limit: 2)
    #expect(two.contains("                 ... and 1 more assertion\n"))
    #expect(text.contains("--limit 0 shows all"))
    #expect(!Self.text(SourcesCase.profiles, limit: .max).contains("--limit"))
  }

  @Test func anEmptyCaseSaysSo() {
    let text = Self.text(SourceProfiles(Analysis(ClaimGraph(Records()))))
    #expect(text.contains("0 sources, 0 claims with a speaker\n"))
  }

  @Test(arguments: HostileTexts.all, [40, 80])
  func isSafeToShow(_ hostile: String, _ columns: Int) {
    let profiles = SourceProfiles(HostileTexts.report(hostile).analysis)
    let printed = Self.text(profiles, columns: columns)
    for scalar in printed.unicodeScalars where scalar != "\n" {
      #expect(!Visible.isHidden(scalar), "U+\(String(scalar.value, radix: 16))")
    }
    for line in printed.split(separator: "\n") {
      #expect(DisplayWidth.of(line) <= columns, "\(line)")
    }
  }

  @Test func coloursChangeNoText() {
    let plain = Self.text(SourcesCase.profiles)
    let coloured = Self.text(SourcesCase.profiles, isColoured: true)
    #expect(coloured != plain)
    #expect(coloured.replacing(/\u{1B}\[[0-9;]*m/, with: "") == plain)
  }
}
