import Provenance

/// Why a picture cannot be drawn.
public struct PictureFault: Error, Sendable {
  /// What is wrong: lower case, no full stop.
  public let message: String
  /// What there is instead.
  public let help: String?

  static func unknownContradiction(_ number: Int, count: Int) -> PictureFault {
    let help =
      switch count {
      case 0: "this case has no contradiction"
      case 1: "this case has x1 only"
      default: "this case has x1 to x\(count)"
      }
    return PictureFault(message: "there is no contradiction x\(number)", help: help)
  }

  static func unknownID(_ id: String, _ graph: ClaimGraph) -> PictureFault {
    let message = "there is no claim, source, document or assertion \(Visible.quoted(id))"
    let kinds: [RecordKind] = [.claim, .source, .document, .assertion]
    let known = kinds.flatMap { graph.records.ids(of: $0) }
    if let nearest = Nearest.to(id, among: known) {
      return PictureFault(message: message, help: "did you mean \(Visible.quoted(nearest))?")
    }
    let some = known.sorted(by: precedes).prefix(3).map { Visible.quoted($0) }
    let help =
      some.isEmpty
      ? "this case has no record" : "this case has " + Phrase.list(some, joining: "and")
    return PictureFault(
      message: message, help: known.count > 3 ? help + " and \(known.count - 3) more" : help)
  }
}
