"""The chat loop: lines from a terminal or a pipe to a conversation, and its events to a renderer."""
