"""One thin file per subcommand: read options, start a task, hand its events to a renderer."""
