"""Which product is meant: by its id, its name or part of it, a slip of the keys, its title, its maker, kind and
size. Also which names are none of the catalog's."""
