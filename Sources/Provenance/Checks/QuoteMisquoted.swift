extension Check {
  /// A quotation has the words of its origin.
  public static let quoteMisquoted = Check(
    name: "quote-misquoted",
    severity: .note,
    title: "a quotation has the words of its origin",
    finds: """
      A quotation in one document that stands otherwise, or not at all, in the document that it comes
      from: one that its document is derived from, or that its source or a relay published. A capital,
      punctuation, an ellipsis and words in square brackets change nothing.
      """,
    matters: """
      Words that are bent on their way change what a source seems to hold. It is no mistake of the
      annotation but a finding, and the report shows it.
      """,
    example: Example(
      #"""
      {"format": "whosaid/1",
       "sources": [{"id": "s", "name": "S"}], "claims": [{"id": "c", "text": "C."}],
       "documents": [{"id": "wire", "title": "Wire", "text": {"content": "Nothing points to arson, the chief said."}},
                     {"id": "d", "title": "D", "derivedFrom": ["wire"], "text": {"content": "“Something points to arson,” the chief said."}}],
       "assertions": [{"id": "a", "source": "s", "claim": "c", "evidence": [{"document": "d",
         "quote": {"exact": "Something points to arson"}}]}]}

      """#,
      gives:
        "6:13: note: the quotation differs from its origin: \"wire\" has \"Nothing points to arson\" in evidence of assertion \"a\" [quote-misquoted]"
    ),
    mend: """
      Nothing, where the annotation is right. Read both texts; see who changed the words.
      """)
}
