"""Advice that code works out: baskets, comparisons, what goes together, offers, and what to look for."""
