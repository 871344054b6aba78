"""A conversation as a file that can be read without shopcli."""
