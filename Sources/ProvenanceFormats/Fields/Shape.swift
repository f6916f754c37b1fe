import Provenance

/// Where a record keeps a field.
package typealias FieldPath<Root, Value> = any WritableKeyPath<Root, Value> & Sendable

/// A field of a record: its name, what may stand in it, and where the record keeps it.
package struct Field<Root: Sendable>: Sendable {
  package let name: String
  fileprivate let nameBytes: [UInt8]
  package let isRequired: Bool
  /// What it means, in a line; stands in the schema.
  package let meaning: String
  package let schema: JSONTree
  package let read: @Sendable (JSONValue, inout Root, inout FieldReading) -> Void
  package let write: @Sendable (Root, inout JSONWriter) -> Void

  /// A field that must be there.
  package init<Value: Sendable>(
    _ name: String, required path: FieldPath<Root, Value>,
    _ type: FieldType<Value>, _ meaning: String
  ) {
    self.init(name: name, isRequired: true, meaning: meaning, schema: type.schema) {
      value, root, reading in
      if let read = type.read(value, &reading) { root[keyPath: path] = read }
    } write: { root, writer in
      writer.key(name)
      type.write(root[keyPath: path], &writer)
    }
  }

  /// A field that may be left out.
  package init<Value: Sendable>(
    _ name: String, _ path: FieldPath<Root, Value?>, _ type: FieldType<Value>,
    _ meaning: String
  ) {
    self.init(name: name, isRequired: false, meaning: meaning, schema: type.schema) {
      value, root, reading in
      if let read = type.read(value, &reading) { root[keyPath: path] = read }
    } write: { root, writer in
      guard let value = root[keyPath: path] else { return }
      writer.key(name)
      type.write(value, &writer)
    }
  }

  /// A list that may be left out; an empty one is not written.
  package init<Item: Sendable>(
    _ name: String, list path: FieldPath<Root, [Item]>, _ type: FieldType<Item>,
    _ meaning: String
  ) {
    let list = FieldType<[Item]>.list(type)
    self.init(name: name, isRequired: false, meaning: meaning, schema: list.schema) {
      value, root, reading in
      if let read = list.read(value, &reading) { root[keyPath: path] = read }
    } write: { root, writer in
      guard !root[keyPath: path].isEmpty else { return }
      writer.key(name)
      list.write(root[keyPath: path], &writer)
    }
  }

  package init(
    name: String, isRequired: Bool, meaning: String, schema: JSONTree,
    read: @escaping @Sendable (JSONValue, inout Root, inout FieldReading) -> Void,
    write: @escaping @Sendable (Root, inout JSONWriter) -> Void
  ) {
    self.name = name
    nameBytes = Array(name.utf8)
    self.isRequired = isRequired
    self.meaning = meaning
    self.schema = schema
    self.read = read
    self.write = write
  }
}

extension Field {
  /// Whether the field is the one that a key names.
  func isNamed(by key: JSONValue) -> Bool { key.isKey(nameBytes) }
}

/// A rule about several fields of one object, with what a schema can say of it.
package struct FieldRule<Root: Sendable>: Sendable {
  /// Members of the object's schema.
  package let schema: [(String, JSONTree)]
  /// Reports where an object breaks the rule.
  package let check: @Sendable (Root, JSONValue, inout FieldReading) -> Void
}

