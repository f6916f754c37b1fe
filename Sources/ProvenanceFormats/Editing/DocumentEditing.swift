import Provenance

extension CaseInput {
  /// The input with a document in it, all other bytes as they are.
  ///
  /// In a case document the record is put behind the other documents; where one of its id is
  /// there, fields that it lacks are put into it. In a journal a line is added, which replaces an
  /// earlier one of the id. The input has no error of form. A report stays as it is.
  /// - Parameters:
  ///   - known: the document as it is recorded so far.
  /// - Complexity: O(n) in the bytes of the input.
  package func setting(_ document: Document, over known: Document?) -> CaseInput {
    var input = self
    switch form {
    case .report: break
    case .journal:
      if let last = bytes.last, last != 0x0A { input.bytes.append(0x0A) }
      input.bytes += CaseEntry.document(document).lineText()
    case .document:
      let start = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
      guard let root = JSONParser.parse(bytes, in: start..<bytes.count).document.root else { break }
      let list = root[RecordKind.document.listName]
      if let known {
        let object = list?.items.first { item in
          item["id"]?.text.map { sameBytes($0, known.id) } ?? false
        }
        input.bytes = (object.map { edits($0, document, known) } ?? []).applied(to: bytes)
      } else {
        input.bytes = [addition(of: document, to: root)].applied(to: bytes)
      }
    }
    return input
  }

  /// What puts the fields into a document that it lacks.
  private func edits(
    _ object: JSONValue, _ document: Document, _ known: Document
  ) -> [TextEdit] {
    let editing = ObjectEditing(object, order: Shape.document.fields.map(\.name))
    var edits: [TextEdit] = []
    func set(_ name: String, _ old: String?, _ new: String?) {
      if old == nil, let new { edits.append(editing.setting(name, to: .string(new))) }
    }
    set("publisher", known.publisher, document.publisher)
    set("url", known.url?.text, document.url?.text)
    set("published", known.published?.text, document.published?.text)
    set("language", known.language, document.language)
    guard let copy = document.text else { return edits }
    let members = [("file", copy.file), ("sha256", copy.sha256)]
    if let old = known.text, let inner = object["text"] {
      let copies = ObjectEditing(inner, order: Shape.capturedText.fields.map(\.name))
      for (name, value) in members where (name == "file" ? old.file : old.sha256) == nil {
        if let value { edits.append(copies.setting(name, to: .string(value))) }
      }
    } else {
      let tree = members.compactMap { name, value in value.map { (name, JSONTree.string($0)) } }
      edits.append(editing.setting("text", to: .object(tree)))
    }
    return edits
  }

  /// What puts a document behind the others.
  private func addition(of document: Document, to root: JSONValue) -> TextEdit {
    let lists = RecordKind.allCases.map(\.listName)
    if let list = root[RecordKind.document.listName],
      let edit = ListEditing(list).appending({ Shape.document.write(document, to: &$0) })
    {
      return edit
    }
    // The first document: a list of its own, laid out as the case is.
    return ObjectEditing(root, order: ["$schema", "@context", "format", "title"] + lists)
      .setting(RecordKind.document.listName) { writer in
        writer.beginArray()
        Shape.document.write(document, to: &writer)
        writer.endArray()
      }
  }
}
