"""Formats: bytes in, records with their positions out; one file per format."""
