"""Sources: where a catalog comes from, and whether it has changed; `source` is the way in."""
