"""What customers say, told as the opinions that they are: of what a question names, of good and bad, of all,
and what is known of the reviews themselves."""
