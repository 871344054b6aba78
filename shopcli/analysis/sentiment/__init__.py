"""How a text speaks of what it is about."""
