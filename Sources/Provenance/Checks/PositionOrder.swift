extension Check {
  /// A place in a text ends behind its beginning.
  public static let positionOrder = Check(
    name: "position-order",
    severity: .error,
    title: "a place in a text ends behind its beginning",
    finds: """
      A position whose end is not greater than its start.
      """,
    matters: """
      Positions are half open: the end is one past the last character. Such a place holds no
      words.
      """,
    example: Example(
      #"""
      {"format": "whosaid/1",
       "sources": [{"id": "s", "name": "S"}], "documents": [{"id": "d", "title": "T"}],
       "claims": [{"id": "c", "text": "C."}],
       "assertions": [{"id": "a", "source": "s", "claim": "c",
         "evidence": [{"document": "d", "position": {"start": 9, "end": 9}}]}]}

      """#,
      gives:
        "5:67: error: the place ends before it begins in \"position\" of assertion \"a\" [position-order]"
    ),
    mend: """
      Count Unicode scalars from 0, or leave the position out.
      """)
}
