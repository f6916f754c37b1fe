import Provenance
import ProvenanceFormats

/// A record while the flags of a command line are put into it.
struct RecordDraft {
  private let kind: RecordKind
  private let names: RecordNames
  private var tree: JSONTree
  /// What is wrong with the flags, each with the flag that it is about.
  private(set) var faults: [String] = []
  /// The lists that a flag has begun anew.
  private var begun: Set<[String]> = []
  private var quotes: [String] = []

  init(_ kind: RecordKind, _ tree: JSONTree, _ records: Records) {
    self.kind = kind
    self.tree = tree
    names = RecordNames(records)
  }

  /// The record as it is so far.
  subscript(field: String) -> JSONTree? { tree[field] }

  /// The text of a field; nil where there is none.
  func text(_ field: String) -> String? {
    guard case .string(let text)? = tree[field] else { return nil }
    return text
  }

  /// Puts a value into a field.
  mutating func set(_ field: String, to value: JSONTree?) {
    _ = tree.set([field], to: value)
  }

  /// Takes in all flags of a command line.
  mutating func take(_ fields: [GivenField]) {
    for field in fields { take(field) }
    takeQuotes()
  }

  private mutating func take(_ given: GivenField) {
    let spelling = "--\(given.name.rawValue)"
    let value = given.value ?? ""
    if given.name == .set { return takeSetting(value) }
    if given.name == .unset { return unset(value) }
    guard let meaning = RecordFlag.meaning(of: given.name, for: kind) else {
      faults.append("\(kind.withArticle) takes no \(spelling)")
      return
    }
    switch meaning {
    case .text(let path): put(path, .string(value), spelling)
    case .number(let path):
      put(path, value.utf8.last == UInt8(ascii: "%") ? .string(value) : number(value), spelling)
    case .yes(let path): put(path, .boolean(true), spelling)
    case .list(let path): append(.string(value), path, spelling)
    case .reference(let path, let kind):
      if let id = id(value, kind, spelling) { put(path, .string(id), spelling) }
    case .references(let path, let kind):
      if let id = id(value, kind, spelling) { append(.string(id), path, spelling) }
    case .stance(let stance): take(stance, of: value, spelling)
    case .relation(let relation):
      if !begun.insert(["kind"]).inserted {
        faults.append("\(spelling): a relation is of one kind; add another for the other claim")
      }
      put(["kind"], .string(relation.rawValue), spelling)
      if let id = id(value, .claim, spelling) { put(["to"], .string(id), spelling) }
    case .value:
      switch WrittenClaimValue.read(value) {
      case .success(let tree): put(["value"], tree, spelling)
      case .failure(let fault): faults.append("\(spelling): \(fault.reason)")
      }
    case .quote: quotes.append(value)
    }
  }

  /// A decimal number, or the text where it is none, for the reader to refuse.
  private func number(_ text: String) -> JSONTree {
    if case .number(let digits)? = JSONTree(json: text) { return .number(digits) }
    return .string(text)
  }

  private mutating func take(_ stance: Stance, of target: String, _ spelling: String) {
    if !begun.insert(["stance"]).inserted {
      faults.append("\(spelling): an assertion has one stance; add another for the other claim")
    }
    let isAssertion = target.utf8.starts(with: "assertion:".utf8)
    guard let id = id(target, isAssertion ? .assertion : .claim, spelling) else { return }
    // What is left out is affirmed.
    put(["stance"], stance == .affirms && tree["stance"] == nil ? nil : .string(stance.rawValue))
    put([isAssertion ? "assertion" : "claim"], .string(id), spelling)
    if tree[isAssertion ? "claim" : "assertion"] != nil {
      set(isAssertion ? "claim" : "assertion", to: nil)
    }
  }

  /// Takes out a field, by its own name or by that of the flag that sets it.
  private mutating func unset(_ field: String) {
    var path = field.pathSteps
    if path.count == 1, tree[field] == nil, let flag = FlagName(word: field) {
      switch RecordFlag.meaning(of: flag, for: kind) {
      case .text(let own), .number(let own), .list(let own), .reference(let own, _),
        .references(let own, _), .yes(let own):
        path = own
      case .quote: path = ["evidence", "quote"]
      case .stance, .relation, .value, nil: break
      }
    }
    put(path, nil, "--unset \(Visible.text(field))")
  }

  private mutating func takeSetting(_ text: String) {
    let scalars = text.unicodeScalars
    guard let sign = scalars.firstIndex(of: "="), sign != scalars.startIndex else {
      faults.append("--set takes FIELD=VALUE, not \(Visible.quoted(text))")
      return
    }
    let path = String(scalars[..<sign]).pathSteps
    let value = String(scalars[scalars.index(after: sign)...])
    let shown = "--set \(Visible.text(path.joined(separator: ".")))"
    // A word that is JSON too (true, 12, a list) is taken as JSON where the field wants that.
    guard let json = JSONTree(json: value) else { return put(path, .string(value), shown) }
    var asJSON = tree
    var asText = tree
    _ = asJSON.set(path[...], to: json)
    _ = asText.set(path[...], to: .string(value))
    func faultCount(_ tree: JSONTree) -> Int { CaseEntry.read(tree, as: kind).findings.count }
    put(path, faultCount(asJSON) <= faultCount(asText) ? json : .string(value), shown)
  }

