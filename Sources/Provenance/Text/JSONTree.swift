/// A JSON value that the program itself makes, with its members in order: a schema, a context.
package indirect enum JSONTree: Sendable, ExpressibleByStringLiteral, ExpressibleByBooleanLiteral,
  ExpressibleByIntegerLiteral, ExpressibleByArrayLiteral, ExpressibleByDictionaryLiteral
{
  case object([(String, JSONTree)])
  case array([JSONTree])
  case string(String)
  case integer(Int)
  /// A number by its digits.
  case number(String)
  case boolean(Bool)
  case null

  package init(stringLiteral value: String) { self = .string(value) }
  package init(booleanLiteral value: Bool) { self = .boolean(value) }
  package init(integerLiteral value: Int) { self = .integer(value) }
  package init(arrayLiteral elements: JSONTree...) { self = .array(elements) }
  package init(dictionaryLiteral elements: (String, JSONTree)...) { self = .object(elements) }

  /// The tree with more members behind its own; itself where it is no object.
  package func adding(_ more: [(String, JSONTree)]) -> JSONTree {
    guard case .object(let members) = self else { return self }
    return .object(members + more)
  }

  /// The tree as text, one member a line, with a line feed at the end.
  package var text: String {
    var writer = JSONWriter(pretty: true)
    write(to: &writer)
    writer.lineFeed()
    return writer.text
  }

  package func write(to writer: inout JSONWriter) {
    switch self {
    case .object(let members):
      writer.beginObject()
      for (name, value) in members {
        writer.key(name)
        value.write(to: &writer)
      }
      writer.endObject()
    case .array(let items):
      let short = items.allSatisfy { if case .string = $0 { true } else { false } }
      writer.beginArray(inline: short && items.count <= 8)
      for item in items { item.write(to: &writer) }
      writer.endArray()
    case .string(let text): writer.string(text)
    case .integer(let value): writer.integer(value)
    case .number(let digits): writer.raw(digits)
    case .boolean(let value): writer.boolean(value)
    case .null: writer.null()
    }
  }
}
