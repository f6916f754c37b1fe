import Provenance
import Testing

/// What documents have in common, by hand.
@Suite struct SharedPassagesTests {
  static let sentence =
    "The old herring warehouse on Cooper's Wharf burned to the ground in the night."

  @Test func `a sentence with other marks and lines, and a word changed in it`() throws {
    let copies = CopiesCase(
      "Fire!\n\n" + Self.sentence + " Nobody sleeps.",
      "Yesterday: the old herring\nwarehouse on Cooper’s Wharf burnt to the ground in the night!",
      "In Tolvane the herring is in season.")
    let shared = copies.shared
    #expect(shared.passages.count == 1)
    #expect(shared.groups == [[0, 1]])
    let passage = try #require(shared.passages.first)
    let copy = try #require(passage.copies.first)
    #expect(passage.copies.count == 1)
    #expect(passage.earliest.document == 0)
    #expect(passage.earliest.line == 3)
    #expect(passage.earliest.column == 5)
    #expect(
      copies.words(0, passage.earliest.scalars)
        == "old herring warehouse on Cooper's Wharf burned to the ground in the night")
    #expect(copy.origin == passage.earliest.scalars)
    #expect(copy.place.document == 1)
    #expect(copy.place.line == 1)
    #expect(copy.place.column == 16)
    #expect(
      copies.words(1, copy.place.scalars)
        == "old herring\nwarehouse on Cooper’s Wharf burnt to the ground in the night")
    #expect(copy.shared == SharedPassage.Extent(words: 12))
    #expect(copy.differing == SharedPassage.Extent(words: 1))
    let wordings = passage.wordings(of: copy, in: CaseTexts(copies.texts))
    #expect(
      WordDifference(wordings.earliest, wordings.copy).pieces.filter { $0.kind != .both }
        .map(\.text) == ["burned", "burnt"])
    #expect(copy.lineage == .notRecorded)
    #expect(!copy.isUnderOneControl)
    #expect(!passage.isRecorded)
  }

  @Test func `eleven words are too few, twelve are enough`() {
    let words = "one two three four five six seven eight nine ten eleven twelve"
    let short = words.split(separator: " ").dropLast().joined(separator: " ")
    #expect(CopiesCase("A " + words, "B " + words).shared.passages.count == 1)
    #expect(CopiesCase("A " + short + " x", "B " + short + " y").shared.passages.isEmpty)
  }

  @Test func `Chinese: twenty-three characters are too few, twenty-four are enough`() {
    let text = "港口辦公室星期一說起重機掉進水裡的時候沒有人受傷"
    #expect(text.count == 24)
    let shared = CopiesCase("前" + text + "。", "據報，" + text + "！").shared
    #expect(shared.passages.first?.shared == SharedPassage.Extent(characters: 24))
    #expect(CopiesCase("前" + text.dropLast() + "他", text.dropLast() + "她").shared.passages.isEmpty)
    // Two characters are changed, and four are put in.
    let other = "港口辦公室星期二說起重機掉進水裡的時候幸好當時沒有人受傷"
    let changed = CopiesCase(text + "，渡輪不開", other + "，渡輪不開").shared.passages.first?.copies.first
    #expect(changed?.shared == SharedPassage.Extent(characters: 27))
    #expect(changed?.differing == SharedPassage.Extent(characters: 5))
  }

  @Test func `words in quotation marks do not count, and a passage goes on over them`() throws {
    let quote = "“We cannot rule out arson, but nothing we have found so far points to it at all,”"
    #expect(CopiesCase("X \(quote) he said.", "Y \(quote) said he.").shared.passages.isEmpty)
    // The marks of one are enough: it says whose words they are.
    let bare = quote.dropFirst().dropLast()
    #expect(CopiesCase("X \(quote) he said.", "Y. \(bare) Z.").shared.passages.isEmpty)
    let around = "the fire chief told reporters on the quay at daybreak and then he left"
    let cases = CopiesCase("X \(quote) \(around) them", "Y " + quote + " " + around + " us")
    let copy = try #require(cases.shared.passages.first?.copies.first)
    #expect(copy.shared == SharedPassage.Extent(words: 14))
    // Six words before the quotation and six behind it.
    let frame = { (quote: String) in
      "The chief of the brigade said \(quote) when he was on the quay"
    }
    let framed = CopiesCase(frame(quote), frame(quote)).shared.passages
    #expect(framed.first?.shared == SharedPassage.Extent(words: 12))
    #expect(framed.first?.earliest.scalars.lowerBound == 0)
    let shorter = CopiesCase(frame(quote), frame("“We cannot rule out arson,”")).shared.passages
    #expect(shorter.first?.shared == SharedPassage.Extent(words: 12))
    #expect(shorter.first?.copies.first?.differing == .zero)
  }

  @Test func `documents of one publisher are not compared`() {
    let texts = [Self.sentence, Self.sentence, Self.sentence]
    let shared = CopiesCase(texts, publishers: ["a", "a", "b"]).shared
    #expect(shared.passages.count == 1)
    #expect(shared.passages.first?.earliest.document == 0)
    #expect(shared.passages.first?.copies.map(\.place.document) == [2])
    #expect(CopiesCase(texts, publishers: ["a", "a", "a"]).shared.passages.isEmpty)
    // Nobody knows whether those without a publisher have the same one.
    #expect(CopiesCase(texts, publishers: [nil, nil, "a"]).shared.groups == [[0, 1, 2]])
  }

  @Test func `says what is recorded, and who is in the same hands`() throws {
    var copies = CopiesCase([String](repeating: Self.sentence, count: 6))
    copies.records.documents.append(Document(id: "root", title: "R"))
    copies.texts.append(.notShipped)
    copies.records.documents[0].derivedFrom = ["root"]
    copies.records.documents[1].derivedFrom = ["d0"]
    copies.records.documents[2].translationOf = "d1"
    copies.records.documents[3].derivedFrom = ["nowhere", "root"]
    copies.records.sources.append(Source(id: "owner", name: "O"))
    copies.records.sources[0].controlledBy = "owner"
    copies.records.sources[5].controlledBy = "owner"
    let passage = try #require(copies.shared.passages.first)
    #expect(
      passage.copies.map(\.lineage) == [
        .derived, .derived, .common(document: 6), .notRecorded, .notRecorded,
      ])
    #expect(passage.copies.map(\.isUnderOneControl) == [false, false, false, false, true])
    #expect(!passage.isRecorded)
  }

  @Test func `the earliest is the first published, then the least id, whatever the input`() {
    var copies = CopiesCase([String](repeating: Self.sentence, count: 4))
    copies.records.documents[0].published = nil
    copies.records.documents[1].published = nil
    copies.records.documents[2].published = CalendarDate("2024")
    copies.records.documents[3].published = CalendarDate("2023-12-31")
    let passage = copies.shared.passages.first
    #expect(passage?.earliest.document == 3)
    #expect(passage?.copies.map(\.place.document) == [2, 0, 1])
  }

  @Test func `a thousand documents with one paragraph are one passage`() {
    // Some have the words beside it in common too.
    let texts = (0..<1_000).map {
      "Note \($0) of \($0 % 7) \($0 % 3) \(Self.sentence) \($0 % 11) \($0 % 5) \($0)."
    }
    let shared = CopiesCase(texts).shared
    #expect(shared.passages.count == 1)
    #expect(shared.passages.first?.earliest.document == 0)
    #expect(shared.passages.first?.copies.count == 999)
    #expect(shared.groups.map(\.count) == [1_000])
  }

  @Test func `a copy of a copy stands by the one whose changes it has`() {
    let other = Self.sentence + " Its roof was new and had been paid for by the whole town."
    let changed = other.replacing("new", with: "old").replacing("paid for", with: "mended")
    let shared = CopiesCase("One. " + other, "Two. " + changed, "Three. " + changed).shared
    #expect(shared.passages.count == 2)
    #expect(
      shared.passages.map { [$0.earliest.document] + $0.copies.map(\.place.document) } == [
        [1, 2], [0, 1],
      ])
  }

  @Test func `no text, an empty one, and words over and over`() {
    #expect(CopiesCase().shared.passages.isEmpty)
    #expect(CopiesCase("", "").shared.passages.isEmpty)
    let many = String(repeating: "no ", count: 3_000)
    let shared = CopiesCase(many, many + many, many).shared
    #expect(shared.groups == [[0, 1, 2]])
    #expect(shared.passages.first?.shared == SharedPassage.Extent(words: 3_000))
  }
}
