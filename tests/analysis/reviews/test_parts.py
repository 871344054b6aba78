"""What reviews speak of, and where."""

import pytest

from shopcli.analysis.reviews.parts import GENERAL, Spotter, known_parts

SPOTTER = Spotter(known_parts())


def told(text: str, spotter: Spotter = SPOTTER) -> list[tuple[str, str]]:
    return [(spotter.parts[each.part].key, text[each.start : each.end]) for each in spotter.mentions(text)]


@pytest.mark.parametrize(
    ("text", "parts"),
    [
        ("The battery life is great, screens are dim.", [("battery", "battery life"), ("screen", "screens")]),
        ("Ⅷ FAN NOISE and Wi-Fi", [("noise", "FAN NOISE"), ("connectivity", "Wi-Fi")]),
        ("续航不错，快递很快", [("battery", "续航"), ("delivery", "快递")]),
        ("屏幕和 keyboard", [("keyboard", "keyboard"), ("screen", "屏幕")]),
        ("İt has a battery", [("battery", "battery")]),
        ("Nothing of the kind: batteryless, screening", []),
        ("", []),
    ],
)
def test_words_of_both_languages_are_found_where_they_stand(text: str, parts: list[tuple[str, str]]) -> None:
    assert told(text) == parts


def test_the_longest_word_counts() -> None:
    assert told("noise cancelling") == [("sound", "noise cancelling")]
    assert told("充电器") == [("charging", "充电器")]


def test_every_part_has_a_name_and_words_in_both_languages() -> None:
    general, *named = known_parts()
    assert (general.key, general.words) == (GENERAL, ())
    for part in named:
        assert part.name("en").isascii()
        assert not part.name("zh").isascii()
        assert len({word.isascii() for word in part.words}) == 2 or part.key == "heating"
    assert len({part.key for part in named}) == len(named)


def test_attributes_of_a_catalog_are_parts_where_no_known_one_speaks_of_them() -> None:
    spotter = Spotter(known_parts())

    strap = spotter.own_part("Luggage loop")
    assert strap is not None
    assert spotter.own_part("Luggage loop") == strap
    assert spotter.own_part("Screen size") is None
    assert spotter.own_part("RAM") is None
    assert told("Both luggage loops tore.", spotter) == [("luggage loop", "luggage loops")]
    assert told("Both luggage loops tore.") == []
