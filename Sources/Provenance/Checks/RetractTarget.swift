extension Check {
  /// What is retracted is there.
  public static let retractTarget = Check(
    name: "retract-target",
    severity: .error,
    title: "what is retracted is there",
    finds: """
      A line {"type": "retract", ...} whose target is not TYPE:ID, or names a record that is
      not there or was retracted before.
      """,
    matters: """
      A record that somebody wanted gone would stay in the report.
      """,
    example: Example(
      #"""
      {"type": "source", "id": "bbc", "name": "BBC"}
      {"type": "retract", "target": "source:bcb"}

      """#, isJournal: true,
      gives: "2:1: error: there is no record \"source:bcb\" to take back [retract-target]"),
    mend: """
      Name the target as TYPE:ID, for instance "assertion:a3".
      """)
}
