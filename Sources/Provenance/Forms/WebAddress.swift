/// A web address as a record writes it: http or https, nothing else.
public struct WebAddress: Sendable, Hashable {
  /// The address as written.
  public let text: String

  /// The address, or nil where it is not http or https, has no host, or has blanks or controls.
  public init?(_ text: String) {
    guard WebAddress.fault(in: text) == nil else { return nil }
    self.text = text
  }

  /// Why a text is no web address, in words for a message.
  package static func fault(in text: String) -> String? {
    let bytes = Array(text.utf8)
    let lowered = bytes.prefix(8).map { (65...90).contains($0) ? $0 + 32 : $0 }
    let rest: ArraySlice<UInt8>
    if lowered.starts(with: "https://".utf8) {
      rest = bytes.dropFirst(8)
    } else if lowered.starts(with: "http://".utf8) {
      rest = bytes.dropFirst(7)
    } else {
      return "an address begins with http:// or https://"
    }
    for scalar in text.unicodeScalars
    where scalar.isBlank || Visible.isHidden(scalar) {
      return "an address has no blanks or control characters"
    }
    let host = rest.prefix { $0 != UInt8(ascii: "/") && $0 != UInt8(ascii: "?") && $0 != 35 }
    return host.isEmpty ? "an address names a host after \"//\"" : nil
  }
}
