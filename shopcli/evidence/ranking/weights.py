"""What each of `FEATURES` counts for: logistic regressions as `python -m bench.qa_fit` prints them."""

WEIGHTS = (5.4, 1.1, 1.0, 0.7, 1.0, -2.1, -0.2, -0.9, 0.4)
BIAS = -3.5

WEIGHTS_WITH_MEANING = (2.9, 0.9, 1.0, 0.7, 0.2, -2.0, -0.6, -0.7, 0.0)
BIAS_WITH_MEANING = -3.4
MEANING = 5.3
"""What the cosine of question and passage counts for."""
