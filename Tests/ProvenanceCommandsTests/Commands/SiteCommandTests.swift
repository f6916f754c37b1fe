// whosaid report --site: pages of several cases in a folder.
import ProvenanceCommands
import Testing

@Suite struct SiteCommandTests {
  static func run() -> ScriptedRun {
    let run = ScriptedRun()
    run.files["a.json"] = SmallCase.contradiction
    run.files["b.json"] = SmallCase.contradiction + "\n"
    return run
  }

  @Test func writesAnIndexAPageACaseAndAPageASource() throws {
    let run = Self.run()
    let result = run("report --site out a.json b.json")
    #expect(result.status == 0)
    #expect(result.output == "5 pages; open out/index.html\n")
    for name in ["index", "case-a", "case-b", "source-chief", "source-courier"] {
      #expect(run.files["out/\(name).html"]?.hasPrefix("<!DOCTYPE html>\n") == true)
    }
    let page = try #require(run.files["out/case-a.html"])
    #expect(page.contains("whosaid report a.json --site out"))
    #expect(run("report --site out a.json --exit-code").status == 1)
  }

  @Test func eachFileIsACaseByItself() {
    let run = Self.run()
    // The same ids in both: as one case this would be an error.
    #expect(run("report a.json b.json").status == 2)
    #expect(run("report --site out a.json b.json").status == 0)
  }

  @Test func theSameCaseTwiceIsRefused() {
    let run = Self.run()
    run.files["c.json"] = SmallCase.contradiction
    for line in ["report --site out a.json a.json", "report --site out a.json b.json c.json"] {
      let result = run(line)
      #expect(result.status == 2)
      #expect(result.messages.contains("are the same case; name it once"))
      #expect(run.files["out/index.html"] == nil)
    }
  }

  @Test func aBrokenCaseStopsAllAndNothingIsWritten() {
    let run = Self.run()
    run.files["c.json"] = "{"
    let result = run("report --site out a.json c.json missing.json")
    #expect(result.status == 2)
    #expect(result.messages.contains("c.json:1:1"))
    #expect(result.messages.contains("cannot read missing.json"))
    #expect(run.files["out/index.html"] == nil)
  }

  @Test func anotherSiteIsNotWrittenOver() {
    let run = Self.run()
    run.files["out/index.html"] = "<title>My own page</title>"
    let result = run("report --site out a.json")
    #expect(result.status == 2)
    #expect(result.messages.contains("an index.html that is none of a site of whosaid"))
    #expect(run.files["out/index.html"] == "<title>My own page</title>")
  }

  @Test func pagesOfAnEarlierSiteAreNamed() {
    let run = Self.run()
    #expect(run("report --site out a.json b.json").messages == "")
    let result = run("report --site out/ a.json")
    #expect(
      result.messages
        == "whosaid: out/ still has case-b.html of an earlier site; nothing leads there any more\n"
    )
  }

  @Test func aFullDiskEndsWithTwo() {
    let run = Self.run()
    run.files.fillUp(after: 2)
    let result = run("report --site out a.json")
    #expect(result.status == 2)
    #expect(result.messages.contains("cannot write out/source-chief.html: no space left"))
  }

  @Test(arguments: ["-o x.html", "--format html", "--claim set", "--question q"])
  func otherFormsDoNotGoWithIt(_ flag: String) {
    let result = Self.run()("report a.json --site out \(flag)")
    #expect(result.status == 2)
    #expect(result.messages.contains("does not go with --site, which writes whole reports"))
  }
}
