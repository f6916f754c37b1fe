import Provenance

extension Shape<Evidence> {
  /// The form of a piece of evidence.
  package static let evidence = Shape(
    Evidence(document: ""),
    rules: [
      FieldRule(schema: []) { evidence, value, reading in
        guard
          evidence.writtenFidelity == .interpretation || evidence.writtenFidelity == .imputation,
          value["warrant"] == nil, let given = value["fidelity"]
        else { return }
        reading.report(
          .missingWarrant, at: given,
          "\"\(given.text ?? "")\" without a warrant\(reading.inSubject)",
          help: "say in \"warrant\" why the words are taken to say this")
      }
    ],
    [
      Field("document", required: \.document, .reference(.document), "the document"),
      quote,
      Field("position", \.position, .object(.position), "the place of the words in the text"),
      Field("where", \.part, .oneOf(Evidence.Part.self), "the part of the document"),
      Field("cue", \.cue, .text, "the word that ascribes them: \"denied\""),
      Field(
        "fidelity", \.writtenFidelity, .oneOf(Evidence.Fidelity.self),
        "how close the words are to the source's; quotation where a quote is given"),
      Field("warrant", \.warrant, .words, "why the words are taken to say this"),
      Field("language", \.language, .language, "the language of the words, as a BCP 47 tag"),
      Field("translation", \.translation, .words, "the words in the language of the case"),
    ])

  /// One quote stands bare, several in a list; which of the two is kept as it was written.
  private static let quote: Field<Evidence> = {
    let one = FieldType<Quote>.object(.quote)
    let many = FieldType<[Quote]>.list(one)
    return Field(
      name: "quote", isRequired: false, meaning: "the words, or a list where they are torn apart",
      schema: ["anyOf": [one.schema, many.schema.adding([("minItems", 1)])]],
      read: { value, evidence, reading in
        guard value.kind == .array else {
          evidence.quote = one.read(value, &reading).map { [$0] } ?? []
          return
        }
        evidence.quote = many.read(value, &reading) ?? []
        evidence.quoteIsList = true
        if value.items.isEmpty {
          reading.report(
            .emptyText, at: value, "the list of quotes is empty\(reading.inSubject)",
            help: "leave \"quote\" out where there is none")
        }
      },
      write: { evidence, writer in
        guard let first = evidence.quote.first else { return }
        writer.key("quote")
        if evidence.quote.count == 1, !evidence.quoteIsList {
          one.write(first, &writer)
        } else {
          many.write(evidence.quote, &writer)
        }
      })
  }()
}

extension Shape<Quote> {
  /// The form of a quote.
  package static let quote = Shape(
    Quote(exact: ""),
    [
      Field("exact", required: \.exact, .words, "the words as they stand in the text"),
      Field("prefix", \.prefix, .text, "what stands before them"),
      Field("suffix", \.suffix, .text, "what stands after them"),
    ])
}

extension Shape<Position> {
  /// The greatest place in a text.
  static var last: Int { 1 << 40 }

  /// The form of a place in a text.
  package static let position = Shape(
    Position(start: 0, end: 0),
    rules: [
      FieldRule(schema: []) { position, value, reading in
        // An end that was refused for its form is not compared with the other one.
        guard position.end <= position.start, let end = value["end"],
          Int(end.numberText ?? "") == position.end,
          Int(value["start"]?.numberText ?? "") == position.start
        else { return }
        reading.report(
          .positionOrder, at: end, "the place ends before it begins\(reading.inSubject)",
          help:
            "start \(position.start), end \(position.end); the end is one past the last character")
      }
    ],
    [
      Field("start", required: \.start, .whole(0...last), "the first Unicode scalar, from 0"),
      Field("end", required: \.end, .whole(0...last), "one past the last Unicode scalar"),
    ])
}
