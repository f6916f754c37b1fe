/// The links inside a page.
enum HTMLLinks {
  /// Places that links of some mark-up lead to and that it does not have, in the order in which
  /// they are first linked to, as they are written in it.
  /// - Complexity: O(n) in the bytes.
  static func unresolved(in markup: [UInt8]) -> [String] {
    var places = Set<ArraySlice<UInt8>>()
    forEachValue(of: " id=\"", in: markup) { places.insert($0) }
    var missing: [String] = []
    forEachValue(of: " href=\"#", in: markup) { place in
      guard places.insert(place).inserted else { return }
      missing.append(String(decoding: place, as: UTF8.self))
    }
    return missing
  }

  /// The values that stand behind an opening, up to the quotation mark that ends them.
  private static func forEachValue(
    of opening: String, in markup: [UInt8], _ body: (ArraySlice<UInt8>) -> Void
  ) {
    let pattern = Array(opening.utf8)
    var at = 0
    while let found = markup[at...].firstIndex(of: pattern[0]) {
      at = found + 1
      guard markup[found...].starts(with: pattern) else { continue }
      at = found + pattern.count
      guard let end = markup[at...].firstIndex(of: UInt8(ascii: "\"")) else { return }
      body(markup[at..<end])
    }
  }
}
