"""Where products belong in a tree of categories, and which stand in the wrong place."""
