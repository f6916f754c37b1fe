import Foundation
import ProvenanceFormats
import TestSupport
import Testing

/// The parsing tests of JSONTestSuite (Nicolas Seriot): every text that must be taken is, every
/// text that must be refused is, and none of the 318 stops the program.
///
/// The suite is looked for beside the package; where it is not there, these tests are skipped.
@Suite struct JSONTestSuiteTests {
  private static let folder = URL(filePath: #filePath).deletingLastPathComponent()
    .appending(path: "../../../../shared/conformance/json-test-suite/test_parsing")
    .standardizedFileURL

  private static var isThere: Bool { FileManager.default.fileExists(atPath: folder.path()) }

  private static let comment: Comment =
    "shared/conformance/json-test-suite is not beside the package"

  private func texts(_ prefix: String) throws -> [(name: String, bytes: [UInt8])] {
    try FileManager.default.contentsOfDirectory(atPath: Self.folder.path()).sorted()
      .filter { $0.hasPrefix(prefix) }
      .map { ($0, [UInt8](try Data(contentsOf: Self.folder.appending(path: $0)))) }
  }

  @Test(.enabled(if: isThere, comment))
  func `what must be taken is taken`() throws {
    let texts = try texts("y_")
    #expect(texts.count == 95)
    for (name, bytes) in texts {
      let checks = CaseText.read(bytes).checkNames
      #expect(!checks.contains("json-syntax") && !checks.contains("text-encoding"), "\(name)")
    }
  }

  @Test(.enabled(if: isThere, comment))
  func `what must be refused is refused`() throws {
    let texts = try texts("n_")
    #expect(texts.count == 188)
    for (name, bytes) in texts {
      let reading = CaseText.read(bytes)
      #expect(reading.checkNames.contains("json-syntax"), "\(name): \(reading.checkNames)")
      #expect(reading.placesAreInside, "\(name)")
    }
  }

  @Test(.enabled(if: isThere, comment))
  func `what is left open is decided, and nothing stops the program`() throws {
    let texts = try texts("i_")
    #expect(texts.count == 35)
    for (name, bytes) in texts {
      let reading = CaseText.read(bytes)
      #expect(reading.placesAreInside, "\(name)")
      let checks = Set(reading.checkNames)
      if name.contains("BOM") && !name.contains("UTF-16") && !name.contains("utf16") {
        #expect(checks.contains("byte-order-mark"), "\(name): \(checks)")
      } else if name.contains("500_nested") || name.contains("exp") || name.contains("double")
        || name.contains("huge") || name.contains("_int")
      {
        #expect(checks.isSubset(of: ["limit", "case-format"]), "\(name): \(checks)")
      } else {
        #expect(checks.contains("text-encoding") || checks.contains("limit"), "\(name): \(checks)")
      }
    }
  }

  @Test(.enabled(if: isThere, comment))
  func `as journals they give records or findings`() throws {
    for (name, bytes) in try texts("") {
      let reading = CaseText.journal(bytes)
      #expect(!reading.findings.isEmpty || bytes.allSatisfy { $0 == 0x20 || $0 == 0x0A }, "\(name)")
      #expect(reading.placesAreInside, "\(name)")
    }
  }
}
