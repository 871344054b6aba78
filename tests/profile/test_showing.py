"""What readers see of a profile: on cards, in tables, and in previews."""

from decimal import Decimal

from shopcli.catalog.product import Product
from shopcli.profile.conclude import conclude
from shopcli.prompts.sheet import candidate_sheet
from shopcli.render.card import card
from shopcli.render.lines import Line, Table
from shopcli.render.profile import empty_view, profile_value, profile_view
from shopcli.search.candidate import Candidate, Reason
from tests.profile.shoppers import TODAY, did, profile
from tests.search.shop import need

LAMP = Product("lamp", "Brisk Lamp", "USD", Decimal(9))
REASONS = (
    Reason("profile", "you bought 3 by Brisk", "brand", "+0.45"),
    Reason("profile", "you sent this back", "id", "-1.00"),
    Reason("profile", "you looked at this before", "id", "+0.05"),
    Reason("rating", "rated 4 of 5", "rating.value", "4"),
)


def test_a_card_says_what_speaks_for_and_against_where_it_matters() -> None:
    shown = card(Candidate(1, LAMP, 0.5, {}, REASONS), 1, "en")
    assert shown.reasons == ("you bought 3 by Brisk",)
    assert "you sent this back" in shown.cautions
    assert "you looked at this before" not in (*shown.reasons, *shown.cautions)


def test_a_prompt_says_none_of_it() -> None:
    sheet = candidate_sheet(Candidate(1, LAMP, 0.5, {}, REASONS), need("lamp"), "fence")
    assert "rated 4 of 5" in sheet.core
    assert "you " not in sheet.core


def test_a_profile_is_shown_with_what_each_conclusion_rests_on() -> None:
    bought = did("bought", "Brisk Lamp", "Lamps", brand="Brisk", ago=10)
    whole = profile(bought, did("viewed", "Glow", "Lamps", ago=5), stated=[("size.shoes", "42")], avoided=["leather"])
    conclusions = conclude(whole.interactions, TODAY)
    view = profile_view("default", whole, conclusions, "en")
    (table,) = [each for each in view if isinstance(each, Table)]
    assert ("likely", "1", "", "1", "2026-11-17", "shops for Lamps (category:lamps)") in table.rows
    texts = [each.text for each in view if isinstance(each, Line)]
    assert "shoes, size: 42 (size.shoes)" in texts and "avoids leather" in texts
    value = profile_value("default", whole, conclusions, "en")
    assert [one["id"] for one in value["conclusions"]] == [one.id for one in conclusions]  # type: ignore[union-attr, index, call-overload]


def test_in_chinese_the_same() -> None:
    (line,) = empty_view("default", "zh")
    assert isinstance(line, Line) and "default" in line.text
    whole = profile(did("bought", "台灯", "灯具", brand="松声"))
    (table,) = [
        each
        for each in profile_view("default", whole, conclude(whole.interactions, TODAY), "zh")
        if isinstance(each, Table)
    ]
    assert table.header[0] == "可靠度"
    assert any(row[-1].startswith("灯具：选松声") for row in table.rows)
