import Provenance
import ProvenanceReports
import Testing

/// The smallest picture in full: a source, a claim, an assertion.
@Suite struct GoldenPictureTests {
  private var records: Records {
    var records = Records(title: "Smallest")
    records.sources = [Source(id: "anna", name: "Anna", kind: .person)]
    records.claims = [Claim(id: "rain", text: "It rained.")]
    records.assertions = [Assertion(id: "a", source: "anna", claim: "rain", certainty: .possible)]
    return records
  }

  private static let dot = #"""
    // Provenance of claims: what is around a record. Reads left to right: document, carrier, relay, holder, claim, central claim.
    digraph whosaid {
      graph [rankdir=LR, charset="UTF-8", bgcolor="white", pad=0.3, nodesep=0.3, ranksep=0.55, splines=true, newrank=true, fontname="Helvetica,Arial,Noto Sans CJK TC,sans-serif", fontsize=14, labelloc=t, labeljust=l, tooltip=" ",
             label="1 hop around the claim “It rained.”\l1 claim, 1 assertion.\l"];
      node [fontname="Helvetica,Arial,Noto Sans CJK TC,sans-serif", fontsize=11, style=filled, fillcolor=white, color="#444444", fontcolor="#111111", penwidth=1.2, margin="0.12,0.07"];
      edge [fontname="Helvetica,Arial,Noto Sans CJK TC,sans-serif", fontsize=9, color="#767676", fontcolor="#333333", arrowsize=0.8];
      s1 [shape="ellipse", style="filled", fillcolor="#E8F1FA", margin="0.02,0.02", label="Anna", tooltip="source anna: Anna", id="holder:anna", class="holder person"];
      c1 [shape="box", penwidth="3", fontsize="12", label="It rained.\nclaimed by 1", tooltip="claim rain: It rained.", id="claim:rain", class="claim affirmed central"];
      s1 -> c1 [color="#0072B2", fontcolor="#005A8C", penwidth="2.2", weight="2", style="dotted", label=<<table border="0" cellborder="0" cellspacing="0" cellpadding="0" bgcolor="#FCFCFC"><tr><td>asserts (possible) [1]</td></tr></table>>, tooltip="[1] a: no evidence is recorded", labeltooltip="[1] a: no evidence is recorded", id="assertion:a", class="stance affirms possible"];
      key [shape=plain, fontsize=9, class="key", tooltip=" ", label=<<table border="0" cellborder="0" cellspacing="0" cellpadding="2" bgcolor="#F7F7F7">
        <tr><td colspan="2" align="left"><b>Key</b>   [n] = quote in the report</td></tr>
        <tr><td align="left"><font color="#0072B2">━━▶</font></td><td align="left">asserts</td></tr>
        <tr><td align="left">━ ╍ ┈</td><td align="left">certain, probable or inferred, possible</td></tr></table>>];
      { rank=same; key; s1; }
    }

    """#

  private static let json = #"""
    {
      "format": "whosaid-graph/1",
      "subject": "what is around a record",
      "title": ["1 hop around the claim “It rained.”", "1 claim, 1 assertion."],
      "notes": [],
      "nodes": [
        {
          "id": "s1",
          "type": "holder",
          "record": "anna",
          "label": "Anna",
          "remarks": [],
          "column": 1
        },
        {
          "id": "c1",
          "type": "claim",
          "record": "rain",
          "label": "It rained.",
          "remarks": ["claimed by 1"],
          "column": 2,
          "status": "affirmed",
          "central": true
        }
      ],
      "edges": [
        {
          "from": "s1",
          "to": "c1",
          "type": "affirms",
          "certainty": "possible",
          "records": ["a"],
          "quotes": [1],
          "label": "asserts (possible) [1]"
        }
      ],
      "questions": []
    }

    """#

  @Test func asDOT() throws {
    #expect(try PictureCases.dot(records, .around("rain", hops: 1)) == GoldenPictureTests.dot)
  }

  @Test func asJSON() throws {
    let picture = try PictureCases.picture(records, .around("rain", hops: 1))
    #expect(GraphJSONText.text(picture) == GoldenPictureTests.json)
  }
}
