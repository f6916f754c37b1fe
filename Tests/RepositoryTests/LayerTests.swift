// The arrows between the targets, and the rules of the house that a compiler does not hold.
import Foundation
import TestSupport
import Testing

/// The Swift files of the package.
enum SwiftFiles {
  static func under(_ folder: String) throws -> [(path: String, text: String)] {
    let root = BuiltTool.packageFolder.appending(path: folder)
    let names = FileManager.default.enumerator(atPath: root.path(percentEncoded: false))
    var files: [(String, String)] = []
    while let name = names?.nextObject() as? String {
      guard name.hasSuffix(".swift") else { continue }
      let text = try String(contentsOf: root.appending(path: name), encoding: .utf8)
      files.append(("\(folder)/\(name)", text))
    }
    return files.sorted { $0.0 < $1.0 }
  }

  /// The modules that a text imports.
  static func imports(of text: String) -> [String] {
    text.split(separator: "\n").compactMap { line in
      let words = line.split(separator: " ")
      guard let index = words.firstIndex(of: "import"), index + 1 < words.count,
        words[..<index].allSatisfy({ ["public", "package", "internal", "@testable"].contains($0) })
      else { return nil }
      return String(words[index + 1])
    }
  }
}

@Suite struct LayerTests {
  /// What each target may import.
  static let allowed: [(target: String, imports: Set<String>)] = [
    ("Provenance", []),
    ("ProvenanceFormats", ["Provenance"]),
    ("ProvenanceReports", ["Provenance"]),
    (
      "ProvenanceCommands",
      ["Provenance", "ProvenanceFormats", "ProvenanceReports", "Glibc", "Musl", "Darwin"]
    ),
    ("whosaid", ["ProvenanceCommands"]),
  ]

  @Test(arguments: allowed)
  func importsOnlyWhatItsLayerMay(_ layer: (target: String, imports: Set<String>)) throws {
    let files = try SwiftFiles.under("Sources/\(layer.target)")
    #expect(!files.isEmpty)
    for (path, text) in files {
      let foreign = SwiftFiles.imports(of: text).filter { !layer.imports.contains($0) }
      #expect(foreign.isEmpty, "\(path) imports \(foreign)")
    }
  }

  @Test func onlyTheMachineTouchesTheSystem() throws {
    for (path, text) in try SwiftFiles.under("Sources/ProvenanceCommands") {
      let system = SwiftFiles.imports(of: text).filter { ["Glibc", "Musl", "Darwin"].contains($0) }
      #expect(system.isEmpty || path.contains("/Machine/"), "\(path) imports \(system)")
    }
  }

  /// Calls that trap, repair text silently, or print past a full disk.
  static let traps = [
    "try!", "as!", "fatalError(", "preconditionFailure(", "print(", "uniqueKeysWithValues",
    "FileHandle", "URL(string:", "DispatchQueue", "Regex<", "NSRegular", "unowned(unsafe)",
  ]

  @Test(arguments: traps)
  func hasNoneOfTheTraps(_ trap: String) throws {
    for (path, text) in try SwiftFiles.under("Sources") {
      #expect(!text.contains(trap), "\(path) has \(trap)")
    }
  }

  @Test func filesAreShort() throws {
    for folder in ["Sources", "Tests"] {
      for (path, text) in try SwiftFiles.under(folder) {
        let lines = text.split(separator: "\n", omittingEmptySubsequences: false).count
        // A language is one table in one file.
        let limit = path.contains("/Words/Language/") ? 800 : 400
        #expect(lines <= limit, "\(path) has \(lines) lines")
      }
    }
  }

  @Test func thePackageDependsOnNothing() throws {
    let manifest = try String(
      contentsOf: BuiltTool.packageFolder.appending(path: "Package.swift"), encoding: .utf8)
    #expect(!manifest.contains(".package("))
  }
}
