"""What is asked: the question without the names in it, whether for a yes or no, an opinion or what is to come,
in one spelling and one script."""
