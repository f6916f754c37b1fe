import Provenance

/// What may stand in a field: how it is read, written and described in a schema.
///
/// Reading reports what is wrong and gives nil; writing takes only what reading gives.
package struct FieldType<Value: Sendable>: Sendable {
  package let read: @Sendable (JSONValue, inout FieldReading) -> Value?
  package let write: @Sendable (Value, inout JSONWriter) -> Void
  package let schema: JSONTree

  package init(
    schema: JSONTree,
    read: @escaping @Sendable (JSONValue, inout FieldReading) -> Value?,
    write: @escaping @Sendable (Value, inout JSONWriter) -> Void
  ) {
    self.schema = schema
    self.read = read
    self.write = write
  }
}

/// Reports a value of the wrong type.
private func refuse(_ value: JSONValue, wanting what: String, _ reading: inout FieldReading) {
  guard value.kind != .broken else { return }
  reading.report(
    .wrongType, at: value, "\(what) is wanted\(reading.inSubject), not \(value.description)",
    help: value.kind == .null ? "leave the field out where nothing is known" : nil)
}

/// The text of a string, or nil after a report.
private func string(
  _ value: JSONValue, wanting what: String = "a text", _ reading: inout FieldReading
) -> String? {
  guard value.kind == .string else {
    refuse(value, wanting: what, &reading)
    return nil
  }
  return value.text
}

extension FieldType<String> {
  /// Any text.
  package static let text = FieldType(
    schema: ["type": "string"],
    read: { value, reading in string(value, &reading) },
    write: { value, writer in writer.string(value) })

  /// A text with something in it.
  package static let words = FieldType(
    schema: ["type": "string", "pattern": "\\S"],
    read: { value, reading in
      guard let text = string(value, &reading) else { return nil }
      if text.unicodeScalars.allSatisfy(\.properties.isWhitespace) {
        reading.report(.emptyText, at: value, "this text is empty\(reading.inSubject)")
      }
      return text
    },
    write: { value, writer in writer.string(value) })

  /// The id of a record.
  package static let id = FieldType(
    schema: ["$ref": "#/$defs/id"],
    read: { value, reading in
      guard let text = string(value, wanting: "an id", &reading) else { return nil }
      if let fault = Identifier.fault(in: text) {
        reading.report(.idForm, at: value, fault)
      }
      return text
    },
    write: { value, writer in writer.string(value) })

  /// The id of another record of a type.
  package static func reference(_ kind: RecordKind) -> FieldType {
    FieldType(
      schema: ["type": "string", "minLength": 1],
      read: { value, reading in
        let text = string(value, wanting: "the id of \(kind.withArticle)", &reading)
        if let text, text.isEmpty {
          reading.report(.idForm, at: value, "an id is not empty\(reading.inSubject)")
        }
        return text
      },
      write: { value, writer in writer.string(value) })
  }

  /// A BCP 47 language tag, by its outer form.
  package static let language = formed(
    .languageForm, pattern: "^[A-Za-z]{2,8}(-[A-Za-z0-9]{1,8})*$",
    message: "a language is written as a BCP 47 tag", help: "\"en\", \"zh-Hant\", \"pt-BR\"",
    isFormed: { text in
      let parts = text.utf8.split(separator: UInt8(ascii: "-"), omittingEmptySubsequences: false)
      return parts.enumerated().allSatisfy { number, part in
        (number == 0 ? 2...8 : 1...8).contains(part.count)
          && part.allSatisfy { isLetter($0) || (number > 0 && isDigit($0)) }
      }
    })

  /// A SHA-256 digest.
  package static let digest = formed(
    .digestForm, pattern: "^[0-9A-Fa-f]{64}$",
    message: "a SHA-256 digest has 64 hexadecimal digits", help: "`sha256sum FILE` prints it",
    isFormed: { text in
      text.utf8.count == 64
        && text.utf8.allSatisfy { isDigit($0) || (65...70).contains($0) || (97...102).contains($0) }
    })

  /// One fixed word.
  package static func constant(_ word: String, check: Check) -> FieldType {
    FieldType(
      schema: ["const": .string(word)],
      read: { value, reading in
        guard let text = string(value, &reading) else { return nil }
        if !sameBytes(text, word) {
          reading.report(
            check, at: value, "this program reads \"\(word)\", not \(Visible.quoted(text))")
        }
        return text
      },
      write: { value, writer in writer.string(value) })
  }

  private static func formed(
    _ check: Check, pattern: String, message: String, help: String,
    isFormed: @escaping @Sendable (String) -> Bool
  ) -> FieldType {
    FieldType(
      schema: ["type": "string", "pattern": .string(pattern)],
      read: { value, reading in
        guard let text = string(value, &reading) else { return nil }
        if !isFormed(text) {
          reading.report(check, at: value, message + reading.inSubject, help: help)
        }
        return text
      },
      write: { value, writer in writer.string(value) })
  }
}

private func isLetter(_ byte: UInt8) -> Bool { (65...90).contains(byte & 0xDF) }
private func isDigit(_ byte: UInt8) -> Bool { (48...57).contains(byte) }

extension FieldType<Bool> {
  /// True or false.
  package static let flag = FieldType(
    schema: ["type": "boolean"],
    read: { value, reading in
      if value.kind == .yes { return true }
      if value.kind == .no { return false }
      refuse(value, wanting: "true or false", &reading)
      return nil
    },
    write: { value, writer in writer.boolean(value) })
}

