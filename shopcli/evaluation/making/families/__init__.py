"""One file for each family: `drafts(survey, chance)` gives out tasks for as long as it can, repeats among them."""
