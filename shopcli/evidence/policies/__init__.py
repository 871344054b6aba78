"""What a shop's rules and its own answers say: which rule is meant, which of its sentences, and what of it code
can decide: days gone by, opening hours, another country."""
