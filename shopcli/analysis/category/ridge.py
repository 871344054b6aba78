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


def kernel(cosines: Floats) -> Floats:
    return _ALIKE * cosines + _BOTH * cosines * cosines


def solve(alike: Floats, labels: Integers, classes: int) -> tuple[Floats, Floats]:
    """Weights of the products for each class, and the scores of each product by all others.

    A score is near 1 for the class that a product surely is of, and near 0 for the others.
    """
    count = len(labels)
    wanted = np.zeros((count, classes), np.float32)
    wanted[np.arange(count), labels] = 1
    inverse = np.linalg.inv(alike + _CAUTION * np.eye(count, dtype=np.float32)).astype(np.float32)
    weights = inverse @ wanted
    left_out = wanted - weights / np.diagonal(inverse)[:, None]
    return weights.astype(np.float32), left_out.astype(np.float32)
