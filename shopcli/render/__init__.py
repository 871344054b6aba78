"""Renderers: events in, a terminal view, plain text, JSON or JSON Lines out; nothing is computed here."""
