import Provenance

/// The hashes that tie each line of a journal to the one before it.
///
/// A line is `{"h":"HASH",BODY}` with HASH the SHA-256 of the hash before (64 zeros before the first
/// line), a line feed, and `{BODY}`, all as bytes. So a line cannot be changed, put in, taken out or
/// moved without a hash that no longer fits.
public struct JournalChain: Sendable {
  /// A line that does not fit into the chain.
  public struct Fault: Sendable {
    /// What is wrong with a line.
    public enum Kind: Sendable {
      /// It does not begin with a hash.
      case noHash
      /// Its hash is not the one that it and the line before give.
      case wrongHash
      /// It ends with carriage return and line feed.
      case foreignLineFeed
    }

    /// The line, from 1.
    public let line: Int
    /// Its bytes, without the line feed.
    public let range: Range<Int>
    /// What is wrong.
    public let kind: Kind
  }

  /// The lines that do not fit, in order.
  public private(set) var faults: [Fault] = []
  /// The bytes of a last line that was not written to its end; they are no part of the journal.
  public private(set) var torn: Range<Int>?
  private var count = 0
  /// The hash that the last line has written, and the one that it should have.
  private var written = Array(Checkpoint.start.hash.utf8)
  private var computed = Array(Checkpoint.start.hash.utf8)

  /// How far the journal goes.
  public var checkpoint: Checkpoint {
    Checkpoint(count: count, hash: String(decoding: written, as: UTF8.self))
  }

  /// The hash of the line that was marked; nil where the journal does not go so far.
  public private(set) var markedHash: String?

  /// Reads the chain of a journal.
  ///
  /// - Parameters:
  ///   - bytes: the journal.
  ///   - mark: a number of lines; `markedHash` then tells the hash of the last of them.
  /// - Complexity: O(n) in the bytes.
  public init(_ bytes: [UInt8], mark: Int? = nil) {
    if mark == 0 { markedHash = Checkpoint.start.hash }
    var at = 0
    while at < bytes.count {
      let feed = bytes[at...].firstIndex(of: 0x0A)
      let line = at..<(feed ?? bytes.count)
      at = line.upperBound + 1
      if feed == nil || at >= bytes.count, JournalChain.isTorn(bytes[line], hasFeed: feed != nil) {
        torn = line.lowerBound..<bytes.count
        return
      }
      take(bytes[line])
      if count == mark { markedHash = checkpoint.hash }
    }
  }

  /// Whether bytes are a journal that is kept with hashes: a line begins with one.
  /// - Complexity: O(n) in the bytes; O(1) for a journal whose first line has its hash.
  public static func isChained(_ bytes: [UInt8]) -> Bool {
    if bytes.starts(with: lead) { return true }
    var at = 0
    while let feed = bytes[at...].firstIndex(of: 0x0A) {
      at = feed + 1
      if bytes[at...].starts(with: lead) { return true }
    }
    return false
  }

  /// Lines to put behind a journal, each with its hash and a line feed.
  ///
  /// - Parameters:
  ///   - objects: the lines as JSON objects, as `CaseEntry.lineText` writes them.
  ///   - last: where the journal stands.
  /// - Returns: the bytes to append, and where the journal stands then.
  public static func lines(
    _ objects: [[UInt8]], after last: Checkpoint
  ) -> (bytes: [UInt8], checkpoint: Checkpoint) {
    var bytes: [UInt8] = []
    var hash = Array(last.hash.utf8)
    for object in objects {
      let body = object.dropFirst().prefix { $0 != 0x0A }
      hash = self.hash(of: body, after: hash)
      bytes += lead
      bytes += hash
      bytes += [UInt8(ascii: "\""), UInt8(ascii: ",")]
      bytes += body
      bytes.append(0x0A)
    }
    let text = String(decoding: hash, as: UTF8.self)
    return (bytes, Checkpoint(count: last.count + objects.count, hash: text))
  }

  /// What every line begins with.
  static let lead = Array(#"{"h":""#.utf8)

  /// Takes the next line.
  private mutating func take(_ line: ArraySlice<UInt8>) {
    count += 1
    func fault(_ kind: Fault.Kind) -> Fault {
      Fault(line: count, range: line.startIndex..<line.endIndex, kind: kind)
    }
    let start = line.startIndex + JournalChain.lead.count
    let end = start + 64
    guard line.starts(with: JournalChain.lead), line.endIndex > end + 2,
      line[start..<end].allSatisfy(JournalChain.isDigit), line[end] == UInt8(ascii: "\""),
      line[end + 1] == UInt8(ascii: ",")
    else {
      faults.append(fault(.noHash))
      computed = JournalChain.hash(of: line.dropFirst(), after: written)
      written = computed
      return
    }
    let body = line[(end + 2)...]
    let given = Array(line[start..<end])
    let expected = JournalChain.hash(of: body, after: written)
    // After a line whose own hash was changed, the next one still fits what that line should have.
    let isWhole =
      given == expected
      || written != computed && given == JournalChain.hash(of: body, after: computed)
    if !isWhole {
      faults.append(fault(line.last == 0x0D ? .foreignLineFeed : .wrongHash))
    }
    written = given
    computed = isWhole ? given : expected
  }

  /// Whether the last line is a record that was cut off while it was written.
  ///
  /// A file system may have given the file its length before it had its bytes: then NUL bytes stand
  /// in their place. A single one is a damaged byte.
  private static func isTorn(_ line: ArraySlice<UInt8>, hasFeed: Bool) -> Bool {
    if !hasFeed { return true }
    return zip(line, line.dropFirst()).contains { $0 == 0 && $1 == 0 }
  }

  private static func hash(of body: ArraySlice<UInt8>, after hash: [UInt8]) -> [UInt8] {
    var digest = SHA256()
    digest.update(hash)
    digest.update([0x0A, UInt8(ascii: "{")])
    digest.update(body)
    return Array(digest.hexadecimal().utf8)
  }

  static func isDigit(_ byte: UInt8) -> Bool {
    (48...57).contains(byte) || (97...102).contains(byte)
  }
}

extension JournalChain {
  /// The faults, but of lines with a foreign line feed only the first: it was one program.
  package var distinctFaults: [Fault] {
    var isTold = false
    return faults.filter { fault in
      guard fault.kind == .foreignLineFeed else { return true }
      defer { isTold = true }
      return !isTold
    }
  }
}

extension JournalChain.Fault {
  /// What is wrong, for a person.
  package var message: String {
    switch kind {
    case .noHash: "line \(line) does not begin with its hash"
    case .wrongHash where line == 1:
      "the hash of line 1 does not fit: the line was changed, or it is not the first"
    case .wrongHash:
      "the hash of line \(line) does not fit: the line was changed, or lines before it were "
        + "taken out, put in or moved"
    case .foreignLineFeed:
      "lines end with a carriage return, from line \(line) on, so their hashes do not fit"
    }
  }

  /// How to mend it.
  package var help: String {
    switch kind {
    case .noHash, .wrongHash: "take the journal from a copy whose checkpoint you know"
    case .foreignLineFeed:
      "a program exchanged the line feeds; put \"*.jsonl -text\" into .gitattributes and take "
        + "the journal from where it came"
    }
  }
}