/// The form of an object: the one table that reading, writing and the schema come from.
package struct Shape<Root: Extensible & Sendable>: Sendable {
  package let blank: @Sendable () -> Root
  package let fields: [Field<Root>]
  package let rules: [FieldRule<Root>]
  /// Names beside `x-...` that are kept without being understood.
  package let keeps: [String]
  /// For each field whose absence means something, what marks it as not read.
  private let doubts: [(@Sendable (inout Root) -> Void)?]

  /// A shape of fields and rules.
  ///
  /// - Parameters:
  ///   - doubts: what to do where a field could not be read, or where it is left out and another
  ///     may be a slip for it: so that nobody takes it for one that was left out.
  package init(
    _ blank: @escaping @autoclosure @Sendable () -> Root, keeps: [String] = [],
    rules: [FieldRule<Root>] = [],
    doubts: [String: @Sendable (inout Root) -> Void] = [:], _ fields: [Field<Root>]
  ) {
    self.blank = blank
    self.fields = fields
    self.rules = rules
    self.keeps = keeps
    self.doubts = fields.map { doubts[$0.name] }
  }

  /// The object that a value writes; members of `also` belong to somebody else and are passed over.
  package func read(
    _ value: JSONValue, also others: [String] = [], _ reading: inout FieldReading
  ) -> Root {
    var root = blank()
    var given = [Bool](repeating: false, count: fields.count)
    var hasUnreadableKey = false
    var hasUnknownField = false
    for member in value.members {
      if let number = fields.firstIndex(where: { $0.isNamed(by: member.key) }) {
        given[number] = true
        let outer = reading.field
        reading.field = fields[number].name
        let before = reading.findings.count
        fields[number].read(member.value, &root, &reading)
        if let doubt = doubts[number],
          reading.findings.count > before || member.value.isUnreadable
        {
          doubt(&root)
        }
        reading.field = outer
        continue
      }
      guard let name = member.key.text else {
        hasUnreadableKey = true
        continue
      }
      if Extra.isOwn(name) || keeps.contains(where: { sameBytes($0, name) }) {
        root.extras.append(Extra(name: name, json: member.value.compactText))
      } else if !others.contains(where: { sameBytes($0, name) }) {
        hasUnknownField = true
        reportUnknown(name, at: member.key, &reading)
      }
    }
    if hasUnreadableKey || hasUnknownField {
      for number in fields.indices where !given[number] { doubts[number]?(&root) }
    }
    if !hasUnreadableKey {
      for (number, field) in fields.enumerated() where field.isRequired && !given[number] {
        let start = value.range.lowerBound
        reading.report(
          .missingField, at: start..<start + 1,
          "\"\(field.name)\" is missing\(reading.inSubject)",
          help: "\(field.name): \(field.meaning)")
      }
    }
    for rule in rules { rule.check(root, value, &reading) }
    return root
  }

  /// Writes an object, its own fields first, then those of other programs.
  package func write(_ root: Root, to writer: inout JSONWriter) {
    writer.beginObject()
    writeMembers(of: root, to: &writer)
    writer.endObject()
  }

  /// Writes the members without the braces around them.
  package func writeMembers(of root: Root, to writer: inout JSONWriter) {
    for field in fields { field.write(root, &writer) }
    for extra in root.extras { extra.write(to: &writer) }
  }

  /// The JSON Schema of the object.
  package var schema: JSONTree { schema(adding: []) }

  /// The JSON Schema of the object as a line of a journal, with the fields that every line has.
  package func schema(adding more: [(String, JSONTree)]) -> JSONTree {
    var members: [(String, JSONTree)] = [("type", "object")]
    let required = (more.isEmpty ? [] : ["type"]) + fields.filter(\.isRequired).map(\.name)
    if !required.isEmpty { members.append(("required", .array(required.map(JSONTree.string)))) }
    members.append(("properties", .object(more + properties)))
    members.append(("patternProperties", ["^x-": .object([])]))
    members.append(("additionalProperties", false))
    for rule in rules { members += rule.schema }
    return .object(members)
  }

  /// The schemas of the fields by name, with what each means.
  package var properties: [(String, JSONTree)] {
    fields.map { field in
      (field.name, field.schema.adding([("description", .string(field.meaning))]))
    } + keeps.map { ($0, .object([])) }
  }

  private func reportUnknown(_ name: String, at key: JSONValue, _ reading: inout FieldReading) {
    let known = fields.map(\.name)
    let nearest = Nearest.to(name, among: known).map { "did you mean \"\($0)\"?" }
    reading.report(
      .unknownField, at: key, "there is no field \(Visible.quoted(name))\(reading.inSubject)",
      help: nearest ?? "it takes \(known.joined(separator: ", ")); your own begin with \"x-\"")
  }
}

extension Extra {
  /// Whether a name is one that other programs may give, by its bytes: it begins with `x-`.
  static func isOwn(_ name: String) -> Bool { name.utf8.starts(with: "x-".utf8) }

  /// Writes the field as a member of an object.
  package func write(to writer: inout JSONWriter) {
    writer.key(name)
    let bytes = Array(json.utf8)
    let document = JSONParser.parse(bytes, in: bytes.indices).document
    document.root?.copy(to: &writer)
  }
}
