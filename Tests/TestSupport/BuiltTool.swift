// Runs the tool that this test run has built, as a user would, and gives what it printed.
import Foundation

/// The built tool.
public enum BuiltTool {
  /// What a run gave.
  public struct Run: Sendable {
    /// The exit status; minus the signal where one ended it.
    public let status: Int32
    /// Standard output.
    public let output: Data
    /// Standard error.
    public let messages: Data

    /// Standard output as text.
    public var text: String { String(decoding: output, as: UTF8.self) }
    /// Standard error as text.
    public var messageText: String { String(decoding: messages, as: UTF8.self) }
  }

  /// The folder of the package.
  public static let packageFolder = URL(filePath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()

  /// The tool.
  public static let url: URL = {
    #if os(macOS)
      let bundle = Bundle.allBundles.first { $0.bundlePath.hasSuffix(".xctest") }
      let folder = (bundle?.bundleURL ?? Bundle.main.bundleURL).deletingLastPathComponent()
    #else
      let folder = URL(filePath: CommandLine.arguments[0]).resolvingSymlinksInPath()
        .deletingLastPathComponent()
    #endif
    return folder.appending(path: "whosaid")
  }()

  /// Runs the tool in a folder, the package's own where none is given, with a plain environment.
  public static func run(
    _ arguments: [String], input: Data = Data(), in folder: URL = packageFolder,
    environment: [String: String] = [:]
  ) throws -> Run {
    try run(url, arguments, input: input, in: folder, environment: environment)
  }

  /// Runs a program to its end.
  public static func run(
    _ program: URL, _ arguments: [String], input: Data = Data(), in folder: URL = packageFolder,
    environment: [String: String] = [:]
  ) throws -> Run {
    let process = Process()
    process.executableURL = program
    process.arguments = arguments
    process.currentDirectoryURL = folder
    // Of the environment only what finds programs, and what tells a sanitizer what to look for.
    let kept = ProcessInfo.processInfo.environment.filter {
      ["PATH", "ASAN_OPTIONS", "TSAN_OPTIONS"].contains($0.key)
    }
    process.environment = kept.merging(["LC_ALL": "C"]) { $1 }.merging(environment) { $1 }

    // Files in place of pipes: a full pipe would stop the program and this test with it.
    let scratch = FileManager.default.temporaryDirectory
      .appending(path: "whosaid-test-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: scratch, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: scratch) }
    let names = ["input", "output", "messages"].map { scratch.appending(path: $0) }
    try input.write(to: names[0])
    for name in names.dropFirst() { try Data().write(to: name) }
    process.standardInput = try FileHandle(forReadingFrom: names[0])
    process.standardOutput = try FileHandle(forWritingTo: names[1])
    process.standardError = try FileHandle(forWritingTo: names[2])
    try process.run()
    process.waitUntilExit()
    let isSignal = process.terminationReason == .uncaughtSignal
    return Run(
      status: isSignal ? -process.terminationStatus : process.terminationStatus,
      output: try Data(contentsOf: names[1]), messages: try Data(contentsOf: names[2]))
  }
}
