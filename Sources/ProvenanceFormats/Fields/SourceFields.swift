import Provenance

extension Shape<Source> {
  /// The form of a source.
  package static let source = Shape(
    Source(id: "", name: ""),
    [
      Field("id", required: \.id, .id, "the name of the record, unique among sources"),
      Field("name", required: \.name, .words, "the name to print"),
      Field("kind", \.kind, .oneOf(Source.Kind.self), "what sort of holder it is"),
      Field(
        "identity", \.writtenIdentity, .oneOf(Source.Identity.self),
        "how well it can be told from others; named where left out"),
      Field("aliases", list: \.aliases, .words, "other names it goes by"),
      Field("role", \.role, .text, "what it is in the story"),
      Field("language", \.language, .language, "its language, as a BCP 47 tag"),
      Field("url", \.url, .webAddress, "where it is found"),
      Field(
        "controlledBy", \.controlledBy, .reference(.source),
        "the source that owns it or controls what it publishes"),
      Field(
        "memberOf", \.memberOf, .reference(.source),
        "the group it is part of; it does not inherit what the group says"),
      Field("reliability", \.reliability, .object(.reliability), "a grade of the Admiralty code"),
    ] + annotationFields())
}

extension Shape<Reliability> {
  /// The form of a source's grade.
  package static let reliability = Shape(
    Reliability(grade: .f),
    [
      Field(
        "grade", required: \.grade, .oneOf(Reliability.Grade.self),
        "A (reliable) to E (unreliable), F (cannot be judged)"),
      Field("reason", \.reason, .text, "why"),
      Field("date", \.date, .date, "when the grade was given"),
    ])
}

/// The fields that every record has behind its own.
func annotationFields<Record: CaseRecord>() -> [Field<Record>] {
  [
    Field("note", \.note, .text, "a remark of the annotator"),
    Field("recordedBy", \.recordedBy, .text, "the annotator who entered the record"),
    Field("recordedAt", \.recordedAt, .date, "when the record was entered"),
  ]
}
