extension CommandTable {
  static var schema: CommandDescription {
    CommandDescription(
      .schema, group: .programs, synopses: ["[NAME]"], operands: .optionalWord(SchemaName.words),
      summary: "print the schema of a file format",
      explanation: [
        "Prints the description of a format that other programs can hold files against: "
          + "\(WordList.or(SchemaName.words)). Without NAME it lists them."
      ],
      examples: [
        .init("whosaid schema", "Lists the schemas."),
        .init(
          "whosaid schema case -o case.schema.json", "Writes the schema of the case document."),
      ],
      flags: [.output, .color])
  }

  static var completions: CommandDescription {
    CommandDescription(
      .completions, group: .programs, synopses: [Shell.words.joined(separator: "|")],
      operands: .word(Shell.words),
      summary: "print completions for a shell",
      explanation: [
        "Prints a script with which the shell completes commands, flags and file names when "
          + "the Tab key is pressed. For bash, load it from ~/.bashrc; for zsh, save it as "
          + "_whosaid in a folder of fpath; for fish, save it as shown below."
      ],
      examples: [
        .init("source <(whosaid completions bash)", "Loads the completions into bash."),
        .init(
          "whosaid completions fish -o ~/.config/fish/completions/whosaid.fish",
          "Keeps the completions where fish looks for them."),
      ],
      flags: [.output, .color])
  }

  static var help: CommandDescription {
    CommandDescription(
      .help, group: .help, synopses: ["[COMMAND]", "--man"],
      operands: .optionalWord(CommandName.words),
      summary: "show help",
      explanation: [
        "Shows what a command does and which flags it takes; without COMMAND, the commands "
          + "themselves. A command followed by --help shows the same."
      ],
      examples: [
        .init("whosaid help report", "Says more about the report."),
        .init("whosaid help --man > whosaid.1", "Writes the manual page."),
      ],
      flags: [FlagUse(.man), .output, .color])
  }
}
