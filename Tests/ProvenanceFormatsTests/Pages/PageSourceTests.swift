import Testing

@testable import ProvenanceFormats

/// The encoding of a page, before another program reads it.
@Suite struct PageSourceTests {
  private static let end = "<!--whosaid-end-of-page-->"

  private func prepared(_ bytes: [UInt8]) throws -> (bytes: [UInt8], notes: [String]) {
    let source = try PageSource(bytes)
    return (source.bytes, source.notes)
  }

  @Test func `text in UTF-8 is labelled so, whatever the page says`() throws {
    let page = "<meta charset=\"GB2312\"><META content='text/html; charset = gbk' http-equiv=x>é"
    let (bytes, notes) = try prepared(Array(page.utf8))
    #expect(
      String(decoding: bytes, as: UTF8.self)
        == "<meta charset=\"utf-8\"><META content='text/html; charset = utf-8' http-equiv=x>é"
        + Self.end)
    #expect(notes == ["the page says that it is \"gb2312\"; its bytes are UTF-8, and read so"])
    let bare = try prepared(Array("<p>é".utf8))
    #expect(bare.bytes == [0xEF, 0xBB, 0xBF] + Array(("<p>é" + Self.end).utf8))
    #expect(bare.notes.isEmpty)
  }

  @Test(
    arguments: [
      ("iso-8859-1", "windows-1252"), ("gb2312", "gb18030"), ("Shift_JIS", "cp932"),
      ("koi8-r", "koi8-r"), ("windows-1251", "windows-1251"),
    ])
  func `old labels mean what browsers take them for`(label: String, name: String) throws {
    let (bytes, _) = try prepared(Array("<meta charset=\(label)>".utf8) + [0xE9])
    #expect(bytes == Array("<meta charset=\(name)>".utf8) + [0xE9] + Array(Self.end.utf8))
  }

  @Test func `a page that nobody can know the encoding of is refused`() {
    #expect(throws: PageSource.Fault.self) { try PageSource(Array("<p>M".utf8) + [0xFC]) }
  }

  @Test func `broken UTF-8 is shown as browsers show it, and said`() throws {
    let (bytes, notes) = try prepared(Array("<meta charset=utf-8>a".utf8) + [0xFC])
    #expect(
      String(decoding: bytes, as: UTF8.self) == "<meta charset=utf-8>a\u{FFFD}" + Self.end)
    #expect(notes.count == 1)
  }

  @Test func `NULs are taken out, and UTF-16 is turned into UTF-8`() throws {
    let (bytes, notes) = try prepared([0x3C, 0, 0x70, 0x3E, 0])
    #expect(bytes == [0xEF, 0xBB, 0xBF] + Array(("<p>" + Self.end).utf8))
    #expect(notes == ["2 NULs in the page left out"])
    let text = "<meta charset=utf-16><p>é😀"
    for isLittle in [true, false] {
      var page: [UInt8] = isLittle ? [0xFF, 0xFE] : [0xFE, 0xFF]
      for unit in text.utf16 {
        let halves = [UInt8(unit & 0xFF), UInt8(unit >> 8)]
        page += isLittle ? halves : halves.reversed()
      }
      let (bytes, notes) = try prepared(page)
      #expect(
        String(decoding: bytes, as: UTF8.self) == "<meta charset=utf-8><p>é😀" + Self.end)
      #expect(notes.isEmpty)
    }
    #expect(PageSource.isPage([0xFF, 0xFE, 0x3C, 0, 0x68, 0, 0x74, 0, 0x6D, 0, 0x6C, 0]))
  }

  @Test(
    arguments: [
      ("<!DOCTYPE html><p>", true), (" \n<html lang=en>", true), ("<?xml?><html>", true),
      ("<!-- saved --><HTML>", true), ("Fire at the wharf <html>", false), ("", false),
      ("<p>a fragment</p>", false), ("{\"html\": 1}", false),
    ])
  func `a page is told by how it begins`(text: String, isPage: Bool) {
    #expect(PageSource.isPage(Array(text.utf8)) == isPage)
  }

  @Test func `many tags that never end take no time`() throws {
    let page = String(repeating: "<meta charset", count: 200_000)
    #expect(try prepared(Array(page.utf8)).notes.isEmpty)
  }
}
