extension Check {
  /// A quote stands in one place.
  public static let quoteAmbiguous = Check(
    name: "quote-ambiguous",
    severity: .warning,
    title: "a quote stands in one place",
    finds: """
      A quote that stands in several places of its text, where neither its position nor its prefix and
      suffix tell which is meant.
      """,
    matters: """
      One of them may say it of something else. The program does not choose.
      """,
    example: Example(
      #"""
      {"format": "whosaid/1",
       "sources": [{"id": "s", "name": "S"}], "claims": [{"id": "c", "text": "C."}],
       "documents": [{"id": "d", "title": "D", "text": {"content": "He said no. She said no."}}],
       "assertions": [{"id": "a", "source": "s", "claim": "c", "evidence": [{"document": "d",
         "quote": {"exact": "said no"}}]}]}

      """#,
      gives:
        "5:23: warning: the quote stands in 2 places of the text in evidence of assertion \"a\" [quote-ambiguous]"
    ),
    mend: """
      Give a "position", or a "prefix" and "suffix": what stands directly before and after.
      """)
}
