import Provenance

/// Writes an explanation as JSON, form `whosaid-explanation/1`.
public enum ExplanationJSON {
  /// The steps as nested objects.
  ///
  /// Each has its `role`, its `text` and its `items`; where it stands in a record also the `type`
  /// and `id` of that and its `file`, `line` and `column`, and where in several the others as
  /// `also`. The outermost has the records that are left out as `without`, where some are.
  public static func text(
    _ item: ExplanationItem, id: (RecordReference) -> String, without cut: CaseWithout? = nil,
    place: (RecordReference) -> FilePlace?
  ) -> [UInt8] {
    var writer = JSONWriter(pretty: true)
    func write(_ record: RecordReference) {
      writer.member("type", record.kind.rawValue)
      writer.member("id", id(record))
      guard let place = place(record) else { return }
      writer.member("file", place.file)
      writer.member("line", place.line)
      writer.member("column", place.column)
    }
    // An explanation is six levels deep whatever the case: recursion is bounded by the program.
    func members(_ item: ExplanationItem) {
      writer.member("role", item.role.rawValue)
      writer.member("text", item.text)
      if let record = item.record { write(record) }
      if item.records.count > 1 {
        writer.key("also")
        writer.beginArray()
        for record in item.records.dropFirst() {
          writer.beginObject()
          write(record)
          writer.endObject()
        }
        writer.endArray()
      }
      writer.key("items")
      writer.beginArray()
      for item in item.items {
        writer.beginObject()
        members(item)
        writer.endObject()
      }
      writer.endArray()
    }
    writer.beginObject()
    writer.member("format", "whosaid-explanation/1")
    if let cut {
      writer.member("without", cut.named.map(WithoutLine.name(in: cut)), inline: true)
    }
    members(item)
    writer.endObject()
    writer.lineFeed()
    return writer.bytes
  }
}
