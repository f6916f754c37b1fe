import Provenance

extension Shape<Relation> {
  /// The form of a relation.
  package static let relation = Shape(
    Relation(kind: .supports, from: "", to: ""),
    [
      Field("id", \.writtenID, .id, "the name of the record; FROM KIND TO where left out"),
      Field("kind", required: \.kind, .oneOf(Relation.Kind.self), "the kind of relation"),
      Field("from", required: \.from, .reference(.claim), "the claim it starts from"),
      Field("to", required: \.to, .reference(.claim), "the claim it leads to"),
      Field(
        "certainty", \.writtenCertainty, .oneOf(Certainty.self),
        "how sure the annotator is; certain where left out"),
      Field("reason", \.reason, .text, "why the annotator sees it so"),
    ] + annotationFields())
}
