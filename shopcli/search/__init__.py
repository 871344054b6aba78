"""Finding: a Need and an index in, ranked candidates out, each with its reasons."""
