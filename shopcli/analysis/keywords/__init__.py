"""Key terms and attributes that titles and descriptions state, each with where it stands."""
