import Provenance

/// A table to read: a name for messages, and its bytes, which are read several times.
public struct SheetInput {
  /// The name for messages: a path, or `<stdin>`.
  public var name: String
  /// How its cells are set apart.
  public var form: SheetForm
  /// Hands the bytes on in pieces, from the first to the last, each time that it is called; stops
  /// where it is told that no more are wanted.
  package var pieces: ((_ take: ([UInt8]) -> Bool) -> Void)

  /// A table of bytes.
  public init(name: String, bytes: [UInt8], form: SheetForm = .csv) {
    self.init(name: name, form: form) { take in _ = take(bytes) }
  }

  package init(
    name: String, form: SheetForm, pieces: @escaping (_ take: ([UInt8]) -> Bool) -> Void
  ) {
    self.name = name
    self.form = form
    self.pieces = pieces
  }
}
