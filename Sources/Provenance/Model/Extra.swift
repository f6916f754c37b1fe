/// A field of another program (`x-...`, `$schema`, `@context`): kept, never understood.
public struct Extra: Sendable, Hashable {
  /// The name of the field.
  public var name: String
  /// Its value as JSON text on one line.
  public var json: String

  /// A field with a value that is JSON text.
  public init(name: String, json: String) {
    self.name = name
    self.json = json
  }
}

/// What may carry fields of other programs.
public protocol Extensible {
  /// The fields of other programs, in the order in which they were written.
  var extras: [Extra] { get set }
}

/// What every record has beside its own fields.
public protocol CaseRecord: Extensible, Sendable {
  /// The type of the record.
  static var kind: RecordKind { get }
  /// The name of the record, unique among records of its type; compared and ordered as bytes.
  var id: String { get set }
  /// A remark of the annotator.
  var note: String? { get set }
  /// The annotator who entered the record.
  var recordedBy: String? { get set }
  /// When the record was entered.
  var recordedAt: CalendarDate? { get set }
}
