import Provenance

/// What goes along while one input is read into records: where faults are reported.
package struct FieldReading: Sendable {
  /// The number of the input among those of the case.
  package let input: Int
  /// The faults so far.
  package var findings: [Finding] = []
  /// The record being read, for messages: `assertion "a5"`.
  package var subject = ""

  package init(input: Int) { self.input = input }

  /// Reports a fault at a value.
  package mutating func report(
    _ check: Check, at value: JSONValue, _ message: String, help: String? = nil
  ) {
    report(check, at: value.range, message, help: help)
  }

  /// Reports a fault at a range of bytes.
  package mutating func report(
    _ check: Check, at range: Range<Int>, _ message: String, help: String? = nil
  ) {
    let place = Finding.Place.bytes(input: input, range: range)
    findings.append(Finding(check, at: place, message, help: help))
  }

  /// The field being read, the innermost one.
  package var field: String?

  /// ` in "via" of assertion "a5"`, as far as a message can say where it is.
  package var inSubject: String {
    switch (field, subject.isEmpty) {
    case (let field?, false): " in \"\(field)\" of \(subject)"
    case (let field?, true): " in \"\(field)\""
    case (nil, false): " in \(subject)"
    case (nil, true): ""
    }
  }
}
