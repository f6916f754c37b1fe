import Foundation
import Provenance
import ProvenanceFormats
import TestSupport

/// Data that were not made for this program, with answers that were counted directly from them.
///
/// They stand in `../shared/data`, beside the project on its authors' machines only; tests that
/// need them are skipped, visibly, where they are absent.
enum RealData {
  static let folder = BuiltTool.packageFolder.deletingLastPathComponent()
    .appending(path: "shared/data")

  static func isThere(_ path: String) -> Bool {
    FileManager.default.fileExists(
      atPath: folder.appending(path: path).path(percentEncoded: false))
  }

  /// The rows of a table, each by the names in its first row.
  static func table(_ path: String) throws -> [[String: String]] {
    var rows = CommaSeparated.rows(try Data(contentsOf: folder.appending(path: path)))
    let names = rows.removeFirst()
    return try rows.map { row in
      guard row.count == names.count else { throw Odd.row(row) }
      return Dictionary(zip(names, row)) { first, _ in first }
    }
  }

  /// The answers that were counted from a table.
  static func expected<Answers: Decodable>(
    _ path: String, as type: Answers.Type
  ) throws -> Answers {
    try JSONDecoder().decode(type, from: Data(contentsOf: folder.appending(path: path)))
  }

  /// What the converters do not expect in the data.
  enum Odd: Error {
    case row([String])
    case word(String)
    case messages([String])
  }

  /// The records as the program's own files give them back: written, checked and read again.
  static func throughAFile(_ records: Records) throws -> Records {
    let reading = CaseText.read(records.documentText())
    guard reading.findings.isEmpty else { throw Odd.messages(reading.messages) }
    return reading.records
  }
}

/// The cells of comma-separated values, by RFC 4180: quotes around a cell, doubled inside it.
enum CommaSeparated {
  static func rows(_ bytes: some Sequence<UInt8>) -> [[String]] {
    let quote = UInt8(ascii: "\"")
    var rows: [[String]] = []
    var row: [String] = []
    var cell: [UInt8] = []
    var isQuoted = false
    var endedQuote = false
    func endCell() {
      row.append(String(decoding: cell, as: UTF8.self))
      cell = []
      endedQuote = false
    }
    func endRow() {
      endCell()
      rows.append(row)
      row = []
    }
    for byte in bytes {
      if isQuoted {
        if byte == quote {
          isQuoted = false
          endedQuote = true
        } else {
          cell.append(byte)
        }
        continue
      }
      switch byte {
      case quote:
        // The second of two quotes inside a quoted cell stands for one.
        if endedQuote { cell.append(quote) }
        isQuoted = true
      case UInt8(ascii: ","): endCell()
      case UInt8(ascii: "\n"): endRow()
      case UInt8(ascii: "\r"): break
      default: cell.append(byte)
      }
    }
    if !cell.isEmpty || !row.isEmpty { endRow() }
    return rows
  }
}

/// Two sources by name, in whichever order they are met.
struct SourcePair: Hashable, Comparable {
  let first: String
  let second: String

  init(_ a: String, _ b: String) {
    first = min(a, b)
    second = max(a, b)
  }

  static func < (a: SourcePair, b: SourcePair) -> Bool {
    (a.first, a.second) < (b.first, b.second)
  }
}

extension Analysis {
  /// For each text that `key` finds for two assertions, the pairs of sources that conflict on it.
  func conflictingSources(by key: (Assertion) -> String?) -> [String: Set<SourcePair>] {
    var found: [String: Set<SourcePair>] = [:]
    for root in contradictions {
      for pair in pairs(of: root) {
        let sides = [pair.a, pair.b].map { graph.assertion($0) }
        guard let name = key(sides[0]), name == key(sides[1]) else { continue }
        found[name, default: []].insert(
          SourcePair(nameOfSource(sides[0].source), nameOfSource(sides[1].source)))
      }
    }
    return found
  }

  /// The name of the source with an id.
  func nameOfSource(_ id: String) -> String {
    graph.sourceNumber(id).map { graph.source($0).name } ?? ""
  }
}
