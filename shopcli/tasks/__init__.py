"""The pipelines, each readable top to bottom: a request in, typed events out."""
