import Provenance

/// What a page says of its article in JSON-LD, as search engines read it (schema.org).
struct PageData: Sendable {
  private(set) var published: PageFacts.Fact?
  private(set) var publisher: PageFacts.Fact?

  /// Reads one block; later blocks add what earlier ones do not say.
  ///
  /// The first article counts: a block also tells of authors, comments and pictures, each with
  /// dates of its own.
  /// - Complexity: O(n) in the bytes of the block.
  mutating func read(_ text: String) {
    let bytes = Array(text.utf8)
    let document = JSONParser.parse(bytes, in: bytes.indices).document
    for index in document.nodes.indices where document.nodes[index].kind == .object {
      let object = JSONValue(document, index)
      guard PageData.isArticle(object) else { continue }
      if published == nil, let date = object["datePublished"]?.text {
        published = PageFacts.Fact(value: date, origin: "JSON-LD datePublished")
      }
      if publisher == nil, let name = object["publisher"]?["name"]?.text {
        publisher = PageFacts.Fact(value: name, origin: "JSON-LD publisher")
      }
    }
  }

  /// Whether an object is of a type of article: `NewsArticle`, `BlogPosting`, `Report`.
  private static func isArticle(_ object: JSONValue) -> Bool {
    guard let type = object["@type"] else { return false }
    let names = type.kind == .array ? type.items.compactMap(\.text) : [type.text].compactMap { $0 }
    return names.contains { name in
      name.hasSuffix("Article") || name.hasSuffix("BlogPosting") || name.hasSuffix("Report")
        || name == "WebPage"
    }
  }
}
