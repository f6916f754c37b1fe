import Provenance

/// A step of an explanation: what is so, the records it stands in, and the steps under it.
public struct ExplanationItem: Sendable {
  /// What a step is.
  public enum Role: String, Sendable, CaseIterable {
    /// A claim: a page about it, or one that another bears on.
    case claim
    /// A page about a root.
    case contradiction
    /// A page about two assertions.
    case pair
    /// An assertion: a page about it, or one that a step rests on.
    case assertion
    /// A source: a page about it, or one that controls, is controlled or publishes.
    case source
    /// A document: a page about it, or one that words were read in.
    case document
    /// A question: a page about it, or the one that a claim answers.
    case question
    /// A declared relation: a page about it, or a step of a path; a computed step too.
    case relation
    /// A page about a fact-checker's own finding.
    case review
    /// Those who stand on one side.
    case side
    /// A heading over other steps.
    case section
    /// The way on which words came to us.
    case chain
    /// Words as they were read.
    case quote
    /// What comes of it all.
    case result
    /// Something to know.
    case note
    /// A value, and how it stands to another one.
    case value
    /// Speakers that count as one group.
    case group
    /// Where an assertion was taken from, followed to the end.
    case origin
    /// A way from us to the claim.
    case line
    /// A circle in which reports go round.
    case circle
    /// That a source took another position, or brought its answer up to date.
    case change
    /// A flag: something to mind about the evidence.
    case flag
  }

  /// What the step is.
  public let role: Role
  /// The step in words.
  public let text: String
  /// The records that say so, the one that it is about first.
  public let records: [RecordReference]
  /// The steps under it.
  public var items: [ExplanationItem]

  /// The record that says so.
  public var record: RecordReference? { records.first }

  init(
    _ role: Role, _ text: String, record: RecordReference? = nil, _ items: [ExplanationItem] = []
  ) {
    self.init(role, text, records: record.map { [$0] } ?? [], items)
  }

  init(
    _ role: Role, _ text: String, records: [RecordReference], _ items: [ExplanationItem] = []
  ) {
    self.role = role
    self.text = text
    self.records = records
    self.items = items
  }

  /// Every record that a step of the explanation stands in.
  public var allRecords: [RecordReference] {
    records + items.flatMap(\.allRecords)
  }
}
