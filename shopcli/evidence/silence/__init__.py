"""What no catalog tells, and what it says nothing of: told by its own name, before a field that shares a word
with it answers another question."""
