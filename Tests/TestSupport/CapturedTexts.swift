import Provenance
import ProvenanceFormats

extension CaseReading {
  /// The reading as `whosaid check` goes on with it.
  ///
  /// It has what is wrong with the captured texts and with the quotes from them. A case with
  /// errors is left as it is.
  /// - Parameters:
  ///   - files: the bytes of the texts by the names that the case has for them.
  package func lookingIntoTexts(_ files: [String: [UInt8]] = [:]) -> CaseReading {
    lookingIntoTexts { file in
      files[file].map { .success($0) }
        ?? .failure(CaptureFault("is not there", help: "put it there", isMissing: true))
    }
  }

  /// The same, with the texts read by a function of their names.
  package func lookingIntoTexts(
    read: (_ file: String) -> Result<[UInt8], CaptureFault>
  ) -> CaseReading {
    if hasErrors { return self }
    let (texts, faults) = CaseTexts.load(records) { file, _ in read(file) }
    let quotes = TextStudy(records, texts).findings(records) { document in
      records.documents[document].text?.file ?? "text of \(records.documents[document].id)"
    }
    return adding(faults + quotes)
  }
}

extension CaseText {
  /// A case whose assertion "a" has the evidence that is given, which stands from the second line
  /// on; the text of document "d" is the file `d.txt`.
  package static func quoting(_ evidence: String, from text: String) -> CaseReading {
    members(
      #""sources": [{"id": "s", "name": "S"}], "claims": [{"id": "c", "text": "C."}], "#
        + #""documents": [{"id": "d", "title": "D", "text": {"file": "d.txt"}}], "#
        + #""assertions": [{"id": "a", "source": "s", "claim": "c", "evidence": ["#
        + "\n\(evidence)]}]"
    ).lookingIntoTexts(["d.txt": Array(text.utf8)])
  }
}
