import Provenance

extension CaseVersion {
  /// The fields of all records of a case, as they would be written.
  ///
  /// The order in which something is written is kept as it is and compared only where it says
  /// something: not that of the members of an object, nor that of lists such as tags or evidence.
  /// - Complexity: O(n log n) in the size of the records.
  package init(_ records: Records) {
    var versions = [CaseVersion.header(of: records)]
    func add<Record: CaseRecord>(_ list: [Record], _ shape: Shape<Record>) {
      for (index, record) in list.enumerated() {
        var writer = JSONWriter(pretty: false)
        shape.write(record, to: &writer)
        versions.append(
          CaseVersion.record(writer.bytes, kind: Record.kind, id: record.id, index: index))
      }
    }
    add(records.sources, .source)
    add(records.documents, .document)
    add(records.questions, .question)
    add(records.claims, .claim)
    add(records.assertions, .assertion)
    add(records.relations, .relation)
    add(records.reviews, .review)
    self.init(versions)
  }

  /// What the case says of itself, without the format, which all cases have.
  private static func header(of records: Records) -> RecordVersion {
    var writer = JSONWriter(pretty: false)
    writer.beginObject()
    if let title = records.title { writer.member("title", title) }
    for extra in records.extras { extra.write(to: &writer) }
    writer.endObject()
    return record(writer.bytes, kind: nil, id: "", index: 0)
  }

  private static func record(
    _ bytes: [UInt8], kind: RecordKind?, id: String, index: Int
  ) -> RecordVersion {
    let members = JSONParser.parse(bytes, in: bytes.indices).document.root.map { Array($0.members) }
    let fields = (members ?? []).compactMap { member -> VersionField? in
      guard let name = member.key.text else { return nil }
      let isOrderless =
        kind.flatMap { orderless[$0] }?.contains { sameBytes($0, name) } ?? false
      guard isOrderless, member.value.kind == .array else {
        return VersionField(
          name, VersionValue(text: member.value.compactText, form: member.value.orderedText))
      }
      let items = member.value.items.map { item in
        VersionValue.Item(
          text: item.compactText, form: item.orderedText,
          group: item["document"]?.text ?? item.orderedText)
      }
      return VersionField(name, VersionValue(items: items))
    }
    return RecordVersion(kind: kind, id: id, index: index, fields: fields)
  }

  /// The lists whose order says nothing; that of relays and authors does.
  private static let orderless: [RecordKind: [String]] = [
    .source: ["aliases"], .document: ["derivedFrom"], .claim: ["tags"],
    .assertion: ["derivedFrom", "evidence"],
  ]
}

extension JSONValue {
  /// The value as JSON text on one line, the members of every object in the order of their names.
  ///
  /// Written without recursion, since the depth of a value is the user's.
  /// - Complexity: O(n log n) in the size of the value.
  package var orderedText: String {
    /// An array or object whose parts are being collected.
    struct Level {
      let end: Int
      let isObject: Bool
      var parts: [String] = []
      var key = ""

      var text: String {
        isObject
          ? "{" + parts.sorted(by: precedes).joined(separator: ", ") + "}"
          : "[" + parts.joined(separator: ", ") + "]"
      }
    }
    let nodes = document.nodes
    var open = [Level(end: nodes[index].next, isObject: false)]
    func finish(_ text: String) {
      let last = open.count - 1
      open[last].parts.append(open[last].isObject ? open[last].key + text : text)
    }
    var at = index
    while at < nodes[index].next {
      let value = JSONValue(document, at)
      switch value.kind {
      case .object, .array: open.append(Level(end: nodes[at].next, isObject: value.kind == .object))
      case .key:
        var writer = JSONWriter(pretty: false)
        writer.string(value.text ?? "")
        open[open.count - 1].key = writer.text + ": "
      case .string, .number, .yes, .no, .null, .broken: finish(value.compactText)
      }
      at += 1
      while open.count > 1, let last = open.last, last.end == at {
        open.removeLast()
        finish(last.text)
      }
    }
    return open.first?.parts.first ?? ""
  }
}
