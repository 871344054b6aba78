"""Conversations that were held, kept on this machine."""
