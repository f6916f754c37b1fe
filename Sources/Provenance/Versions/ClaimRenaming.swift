extension Records {
  /// The same records with claims under other ids, wherever a record names them.
  ///
  /// Renaming is done at once, so that two claims may change their ids with each other.
  /// - Complexity: O(n) in the records.
  package func renamingClaims(_ names: [(old: String, new: String)]) -> Records {
    guard !names.isEmpty else { return self }
    let table = IDTable(names.map(\.old))
    func renamed(_ id: String) -> String { table.index(of: id).map { names[$0].new } ?? id }
    var result = self
    for index in claims.indices { result.claims[index].id = renamed(claims[index].id) }
    for index in assertions.indices {
      result.assertions[index].claim = assertions[index].claim.map(renamed)
    }
    for index in relations.indices {
      result.relations[index].from = renamed(relations[index].from)
      result.relations[index].to = renamed(relations[index].to)
    }
    for index in reviews.indices { result.reviews[index].claim = renamed(reviews[index].claim) }
    return result
  }
}
