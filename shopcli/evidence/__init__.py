"""What is known that may answer a question, and which of it does.

`answer` chooses the drawer that answers: `product_answers` for one product, `several_answers` for more. Drawers import
downward only, in the order of the contract in pyproject.toml.
"""
