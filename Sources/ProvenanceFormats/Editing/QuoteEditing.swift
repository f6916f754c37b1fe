import Provenance

/// Changes to the quotes of a case, as splices into the files that they stand in.
package struct QuoteEditing: Sendable {
  /// One field that changes.
  package struct FieldChange: Sendable {
    /// The assertion, by its place among the records.
    package let assertion: Int
    /// What changes: `position`, `exact`, `prefix`, `suffix`.
    package let field: String
    /// What stands there, to show; nil for a field that is put in.
    package let old: String?
    /// What will stand there, to show.
    package let new: String
    /// The place of the field, or of the quote that it is put into.
    package fileprivate(set) var place: FilePlace?
  }

  /// The fields that change, in the order of the records.
  package private(set) var fields: [FieldChange] = []
  /// The edits of each input.
  private var edits: [[TextEdit]]
  private let reading: CaseReading

  /// The edits that make the changes.
  /// - Complexity: O(n) in the bytes of the records that change and of their inputs.
  package init(_ requoting: Requoting, in reading: CaseReading) {
    self.reading = reading
    edits = Array(repeating: [], count: reading.inputs.count)
    var bytes: [[(field: Int, byte: Int)]] = Array(repeating: [], count: reading.inputs.count)
    for change in requoting.changes {
      guard let (input, object) = reading.object(of: RecordReference(.assertion, change.assertion)),
        let list = object["evidence"]?.items, list.indices.contains(change.evidence)
      else { continue }
      let known = reading.records.assertions[change.assertion].evidence[change.evidence]
      let first = fields.count
      let places = edit(list[change.evidence], known, change, input)
      for (offset, byte) in places.enumerated() { bytes[input].append((first + offset, byte)) }
    }
    for input in bytes.indices {
      let places = reading.places(ofBytes: bytes[input].map(\.byte), inInput: input)
      for (item, place) in zip(bytes[input], places) { fields[item.field].place = place }
    }
  }

  /// The inputs with the changes; those without any are as they were.
  /// - Complexity: O(n) in the bytes of the inputs.
  package var inputs: [CaseInput] {
    zip(reading.inputs, edits).map { input, edits in
      var input = input
      if !edits.isEmpty { input.bytes = edits.applied(to: input.bytes) }
      return input
    }
  }

  /// Edits one piece of evidence; the result is the byte of each field that changes.
  private mutating func edit(
    _ evidence: JSONValue, _ known: Evidence, _ change: Requoting.Change, _ input: Int
  ) -> [Int] {
    var places: [Int] = []
    if let quote = evidence["quote"] {
      let objects = quote.kind == .array ? quote.items : [quote]
      for (object, (before, after)) in zip(objects, zip(known.quote, change.quotes)) {
        let editing = ObjectEditing(object, order: Shape.quote.fields.map(\.name))
        for (name, first, second) in [
          ("exact", before.exact, after.exact), ("prefix", before.prefix, after.prefix),
          ("suffix", before.suffix, after.suffix),
        ] as [(String, String?, String?)] {
          guard let second, first.map({ !sameBytes($0, second) }) ?? true else { continue }
          edits[input].append(editing.setting(name, to: .string(second)))
          places.append(object[name]?.range.lowerBound ?? object.range.lowerBound)
          fields.append(
            FieldChange(
              assertion: change.assertion, field: name, old: first.map(QuoteEditing.shown),
              new: QuoteEditing.shown(second)))
        }
      }
    }
    guard let position = change.position else { return places }
    let isSame =
      known.position?.start == position.start && known.position?.end == position.end
    guard !isSame else { return places }
    if let object = evidence["position"] {
      let editing = ObjectEditing(object, order: Shape.position.fields.map(\.name))
      for (name, first, second) in [
        ("start", known.position?.start, position.start),
        ("end", known.position?.end, position.end),
      ] where first != second {
        edits[input].append(editing.setting(name, to: .integer(second)))
      }
      places.append(object.range.lowerBound)
    } else {
      let editing = ObjectEditing(evidence, order: Shape.evidence.fields.map(\.name))
      edits[input].append(
        editing.setting(
          "position",
          to: .object([("start", .integer(position.start)), ("end", .integer(position.end))])))
      places.append(evidence.range.lowerBound)
    }
    fields.append(
      FieldChange(
        assertion: change.assertion, field: "position",
        old: known.position.map { "\($0.start) to \($0.end)" },
        new: "\(position.start) to \(position.end)"))
    return places
  }

  /// A text as JSON writes it, made safe to show.
  private static func shown(_ text: String) -> String {
    var writer = JSONWriter(pretty: false)
    writer.string(text)
    return Visible.text(writer.text, limit: .max)
  }
}
