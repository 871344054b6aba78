"""Nearness in meaning across languages: a vector for every product, beside its index, where `[semantic]` is there."""
