"""Understanding: words in, a `Need` out, by rules that a reader can check."""
