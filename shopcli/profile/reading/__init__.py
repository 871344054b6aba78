"""Orders and events from shops' exports: a few named fields are read, everything else is dropped at the door."""
