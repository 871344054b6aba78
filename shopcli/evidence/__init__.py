"""What is known that may answer a question, and which of it does."""
