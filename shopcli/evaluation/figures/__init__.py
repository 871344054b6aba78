"""From results to figures: rates with their intervals, comparisons, reports."""
