extension Check {
  /// The lines of a chained journal are as they were kept.
  public static let brokenChain = Check(
    name: "broken-chain",
    severity: .error,
    title: "the lines of a kept journal are as they were kept",
    finds: """
      A line of a hash-chained journal whose hash does not fit: it was changed after it was
      kept, or lines before it were taken out, put in or moved.
      """,
    matters: """
      A journal is kept so that one can show later who recorded what, and when. A line that
      was changed behind its back shows nothing.
      """,
    example: Example(
      #"""
      {"h":"0000000000000000000000000000000000000000000000000000000000000000","type":"case","format":"whosaid/1"}

      """#, isJournal: true,
      gives:
        "1:1: error: the hash of line 1 does not fit: the line was changed, or it is not the first"
        + " [broken-chain]"),
    mend: """
      Take the journal from a copy whose checkpoint you know, and enter what is missing with
      whosaid add, amend or retract. To go on with the lines as they are now, begin a new journal
      with them: whosaid init NEW.jsonl OLD.jsonl.
      """)
}
