// Prints who contradicts whom in a case: swift run contradictions [CASE]
import Foundation
import Provenance
import ProvenanceFormats

let path = CommandLine.arguments.dropFirst().first ?? "Examples/japan-russia-2plus2/case.json"
let bytes = try [UInt8](Data(contentsOf: URL(filePath: path)))
let reading = CaseReading.read([CaseInput(name: path, bytes: bytes)])
for diagnostic in reading.diagnostics() {
  print("\(path):\(diagnostic.line):\(diagnostic.column): \(diagnostic.finding.message)")
}
guard !reading.hasErrors else { exit(1) }

let graph = ClaimGraph(reading.records)
let analysis = Analysis(graph)
for contradiction in analysis.contradictions {
  print(contradiction.id, contradiction.severity, contradiction.claims.map { graph.claim($0).text })
  for pair in analysis.pairs(of: contradiction) {
    let (a, b) = (graph.assertion(pair.a), graph.assertion(pair.b))
    print("  \(a.source) \(a.stance) \(a.claim ?? "") / \(b.source) \(b.stance) \(b.claim ?? "")")
  }
}
