"""What may be told of a product in a text for its page, and that text in the code's own words, in both languages."""
