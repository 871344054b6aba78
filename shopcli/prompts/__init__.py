"""Prompts: task templates as data files, and the builder that fits candidates into a token budget."""
