import TestSupport
import Testing

@testable import Provenance

/// The chains of an assertion by MODEL section 2, outermost first: publishers of what was read and
/// of what that was made from, relays, the source.
@Suite struct ChainsTests {
  /// The chains of an assertion of `source` that was read in some of the documents, in words.
  ///
  /// A document is written `ID PUBLISHER: PARENT PARENT`, with `-` for no publisher.
  private func chains(
    _ documents: [String] = [], read: [String] = [], via: [String] = [], source: String = "s"
  ) -> [String] {
    var records = Records()
    records.claims = [Claim(id: "c", text: "C.")]
    records.assertions = [
      Assertion(
        id: "x", source: source, claim: "c", via: via,
        evidence: read.map { Evidence(document: $0) })
    ]
    var names = Set(via + [source])
    for line in documents {
      let parts = line.split(separator: ":", omittingEmptySubsequences: false)
      let head = parts[0].split(separator: " ").map(String.init)
      let parents = parts[1].split(separator: " ").map(String.init)
      if head[1] != "-" { names.insert(head[1]) }
      records.documents.append(
        Document(
          id: head[0], title: "T", publisher: head[1] == "-" ? nil : head[1], derivedFrom: parents))
    }
    records.sources = names.sorted().map { Source(id: $0, name: $0) }
    let graph = ClaimGraph(records)
    return graph.chains(of: 0).map { chain in
      chain.links.map { graph.source($0).id }.joined(separator: " > ")
        + (chain.document.map { " in \(graph.document($0).id)" } ?? "")
        + (chain.isOwnVoice ? ", own voice" : "")
    }
  }

  @Test func `without evidence the relays and the source are the chain`() {
    #expect(chains() == ["s"])
    #expect(chains(via: ["p", "q"]) == ["p > q > s"])
    #expect(chains(via: ["p", "p", "s"]) == ["p > s"])
    #expect(chains(via: ["p", "q", "p"]) == ["p > q > p > s"])
  }

  @Test func `the publisher stands outermost, once where it equals the next`() {
    #expect(chains(["d p:"], read: ["d"]) == ["p > s in d"])
    #expect(chains(["d p:"], read: ["d"], via: ["q"]) == ["p > q > s in d"])
    #expect(chains(["d p:"], read: ["d"], via: ["p", "q"]) == ["p > q > s in d"])
    #expect(chains(["d s:"], read: ["d"], via: ["q"]) == ["s > q > s in d"])
    #expect(chains(["d -:"], read: ["d"], via: ["q"]) == ["q > s in d"])
  }

  @Test func `an outlet that speaks for itself in its own document is one link`() {
    #expect(chains(["d s:"], read: ["d"]) == ["s in d, own voice"])
    #expect(chains(["d s: e", "e p:"], read: ["d"]) == ["s in d, own voice"])
    #expect(chains(["d p: e", "e s:"], read: ["d"]) == ["p > s in d"])
    #expect(chains(["d s: e", "e p:"], read: ["d"], via: ["s"]) == ["s > p > s in d"])
  }

  @Test func `what a document was made from follows it`() {
    #expect(chains(["d p: e", "e q: f", "f r:"], read: ["d"]) == ["p > q > r > s in d"])
    #expect(chains(["d p: e", "e p: f", "f r:"], read: ["d"]) == ["p > r > s in d"])
    #expect(chains(["d p: e", "e -: f", "f p:"], read: ["d"]) == ["p > s in d"])
    #expect(chains(["d -: e", "e -:"], read: ["d"], via: ["q"]) == ["q > s in d"])
    #expect(chains(["d p: e", "e q:"], read: ["e"]) == ["q > s in e"])
    #expect(chains(["d p: gone", "e q:"], read: ["d", "gone"]) == ["p > s in d"])
  }

