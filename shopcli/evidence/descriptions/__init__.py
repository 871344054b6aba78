"""What is told in sentences and asked for in other words than any field has a name for: looked for by what both
mean, told as a quotation, and only where it is an answer of the kind that was asked for."""