  private mutating func takeQuotes() {
    guard let first = quotes.first else { return }
    let objects = quotes.map { JSONTree.object([("exact", .string($0))]) }
    put(["evidence", "quote"], quotes.count == 1 ? objects[0] : .array(objects), "--quote")
    // Where the words before stood, these need not stand.
    if !first.isEmpty { _ = tree.set(["evidence", "position"], to: nil) }
  }

  private mutating func append(_ value: JSONTree, _ path: [String], _ spelling: String) {
    var items: [JSONTree] = []
    if begun.contains(path), let name = path.first, case .array(let known)? = tree[name] {
      items = known
    }
    begun.insert(path)
    put(path, .array(items + [value]), spelling)
  }

  private mutating func put(_ path: [String], _ value: JSONTree?, _ spelling: String = "") {
    if let fault = tree.set(path[...], to: value), !spelling.isEmpty {
      faults.append("\(spelling) \(fault)")
    }
  }

  private mutating func id(_ word: String, _ kind: RecordKind, _ spelling: String) -> String? {
    switch names.id(of: word, kind) {
    case .success(let id): return id
    case .failure(let fault):
      faults.append("\(spelling): \(fault.reason)")
      return nil
    }
  }

  /// The record as an entry, with who recorded it; throws what is wrong with it, all at once.
  func entry(_ recorder: Recorder) throws(CommandFault) -> CaseEntry {
    let (entry, findings) = CaseEntry.read(tree, as: kind)
    // What a flag was to bring is missing because of the flag.
    let isMissing = [Check.missingField.name, Check.claimOrAssertion.name]
    // An id is made of what is missing.
    let hasOthers = findings.count > 1
    let reasons =
      faults
      + findings.filter { finding in
        (faults.isEmpty || !isMissing.contains(finding.check.name))
          && !(hasOthers && finding.message.utf8.starts(with: "\"id\" is missing".utf8))
      }.map { finding in
        finding.message + (finding.help.map { "; \($0)" } ?? "")
      }
    guard reasons.isEmpty, var entry else {
      throw CommandFault(.failure(reasons + ["nothing was recorded"]))
    }
    entry.setRecording(by: recorder.name, at: recorder.time)
    return entry
  }
}

extension String {
  /// The steps of a path that dots divide.
  fileprivate var pathSteps: [String] {
    unicodeScalars.split(separator: ".", omittingEmptySubsequences: false).map { String($0) }
  }
}

/// The value of a claim as people write it on the command line.
enum WrittenClaimValue {
  /// `12`, `>=10 people`, `<3`, `~12`, `10..15 km`, `2013-11-02`, `yes`.
  static func read(_ text: String) -> Result<JSONTree, FileFault> {
    let bounds: [(sign: String, bound: ClaimValue.Bound)] = [
      (">=", .atLeast), ("\u{2265}", .atLeast), (">", .moreThan), ("<=", .atMost),
      ("\u{2264}", .atMost), ("<", .lessThan), ("~", .about), ("=", .exactly),
    ]
    let trimmed = text.trimmedOfBlanks
    let sign = bounds.first { trimmed.utf8.starts(with: $0.sign.utf8) }
    let rest = sign.map { String(trimmed.dropFirst($0.sign.count)).trimmedOfBlanks } ?? trimmed
    let parts = rest.split(separator: " ", maxSplits: 1).map(String.init)
    let amount = parts.first ?? ""
    let unit = parts.count > 1 ? parts[1].trimmedOfBlanks : nil
    let unitMember = unit.map { [("unit", JSONTree.string($0))] } ?? []
    if let number = decimal(amount) {
      let bound = sign.map { [("bound", JSONTree.string($0.bound.rawValue))] } ?? []
      return .success(.object([("number", number)] + bound + unitMember))
    }
    if sign == nil, let range = range(amount) {
      return .success(.object([("min", range.0), ("max", range.1)] + unitMember))
    }
    if sign == nil, let date = CalendarDate(rest) {
      return .success(.object([("date", .string(date.text))]))
    }
    // What has a digit, of any script, is meant as a number, and no word.
    let hasDigit = rest.unicodeScalars.contains { $0.properties.numericType == .decimal }
    if sign != nil || hasDigit || rest.isEmpty {
      return .failure(
        FileFault(
          "\(Visible.quoted(text)) is no value: write 12, >=10, <3, ~12 (about 12), 10..15 or "
            + "12000, in the digits 0 to 9, with a unit behind a blank; a date as 2013-11-02; or "
            + "a word (one with digits in it by --set value.category=WORD)"))
    }
    return .success(.object([("category", .string(rest))]))
  }

  private static func decimal(_ text: String) -> JSONTree? {
    guard case .number(let digits)? = JSONTree(json: text) else { return nil }
    return .number(digits)
  }

  private static func range(_ text: String) -> (JSONTree, JSONTree)? {
    let bytes = Array(text.utf8)
    guard
      let dots = bytes.indices.dropLast().first(where: {
        bytes[$0] == UInt8(ascii: ".") && bytes[$0 + 1] == UInt8(ascii: ".")
      }), let low = decimal(String(decoding: bytes[..<dots], as: UTF8.self)),
      let high = decimal(String(decoding: bytes[(dots + 2)...], as: UTF8.self))
    else { return nil }
    return (low, high)
  }
}

extension String {
  /// The text without blanks at its ends.
  fileprivate var trimmedOfBlanks: String {
    let inner = unicodeScalars.drop { $0 == " " }
    return String(String.UnicodeScalarView(inner.reversed().drop { $0 == " " }.reversed()))
  }
}
