"""The values of claims: numbers, prices, states and features found in a sentence, and held against the catalog.

`find` and `judge` are the two ways in; each topic has a file that finds and one that judges.
"""