extension FieldType<Int> {
  /// A whole number of a range.
  package static func whole(_ range: ClosedRange<Int>) -> FieldType {
    FieldType(
      schema: [
        "type": "integer", "minimum": .integer(range.lowerBound),
        "maximum": .integer(range.upperBound),
      ],
      read: { value, reading in
        guard let digits = value.numberText else {
          refuse(value, wanting: "a whole number", &reading)
          return nil
        }
        guard let number = Int(digits), range.contains(number) else {
          reading.report(
            .wrongType, at: value,
            "a whole number from \(range.lowerBound) to \(range.upperBound) is wanted"
              + "\(reading.inSubject), not \(Visible.text(digits))")
          return nil
        }
        return number
      },
      write: { value, writer in writer.integer(value) })
  }
}

extension FieldType<ExactNumber> {
  /// A decimal number, kept as written.
  package static let number = FieldType(
    schema: ["type": "number"],
    read: { value, reading in
      guard let digits = value.numberText else {
        refuse(value, wanting: "a number", &reading)
        return nil
      }
      return ExactNumber(digits)
    },
    write: { value, writer in writer.raw(value.text) })
}

extension FieldType<Tolerance> {
  /// A number, or a percentage as text.
  package static let tolerance = FieldType(
    schema: [
      "anyOf": [
        ["type": "number", "minimum": 0],
        ["type": "string", "pattern": "^(0|[1-9][0-9]*)(\\.[0-9]+)?%$"],
      ]
    ],
    read: { value, reading in
      if let digits = value.numberText, !digits.hasPrefix("-") {
        return ExactNumber(digits).map(Tolerance.absolute)
      }
      if value.kind == .string, let text = value.text, text.utf8.last == UInt8(ascii: "%"),
        let number = ExactNumber(String(text.dropLast())),
        !number.text.utf8.contains(where: { isLetter($0) || $0 == UInt8(ascii: "-") })
      {
        return .percent(number)
      }
      guard value.kind != .broken else { return nil }
      reading.report(
        .toleranceForm, at: value, "a tolerance is a number or a percentage\(reading.inSubject)",
        help: "5 or \"1%\"")
      return nil
    },
    write: { value, writer in
      switch value {
      case .absolute(let number): writer.raw(number.text)
      case .percent(let number): writer.string(number.text + "%")
      }
    })
}

extension FieldType<CalendarDate> {
  /// An EDTF level 0 date.
  package static let date = FieldType(
    schema: ["$ref": "#/$defs/date"],
    read: { value, reading in
      guard let text = string(value, wanting: "a date", &reading) else { return nil }
      if let date = CalendarDate(text) { return date }
      let fault = CalendarDate.fault(in: text) ?? "this is no date"
      reading.report(
        .dateForm, at: value, "\(Visible.quoted(text)) is no date\(reading.inSubject): \(fault)")
      return nil
    },
    write: { value, writer in writer.string(value.text) })
}

extension FieldType<WebAddress> {
  /// An http or https address.
  package static let webAddress = FieldType(
    schema: ["type": "string", "pattern": "^[Hh][Tt][Tt][Pp][Ss]?://[^\\s/?#]"],
    read: { value, reading in
      guard let text = string(value, wanting: "a web address", &reading) else { return nil }
      if let address = WebAddress(text) { return address }
      reading.report(
        .urlForm, at: value, "this is no web address\(reading.inSubject)",
        help: WebAddress.fault(in: text))
      return nil
    },
    write: { value, writer in writer.string(value.text) })
}

extension FieldType
where Value: RawRepresentable & CaseIterable & Sendable, Value.RawValue == String {
  /// One of the words of an enumeration.
  package static func oneOf(_ type: Value.Type) -> FieldType {
    let words = type.allCases.map(\.rawValue)
    return FieldType(
      schema: ["enum": .array(words.map(JSONTree.string))],
      read: { value, reading in
        guard let text = string(value, wanting: "one of the words", &reading) else { return nil }
        if let word = type.allCases.first(where: { sameBytes($0.rawValue, text) }) { return word }
        let nearest = Nearest.to(text, among: words).map { "did you mean \"\($0)\"? " } ?? ""
        reading.report(
          .unknownWord, at: value,
          "\(Visible.quoted(text)) is none of the words\(reading.inSubject)",
          help: nearest + "it takes " + words.joined(separator: ", "))
        return nil
      },
      write: { value, writer in writer.string(value.rawValue) })
  }
}

extension FieldType {
  /// An object of a shape.
  package static func object(_ shape: Shape<Value>) -> FieldType where Value: Extensible {
    FieldType(
      schema: shape.schema,
      read: { value, reading in
        guard value.kind == .object else {
          refuse(value, wanting: "an object", &reading)
          return nil
        }
        return shape.read(value, &reading)
      },
      write: { value, writer in shape.write(value, to: &writer) })
  }

  /// A list whose items are all of one type.
  package static func list<Item: Sendable>(_ item: FieldType<Item>) -> FieldType
  where Value == [Item] {
    FieldType(
      schema: ["type": "array", "items": item.schema],
      read: { value, reading in
        guard value.kind == .array else {
          refuse(value, wanting: "a list", &reading)
          return nil
        }
        return value.items.compactMap { item.read($0, &reading) }
      },
      write: { value, writer in
        writer.beginArray()
        for element in value { item.write(element, &writer) }
        writer.endArray()
      })
  }
}
