import Provenance

/// Where records were read from, so that a finding can be shown at its place.
struct Origins: Sendable {
  struct Origin: Sendable {
    let input: Int
    let range: Range<Int>
  }

  private var lists: [RecordKind: [Origin]] = [:]

  subscript(record: RecordReference) -> Origin? {
    guard let list = lists[record.kind], list.indices.contains(record.index) else { return nil }
    return list[record.index]
  }

  mutating func set(_ origins: [Origin], of kind: RecordKind) { lists[kind] = origins }
}

/// Finds the bytes of a field of a record by reading the record's bytes once more.
///
/// Faults are few; keeping the place of every field of every record would cost more than the
/// records themselves.
struct Locator {
  let inputs: [CaseInput]
  let origins: Origins
  /// The record and the list that were read last: a record with one fault often has many.
  private var lastRecord: (record: RecordReference, document: JSONDocument)?
  private var lastList: (index: Int, items: [JSONValue])?

  init(inputs: [CaseInput], origins: Origins) {
    self.inputs = inputs
    self.origins = origins
  }

  /// The same place as bytes of an input, where the record came from one.
  mutating func bytes(of place: Finding.Place) -> Finding.Place {
    guard case .field(let record, let path) = place, let origin = origins[record] else {
      return place
    }
    guard var value = document(of: record, at: origin).root else {
      return .bytes(input: origin.input, range: origin.range)
    }
    for step in path {
      switch step {
      case .field(let name):
        guard let member = value[name] else { return start(of: origin) }
        value = member
      case .item(let number):
        // A quote or the like may stand bare in the place of a list of one.
        guard value.kind == .array else { continue }
        let items = items(of: value)
        guard items.indices.contains(number) else { return start(of: origin) }
        value = items[number]
      }
    }
    return path.isEmpty ? start(of: origin) : .bytes(input: origin.input, range: value.range)
  }

  private mutating func document(
    of record: RecordReference, at origin: Origins.Origin
  ) -> JSONDocument {
    if let lastRecord, lastRecord.record == record { return lastRecord.document }
    let document = JSONParser.parse(inputs[origin.input].bytes, in: origin.range).document
    lastRecord = (record, document)
    lastList = nil
    return document
  }

  private mutating func items(of list: JSONValue) -> [JSONValue] {
    if let lastList, lastList.index == list.index { return lastList.items }
    let items = list.items
    lastList = (list.index, items)
    return items
  }

  private func start(of origin: Origins.Origin) -> Finding.Place {
    let start = origin.range.lowerBound
    return .bytes(input: origin.input, range: start..<start + 1)
  }
}
