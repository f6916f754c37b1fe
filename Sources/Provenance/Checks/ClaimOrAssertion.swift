extension Check {
  /// An assertion is about a claim or about an assertion.
  public static let claimOrAssertion = Check(
    name: "claim-or-assertion",
    severity: .error,
    title: "an assertion is about a claim or about an assertion",
    finds: """
      An assertion with neither "claim" nor "assertion", or with both.
      """,
    matters: """
      To deny a claim and to deny having said it are two different things.
      """,
    example: Example(
      #"""
      {"format": "whosaid/1",
       "sources": [{"id": "s", "name": "S"}],
       "assertions": [{"id": "a", "source": "s"}]}

      """#,
      gives:
        "3:17: error: neither \"claim\" nor \"assertion\" is given in assertion \"a\" [claim-or-assertion]"
    ),
    mend: """
      Give one of them; where a source does both, make two assertions.
      """)
}
