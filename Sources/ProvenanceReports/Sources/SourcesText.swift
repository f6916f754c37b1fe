import Provenance

/// Writes what each source holds and how it stands to the others for a terminal, a block a source.
public struct SourcesText {
  /// Entries of each list where no limit is given: a screen.
  public static let screenLimit = 8
  /// Other sources listed where no limit is given.
  static let screenOthers = 4
  /// Claims listed under another source where no limit is given.
  static let screenClaims = 2

  let profiles: SourceProfiles
  let names: SourceNames
  /// For each source those that it controls itself, by number, ascending.
  let controlled: [[Int]]
  private let inputs: [String]
  let style: TerminalStyle
  /// Entries of each list.
  let limit: Int
  /// Other sources that one agrees with or contradicts.
  let otherLimit: Int
  /// Claims listed under another source.
  let claimLimit: Int
  var lines: [String] = []
  /// Whether anything was left out.
  var isCut = false

  /// The sources as UTF-8 text; `inputs` names the files that the case was read from.
  ///
  /// `limit` bounds every list; nil is a screen, on which other sources and the claims under them
  /// are fewer still. What is left out is counted.
  /// - Complexity: that of the profiles shown.
  public static func text(
    _ profiles: SourceProfiles, limit: Int? = nil, inputs: [String], style: TerminalStyle
  ) -> [UInt8] {
    var text = SourcesText(profiles, limit, inputs, style)
    text.write()
    return Array((text.lines.joined(separator: "\n") + "\n").utf8)
  }

  private init(
    _ profiles: SourceProfiles, _ limit: Int?, _ inputs: [String], _ style: TerminalStyle
  ) {
    self.profiles = profiles
    self.limit = limit ?? SourcesText.screenLimit
    otherLimit = limit ?? SourcesText.screenOthers
    claimLimit = limit ?? SourcesText.screenClaims
    self.inputs = inputs
    self.style = style
    let graph = profiles.graph
    names = SourceNames(graph)
    var controlled = [[Int]](repeating: [], count: graph.records.sources.count)
    for number in controlled.indices {
      guard let owner = graph.source(number).controlledBy.flatMap(graph.sourceNumber) else {
        continue
      }
      controlled[owner].append(number)
    }
    self.controlled = controlled
  }

  var graph: ClaimGraph { profiles.graph }
  var width: Int { max(style.columns, 40) }

  private mutating func write() {
    writeHead()
    let order = profiles.busiestFirst
    let shown = Array(order.prefix(limit))
    profiles.forEachProfile(of: shown, limit: otherLimit, order: .mostFirst) { write($0) }
    let rest = order.count - shown.count
    if rest > 0 {
      lines += ["", "... and \(Phrase.count(rest, "more source"))"]
      isCut = true
    }
    writeFoot()
  }

  private mutating func writeHead() {
    lines += style.head(graph.records, inputs: inputs, width: width)
    var notes = [
      Phrase.count(graph.records.sources.count, "source"),
      "\(Phrase.count(profiles.spokenClaimCount, "claim")) with a speaker",
    ]
    if graph.options.reading == .ever { notes.append("everything ever said") }
    if graph.options.minCertainty != .possible {
      notes.append("relations from \(graph.options.minCertainty.rawValue) up")
    }
    let order = graph.sources.count > 1 ? "; who holds and carries most comes first" : ""
    lines += DisplayWidth.wrapped(notes.joined(separator: ", ") + order, to: width)
  }

  private mutating func writeFoot() {
    var sentences = [
      "+ affirms, - denies, ? reports without a commitment; in brackets what follows from its "
        + "words; >< what the other says instead."
    ]
    if isCut { sentences.append("What is left out is counted; --limit 0 shows all.") }
    sentences.append("This list says who says what, not what is true.")
    lines.append("")
    lines += sentences.flatMap { DisplayWidth.wrapped($0, to: width) }
  }

  // MARK: Rows of a block

  /// The columns of the names of rows.
  static let label = 17

  /// A row of a block: its name, and what stands beside it.
  mutating func row(_ name: String, _ text: String) {
    entry(text, lead: "  " + DisplayWidth.padded(name, to: SourcesText.label - 2))
  }

  /// What a sign before a line says of how its text is held.
  enum Bearing {
    case direct
    case derived
  }

  /// A line of a row with the sign of a literal, in brackets where it is derived.
  mutating func signed(
    _ literal: Literal, _ bearing: Bearing = .direct, note: String = "", indent: Int = 0
  ) {
    let plain = literal.isNegated ? "-" : "+"
    listed(
      bearing == .direct ? plain : "(\(plain))", literal.isNegated ? .denied : .affirmed,
      claim(literal.claim) + note, indent: indent)
  }

  /// A line of a row that begins with a sign.
  mutating func listed(
    _ sign: String, _ role: TerminalStyle.Role, _ text: String, indent: Int = 0
  ) {
    let blank = String(repeating: " ", count: SourcesText.label + indent)
    entry(
      text, lead: blank + style.paint(sign, role) + " ",
      leadWidth: blank.count + sign.count + 1)
  }

  /// That so many more are left out; nothing where none are.
  mutating func rest(_ count: Int, _ noun: String, indent: Int = 0) {
    guard count > 0 else { return }
    isCut = true
    entry(
      "... and \(Phrase.count(count, "more " + noun))",
      lead: String(repeating: " ", count: SourcesText.label + indent))
  }

  private mutating func entry(_ text: String, lead: String, leadWidth: Int? = nil) {
    let column = leadWidth ?? lead.count
    let hang = String(repeating: " ", count: column)
    for (index, line) in DisplayWidth.wrapped(text, to: width - column).enumerated() {
      lines.append((index == 0 ? lead : hang) + line)
    }
  }

  /// The text of a claim, on one line.
  func claim(_ number: Int) -> String {
    Visible.line(graph.claim(number).text)
  }
}
