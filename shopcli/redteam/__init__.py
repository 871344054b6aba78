"""Redteam: attacks planted in a copy of a catalog, asked about through the real pipeline, and what they achieved."""
