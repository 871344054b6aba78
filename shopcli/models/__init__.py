"""Models: a prompt in, a text stream out; an OpenAI-compatible endpoint or the built-in writer."""
