import ProvenanceReports
import Testing

@Suite struct MermaidStringTests {
  static let labels: [(text: String, written: String)] = [
    ("plain words, and more.", "plain words, and more."),
    ("say \"no\"", "say #quot;no#quot;"),
    ("a < b & c > d", "a #lt; b #amp; c #gt; d"),
    ("#quot; #35;", "#35;quot#59; #35;35#59;"),
    ("`code` *b* _i_ ~s~", "#96;code#96; #42;b#42; #95;i#95; #126;s#126;"),
    ("1. list", "1#46; list"),
    ("- dash", "#45; dash"),
    ("(aside) - yes", "#40;aside) - yes"),
    ("style: x", "style#58; x"),
    ("%%{init}%%", "#37;#37;#123;init#125;#37;#37;"),
    ("[x]|y|{z}", "#91;x#93;#124;y#124;#123;z#125;"),
    ("C:\\new", "C#58;#92;new"),
    ("https://e.org", "https#58;#47;#47;e.org"),
    ("ﬂ°°60¶ß", "#64258;°°60¶ß"),
    ("fa:fa-car fa-car", "fa#58;fa\u{2010}car fa-car"),
    ("俄日 é", "俄日 é"),
    ("a\u{0}\u{202E}b", "a#92;u#123;0#125;#92;u#123;202E#125;b"),
  ]

  @Test(arguments: labels.indices)
  func escapes(_ place: Int) {
    let label = MermaidStringTests.labels[place]
    #expect(MermaidString.label([label.text], columns: 80) == "\"\(label.written)\"")
  }

  @Test func wrapsAndCuts() {
    #expect(MermaidString.label(["one two", "three"], columns: 8) == "\"one two<br>three\"")
    #expect(MermaidString.label(["a b"], columns: 2) == "\"a<br>b\"")
    let long = String(repeating: "x", count: 10_000)
    #expect(MermaidString.label([long]).utf8.count < 160)
  }

  /// Every sign of ASCII, alone and behind a letter and a number: nothing but what is known to be
  /// harmless stands as it is.
  @Test func noSignOfASCIIActs() {
    let harmless = Set("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789 ,?!'().-#;")
    for value in UInt8(0x20)..<0x7F {
      let sign = String(Unicode.Scalar(value))
      for text in [sign, "a" + sign, "1" + sign, sign + "a"] {
        let escaped = MermaidString.escaped(text)
        #expect(escaped.allSatisfy(harmless.contains))
        // A number sign and a semicolon are those of an entity code.
        #expect(escaped.count { $0 == "#" } == escaped.count { $0 == ";" })
      }
    }
  }
}
