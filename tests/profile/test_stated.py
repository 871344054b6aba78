"""What a shopper states, as it is written on a command line."""

import pytest

from shopcli.errors import UsageError
from shopcli.profile.stated import read_avoided, read_stated, refused_in


@pytest.mark.parametrize(
    ("key", "value", "name", "kept"),
    [
        ("size.shoes", "42", "size.shoes", "42"),
        ("尺码.鞋", "42", "size.鞋", "42"),
        ("Brands", "Acme", "brand", "Acme"),
        ("color.Laptops", "black", "colour.laptops", "black"),
        ("budget", "$80-150", "budget", "80-150 USD"),
        ("budget", "80 to 1,500 EUR", "budget", "80-1500 EUR"),
        ("budget", "up to 150 usd", "budget", "0-150 USD"),
        ("budget", "max 99.90 £", "budget", "0-99.9 GBP"),
        ("预算.耳机", "500-900元", "budget.耳机", "500-900 CNY"),
        ("预算", "500元以下", "budget", "0-500 CNY"),
        ("budget", "HK$ 900-500", "budget", "500-900 HKD"),
        ("allergy", "peanuts", "allergy", "peanuts"),
    ],
)
def test_statements_by_any_name_of_their_key(key: str, value: str, name: str, kept: str) -> None:
    stated = read_stated(key, value)
    assert (stated.name, stated.value) == (name, kept)
    assert stated.is_sound


@pytest.mark.parametrize(
    ("key", "value"),
    [
        ("shoe", "42"),
        ("size", ""),
        ("size", "x" * 61),
        ("budget", "80-150"),
        ("budget", "80 USD - 90 EUR"),
        ("brand", "!"),
    ],
)
def test_what_cannot_be_stated(key: str, value: str) -> None:
    with pytest.raises(UsageError) as refused:
        read_stated(key, value)
    assert refused.value.hint


@pytest.mark.parametrize(
    ("value", "refused"),
    [("no leather", "leather"), ("without wool", "wool"), ("不要皮革", "皮革"), ("leather", None), ("Nortavo", None)],
)
def test_a_refusal_avoids(value: str, refused: str | None) -> None:
    assert refused_in(value) == refused


def test_what_is_avoided_is_a_word_and_nobodys_address() -> None:
    assert read_avoided(" No  Leather ") == "leather"
    for word in ("", "?", "a@b.example"):
        with pytest.raises(UsageError):
            read_avoided(word)
