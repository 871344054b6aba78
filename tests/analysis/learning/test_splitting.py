"""Which texts are held out."""

from collections import Counter

from hypothesis import given, settings
from hypothesis import strategies as st

from shopcli.analysis.learning.classifier import Example
from shopcli.analysis.learning.splitting import FEWEST, split


def texts(label: str, count: int) -> list[Example]:
    return [Example(f"{label} text {'x' * number}", label) for number in range(count)]


def test_each_label_gives_its_share() -> None:
    parts = split([*texts("a", 100), *texts("b", 20)], 0.2, 1)
    assert Counter(one.label for one in parts.test) == {"a": 20, "b": 4}
    assert Counter(one.label for one in parts.train) == {"a": 80, "b": 16}


def test_the_same_seed_holds_out_the_same_texts_whatever_their_order() -> None:
    examples = [*texts("a", 30), *texts("b", 30)]
    held_out = [
        set(split(order, 0.2, seed).test) for order, seed in ((examples, 1), (examples[::-1], 1), (examples, 2))
    ]
    assert held_out[0] == held_out[1] != held_out[2]


def test_a_label_with_few_texts_is_left_out() -> None:
    parts = split([*texts("a", 10), *texts("b", FEWEST), *texts("c", FEWEST - 1)], 0.2, 1)
    assert parts.labels == ("a", "b")
    assert parts.rare == (("c", FEWEST - 1),)
    assert "c" not in {one.label for one in (*parts.train, *parts.test)}


def test_repeating_a_text_does_not_make_a_label_frequent() -> None:
    repeated = [Example("the same", "b")] * 50
    assert split([*texts("a", 10), *repeated], 0.2, 1).labels == ("a",)


@given(
    st.lists(
        st.tuples(
            st.sampled_from(["Good!", "good", "ＧＯＯＤ", "bad", "坏", "坏。", "!!!", "…"]), st.sampled_from("ab")
        )
    ),
    st.integers(1, 9),
)
@settings(deadline=None)
def test_equal_texts_are_never_on_both_sides(pairs: list[tuple[str, str]], seed: int) -> None:
    examples = [*texts("a", 9), *texts("b", 9), *(Example(text, label) for text, label in pairs)]
    parts = split(examples, 0.3, seed)

    def keys(side: tuple[Example, ...]) -> set[str]:
        same = {"good!": "good", "ｇｏｏｄ": "good", "坏。": "坏"}
        return {same.get(one.text.lower(), one.text.lower()) for one in side}

    assert not keys(parts.train) & keys(parts.test)
    assert len(parts.train) + len(parts.test) == len(examples)


def test_equal_texts_and_contradictions_are_counted() -> None:
    same = [Example("So so", "a"), Example("so so!", "a"), Example("so so", "b")]
    parts = split([*texts("a", 9), *texts("b", 9), *same], 0.2, 1)
    assert (parts.repeated, parts.contradictory) == (3, 1)
