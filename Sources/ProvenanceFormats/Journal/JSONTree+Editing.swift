import Provenance

extension JSONTree {
  /// A value of a JSON text as a tree; its depth is bounded where it is parsed.
  package init(_ value: JSONValue) {
    switch value.kind {
    case .object:
      self = .object(value.members.map { ($0.key.text ?? "", JSONTree($0.value)) })
    case .array: self = .array(value.items.map { JSONTree($0) })
    case .string, .key: self = .string(value.text ?? "")
    case .number: self = .number(value.numberText ?? "0")
    case .yes: self = .boolean(true)
    case .no: self = .boolean(false)
    case .null, .broken: self = .null
    }
  }

  /// The tree that a whole JSON text is; nil where it is none.
  package init?(json text: String) {
    let bytes = Array(text.utf8)
    let result = JSONParser.parse(bytes, in: bytes.indices)
    guard result.isComplete, result.faults.isEmpty, let root = result.document.root else {
      return nil
    }
    self.init(root)
  }

  /// Steps that a path may have.
  private static let depthLimit = 8

  /// Puts a value where a path leads, or takes out what is there.
  ///
  /// A step is the name of a member or the number of an item, from 1; the number may be left out of
  /// a list that has one item, or none yet.
  /// - Parameters:
  ///   - path: the steps.
  ///   - value: the value; nil takes out what is there.
  /// - Returns: why it cannot be, as the end of a message; nil where it was done.
  package mutating func set(_ path: ArraySlice<String>, to value: JSONTree?) -> String? {
    guard let step = path.first else {
      if let value { self = value }
      return nil
    }
    guard path.count <= JSONTree.depthLimit else { return "has too many steps" }
    switch self {
    case .object(var members):
      let index = members.firstIndex { sameBytes($0.0, step) }
      if path.count == 1 {
        switch (index, value) {
        case (let index?, let value?): members[index].1 = value
        case (let index?, nil): members.remove(at: index)
        case (nil, let value?): members.append((step, value))
        case (nil, nil): return "is not there"
        }
        self = .object(members)
        return nil
      }
      if index == nil, value == nil { return "is not there" }
      var child = index.map { members[$0].1 } ?? (step == "evidence" ? .array([]) : .object([]))
      if let fault = child.set(path.dropFirst(), to: value) { return fault }
      if let index { members[index].1 = child } else { members.append((step, child)) }
      self = .object(members)
      return nil
    case .array(let items): return set(path, to: value, in: items)
    default: return "leads into a value that has no fields"
    }
  }

  private mutating func set(
    _ path: ArraySlice<String>, to value: JSONTree?, in list: [JSONTree]
  ) -> String? {
    var items = list
    var rest = path
    var number = 1
    if let given = path.first.flatMap({ Int($0) }) {
      number = given
      rest = path.dropFirst()
    } else if items.count > 1 {
      return "leads to \(items.count) pieces; say which, as 1 for the first"
    }
    guard number >= 1, number <= items.count + (value == nil ? 0 : 1) else {
      return "leads to piece \(number), and there \(items.count == 1 ? "is" : "are") \(items.count)"
    }
    if rest.isEmpty, value == nil {
      items.remove(at: number - 1)
    } else {
      var item = number <= items.count ? items[number - 1] : .object([])
      if let fault = item.set(rest, to: value) { return fault }
      if number <= items.count { items[number - 1] = item } else { items.append(item) }
    }
    self = .array(items)
    return nil
  }

  /// The member of a name; nil where there is none.
  package subscript(name: String) -> JSONTree? {
    guard case .object(let members) = self else { return nil }
    return members.first { sameBytes($0.0, name) }?.1
  }
}

extension CaseEntry {
  /// The entry that a record of a type is, and what is wrong with its form.
  package static func read(
    _ record: JSONTree, as kind: RecordKind
  ) -> (entry: CaseEntry?, findings: [Finding]) {
    guard case .object(let members) = record else { return (nil, []) }
    var writer = JSONWriter(pretty: false)
    JSONTree.object([("type", .string(kind.rawValue))] + members).write(to: &writer)
    let result = InputReader.read(
      CaseInput(name: "", bytes: writer.bytes, form: .journal), number: 0)
    return (result.entries.first?.entry, result.findings.filter { $0.severity == .error })
  }

  /// The record as a tree of JSON.
  package var tree: JSONTree {
    let line = lineText()
    guard let root = JSONParser.parse(line, in: 0..<line.count - 1).document.root,
      case .object(let members) = JSONTree(root)
    else { return .object([]) }
    return .object(members.filter { $0.0 != "type" })
  }

  /// The entry that a record of a case is.
  package init(_ reference: RecordReference, of records: Records) {
    switch reference.kind {
    case .source: self = .source(records.sources[reference.index])
    case .document: self = .document(records.documents[reference.index])
    case .question: self = .question(records.questions[reference.index])
    case .claim: self = .claim(records.claims[reference.index])
    case .assertion: self = .assertion(records.assertions[reference.index])
    case .relation: self = .relation(records.relations[reference.index])
    case .review: self = .review(records.reviews[reference.index])
    }
  }
}
