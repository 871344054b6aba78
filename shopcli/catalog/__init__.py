"""Catalogs: what is sold, read from any native source into an index that answers without parsing again."""