  @Test func `several parents are several chains, and equal ones are one`() {
    #expect(
      chains(["d p: e f", "e q:", "f r:"], read: ["d"]) == ["p > q > s in d", "p > r > s in d"])
    #expect(chains(["d p: e f e", "e q:", "f q:"], read: ["d"]) == ["p > q > s in d"])
    #expect(
      chains(["d p: e f", "e q: g", "f r: g", "g t:"], read: ["d"])
        == ["p > q > t > s in d", "p > r > t > s in d"])
    // One parent is also made from the other: both ways are told.
    #expect(
      chains(["d p: e f", "e q: f", "f r:"], read: ["d"]).sorted()
        == ["p > q > r > s in d", "p > r > s in d"])
  }

  @Test func `each piece of evidence has its chains, in its order`() {
    #expect(
      chains(["d p:", "e q:"], read: ["e", "d", "e"]) == ["q > s in e", "p > s in d"])
    #expect(chains(["d p:", "e p:"], read: ["d", "e"]) == ["p > s in d", "p > s in e"])
    #expect(
      chains(["d s: e", "e p:", "f q: e"], read: ["d", "f"])
        == ["s in d, own voice", "q > p > s in f"])
  }

  @Test func `a circle without a way out stands for all its members`() {
    #expect(chains(["d p: d"], read: ["d"]) == ["p > s in d"])
    #expect(chains(["d p: e", "e q: d"], read: ["d"]) == ["p > q > s in d"])
    #expect(chains(["d p: e", "e q: f", "f r: e"], read: ["d"]) == ["p > q > r > s in d"])
    #expect(
      chains(["d p: e f", "e q: d", "f r: d"], read: ["d"]) == ["p > q > s in d", "p > r > s in d"])
  }

  @Test func `no chain ends in a circle that has a way out`() {
    #expect(chains(["d p: d e", "e q:"], read: ["d"]) == ["p > q > s in d"])
    #expect(chains(["d p: e f", "e q: d", "f r:"], read: ["d"]) == ["p > r > s in d"])
    #expect(chains(["d p: e", "e q: d f", "f r:"], read: ["d"]) == ["p > q > r > s in d"])
    #expect(
      chains(["d p: e", "e q: d f", "f r: g", "g t: f"], read: ["e"]) == ["q > r > t > s in e"])
  }

  @Test func `depth counts the links between us and what was said`() {
    let evidence = [Evidence(document: "d")]
    var records = Records()
    records.sources = ["p", "q", "s"].map { Source(id: $0, name: $0) }
    records.documents = [Document(id: "d", title: "T", publisher: "p")]
    records.claims = [Claim(id: "c", text: "C.")]
    records.assertions = [
      Assertion(id: "x", source: "s", claim: "c", via: ["q"], evidence: evidence),
      Assertion(id: "y", source: "p", claim: "c", evidence: evidence),
      Assertion(id: "z", source: "p", claim: "c"),
    ]
    let graph = ClaimGraph(records)
    #expect((0..<3).map { graph.chains(of: $0).map(\.depth) } == [[2], [0], [0]])
    // What nobody read in a document is no voice of its own.
    #expect((0..<3).map { graph.chains(of: $0).map(\.isOwnVoice) } == [[false], [true], [false]])
  }

  // MARK: Size

  @Test func `256 relays are 257 links`() {
    let via = (0..<256).map { "r\($0)" }
    #expect(chains(via: via) == [(via + ["s"]).joined(separator: " > ")])
    #expect(chains(["d p:"], read: ["d"], via: via)[0].hasPrefix("p > r0 > "))
  }

  @Test(.timeLimit(.minutes(1)), arguments: [4096, 5000, 20_000])
  func `documents derived one from another are one chain, however many`(count: Int) {
    let line = (0..<count).map { "d\($0) p\($0 % 7): " + ($0 + 1 < count ? "d\($0 + 1)" : "") }
    let found = chains(line, read: ["d0"])
    let links = (0..<count).map { "p\($0 % 7)" } + ["s"]
    #expect(found == [links.joined(separator: " > ") + " in d0"])
    let ring = (0..<count).map { "d\($0) p\($0 % 7): d\(($0 + 1) % count)" }
    #expect(chains(ring, read: ["d0"]) == found)
  }

  @Test(.timeLimit(.minutes(1)), arguments: [5, 6, 7, 40, 2000])
  func `a ladder of two parents each has its 64 first chains`(rungs: Int) {
    var ladder: [String] = []
    for rung in 0..<rungs {
      let parents = rung + 1 < rungs ? "a\(rung + 1) b\(rung + 1)" : "z"
      ladder += ["a\(rung) a\(rung % 9): \(parents)", "b\(rung) b\(rung % 9): \(parents)"]
    }
    let found = chains(ladder + ["d d: a0 b0", "z z:"], read: ["d"])
    let ways = rungs < 7 ? 1 << rungs : 64
    #expect(found.count == ways)
    #expect(Set(found).count == ways)
    #expect(found.allSatisfy { $0.split(separator: ">").count == rungs + 3 })
    // All by one publisher: they are all the same.
    let same = (ladder + ["d d: a0 b0", "z z:"]).map { line in
      String(line.prefix { $0 != " " }) + " p" + line.drop { $0 != ":" }
    }
    #expect(chains(same, read: ["d"]) == ["p > s in d"])
  }

  @Test(.timeLimit(.minutes(1)))
  func `a thicket with one way out has at least the chain through it`() {
    // Each of 40 documents is made from all others; only the one that was read has a way out.
    let names = (0..<40).map { "d\($0)" }
    let thicket = names.map { name in
      "\(name) \(name): " + names.joined(separator: " ") + (name == "d0" ? " z" : "")
    }
    #expect(chains(thicket + ["z z:"], read: ["d0"]) == ["d0 > z > s in d0"])
    #expect(chains(thicket + ["z z:"], read: ["d7"]).contains("d7 > d0 > z > s in d7"))
    let closed = names.map { "\($0) \($0): " + names.joined(separator: " ") }
    #expect(chains(closed, read: ["d0"]).count == 64)
  }

  // MARK: By hand

  @Test(arguments: (0..<10).map { UInt64($0) })
  func `2,000 random documents give what a walk by hand gives`(block: UInt64) {
    for seed in block * 200..<(block + 1) * 200 {
      var random = SeededGenerator(seed: seed)
      let count = random.number(1...6)
      let publishers = ["-", "p", "q", "r", "s"]
      var lines: [String] = []
      for number in 0..<count {
        let parents = (0..<random.number(0...2)).map { _ in "d\(random.number(0...count - 1))" }
        lines.append("d\(number) \(random.pick(publishers)): \(parents.joined(separator: " "))")
      }
      let read = (0..<random.number(0...2)).map { _ in "d\(random.number(0...count - 1))" }
      let via = (0..<random.number(0...2)).map { _ in random.pick(["p", "q", "s"]) }
      let found = chains(lines, read: read, via: via)
      #expect(found.sorted() == ByHand(lines).chains(read, via).sorted(), "seed \(seed): \(lines)")
      #expect(Set(found).count == found.count)
    }
  }
}

