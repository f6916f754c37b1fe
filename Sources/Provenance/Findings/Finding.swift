/// A fault in the annotation of a case; a contradiction between sources is none.
public struct Finding: Sendable {
  /// How bad a fault is.
  public enum Severity: String, Sendable {
    /// The case cannot be used.
    case error
    /// The case can be used; look at it all the same.
    case warning
    /// The annotation may be right; it shows something that is worth a look.
    case note
  }

  /// Where in the case a fault is.
  public enum Place: Sendable, Hashable {
    /// A range of bytes of an input, by the number of the input.
    case bytes(input: Int, range: Range<Int>)
    /// A field of a record; a path without steps is the record itself.
    case field(RecordReference, path: [Step])
    /// A place in a file that is no input: in a captured text.
    case file(FilePlace)
    /// The case as a whole.
    case nowhere
  }

  /// A step from a record to a part of it.
  public enum Step: Sendable, Hashable {
    case field(String)
    case item(Int)
  }

  /// The check that found it.
  public var check: Check
  /// Where it is.
  public var place: Place
  /// Another place that the message speaks of, where there is one.
  public var other: Place?
  /// What is wrong: imperative or plain, lower case, no full stop.
  public var message: String
  /// How to mend it.
  public var help: String?
  /// How bad it is: the check's own severity.
  public var severity: Severity { check.severity }

  /// A fault found by a check.
  public init(
    _ check: Check, at place: Place, _ message: String, help: String? = nil, other: Place? = nil
  ) {
    self.check = check
    self.place = place
    self.other = other
    self.message = message
    self.help = help
  }
}
