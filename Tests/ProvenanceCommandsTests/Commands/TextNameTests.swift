import Testing

@testable import ProvenanceCommands

@Suite struct TextNameTests {
  @Test(
    arguments: [
      ("courier-1", "texts/courier-1.txt"), ("會談_2.b", "texts/會談_2.b.txt"),
      ("a/b", "texts/a_b-c14cddc0.txt"), ("a:b", "texts/a_b-6783a31e.txt"),
      ("../../etc", "texts/_._.._etc-"), (".hidden", "texts/_hidden-"),
    ])
  func `is the id where that can be a name`(id: String, file: String) {
    #expect(TextName.file(for: id).hasPrefix(file))
    #expect(!TextName.file(for: id).split(separator: "/").contains { $0.hasPrefix(".") })
    #expect(TextName.file(for: id).count { $0 == "/" } == 1)
  }

  @Test func `no two ids share a name, however long`() {
    let long = String(repeating: "長", count: 85)
    let ids = ["a/b", "a:b", "a_b", long, long + "a", "a/", "a:"]
    let files = ids.map(TextName.file)
    #expect(Set(files).count == ids.count)
    #expect(files.allSatisfy { $0.utf8.count < 255 })
  }

  @Test(
    arguments: [
      ("texts/a.txt", "case.json", "texts/a.txt"), ("./a.txt", "case.json", "a.txt"),
      ("fire/texts/a.txt", "fire/case.json", "texts/a.txt"),
      ("/x/fire/a.txt", "/x/fire/case.json", "a.txt"), ("a.txt", "fire/case.json", nil),
      ("../a.txt", "case.json", nil), ("fire/../a.txt", "fire/case.json", nil),
      ("/a.txt", "case.json", nil), ("fire", "fire/case.json", nil),
    ] as [(String, String, String?)])
  func `a text beside the case is named from there`(file: String, path: String, name: String?) {
    #expect(TextName.relative(file, toFolderOf: path) == name)
  }
}
