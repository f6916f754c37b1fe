extension Check {
  /// A quote has the words of the text.
  public static let quoteAltered = Check(
    name: "quote-altered",
    severity: .warning,
    title: "a quote has the words of the text",
    finds: """
      A quote that does not stand in its text, where words much like it do.
      """,
    matters: """
      Either the annotator copied it wrongly, or the text is another one than that which was read.
      """,
    example: Example(
      #"""
      {"format": "whosaid/1",
       "sources": [{"id": "s", "name": "S"}], "claims": [{"id": "c", "text": "C."}],
       "documents": [{"id": "d", "title": "D", "text": {"content": "The chief said that nothing points to arson."}}],
       "assertions": [{"id": "a", "source": "s", "claim": "c", "evidence": [{"document": "d",
         "quote": {"exact": "nothing points at arson"}}]}]}

      """#,
      gives:
        "5:23: warning: the quote is not in the text, which has \"nothing points to arson\" (91 % alike) in evidence of assertion \"a\" [quote-altered]"
    ),
    mend: """
      Copy the words from the text; they are in the message, with their place.
      """)
}
