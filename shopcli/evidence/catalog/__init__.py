"""Questions over all products: the set that a question describes, read as a shopper's need is, and counted,
listed, summed up or ranked over all of the catalog."""
