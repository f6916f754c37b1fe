extension CommandRun {
  func graph(_ invocation: Invocation) -> CommandResult { .failure("x") }
}
