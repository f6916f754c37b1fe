import TestSupport
import Testing

@testable import ProvenanceFormats

@Suite struct MarkupTreeTests {
  private func outline(_ markup: String) -> [String] {
    let tree = MarkupTree(Array(markup.utf8))
    return tree.nodes.indices.map { node in
      tree.name(of: node).map { "<\($0) \(node)..<\(tree.next(after: node))>" }
        ?? tree.text(of: node)
    }
  }

  @Test func `elements know where they end`() {
    #expect(
      outline("<?xml version='1.0'?><!DOCTYPE html><A><b x='1'>t</b><c/>u</A><!-- <d> --><e>")
        == ["<a 0..<5>", "<b 1..<3>", "t", "<c 3..<4>", "u", "<e 5..<6>"])
  }

  @Test func `entities and sections of characters are read`() {
    #expect(
      outline("<a>&lt;b&gt; &amp;amp; &#233;&#x1F600;&quot;&apos; &nosuch; &#xD800; &</a>").last
        == "<b> &amp; é😀\"' &nosuch; &#xD800; &")
    #expect(outline("<s><![CDATA[a<b && ]]]]><![CDATA[>]]></s>").dropFirst() == ["a<b && ]]", ">"])
  }

  @Test func `attributes are read whatever stands in them`() {
    let tree = MarkupTree(
      Array("<a HREF=\"x>y&amp;z\" b='\"' c d=\"\" href=\"second\"/><p e=\"&#10;\">".utf8))
    #expect(tree.attribute("href", of: 0) == "x>y&z")
    #expect(tree.attribute("b", of: 0) == "\"")
    #expect(tree.attribute("c", of: 0) == "")
    #expect(tree.attribute("d", of: 0) == "")
    #expect(tree.attribute("e", of: 0) == nil)
    #expect(tree.attribute("e", of: 1) == "\n")
    #expect(tree.nodes.count == 2)
  }

  @Test func `a million levels are no stack`() {
    let depth = 1_000_000
    let tree = MarkupTree(Array((String(repeating: "<b>", count: depth) + "x").utf8))
    #expect(tree.nodes.count == depth + 1)
    #expect(tree.next(after: 0) == depth + 1)
    #expect(Page(markup: tree.bytes).text == "x\n")
  }

  @Test(arguments: (0..<20).map { UInt64($0) })
  func `any bytes give nodes that nest`(block: UInt64) {
    let pieces = [
      "<", ">", "</", "/>", "<a", "<b c=\"", "\"", "'", "&", "&#x", ";", "<!--", "-->", "<![CDATA[",
      "]]>", "<?", "<!", "x", " ", "=", "é", "\u{0}",
    ]
    for seed in block * 100..<(block + 1) * 100 {
      var random = SeededGenerator(seed: seed)
      let markup = (0..<random.number(0...40)).map { _ in random.pick(pieces) }.joined()
      let tree = MarkupTree(Array(markup.utf8))
      var open: [Int] = []
      for node in tree.nodes.indices {
        while let end = open.last, end <= node { open.removeLast() }
        let end = tree.next(after: node)
        #expect(end > node && end <= open.last ?? tree.nodes.count, "\(markup)")
        open.append(end)
        _ = tree.text(of: node)
        _ = tree.attribute("c", of: node)
      }
      _ = Page(markup: tree.bytes)
    }
  }
}
