import Provenance
import ProvenanceReports
import TestSupport
import Testing

/// Sizes that somebody could send: each page is there in a second or two of a release build, its
/// lists cut and counted.
@Suite(.serialized) struct ExplanationScaleTests {
  #if DEBUG
    private static let size = 10_000
  #else
    private static let size = 100_000
  #endif

  private let size = ExplanationScaleTests.size

  private func id(_ number: Int) -> String { String(String(1_000_000 + number).dropFirst()) }

  /// As many assertions on one claim, each by a source of its own.
  private func records(_ assertion: (Int) -> Assertion) -> Records {
    var records = Records()
    records.sources = (0..<size).map { Source(id: id($0), name: "S\($0)") }
    records.claims = [Claim(id: "c", text: "C.")]
    records.assertions = (0..<size).map(assertion)
    return records
  }

  private func pages(
    _ records: Records, _ subjects: [(RecordKind, String)], lines: Int = 1000
  ) throws -> [String] {
    let report = ContradictionReport(Analysis(ClaimGraph(records)))
    let explanation = Explanation(report)
    return try subjects.map { kind, id in
      let subject = try #require(ExplanationSubject(kind, id, in: report.graph))
      let clock = ContinuousClock()
      let start = clock.now
      let bytes = ExplanationText.text(
        explanation.page(of: subject), style: TerminalStyle(), place: ExplanationOutputTests.place)
      #expect(clock.now - start < .seconds(20), "\(kind) \(id)")
      let text = String(decoding: bytes, as: UTF8.self)
      #expect(text.split(separator: "\n").count < lines, "\(kind) \(id)")
      #expect(text.utf8.count < 100_000, "\(kind) \(id)")
      return text
    }
  }

  @Test(.timeLimit(.minutes(4)))
  func aClaimWithManyAssertions() throws {
    var records = records { number in
      Assertion(
        id: id(number), source: id(number), claim: "c",
        stance: number % 2 == 0 ? .affirms : .denies, evidence: [Evidence(document: id(number))])
    }
    records.documents = (0..<size).map { Document(id: id($0), title: "T", publisher: id($0)) }
    let pages = try pages(
      records, [(.claim, "c"), (.assertion, id(1)), (.source, id(1)), (.document, id(1))])
    #expect(pages[0].contains("affirmed by \(size / 2) sources"))
    #expect(pages[0].contains("... and \(size / 2 - 100) more\n"))
    #expect(pages[0].contains("\(size / 2) ways from us to the claim that share no group\n"))
  }

  @Test(.timeLimit(.minutes(4)))
  func aLongChainOfReprints() throws {
    var records = records { number in
      Assertion(
        id: id(number), source: id(number), claim: "c",
        derivedFrom: number > 0 ? [id(number - 1)] : [], evidence: [Evidence(document: id(number))])
    }
    records.documents = (0..<size).map {
      Document(
        id: id($0), title: "T", publisher: id($0), derivedFrom: $0 > 0 ? [id($0 - 1)] : [])
    }
    let last = id(size - 1)
    let pages = try pages(
      records, [(.claim, "c"), (.assertion, last), (.document, last), (.source, last)])
    #expect(pages[1].contains("... \(size - 13) more steps ...\n"))
    #expect(pages[1].contains("taken from [1] \(id(0)): S0 affirms c"))
    #expect(pages[2].contains("... \(size - 13) more steps ...\n"))
    #expect(pages[0].contains("how each assertion passes through S0\n"))
  }

  @Test(.timeLimit(.minutes(4)))
  func circlesLargeAndMany() throws {
    func ring(_ next: (Int) -> Int) -> Records {
      var records = records { number in
        Assertion(
          id: id(number), source: id(next(number)), claim: "c", derivedFrom: [id(next(number))],
          evidence: [Evidence(document: id(number))])
      }
      records.documents = (0..<size).map {
        Document(id: id($0), title: "T", publisher: id($0), derivedFrom: [id(next($0))])
      }
      return records
    }
    let large = try pages(
      ring { ($0 + 1) % size }, [(.claim, "c"), (.assertion, id(3)), (.document, id(3))])
    for page in large { #expect(page.contains("the circle closes")) }
    #expect(large[0].contains("[1] S0 > ... a long line of documents ... > S1 affirms c"))
    let many = try pages(
      ring { $0 ^ 1 }, [(.claim, "c"), (.assertion, id(3)), (.document, id(3))])
    #expect(many[0].contains("more circles\n"))
  }

  @Test(.timeLimit(.minutes(4)))
  func aSourceThatChangesItsMindEveryDay() throws {
    var records = records { number in
      Assertion(
        id: id(number), source: id(0), claim: "c", stance: number % 2 == 0 ? .affirms : .denies,
        date: CalendarDate(day(number)))
    }
    records.sources = [Source(id: id(0), name: "S")]
    let pages = try pages(
      records, [(.claim, "c"), (.assertion, id(size - 1)), (.source, id(0))])
    #expect(pages[1].contains("... and \(size / 2 - 20) more assertions\n"))
    #expect(pages[2].contains("... and \(size - 21) more changes\n"))
  }

  @Test(.timeLimit(.minutes(4)))
  func aLongChainOfOwners() throws {
    var records = records { number in
      Assertion(id: id(number), source: id(number), claim: "c")
    }
    for number in 1..<size { records.sources[number].controlledBy = id(number - 1) }
    let pages = try pages(records, [(.claim, "c"), (.source, id(size - 1))])
    #expect(pages[1].contains("... \(size - 13) more steps ...\n"))
    #expect(pages[0].contains("more count as one group: S0\n"))
  }

  /// Days one after another from the year 2000 on.
  private func day(_ number: Int) -> String {
    let (year, rest) = number.quotientAndRemainder(dividingBy: 336)
    let month = String(101 + rest / 28).suffix(2)
    return "\(2000 + year)-\(month)-\(String(101 + rest % 28).suffix(2))"
  }
}
