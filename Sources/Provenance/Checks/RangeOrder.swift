extension Check {
  /// A range ends no earlier than it begins.
  public static let rangeOrder = Check(
    name: "range-order",
    severity: .error,
    title: "a range ends no earlier than it begins",
    finds: """
      A value whose "min" is greater than its "max", or a scope whose "to" is over before its
      "from" begins.
      """,
    matters: """
      No number lies in such a range, so that every other claim would contradict it; at such a
      time nothing happens, so that nothing would.
      """,
    example: Example(
      #"""
      {"format": "whosaid/1",
       "claims": [{"id": "c", "text": "10 to 15 died.", "value": {"min": 15, "max": 10}}]}

      """#,
      gives:
        "2:79: error: the range from 15 to 10 ends before it begins in claim \"c\" [range-order]"
    ),
    mend: """
      Write the smaller number as "min", the earlier date as "from".
      """)
}

extension Records {
  /// The ranges and times that end before they begin.
  /// - Complexity: O(n) in the claims.
  func rangeOrders() -> [Finding] {
    claims.indices.flatMap { index in
      let record = RecordReference(.claim, index)
      var findings: [Finding] = []
      if let value = claims[index].value, let min = value.min, let max = value.max,
        ExactDecimal(max) < ExactDecimal(min)
      {
        findings.append(
          Finding(
            .rangeOrder, at: .field(record, path: [.field("value"), .field("max")]),
            "the range from \(min.text) to \(max.text) ends before it begins in \(name(of: record))",
            help: "give the smaller number as \"min\""))
      }
      if let from = claims[index].scope?.from, let to = claims[index].scope?.to,
        to.seconds.upperBound <= from.seconds.lowerBound
      {
        findings.append(
          Finding(
            .rangeOrder, at: .field(record, path: [.field("scope"), .field("to")]),
            "the time from \(from.text) to \(to.text) ends before it begins in \(name(of: record))",
            help: "give the earlier date as \"from\""))
      }
      return findings
    }
  }
}
