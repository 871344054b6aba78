"""What shops export: each feed in a file of its own, turned into records of the native shape."""
