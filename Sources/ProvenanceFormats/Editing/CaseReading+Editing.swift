import Provenance

extension CaseReading {
  /// The number of the input that a record stands in, and its object there; nil for a record that
  /// comes from no input.
  /// - Complexity: O(n) in the bytes of the record.
  package func object(of record: RecordReference) -> (input: Int, value: JSONValue)? {
    guard let origin = origins[record] else { return nil }
    let document = JSONParser.parse(inputs[origin.input].bytes, in: origin.range).document
    return document.root.map { (origin.input, $0) }
  }

  /// The lines and columns of bytes of an input.
  /// - Complexity: O(n) in the bytes of the input, and O(log n) for each.
  package func places(ofBytes bytes: [Int], inInput input: Int) -> [FilePlace] {
    guard !bytes.isEmpty else { return [] }
    let map = LineMap(inputs[input].bytes)
    return bytes.map {
      FilePlace(file: inputs[input].name, line: map.line(of: $0) + 1, column: map.column(of: $0))
    }
  }
}
