"""Grounding: what a model says, tied back to the candidates that it was given."""
