// Texts that would act, break a table or hide in an output, and cases that carry them everywhere.
import Foundation
import Provenance
import ProvenanceFormats
import ProvenanceReports

enum HostileTexts {
  static let all: [String] = [
    "<script>alert(1)</script>", "\"><img src=x onerror=alert(1)>", "</title></svg>",
    "[click](javascript:alert(1))", "![x](http://example.org/t.png)", "`code` **bold** _it_ ~~s~~",
    "| a | b |\n|---|---|", "# heading\n\n- item", "=cmd|' /C calc'!A0", "\\N\\G\\E\\T \\n \\l \\",
    "&lt;b&gt; &amp; &#106;", "\u{202E}evil\u{202C}", "zero\u{200B}width\u{FEFF}",
    "\u{1B}[31mred\u{7}", "a\u{0}b", "\"quoted\" \\\"escaped\\\\", "line\nbreak\r\nand\ttab",
    "عربية עברית", "👩‍👩‍👧‍👦 🇯🇵", "俄日討論亞太安全，中媒否認被忽略。", "a" + String(repeating: "\u{301}", count: 20),
    "\u{FFFF}", "www.example.org http://example.org/ @someone", "$x^2$ $$y$$", "<!-- c --> ]]>",
    "1. list", "- dash", "+ plus", "> quote", "~~~", "***", "===", "---", "<https://example.org>",
    String(repeating: "W", count: 2000), "{{t}} {% raw %}", "a|b", "x\\|y", "``` fence",
    "</details>",
  ]

  /// A case with a contradiction, a derived one and agreement, in which every text is this one.
  static func report(_ text: String) -> ContradictionReport {
    var records = Records(title: text)
    records.sources = [
      Source(id: "s1", name: text, kind: .outlet, role: text),
      Source(id: "s2", name: text + "2", identity: .anonymous, controlledBy: "s1"),
      Source(id: "s3", name: text + "3", memberOf: "s1"),
    ]
    records.documents = [Document(id: "d", title: text, publisher: "s1")]
    records.claims = ["c1", "c2", "c3"].map { Claim(id: $0, text: text) }
    let evidence = Evidence(
      document: "d", quote: [Quote(exact: text)], cue: text, fidelity: .imputation, warrant: text,
      translation: text)
    records.assertions = [
      Assertion(id: "a1", source: "s2", claim: "c1", evidence: [evidence], note: text),
      Assertion(id: "a2", source: "s3", claim: "c1", stance: .denies, evidence: [evidence]),
      Assertion(id: "a3", source: "s1", claim: "c2", inferred: true, evidence: [evidence]),
      Assertion(id: "a4", source: "s2", claim: "c3", stance: .denies, evidence: [evidence]),
    ]
    records.relations = [
      Relation(id: "r1", kind: .entails, from: "c2", to: "c1", reason: text),
      Relation(id: "r2", kind: .entails, from: "c2", to: "c3", certainty: .probable, reason: text),
    ]
    return ContradictionReport(Analysis(ClaimGraph(records)))
  }
}
