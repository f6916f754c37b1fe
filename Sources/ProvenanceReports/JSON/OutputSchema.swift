import Provenance

/// The JSON Schemas (2020-12) of what the program writes for other programs.
///
/// All members of an object are required, but for those that come with a flag only, and more may be
/// added: a reader ignores what it does not know.
package enum OutputSchema {
  static let text: JSONTree = ["type": "string"]
  static let optionalText: JSONTree = ["type": ["string", "null"]]
  static let id: JSONTree = ["type": "string", "minLength": 1]
  static let optionalId: JSONTree = ["type": ["string", "null"], "minLength": 1]
  static let count: JSONTree = ["type": "integer", "minimum": 0]
  static let ids = list(id)
  /// The number of a root, such as x1.
  static let rootId: JSONTree = ["type": "string", "pattern": "^x[1-9][0-9]*$"]

  /// A schema of which the first part is the whole.
  static func document(
    _ name: String, title: JSONTree, _ parts: [(String, JSONTree)]
  ) -> JSONTree {
    .object([
      ("$schema", "https://json-schema.org/draft/2020-12/schema"),
      ("$id", .string("urn:whosaid:schema:\(name):1")),
      ("title", title),
      ("$ref", .string("#/$defs/\(parts[0].0)")),
      ("$defs", .object(parts)),
    ])
  }

  /// An object that has all of some members, and may have others.
  static func object(
    _ members: [(String, JSONTree)], optional: [(String, JSONTree)] = []
  ) -> JSONTree {
    .object([
      ("type", "object"), ("required", .array(members.map { .string($0.0) })),
      ("properties", .object(members + optional)),
    ])
  }

  static func list(_ item: JSONTree) -> JSONTree { ["type": "array", "items": item] }

  static func reference(_ name: String) -> JSONTree { ["$ref": .string("#/$defs/\(name)")] }

  static func words<Word>(_ type: Word.Type) -> JSONTree
  where Word: CaseIterable & RawRepresentable, Word.RawValue == String {
    ["enum": .array(type.allCases.map { .string($0.rawValue) })]
  }
}
