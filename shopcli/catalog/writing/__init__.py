"""Catalogs written: native YAML, JSON and JSON Lines, and the feeds of others, product by product."""
