import Provenance

extension Shape<Document> {
  /// The form of a document.
  package static let document = Shape(
    Document(id: "", title: ""),
    [
      Field("id", required: \.id, .id, "the name of the record, unique among documents"),
      Field("title", required: \.title, .words, "the title to print"),
      Field("publisher", \.publisher, .reference(.source), "the source that published it"),
      Field("authors", list: \.authors, .words, "who wrote it, by name"),
      Field("url", \.url, .webAddress, "where it stood"),
      Field("archive", \.archive, .webAddress, "where an archived copy stands"),
      Field("published", \.published, .date, "when it was published"),
      Field("accessed", \.accessed, .date, "when it was read"),
      Field("language", \.language, .language, "its language, as a BCP 47 tag"),
      Field(
        "derivedFrom", list: \.derivedFrom, .reference(.document),
        "the documents it reprints or is made from"),
      Field(
        "translationOf", \.translationOf, .reference(.document), "the document it translates"),
      Field("text", \.text, .object(.capturedText), "the captured copy"),
    ] + annotationFields())
}

extension Shape<CapturedText> {
  /// The form of a captured copy.
  package static let capturedText = Shape(
    CapturedText(),
    rules: [
      FieldRule(
        schema: [
          ("anyOf", [["required": ["file"]], ["required": ["content"]], ["required": ["sha256"]]]),
          ("not", ["required": ["file", "content"]]),
        ]
      ) { text, value, reading in
        if value["file"] != nil, let content = value["content"] {
          reading.report(
            .copyForm, at: content, "a copy is a file or a content, not both\(reading.inSubject)",
            help: "keep the one that is right")
        }
        if value["file"] == nil, value["content"] == nil, value["sha256"] == nil {
          reading.report(
            .copyForm, at: value, "a copy without file, content and sha256\(reading.inSubject)",
            help: "leave \"text\" out where nothing was captured")
        }
      }
    ],
    [
      Field("file", \.file, .words, "a text file in the folder of the case"),
      Field("content", \.content, .text, "the text itself"),
      Field("sha256", \.sha256, .digest, "the SHA-256 of the text's bytes"),
    ])
}
