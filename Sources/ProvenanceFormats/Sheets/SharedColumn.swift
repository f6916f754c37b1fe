import Provenance

/// A field that several rows may give, since they speak of one record: a document's address, a
/// claim's text, an assertion's stance.
struct SharedColumn<Root>: Sendable {
  /// The column it stands in.
  let column: SheetColumn
  /// Whether two records have the same in it.
  let isSame: @Sendable (Root, Root) -> Bool
  /// Whether a record has nothing in it.
  let isAbsent: @Sendable (Root) -> Bool
  /// Takes it over from another record.
  let copy: @Sendable (inout Root, Root) -> Void
  /// What it says, for a message.
  let shown: @Sendable (Root) -> String

  /// A field of any type.
  init<Value: Equatable & Sendable>(
    _ column: SheetColumn, _ path: FieldPath<Root, Value>, absent: Value,
    shown: @escaping @Sendable (Value) -> String
  ) {
    self.column = column
    isSame = { $0[keyPath: path] == $1[keyPath: path] }
    isAbsent = { $0[keyPath: path] == absent }
    copy = { $0[keyPath: path] = $1[keyPath: path] }
    self.shown = { shown($0[keyPath: path]) }
  }

  /// A text, compared as bytes; one without letters is none, and line breaks are all alike, since
  /// a table cannot keep more.
  init(_ column: SheetColumn, text path: FieldPath<Root, String?>) {
    self.column = column
    isSame = { SheetText.isSame($0[keyPath: path], $1[keyPath: path]) }
    isAbsent = { SheetText.isEmpty($0[keyPath: path]) }
    copy = { $0[keyPath: path] = $1[keyPath: path] }
    shown = { $0[keyPath: path] ?? "" }
  }
}

/// Texts as a table keeps them.
enum SheetText {
  /// Whether a text says nothing.
  static func isEmpty(_ text: String?) -> Bool {
    text?.unicodeScalars.allSatisfy(\.isBlank) ?? true
  }

  /// Whether two texts are the same but for the kind of their line breaks.
  static func isSame(_ a: String?, _ b: String?) -> Bool {
    if isEmpty(a) || isEmpty(b) { return isEmpty(a) == isEmpty(b) }
    guard let a, let b else { return false }
    return sameBytes(a, b) || sameBytes(oneBreak(a), oneBreak(b))
  }

  private static func oneBreak(_ text: String) -> String {
    guard text.utf8.contains(0x0D) else { return text }
    var result = String.UnicodeScalarView()
    var isAfterReturn = false
    for scalar in text.unicodeScalars {
      if scalar == "\n", isAfterReturn {
        isAfterReturn = false
        continue
      }
      isAfterReturn = scalar == "\r"
      result.append(scalar == "\r" ? "\n" : scalar)
    }
    return String(result)
  }
}

/// A record that rows speak of: what the case had, what the rows make of it, and which row gave
/// what.
struct SharedRecord<Root> {
  /// The record in the case that the table is laid over; empty for a new one, which takes no room.
  private let bases: [Root]
  /// The record as the rows so far make it.
  private(set) var current: Root
  /// For each field the row that gave it; nil where none did.
  private var places: [SheetPlace?]

  /// A record of the case, or a new one with nothing in its shared fields.
  init(_ record: Root, isBase: Bool, fields: Int) {
    bases = isBase ? [record] : []
    current = record
    places = Array(repeating: nil, count: fields)
  }

  /// A disagreement between two rows about one field.
  struct Clash {
    let column: SheetColumn
    let earlier: String
    let later: String
    let place: SheetPlace
  }

  /// Takes in what a row says; what it says otherwise than an earlier row is given back.
  ///
  /// What is as it was in the case says nothing: so one row can change what several repeat. A row
  /// clears a field where it is of the case itself and has the column.
  mutating func take(
    _ row: Root, at place: SheetPlace, _ columns: [SharedColumn<Root>], mayClear: Bool,
    has: (SheetColumn) -> Bool
  ) -> [Clash] {
    var clashes: [Clash] = []
    for (index, column) in columns.enumerated() where has(column.column) {
      if column.isAbsent(row), !mayClear { continue }
      if let base = bases.first {
        if column.isSame(row, base) { continue }
      } else if column.isAbsent(row) {
        continue
      }
      guard let earlier = places[index] else {
        places[index] = place
        column.copy(&current, row)
        continue
      }
      if column.isSame(row, current) { continue }
      clashes.append(
        Clash(
          column: column.column, earlier: column.shown(current), later: column.shown(row),
          place: earlier))
    }
    return clashes
  }

  /// Whether any row changed it.
  var isChanged: Bool { places.contains { $0 != nil } }

  /// Changes what no column holds.
  mutating func set(_ change: (inout Root) -> Void) { change(&current) }
}
