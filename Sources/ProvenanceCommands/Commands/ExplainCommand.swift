extension CommandRun {
  func explain(_ invocation: Invocation) -> CommandResult { .failure("x") }
  func explainCheck(_ name: String, _ invocation: Invocation) -> CommandResult { .failure("x") }
  func graph(_ invocation: Invocation) -> CommandResult { .failure("x") }
}
