import Provenance
import ProvenanceFormats
import TestSupport
import Testing

/// Every field of every record: what belongs there is read, and what does not is reported at its
/// own line and column, with a remedy.
@Suite struct FieldTests {
  @Test func `a case with every field has no finding and is written with every field`() throws {
    let reading = CaseText.read(FullCase().text)
    #expect(reading.messages == [])
    let written = String(decoding: reading.records.documentText(), as: UTF8.self)
    for record in FullCase().records {
      for field in record.fields { #expect(written.contains("\"\(field.name)\": ")) }
    }
    #expect(CaseText.read(written).records.documentText() == Array(written.utf8))
  }

  // MARK: References

  static let references: [(RecordKind, String, String)] = [
    (.source, "controlledBy", "s2"), (.source, "memberOf", "s2"), (.document, "publisher", "s"),
    (.document, "derivedFrom", "d2"), (.document, "translationOf", "d2"),
    (.claim, "question", "q"), (.assertion, "source", "s"), (.assertion, "claim", "c"),
    (.assertion, "via", "s2"), (.assertion, "derivedFrom", "a2"), (.assertion, "evidence", "d"),
    (.relation, "from", "c"), (.relation, "to", "c2"), (.review, "claim", "c"),
  ]

  @Test(arguments: references)
  func `a reference that leads nowhere is reported where it stands`(
    kind: RecordKind, field: String, id: String
  ) {
    // One letter more: near enough for a suggestion, and nothing that the case has.
    let wrong = FullCase().replacing(kind, field, "\"\(id)\"", with: "\"\(id)ß\"")
    let reading = CaseText.read(wrong.text)
    #expect(reading.places == ["\(wrong.place(of: "\"\(id)ß\"")) unknown-id"])
    let help = reading.findings.first?.help ?? ""
    // Of a short id two are as near as one another; the first by bytes is named.
    #expect(help.hasPrefix("did you mean \"\(id.prefix(1))"), "\(help)")
    #expect(!reading.records.relations.isEmpty)
  }

  @Test func `an assertion about an assertion that is not there is reported`() {
    let wrong = FullCase().setting(.assertion, "claim", to: "\"c\"").text
      .replacing("\"claim\": \"c\",\n\"stance\"", with: "\"assertion\": \"a3\",\n\"stance\"")
    let reading = CaseText.read(wrong)
    #expect(reading.checkNames == ["unknown-id"])
    #expect(reading.messages.first?.contains("did you mean \"a\"?") == true)
  }

  @Test func `an id of another type is said to be one`() {
    let wrong = FullCase().setting(.claim, "question", to: "\"s2\"")
    let reading = CaseText.read(wrong.text)
    #expect(reading.places == ["\(wrong.place(of: "\"s2\",\n\"value\"")) unknown-id"])
    #expect(
      reading.findings.first?.help
        == "there is a source of this id; a question is wanted here")
  }

  @Test func `an id near nothing is to be added`() {
    let reading = CaseText.read(
      FullCase().setting(.claim, "question", to: "\"harbour\"").text)
    #expect(reading.findings.first?.help == "add {\"id\": \"harbour\", ...} to \"questions\"")
  }

  // MARK: Required fields

  static let required: [(RecordKind, String)] = [
    (.source, "id"), (.source, "name"), (.document, "id"), (.document, "title"),
    (.question, "id"), (.question, "text"), (.claim, "id"), (.claim, "text"),
    (.assertion, "id"), (.assertion, "source"), (.relation, "kind"), (.relation, "from"),
    (.relation, "to"), (.review, "id"), (.review, "claim"), (.review, "rating"),
  ]

  @Test func `every field that is not required may be left out`() {
    for record in FullCase().records {
      for field in record.fields {
        let isRequired = Self.required.contains { $0 == (record.kind, field.name) }
        let checks = CaseText.read(FullCase().without(record.kind, field.name).text).checkNames
        #expect(checks.contains("missing-field") == isRequired, "\(record.kind) \(field.name)")
      }
    }
  }

  @Test(arguments: required)
  func `a required field that is missing is reported at its record`(
    kind: RecordKind, field: String
  ) {
    let reading = CaseText.read(FullCase().without(kind, field).text)
    let start = FullCase().without(kind, field).place(of: "\"\(kind.listName)\": [{")
    let line = start.split(separator: ":")[0]
    let place = "\(line):\(kind.listName.count + 6) missing-field"
    #expect(reading.places.contains(place), "\(reading.places)")
    #expect(reading.messages.contains { $0.contains("\"\(field)\" is missing") })
  }

