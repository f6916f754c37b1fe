import Foundation

/// A program of the system that checks what was generated for it.
enum Program {
  /// What a program wrote, and how it ended.
  struct Result {
    let output: String
    let errors: String
    let status: Int32
  }

  /// Whether a program is installed.
  static func exists(_ name: String) -> Bool { path(of: name) != nil }

  /// Runs a program on an input that is small enough to pass through a file.
  static func run(_ name: String, _ arguments: [String], input: String) throws -> Result {
    let folder = FileManager.default.temporaryDirectory
      .appendingPathComponent("whosaid-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    let script = folder.appendingPathComponent("input")
    let errors = folder.appendingPathComponent("errors")
    try Data(input.utf8).write(to: script)
    try Data().write(to: errors)
    let process = Process()
    process.executableURL = URL(fileURLWithPath: path(of: name) ?? name)
    process.arguments = arguments + [script.path]
    let output = Pipe()
    process.standardOutput = output
    process.standardError = try FileHandle(forWritingTo: errors)
    process.standardInput = FileHandle.nullDevice
    try process.run()
    let data = output.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    return Result(
      output: String(decoding: data, as: UTF8.self),
      errors: try String(contentsOf: errors, encoding: .utf8),
      status: process.terminationStatus)
  }

  private static func path(of name: String) -> String? {
    let folders = (ProcessInfo.processInfo.environment["PATH"] ?? "").split(separator: ":")
    return folders.map { "\($0)/\(name)" }
      .first { FileManager.default.isExecutableFile(atPath: $0) }
  }
}
