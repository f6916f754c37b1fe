/// A record as one version of a case has it: its fields by name, each as JSON text.
///
/// Versions are compared and merged without knowing what the fields mean.
package struct RecordVersion: Sendable {
  /// The type of the record; nil for what the case says of itself.
  package let kind: RecordKind?
  /// The id of the record; empty for the case itself.
  package let id: String
  /// The place of the record in the list of its type, from 0; 0 for the case itself.
  package let index: Int
  /// The fields that are written.
  package let fields: [VersionField]

  /// A record with its fields; without a type it is the case itself.
  package init(kind: RecordKind?, id: String, index: Int, fields: [VersionField]) {
    self.kind = kind
    self.id = id
    self.index = index
    self.fields = fields
  }

  /// The type and the id, as flags and messages write them: `claim:c1`, or `case`.
  package var name: String { kind.map { "\($0.rawValue):\(id)" } ?? "case" }

  /// The value of a field; nil where it is left out.
  /// - Complexity: O(n) in the fields.
  package func value(_ name: String) -> VersionValue? {
    fields.first { sameBytes($0.name, name) }?.value
  }

  /// Whether two records say the same, in whatever order their fields are written.
  package func isSame(as other: RecordVersion) -> Bool {
    fields.count == other.fields.count
      && fields.allSatisfy { field in
        other.value(field.name).map { $0.isSame(as: field.value) } ?? false
      }
  }
}

/// A field that a record has.
package struct VersionField: Sendable {
  /// The name of the field.
  package let name: String
  /// What is written in it.
  package let value: VersionValue

  /// A field with its value.
  package init(_ name: String, _ value: VersionValue) {
    self.name = name
    self.value = value
  }
}

/// What is written in a field, to be compared with what another version has there.
package struct VersionValue: Sendable {
  /// One item of a list whose order says nothing.
  package struct Item: Sendable {
    /// The item as JSON text on one line.
    package let text: String
    /// The text that two items have in common where they say the same.
    package let form: String
    /// What tells items apart that may stand for each other: the document of a piece of evidence;
    /// the item itself where a change of one is another one.
    package let group: String

    /// An item of a list.
    package init(text: String, form: String, group: String) {
      self.text = text
      self.form = form
      self.group = group
    }
  }

  /// The value as JSON text on one line, as it is written.
  package let text: String
  /// The text that two values have in common where they say the same.
  package let form: String
  /// The items of a list whose order says nothing; nil for any other value.
  package let items: [Item]?

  /// A value that is one whole.
  package init(text: String, form: String) {
    self.text = text
    self.form = form
    items = nil
  }

  /// A list whose order says nothing.
  package init(items: [Item]) {
    text = "[" + items.map(\.text).joined(separator: ", ") + "]"
    form = "[" + items.map(\.form).sorted(by: precedes).joined(separator: ", ") + "]"
    self.items = items
  }

  /// Whether two values say the same.
  package func isSame(as other: VersionValue) -> Bool { sameBytes(form, other.form) }
}
