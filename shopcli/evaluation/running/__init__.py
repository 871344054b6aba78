"""Tasks asked through the real pipelines, and what came of them, kept as it comes."""
