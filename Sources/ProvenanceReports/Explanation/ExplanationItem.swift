import Provenance

/// A step of an explanation: what is so, the record it stands in, and the steps under it.
public struct ExplanationItem: Sendable {
  /// What a step is.
  public enum Role: String, Sendable {
    case claim
    case contradiction
    case pair
    case assertion
    case side
    case chain
    case quote
    case relation
    case result
    case note
  }

  /// What the step is.
  public let role: Role
  /// The step in words.
  public let text: String
  /// The record that says so.
  public let record: RecordReference?
  /// The steps under it.
  public var items: [ExplanationItem]

  init(
    _ role: Role, _ text: String, record: RecordReference? = nil, _ items: [ExplanationItem] = []
  ) {
    self.role = role
    self.text = text
    self.record = record
    self.items = items
  }
}

/// Where a record stands in the user's files.
public struct RecordPlace: Sendable {
  /// The file.
  public let file: String
  /// The line, from 1.
  public let line: Int
  /// The column, from 1.
  public let column: Int

  /// A place in a file.
  public init(file: String, line: Int, column: Int) {
    self.file = file
    self.line = line
    self.column = column
  }
}

/// Prints an explanation.
public enum ExplanationText {
  /// The steps as indented lines, each with the place of its record.
  public static func text(
    _ item: ExplanationItem, style: TerminalStyle, place: (RecordReference) -> RecordPlace?
  ) -> [UInt8] {
    var lines: [String] = []
    // An explanation is three levels deep whatever the case: recursion is bounded by the program.
    func write(_ item: ExplanationItem, level: Int) {
      let lead = String(repeating: "  ", count: level)
      let room = max(style.columns, 40) - lead.count
      var text = item.text
      if item.role != .quote, let place = item.record.flatMap(place) {
        text += "  (\(Visible.text(place.file)):\(place.line))"
      }
      for (index, line) in DisplayWidth.wrapped(text, to: room - 2).enumerated() {
        let isTitle = level == 0 || item.role == .side
        lines.append(
          lead + (index == 0 ? "" : "  ") + (isTitle ? style.paint(line, .strong) : line))
      }
      for item in item.items {
        if item.role == .side || item.role == .result { lines.append("") }
        write(item, level: level + 1)
      }
    }
    write(item, level: 0)
    return Array((lines.joined(separator: "\n") + "\n").utf8)
  }

  /// The steps as nested JSON objects, form `whosaid-explanation/1`.
  public static func json(
    _ item: ExplanationItem, id: (RecordReference) -> String,
    place: (RecordReference) -> RecordPlace?
  ) -> [UInt8] {
    var writer = JSONWriter(pretty: true)
    func members(_ item: ExplanationItem) {
      writer.key("role")
      writer.string(item.role.rawValue)
      writer.key("text")
      writer.string(item.text)
      if let record = item.record {
        writer.key("type")
        writer.string(record.kind.rawValue)
        writer.key("id")
        writer.string(id(record))
        if let place = place(record) {
          writer.key("file")
          writer.string(place.file)
          writer.key("line")
          writer.integer(place.line)
          writer.key("column")
          writer.integer(place.column)
        }
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
    writer.key("format")
    writer.string("whosaid-explanation/1")
    members(item)
    writer.endObject()
    writer.lineFeed()
    return writer.bytes
  }
}
