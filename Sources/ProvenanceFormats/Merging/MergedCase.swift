import Provenance

extension CaseMerge {
  /// The records of the result, read from what would be written of them; the reading also says
  /// what is wrong in a record that was put together from two.
  /// - Complexity: O(n log n) in the size of the records.
  package func reading(name: String) -> CaseReading {
    var writer = JSONWriter(pretty: false)
    writer.beginObject()
    writer.member("format", CaseHeader.format)
    for merged in records where merged.record.kind == nil {
      CaseMerge.write(merged.record.fields, to: &writer)
    }
    for kind in RecordKind.allCases {
      writer.key(kind.listName)
      writer.beginArray()
      for merged in records where merged.record.kind == kind {
        writer.beginObject()
        CaseMerge.write(merged.record.fields, to: &writer)
        writer.endObject()
      }
      writer.endArray()
    }
    writer.endObject()
    return CaseReading.read([CaseInput(name: name, bytes: writer.bytes, form: .document)])
  }

  private static func write(_ fields: [VersionField], to writer: inout JSONWriter) {
    for field in fields {
      writer.key(field.name)
      writer.raw(field.value.text)
    }
  }
}

extension CaseReading {
  /// Where fields of records stand, in the order asked for; nil for what comes from no file.
  ///
  /// It is the place of the value, or that of the record where it has no such field. Without a
  /// record it is a field of the case itself, which is looked for in the first input.
  /// - Complexity: O(n) in the bytes of the inputs, and of each record that is asked for.
  package func places(
    ofFields fields: [(record: RecordReference?, field: String?)]
  ) -> [FilePlace?] {
    var starts: [(input: Int, byte: Int)?] = []
    for (record, field) in fields {
      guard let record else {
        starts.append(inputs.isEmpty ? nil : (0, headerByte(of: field)))
        continue
      }
      guard let (input, value) = object(of: record) else {
        starts.append(nil)
        continue
      }
      let start = field.flatMap { value[$0] }?.range.lowerBound ?? value.range.lowerBound
      starts.append((input, start))
    }
    var places = [FilePlace?](repeating: nil, count: fields.count)
    for input in inputs.indices {
      let wanted = starts.indices.filter { starts[$0]?.input == input }
      let found = self.places(ofBytes: wanted.compactMap { starts[$0]?.byte }, inInput: input)
      for (index, place) in zip(wanted, found) { places[index] = place }
    }
    return places
  }

  /// The byte at which a field of the first input's header stands; 0 where it is not found.
  private func headerByte(of field: String?) -> Int {
    guard let input = inputs.first, let field else { return 0 }
    let end: Int
    switch input.form {
    case .document: end = input.bytes.count
    case .journal: end = input.bytes.firstIndex(of: 0x0A) ?? input.bytes.count
    case .report: return 0
    }
    let root = JSONParser.parse(input.bytes, in: 0..<end).document.root
    return root?[field]?.range.lowerBound ?? 0
  }
}

extension CaseReading {
  /// The errors, each with the record that it stands in, where it stands in one.
  /// - Complexity: O(n) in the records for each error.
  package func errorsByRecord() -> [(finding: Finding, record: RecordReference?)] {
    findings.filter { $0.severity == .error }.map { finding in
      guard case .bytes(let input, let range) = finding.place else { return (finding, nil) }
      for kind in RecordKind.allCases {
        for index in 0..<records.count(of: kind) {
          let record = RecordReference(kind, index)
          if let origin = origins[record], origin.input == input,
            origin.range.contains(range.lowerBound)
          {
            return (finding, record)
          }
        }
      }
      return (finding, nil)
    }
  }
}
