// The tool as a process: full disks, closed pipes, odd files, other languages and time zones.
import Foundation
import TestSupport
import Testing

@Suite struct ProcessTests {
  static let example = "Examples/japan-russia-2plus2/case.json"

  /// Runs a line of the shell in which $WHOSAID is the tool.
  static func shell(_ line: String, in folder: URL = BuiltTool.packageFolder) throws
    -> BuiltTool.Run
  {
    try BuiltTool.run(
      URL(filePath: "/bin/bash"), ["-c", line], in: folder,
      environment: ["WHOSAID": BuiltTool.url.path(percentEncoded: false)])
  }

  static func scratch<Result>(_ body: (URL) throws -> Result) throws -> Result {
    let folder = FileManager.default.temporaryDirectory
      .appending(path: "whosaid-process-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    let original = BuiltTool.packageFolder.appending(path: example)
    try FileManager.default.copyItem(at: original, to: folder.appending(path: "case.json"))
    return try body(folder)
  }

  // MARK: Output

  #if os(Linux)
    @Test(arguments: ["report", "status", "graph", "check", "help", "--version", "schema case"])
    func aFullDiskBehindStandardOutputIsNoticed(_ command: String) throws {
      let needsCase = ["report", "status", "graph", "check"].contains(command)
      let run = try Self.shell("$WHOSAID \(command) \(needsCase ? Self.example : "") > /dev/full")
      #expect(run.status == 2)
      #expect(
        run.messageText == "whosaid: cannot write to standard output: no space left on device\n")
    }

    @Test func aFullDeviceBehindTheOutputFlagIsNoticedAndStaysADevice() throws {
      let run = try BuiltTool.run(["report", Self.example, "-o", "/dev/full"])
      #expect(run.status == 2)
      #expect(run.messageText.contains("no space left on device"))
      let kind = try FileManager.default.attributesOfItem(atPath: "/dev/full")[.type]
      #expect(kind as? FileAttributeType == .typeCharacterSpecial)
    }
  #endif

  @Test func aClosedOutputIsNoticed() throws {
    let run = try Self.shell("$WHOSAID report \(Self.example) >&-")
    #expect(run.status == 2)
    #expect(run.messageText.hasPrefix("whosaid: cannot write to standard output: "))
  }

  @Test func aReaderThatHasSeenEnoughIsNoFailure() throws {
    let run = try Self.shell(
      "set -o pipefail; $WHOSAID graph \(Self.example) | head -c 10 > /dev/null; echo $?")
    #expect(run.text == "0\n")
    #expect(run.messageText == "")
  }

  @Test func anOutputFileIsThereWholeOrNotAtAll() throws {
    try Self.scratch { folder in
      let link = try Self.shell(
        """
        printf old > real.md; chmod 640 real.md; ln -s real.md link.md
        $WHOSAID report case.json -o link.md || exit 9
        test -L link.md && head -n 1 real.md && stat -c %a real.md 2>/dev/null || stat -f %Lp real.md
        mkdir taken.md; $WHOSAID report case.json -o taken.md; echo $?
        $WHOSAID report case.json -o nowhere/r.md; echo $?
        ls
        """, in: folder)
      #expect(
        link.text == """
          # Japan-Russia "2+2" talks: aimed at China?
          640
          2
          2
          case.json
          link.md
          real.md
          taken.md

          """)
      #expect(
        link.messageText == """
          whosaid: cannot write taken.md: is a directory
          whosaid: cannot write nowhere/r.md: no such file or directory

          """)
    }
  }

  // MARK: Input

  @Test func whatIsNoFileIsNotRead() throws {
    try Self.scratch { folder in
      let run = try Self.shell(
        """
        mkdir folder.json; mkfifo pipe.json; ln -s /dev/zero zero.json; : > empty.json
        for f in folder.json pipe.json zero.json missing.json empty.json; do
          timeout 10 $WHOSAID report $f 2>&1 | head -n 1
        done
        """, in: folder)
      #expect(
        run.text == """
          whosaid: cannot read folder.json: is a directory
          whosaid: cannot read pipe.json: is not a regular file; give - and send it to standard input
          whosaid: cannot read zero.json: is not a regular file; give - and send it to standard input
          whosaid: cannot read missing.json: no such file or directory
          empty.json:1:1: error: there is no JSON value here [json-syntax]

          """)
    }
  }

  @Test func anArgumentThatIsNoTextIsRefused() throws {
    let run = try Self.shell("$WHOSAID report $'caf\\xe9.json'")
    #expect(run.status == 2)
    #expect(run.messageText == "whosaid: an argument is not UTF-8\n")
  }

  @Test func randomBytesGetACleanError() throws {
    var random = SeededGenerator(seed: 7)
    for round in 0..<60 {
      let count = Int.random(in: 0...400, using: &random)
      var bytes = (0..<count).map { _ in UInt8.random(in: 0...255, using: &random) }
      if round % 3 == 1 { bytes = bytes.map { $0 % 96 + 32 } }
      if round % 3 == 2 { bytes = Array(#"{"format": "whosaid/1", "#.utf8) + bytes }
      let run = try BuiltTool.run(["report", "-"], input: Data(bytes))
      #expect(run.status == 2, "round \(round)")
      #expect(run.text == "")
      #expect(run.messageText.hasSuffix("whosaid: the case has errors; nothing was made of it\n"))
    }
  }

  // MARK: The same bytes

  @Test(arguments: [
    ["report"], ["report", "--format", "markdown"], ["report", "--format", "json"], ["status"],
    ["graph"], ["graph", "--format", "json"], ["explain", "x1"], ["explain", "talks-aimed"],
    ["explain", "ntd", "--format", "json"],
  ])
  func everyRunPrintsTheSameBytes(_ command: [String]) throws {
    let arguments = [command[0], Self.example] + command.dropFirst()
    let first = try BuiltTool.run(arguments).output
    for environment in [
      ["TZ": "Pacific/Kiritimati", "LANG": "tr_TR.UTF-8", "LC_ALL": "tr_TR.UTF-8"],
      ["TZ": "America/St_Johns", "LC_ALL": "zh_TW.UTF-8", "HOME": "/nowhere"],
      ["SWIFT_DETERMINISTIC_HASHING": "1"],
    ] {
      #expect(try BuiltTool.run(arguments, environment: environment).output == first)
    }
  }

  @Test func theWidthOfTheTerminalIsFollowed() throws {
    let narrow = try BuiltTool.run(["report", Self.example], environment: ["COLUMNS": "48"])
    let lines = narrow.text.split(separator: "\n")
    #expect(lines.allSatisfy { $0.count <= 48 })
    #expect(lines.count > 40)
  }
}
