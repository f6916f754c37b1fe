import ProvenanceCommands

Entry.main()
