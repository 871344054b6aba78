"""What reviews say, part by part, and whether they can be trusted."""
