extension Check {
  /// A quote stands in its text.
  public static let quoteOrphan = Check(
    name: "quote-orphan",
    severity: .warning,
    title: "a quote stands in its text",
    finds: """
      A quote that does not stand in its text, nor do any words that are much like it, or several
      passages are too much alike to choose between.
      """,
    matters: """
      Nobody can check that the source said so.
      """,
    example: Example(
      #"""
      {"format": "whosaid/1",
       "sources": [{"id": "s", "name": "S"}], "claims": [{"id": "c", "text": "C."}],
       "documents": [{"id": "d", "title": "D", "text": {"content": "No comment."}}],
       "assertions": [{"id": "a", "source": "s", "claim": "c", "evidence": [{"document": "d",
         "quote": {"exact": "nothing points to arson"}}]}]}

      """#,
      gives:
        "5:23: warning: the quote is not in the text, nor is anything much like it in evidence of assertion \"a\" [quote-orphan]"
    ),
    mend: """
      Look for the words in the text, or name the document that has them. Where the words are your
      own, record them as a paraphrase in the note, not as a quote.
      """)
}
