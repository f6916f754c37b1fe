extension Check {
  /// A quote stands where its position says.
  public static let quoteMoved = Check(
    name: "quote-moved",
    severity: .warning,
    title: "a quote stands where its position says",
    finds: """
      A quote that stands in its text, in one place, but not at the "position" that is recorded.
      """,
    matters: """
      Whoever opens the text at the position finds other words.
      """,
    example: Example(
      #"""
      {"format": "whosaid/1",
       "sources": [{"id": "s", "name": "S"}], "claims": [{"id": "c", "text": "C."}],
       "documents": [{"id": "d", "title": "D", "text": {"content": "No comment. Nothing points to arson."}}],
       "assertions": [{"id": "a", "source": "s", "claim": "c", "evidence": [{"document": "d",
         "quote": {"exact": "Nothing points to arson."}, "position": {"start": 0, "end": 24}}]}]}

      """#,
      gives:
        "5:64: warning: the quote stands in another place of the text, at 12 to 36 in evidence of assertion \"a\" [quote-moved]"
    ),
    mend: """
      Write the position of the place where it stands, or leave it out.
      """)
}
