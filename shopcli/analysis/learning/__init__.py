"""Classifiers learned from the user's own labelled texts: small, kept as data, never unpickled."""
