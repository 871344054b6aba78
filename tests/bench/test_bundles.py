"""The bench of bundles: its BM25, its mixture, and that a scored bundle never serves as an order."""

from bench.bundles import Bm25, Domain, best, completion, mixed


def test_rarer_words_count_more() -> None:
    scores = Bm25({"a": ["usb", "cable"], "b": ["usb", "hub"], "c": ["usb", "hub"]}).scores(["usb", "cable"])
    assert best(scores, ()) == ["a", "b", "c"]


def test_parts_are_scaled_to_their_best() -> None:
    assert mixed({"a": 40.0, "b": 10.0}, {"b": 0.2}, 0.5) == {"a": 1.0, "b": 0.75}
    assert mixed({}, {"b": 0.2}, 0.5) == {"b": 0.5}


def test_the_scored_bundle_is_no_order_of_its_own() -> None:
    """No title shares a word, so that only another bundle could tell what is hidden."""
    titles = {"a": ("one",), "b": ("two",), "c": ("three",), "d": ("four",)}
    alone = Domain("alone", titles, titles, {"1": ("a", "b"), "2": ("c", "d")}, {})
    twice = Domain("twice", titles, titles, {"1": ("a", "b"), "2": ("a", "b")}, {})
    assert completion(alone, None)[1].hits == 0
    assert completion(twice, None)[1].hits == 4
