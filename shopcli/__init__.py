"""A shopping assistant for the terminal: code decides, the model speaks, every claim is checked."""

__version__ = "0.1.0"
