import Provenance

extension Shape<Claim> {
  /// The form of a claim.
  package static let claim = Shape(
    Claim(id: "", text: ""),
    [
      Field("id", required: \.id, .id, "the name of the record, unique among claims"),
      Field("text", required: \.text, .words, "the proposition, to print"),
      Field("question", \.question, .reference(.question), "the question it answers"),
      Field("value", \.value, .object(.claimValue), "the value it answers with"),
      Field("scope", \.scope, .object(.scope), "when, where and in which sense it is meant"),
      Field("language", \.language, .language, "the language of the text, as a BCP 47 tag"),
      Field("tags", list: \.tags, .words, "words to find it by"),
    ] + annotationFields())
}

extension Shape<ClaimValue> {
  /// The form of a value.
  package static let claimValue = Shape(
    ClaimValue(),
    rules: [
      FieldRule(schema: valueSchema) { _, value, reading in
        let given = ["number", "min", "max", "date", "category"].filter { value[$0] != nil }
        let kinds = Set(given.map { $0 == "min" || $0 == "max" ? "a range" : $0 })
        if kinds.count != 1 {
          reading.report(
            .valueForm, at: value,
            "a value is one of number, range, date and category"
              + "\(reading.inSubject); this one has \(given.isEmpty ? "none" : given.joined(separator: ", "))",
            help: "give \"number\", or \"min\" and \"max\", or \"date\", or \"category\"")
        } else if let kind = given.first {
          for name in misfits(of: kind) {
            guard let misfit = value[name] else { continue }
            reading.report(
              .valueForm, at: misfit,
              "\"\(name)\" does not go with \"\(kind)\"\(reading.inSubject)", help: "leave it out")
          }
        }
      }
    ],
    doubts: ["unit": { $0.unit = "" }],
    [
      Field("number", \.number, .number, "a number"),
      Field(
        "bound", \.writtenBound, .oneOf(ClaimValue.Bound.self),
        "how the number bounds what is claimed; exactly where left out"),
      Field("min", \.min, .number, "the lower end of a closed range"),
      Field("max", \.max, .number, "the upper end of a closed range"),
      Field("unit", \.unit, .words, "the unit; that of the question where left out"),
      Field("tolerance", \.tolerance, .tolerance, "how far another number may lie apart"),
      Field("date", \.date, .date, "a date"),
      Field("category", \.category, .words, "a word"),
    ])

  /// The fields that make no sense beside a kind of value.
  private static func misfits(of kind: String) -> [String] {
    switch kind {
    case "number": []
    case "min", "max": ["bound"]
    default: ["bound", "unit", "tolerance"]
    }
  }

  private static var valueSchema: [(String, JSONTree)] {
    func only(_ required: JSONTree, without others: [String]) -> JSONTree {
      let absent = others.map { JSONTree.object([("required", .array([.string($0)]))]) }
      return .object([("anyOf", required), ("not", .object([("anyOf", .array(absent))]))])
    }
    return [
      (
        "oneOf",
        [
          only([["required": ["number"]]], without: ["min", "max", "date", "category"]),
          only(
            [["required": ["min"]], ["required": ["max"]]],
            without: ["number", "date", "category", "bound"]),
          only(
            [["required": ["date"]]],
            without: ["number", "min", "max", "category", "bound", "unit", "tolerance"]),
          only(
            [["required": ["category"]]],
            without: ["number", "min", "max", "date", "bound", "unit", "tolerance"]),
        ]
      )
    ]
  }
}

extension Shape<Scope> {
  /// The form of a scope.
  package static let scope = Shape(
    Scope(),
    [
      Field("from", \.from, .date, "the first day it speaks of"),
      Field("to", \.to, .date, "the last day it speaks of"),
      Field("place", \.place, .words, "the place, from the widest: \"Japan/Tokyo\""),
      Field("definition", \.definition, .words, "the sense in which a word is used"),
    ])
}
