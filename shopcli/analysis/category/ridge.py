"""Learning from products that are filed: kernel ridge regression on every category at once.

It is chosen for what it says of the products that it has learned from: what it would say of each if it had not seen it
follows from the same solution (`left_out`), so a product's own vote never counts for where it stands, and confidence
is measured on products that were left out without learning again.
"""

import numpy as np

from shopcli.analysis.category.vectors import Floats, Integers

_CAUTION = 0.25
"""How far a single product may be from what is learned; larger trusts single products less."""

_ALIKE, _BOTH = 0.4, 0.6
"""How much being alike counts in itself, and in all ways at once: "a case" and "of this shop" together say more."""

_SMALL = 128
"""Rows below which quartering a matrix gains nothing."""


def kernel(cosines: Floats) -> Floats:
    return _ALIKE * cosines + _BOTH * cosines * cosines


def solve(alike: Floats, labels: Integers, classes: int) -> tuple[Floats, Floats]:
    """Weights of the products for each class, and the scores of each product by all others.

    A score is near 1 for the class that a product surely is of, and near 0 for the others.
    """
    count = len(labels)
    wanted = np.zeros((count, classes), np.float32)
    wanted[np.arange(count), labels] = 1
    # What the inverse is made of tells all that is needed of it, for less than half the work.
    lower = np.linalg.cholesky(alike + _CAUTION * np.eye(count, dtype=np.float32)).astype(np.float32)
    half = _inverse_of_lower(lower)
    weights = half.T @ (half @ wanted)
    left_out = wanted - weights / np.square(half).sum(axis=0)[:, None]
    return weights.astype(np.float32), left_out.astype(np.float32)


def _inverse_of_lower(triangle: Floats) -> Floats:
    """Of a lower triangular matrix, by its quarters."""
    half = len(triangle) // 2
    if half < _SMALL:
        return np.linalg.inv(triangle).astype(np.float32)
    found = np.zeros_like(triangle)
    found[:half, :half] = _inverse_of_lower(triangle[:half, :half])
    found[half:, half:] = _inverse_of_lower(triangle[half:, half:])
    found[half:, :half] = -found[half:, half:] @ (triangle[half:, :half] @ found[:half, :half])
    return found