  @Test(
    arguments: [
      (RecordKind.source, "reliability", #""grade": "A", "#, "grade"),
      (.assertion, "credibility", #""grade": 2, "#, "grade"),
      (.assertion, "evidence", #""document": "d", "#, "document"),
      (.assertion, "evidence", #""exact": "e", "#, "exact"),
      (.assertion, "evidence", #""start": 1, "#, "start"),
      (.assertion, "evidence", #", "end": 2"#, "end"),
    ])
  func `a required field of an inner object too`(
    kind: RecordKind, field: String, json: String, missing: String
  ) {
    let reading = CaseText.read(FullCase().replacing(kind, field, json, with: "").text)
    #expect(reading.checkNames.contains("missing-field"))
    let messages = reading.messages.filter {
      $0.contains("\"\(missing)\" is missing in ") && $0.contains(" of \(kind.rawValue) ")
    }
    #expect(messages.count == 1, "\(reading.messages)")
  }

  // MARK: Words

  static let words: [(RecordKind, String, String, [String])] = [
    (.source, "kind", "outlet", Source.Kind.allCases.map(\.rawValue)),
    (.source, "identity", "named", Source.Identity.allCases.map(\.rawValue)),
    (.source, "reliability", "A", Reliability.Grade.allCases.map(\.rawValue)),
    (.claim, "value", "atLeast", ClaimValue.Bound.allCases.map(\.rawValue)),
    (.assertion, "stance", "denies", ["affirms", "denies", "reports"]),
    (.assertion, "certainty", "probable", ["certain", "probable", "possible"]),
    (.assertion, "lineage", "relays", ["firsthand", "relays", "unknown"]),
    (.assertion, "evidence", "lead", Evidence.Part.allCases.map(\.rawValue)),
    (.assertion, "evidence", "paraphrase", Evidence.Fidelity.allCases.map(\.rawValue)),
    (
      .relation, "kind", "entails",
      ["equivalent", "entails", "contrary", "contradictory", "supports"]
    ),
    (.relation, "certainty", "possible", ["certain", "probable", "possible"]),
  ]

  @Test(arguments: words)
  func `a field of words takes its words and no other`(
    kind: RecordKind, field: String, word: String, words: [String]
  ) {
    for other in words {
      let changed = FullCase().replacing(kind, field, "\"\(word)\"", with: "\"\(other)\"")
      #expect(!CaseText.read(changed.text).checkNames.contains("unknown-word"), "\(other)")
    }
    let wrongs = [
      "", " ", "xxxxxxxx", word + "\u{301}", word.prefix(1).uppercased() + word.dropFirst() + "x",
      word + " ",
    ]
    for wrong in wrongs {
      let changed = FullCase().replacing(kind, field, "\"\(word)\"", with: "\"\(wrong)\"")
      let reading = CaseText.read(changed.text)
      let place = changed.place(of: "\"\(wrong)\"")
      #expect(reading.places == ["\(place) unknown-word"], "\(wrong)")
      #expect(words.allSatisfy { reading.messages[0].contains($0) })
    }
  }

  // MARK: Types

  @Test func `null is wanted nowhere`() {
    for record in FullCase().records {
      for field in record.fields {
        let wrong = FullCase().setting(record.kind, field.name, to: "null")
        let reading = CaseText.read(wrong.text)
        let place = wrong.place(of: "null")
        #expect(
          reading.places.contains("\(place) wrong-type")
            || reading.places.contains("\(place) tolerance-form"),
          "\(record.kind) \(field.name): \(reading.messages)")
      }
    }
  }

  @Test func `a value of another type is reported where it stands`() {
    for record in FullCase().records {
      for field in record.fields {
        for json in ["[[[]]]", "{\"x-a\": 1}", "12.5", "\"\"", "true", "[1]", "[null]"] {
          let isOfType =
            json.prefix(1) == field.json.prefix(1) || (json == "12.5" && field.name == "tolerance")
          if isOfType && json.prefix(1) != "[" { continue }
          if json == "true", ["exclusive", "inferred", "relayInferred"].contains(field.name) {
            continue
          }
          let wrong = FullCase().setting(record.kind, field.name, to: json)
          let reading = CaseText.read(wrong.text)
          #expect(reading.hasErrors, "\(record.kind) \(field.name) \(json)")
          #expect(reading.placesAreInside)
        }
      }
    }
  }

  @Test func `an unknown field is reported with the nearest known one`() {
    for record in FullCase().records {
      for field in record.fields {
        let wrong = FullCase().text.replacing(
          "\"\(field.name)\": \(field.json)", with: "\"\(field.name)q\": \(field.json)")
        let reading = CaseText.read(wrong)
        let unknown = reading.findings.first { $0.check.name == "unknown-field" }
        #expect(unknown?.message.contains("\"\(field.name)q\"") == true, "\(field.name)")
        if field.name.count > 2 {
          #expect(unknown?.help == "did you mean \"\(field.name)\"?", "\(record.kind)")
        }
      }
    }
  }
}

extension String {
  /// The text with the first place of another text replaced.
  fileprivate func replacing(_ old: String, with new: String) -> String {
    guard let range = firstRange(of: old) else { return self }
    return String(self[..<range.lowerBound]) + new + String(self[range.upperBound...])
  }
}
