"""What is said of products that were left out while learning."""

import numpy as np

from shopcli.analysis.category.ridge import kernel, solve


def test_a_product_left_out_is_scored_as_if_it_had_never_been_learned_from() -> None:
    chance = np.random.default_rng(3)
    features = chance.random((300, 40)).astype(np.float32) ** 8
    features /= np.linalg.norm(features, axis=1, keepdims=True)
    alike, labels = kernel(features @ features.T), np.arange(300, dtype=np.int32) % 3
    _, left_out = solve(alike, labels, 3)
    for row in (0, 149, 299):
        others = np.arange(300) != row
        weights, _ = solve(alike[others][:, others], labels[others], 3)
        np.testing.assert_allclose(left_out[row], alike[row, others] @ weights, atol=1e-3)
