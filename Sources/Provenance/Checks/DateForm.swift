extension Check {
  /// A date is a day of the calendar, written the international way.
  public static let dateForm = Check(
    name: "date-form",
    severity: .error,
    title: "a date is a day of the calendar, written the international way",
    finds: """
      A date that is not EDTF level 0 (2013, 2013-11, 2013-11-02, 2013-11-02T10:00:00Z, or
      an interval 2013-11-02/2013-11-05), or that no calendar has.
      """,
    matters: """
      Dates decide which of two positions is the later one; 2/11/2013 is two different days
      to two readers.
      """,
    example: Example(
      #"""
      {"format": "whosaid/1",
       "documents": [{"id": "d", "title": "T", "published": "2013-02-30"}]}

      """#,
      gives:
        "2:55: error: \"2013-02-30\" is no date in \"published\" of document \"d\": February 2013 has no day 30 [date-form]"
    ),
    mend: """
      Write year, month, day. What is not known is left out: 2013-11 is a date.
      """)
}
