import Provenance

extension Shape<Question> {
  /// The form of a question.
  package static let question = Shape(
    Question(id: "", text: ""),
    doubts: ["exclusive": { $0.writtenExclusive = false }, "unit": { $0.unit = "" }],
    [
      Field("id", required: \.id, .id, "the name of the record, unique among questions"),
      Field("text", required: \.text, .words, "the question, to print"),
      Field(
        "exclusive", \.writtenExclusive, .flag,
        "whether at most one value is right; true where left out"),
      Field("unit", \.unit, .words, "the unit of answers that name none"),
      Field(
        "tolerance", \.tolerance, .tolerance,
        "how far two numbers may lie apart and still agree"),
    ] + annotationFields())
}
