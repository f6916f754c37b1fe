import Provenance

/// Tells line and column of a byte, and shows the line around it.
struct LineMap {
  /// Bytes of a line that an excerpt shows whole; of a longer one only what is around the place.
  private static let wholeLine = 120
  /// Characters that are then shown before and behind the place.
  private static let before = 48
  private static let behind = 88

  private let bytes: [UInt8]
  /// The first byte of every line.
  private let starts: [Int]
  /// The scalars before every block of bytes: a case may stand on one line.
  private let scalars: [Int]
  private static let block = 1024

  init(_ bytes: [UInt8]) {
    self.bytes = bytes
    var starts = [0]
    var scalars: [Int] = []
    var count = 0
    for (at, byte) in bytes.enumerated() {
      if at % LineMap.block == 0 { scalars.append(count) }
      if byte & 0xC0 != 0x80 { count += 1 }
      if byte == 0x0A { starts.append(at + 1) }
    }
    self.starts = starts
    self.scalars = scalars
  }

  /// The line of a byte, from 0.
  func line(of byte: Int) -> Int {
    var low = 0
    var high = starts.count
    while high - low > 1 {
      let middle = (low + high) / 2
      if starts[middle] <= byte { low = middle } else { high = middle }
    }
    return low
  }

  /// The column of a byte in its line: Unicode scalars before it, plus 1.
  func column(of byte: Int) -> Int {
    1 + scalars(before: byte) - scalars(before: starts[line(of: byte)])
  }

  private func scalars(before byte: Int) -> Int {
    let end = min(byte, bytes.count)
    guard end > 0 else { return 0 }
    let block = (end - 1) / LineMap.block
    return scalars[block] + bytes[block * LineMap.block..<end].count { $0 & 0xC0 != 0x80 }
  }

  /// The line that a range begins in, cut to a window around it.
  func excerpt(of range: Range<Int>) -> Diagnostic.Excerpt {
    let line = line(of: range.lowerBound)
    let start = starts[line]
    var end = line + 1 < starts.count ? starts[line + 1] - 1 : bytes.count
    if end > start, bytes[end - 1] == 0x0D { end -= 1 }
    let place = min(range.lowerBound, end)
    let isShort = end - start <= LineMap.wholeLine
    let first = isShort ? start : backward(from: place, by: LineMap.before, downTo: start)
    let last = isShort ? end : forward(from: place, by: LineMap.behind, upTo: end)

    let lead = (first > start ? "..." : "") + shown(first..<place)
    let marked = shown(place..<max(place, min(range.upperBound, last)))
    let tail = shown(max(place, min(range.upperBound, last))..<last) + (last < end ? "..." : "")
    return Diagnostic.Excerpt(
      text: lead + marked + tail, caret: DisplayWidth.of(lead),
      width: max(1, DisplayWidth.of(marked)))
  }

  private func shown(_ range: Range<Int>) -> String {
    let text = String(decoding: bytes[range], as: UTF8.self)
    return Visible.text(
      String(String.UnicodeScalarView(text.unicodeScalars.map { $0 == "\t" ? " " : $0 })),
      limit: .max)
  }

  private func backward(from place: Int, by scalars: Int, downTo start: Int) -> Int {
    var at = place
    var left = scalars
    while at > start, left > 0 {
      at -= 1
      while at > start, bytes[at] & 0xC0 == 0x80 { at -= 1 }
      left -= 1
    }
    return at
  }

  private func forward(from place: Int, by scalars: Int, upTo end: Int) -> Int {
    var at = place
    var left = scalars
    while at < end, left > 0 {
      at += 1
      while at < end, bytes[at] & 0xC0 == 0x80 { at += 1 }
      left -= 1
    }
    return at
  }
}
