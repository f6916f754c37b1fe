import Provenance

extension Shape<Assertion> {
  /// The form of an assertion.
  package static let assertion = Shape(
    Assertion(id: "", source: ""),
    rules: [
      FieldRule(
        schema: [("oneOf", [["required": ["claim"]], ["required": ["assertion"]]])]
      ) { _, value, reading in
        switch (value["claim"], value["assertion"]) {
        case (nil, nil):
          let start = value.range.lowerBound
          reading.report(
            .claimOrAssertion, at: start..<start + 1,
            "neither \"claim\" nor \"assertion\" is given\(reading.inSubject)",
            help: "say what the source speaks about")
        case (_?, let second?):
          reading.report(
            .claimOrAssertion, at: second,
            "\"claim\" and \"assertion\" are both given\(reading.inSubject)",
            help: "make two assertions of it")
        default: break
        }
      },
      FieldRule(schema: []) { assertion, value, reading in
        guard assertion.inferred == true, let given = value["inferred"],
          value["evidence"]?.items.allSatisfy({ $0["warrant"] == nil }) ?? true
        else { return }
        reading.report(
          .missingWarrant, at: given,
          "the attribution is inferred without a warrant\(reading.inSubject)",
          help: "say in the evidence's \"warrant\" why it is ascribed to this source")
      },
    ],
    [
      Field("id", required: \.id, .id, "the name of the record, unique among assertions"),
      Field(
        "source", required: \.source, .reference(.source),
        "the innermost source, the only one that is committed"),
      Field("claim", \.claim, .reference(.claim), "the claim it is about"),
      Field(
        "assertion", \.assertion, .reference(.assertion),
        "the assertion whose attribution it is about, in place of a claim"),
      Field(
        "stance", \.writtenStance, .oneOf(Stance.self),
        "which side the source takes; affirms where left out"),
      Field(
        "certainty", \.writtenCertainty, .oneOf(Certainty.self),
        "how sure the source is; certain where left out"),
      via,
      Field("inferred", \.inferred, .flag, "whether the attribution is the annotator's inference"),
      Field("relayInferred", \.relayInferred, .flag, "whether the relay is read from the context"),
      Field(
        "lineage", \.writtenLineage, .oneOf(Assertion.Lineage.self),
        "where the source has it from; unknown where left out"),
      Field(
        "derivedFrom", list: \.derivedFrom, .reference(.assertion),
        "the assertions it was taken from"),
      Field("date", \.date, .date, "when it was said"),
      Field("evidence", list: \.evidence, .object(.evidence), "where it was read"),
      Field("credibility", \.credibility, .object(.credibility), "a grade of the Admiralty code"),
      Field("withdrawn", \.withdrawn, .object(.withdrawal), "that the source took it back"),
    ] + annotationFields())

  /// Relays that an assertion may have.
  static let relayLimit = 256

  private static let via: Field<Assertion> = {
    let plain = Field<Assertion>(
      "via", list: \.via, .reference(.source), "the relays, outermost first")
    return Field(
      name: plain.name, isRequired: false, meaning: plain.meaning,
      schema: plain.schema.adding([("maxItems", .integer(relayLimit))]),
      read: { value, root, reading in
        plain.read(value, &root, &reading)
        if root.via.count > relayLimit {
          reading.report(
            .limit, at: value,
            "at most \(relayLimit) relays\(reading.inSubject),"
              + " not \(root.via.count)")
        }
      }, write: plain.write)
  }()
}

extension Shape<Credibility> {
  /// The form of an assertion's grade.
  package static let credibility = Shape(
    Credibility(grade: 6),
    [
      Field(
        "grade", required: \.grade, .whole(1...6), "1 (confirmed) to 5 (improbable), 6 (unknown)"),
      Field("reason", \.reason, .text, "why"),
      Field("date", \.date, .date, "when the grade was given"),
    ])
}

extension Shape<Withdrawal> {
  /// The form of a withdrawal.
  package static let withdrawal = Shape(
    Withdrawal(),
    [
      Field("date", \.date, .date, "when it was taken back"),
      Field("note", \.note, .text, "how"),
    ])
}
