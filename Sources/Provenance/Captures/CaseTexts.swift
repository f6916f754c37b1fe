/// The captured texts of the documents of a case.
public struct CaseTexts: Sendable {
  /// What there is of a document's text.
  public enum Capture: Sendable, Hashable {
    /// Nothing was captured.
    case none
    /// Only the digest is recorded: the copy is not shipped with the case.
    case notShipped
    /// A copy is recorded, and it cannot be used; why not.
    case unusable(String)
    /// The text, its digest as recorded where one is.
    case text(String)

    /// The text, where there is one.
    public var text: String? {
      if case .text(let text) = self { return text }
      return nil
    }
  }

  /// For each document, in the order of the records.
  public let captures: [Capture]

  /// Texts of documents in the order of the records.
  public init(_ captures: [Capture]) { self.captures = captures }

  /// The texts of a case, and what is wrong with them.
  ///
  /// The digest is checked before anything else: a text that was changed is not looked into.
  /// - Parameters:
  ///   - records: the records of the case.
  ///   - read: the bytes of a file, named as in `text.file` of a document, or why it cannot be
  ///     read.
  /// - Complexity: O(n) in the bytes of the texts.
  public static func load(
    _ records: Records,
    read: (_ file: String, _ document: Int) -> Result<[UInt8], CaptureFault>
  ) -> (texts: CaseTexts, findings: [Finding]) {
    var findings: [Finding] = []
    let captures = records.documents.enumerated().map { index, document -> Capture in
      guard let copy = document.text else { return .none }
      let record = RecordReference(.document, index)
      func refuse(
        _ check: Check, _ field: String, _ message: String, help: String
      ) -> Capture {
        findings.append(
          Finding(
            check, at: .field(record, path: [.field("text"), .field(field)]), message, help: help))
        return .unusable(message)
      }
      let bytes: [UInt8]
      if let content = copy.content {
        bytes = Array(content.utf8)
      } else if let file = copy.file {
        switch read(file, index) {
        case .success(let found): bytes = found
        case .failure(let fault):
          return refuse(
            fault.isMissing ? .textMissing : .textFile, "file",
            "the text \(Visible.quoted(file)) of \(records.name(of: record)) \(fault.reason)",
            help: fault.help)
        }
      } else {
        return .notShipped
      }
      let digest = SHA256.hexadecimal(bytes)
      if let wanted = copy.sha256, wanted.lowercased() != digest {
        return refuse(
          .textDigest, "sha256",
          "the text of \(records.name(of: record)) is not the one that was captured: "
            + "its digest is \(digest)",
          help: "put the captured text back; or, if the new text is meant, write its digest and "
            + "look at every quote again")
      }
      guard let text = String(validating: bytes, as: UTF8.self) else {
        let place = firstInvalidPlace(in: bytes)
        return refuse(
          .textFile, copy.content == nil ? "file" : "content",
          "the text of \(records.name(of: record)) is not UTF-8: line \(place.line), byte "
            + "\(place.column) of it", help: "save the text as UTF-8 and write its digest anew")
      }
      return .text(text)
    }
    return (CaseTexts(captures), findings)
  }

  /// The line and the byte of the line, from 1, at which the first character stands that is no
  /// UTF-8.
  /// - Complexity: O(n).
  package static func firstInvalidPlace(in bytes: [UInt8]) -> (line: Int, column: Int) {
    var parser = Unicode.UTF8.ForwardParser()
    var rest = bytes.makeIterator()
    var (line, column) = (1, 1)
    while case .valid(let character) = parser.parseScalar(from: &rest) {
      let isLineEnd = character.first == 0x0A
      (line, column) = isLineEnd ? (line + 1, 1) : (line, column + character.count)
    }
    return (line, column)
  }
}

/// Why a captured text cannot be read.
public struct CaptureFault: Error, Sendable, Hashable {
  /// What is wrong, as the end of "the text … of document …".
  public let reason: String
  /// What to do.
  public let help: String
  /// Whether the file is not there: a case may be passed on without its texts.
  public let isMissing: Bool

  /// A reason.
  public init(_ reason: String, help: String, isMissing: Bool = false) {
    self.reason = reason
    self.help = help
    self.isMissing = isMissing
  }
}
