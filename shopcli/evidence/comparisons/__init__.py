"""Products held against each other: by what both state, by how much they differ, and which of a set has the
most of it."""
