"""A conversation: each turn is read as a move, which changes the state or asks a task. No terminal is known here."""
