"""Tasks made from a catalog, one file for each family, their answers read from the raw products."""
