"""What each of `FEATURES` counts for: logistic regressions fitted by `python -m bench.qa_fit`."""

WEIGHTS = (5.4, 1.2, 1.0, 0.6, 1.0, -2.1, -0.2, -0.9, 0.4)
BIAS = -3.5

WEIGHTS_WITH_MEANING = (3.0, 0.9, 0.9, 0.7, 0.2, -2.0, -0.6, -0.7, 0.0)
MEANING = 5.2
"""What the cosine of question and passage counts for."""
BIAS_WITH_MEANING = -3.5
