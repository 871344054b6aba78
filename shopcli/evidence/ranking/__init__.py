"""What the evidence ranking looks at in a question and in a passage, and what each sign counts for."""
