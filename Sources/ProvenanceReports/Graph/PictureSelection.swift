/// Which part of a case a picture shows.
public enum PictureSelection: Sendable {
  /// One contradiction, by its number: 1 for `x1`. The default of the tool.
  case contradiction(Int)
  /// A record by its id, and what lies so many hops around it.
  ///
  /// From a claim to its holders is one hop, as is from a holder to its claims, from a claim to a
  /// related one, and from a document or a relay to the holders it brings us and their claims.
  /// An id may be written `claim:ID`, `source:ID` where several records have it.
  case around(String, hops: Int)
  /// The disputed claims, and what touches them; an overview where they are too many.
  case disputed
  /// Everything; claims that nobody disputes are folded into stubs. An overview where the disputed
  /// ones are too many.
  case whole
}
