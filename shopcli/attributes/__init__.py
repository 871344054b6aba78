"""Attributes: what shops call things, in both languages, and quantities brought to one unit; `facts` is the way in."""
