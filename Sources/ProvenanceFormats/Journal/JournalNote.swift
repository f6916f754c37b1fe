import Provenance

/// What a line of a kept journal says of its own keeping, beside its record.
package struct JournalNote: Sendable, Equatable {
  /// How many lines, from this one on, were kept in one act; 1 where nothing is written.
  package var batch: Int?
  /// The line, from 1, at which the act begins that this one takes back.
  package var undoes: Int?
  /// Who kept the line, where that is not who recorded what it says.
  package var by: String?
  /// When the line was kept, where that is not when its record was recorded.
  package var at: CalendarDate?

  package init(
    batch: Int? = nil, undoes: Int? = nil, by: String? = nil, at: CalendarDate? = nil
  ) {
    self.batch = batch
    self.undoes = undoes
    self.by = by
    self.at = at
  }

  /// The note of a line; what is wrong with it is reported.
  init(_ line: JSONValue, _ reading: inout FieldReading) {
    func read<Value: Sendable>(_ name: String, _ type: FieldType<Value>) -> Value? {
      guard let value = line[name] else { return nil }
      reading.field = name
      defer { reading.field = nil }
      return type.read(value, &reading)
    }
    batch = read("batch", .whole(1...JournalNote.lineLimit))
    undoes = read("undoes", .whole(1...JournalNote.lineLimit))
    by = read("by", .words)
    at = read("at", .date)
  }

  /// The names of its fields.
  static let fieldNames = ["batch", "undoes", "by", "at"]

  /// The fields as a schema has them.
  static let schema: [(String, JSONTree)] = [
    (
      "batch",
      FieldType.whole(1...lineLimit).schema.adding([
        ("description", "how many lines, from this one on, were kept in one act")
      ])
    ),
    (
      "undoes",
      FieldType.whole(1...lineLimit).schema.adding([
        ("description", "the line at which the act begins that this one takes back")
      ])
    ),
    ("by", FieldType.words.schema.adding([("description", "who kept the line")])),
    ("at", FieldType.date.schema.adding([("description", "when the line was kept")])),
  ]

  /// The greatest number of a line.
  private static let lineLimit = 1 << 40

  /// Writes the fields that are there.
  func writeMembers(to writer: inout JSONWriter) {
    if let batch {
      writer.key("batch")
      writer.integer(batch)
    }
    if let undoes {
      writer.key("undoes")
      writer.integer(undoes)
    }
    if let by {
      writer.key("by")
      writer.string(by)
    }
    if let at {
      writer.key("at")
      writer.string(at.text)
    }
  }
}