/// The chains by the letter of MODEL section 2, found by walking every simple way.
private struct ByHand {
  private var publishers: [String: String] = [:]
  private var parents: [String: [String]] = [:]

  init(_ lines: [String]) {
    for line in lines {
      let parts = line.split(separator: ":", omittingEmptySubsequences: false)
      let head = parts[0].split(separator: " ").map(String.init)
      if head[1] != "-" { publishers[head[0]] = head[1] }
      parents[head[0]] = parts[1].split(separator: " ").map(String.init)
    }
  }

  func chains(_ read: [String], _ via: [String]) -> Set<String> {
    if read.isEmpty { return [written(via + ["s"])] }
    var chains: Set<String> = []
    for document in read {
      if publishers[document] == "s", via.isEmpty {
        chains.insert("s in \(document), own voice")
      } else {
        for way in ways(document, []) {
          let links = way.compactMap { publishers[$0] } + via + ["s"]
          let voice = Set(links) == ["s"] ? ", own voice" : ""
          chains.insert(written(links) + " in \(document)\(voice)")
        }
      }
    }
    return chains
  }

  /// Every way from a document that ends where none is left to go to, and not in a circle that
  /// something leads out of.
  private func ways(_ document: String, _ passed: [String]) -> [[String]] {
    let passed = passed + [document]
    let next = Set(parents[document] ?? []).subtracting(passed)
    if next.isEmpty {
      return reached(from: document).allSatisfy { reached(from: $0).contains(document) }
        ? [passed] : []
    }
    return next.flatMap { ways($0, passed) }
  }

  /// The documents that a document is made from in any number of steps, and itself.
  private func reached(from document: String) -> Set<String> {
    var reached: Set<String> = [document]
    while true {
      let more = reached.union(reached.flatMap { parents[$0] ?? [] })
      if more == reached { return reached }
      reached = more
    }
  }

  private func written(_ links: [String]) -> String {
    var once: [String] = []
    for link in links where once.last != link { once.append(link) }
    return once.joined(separator: " > ")
  }
}
