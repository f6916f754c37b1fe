import Provenance

/// Finds a record by what a cell calls it: by id, exact name, or alias, in this order.
///
/// Canonically equal names are one name: a spreadsheet may compose letters another way.
struct NameTable {
  private var ids: [String: Int] = [:]
  private var names: [String: Int] = [:]
  private var aliases: [String: Int] = [:]

  func index(of name: String) -> Int? { ids[name] ?? names[name] ?? aliases[name] }

  func index(ofName name: String) -> Int? { names[name] }

  func index(ofID id: String) -> Int? { ids[id] }

  /// Of several records with one name the first is found by it.
  mutating func add(_ index: Int, id: String?, name: String, aliases more: [String] = []) {
    if let id { ids[id] = ids[id] ?? index }
    let name = SheetCells.trimmed(name)
    names[name] = names[name] ?? index
    for alias in more.map(SheetCells.trimmed) { aliases[alias] = aliases[alias] ?? index }
  }

  mutating func add(_ index: Int, alias: String) { aliases[alias] = aliases[alias] ?? index }

  mutating func add(_ index: Int, id: String) { ids[id] = ids[id] ?? index }

  /// How a cell names a record so that it is found again: by its name, where that is only its own.
  func label(of index: Int, id: String, name: String) -> String {
    let isPlain =
      !name.isEmpty && sameBytes(SheetCells.trimmed(name), name)
      && self.index(of: name) == index
    return isPlain ? name : id
  }
}

extension NameTable {
  /// The sources of a case.
  init(_ sources: [Source]) {
    for (index, source) in sources.enumerated() {
      add(index, id: source.id, name: source.name, aliases: source.aliases)
    }
  }

  /// The questions of a case.
  init(_ questions: [Question]) {
    for (index, question) in questions.enumerated() {
      add(index, id: question.id, name: question.text)
    }
  }

  /// The documents of a case, by title, and by address where a table gives no title.
  init(_ documents: [Document]) {
    for (index, document) in documents.enumerated() {
      add(index, id: document.id, name: document.title)
    }
    for (index, document) in documents.enumerated() {
      if let url = document.url { add(index, alias: url.text) }
    }
  }
}
