"""Records: what a record may hold, checked field by field, and read into products and stores."""
