"""Everything that is known, in pieces, and the chance of each to answer: what is looked at in a question and in
a passage, what each sign counts for, and the meaning beside words, where the extra is installed."""
