"""What looks like somebody's data is dropped, and what products are called is kept."""

import pytest

from shopcli.profile.privacy import kept_id, kept_options, kept_text


@pytest.mark.parametrize(
    "text",
    [
        "Mug for ottoline.q@post.example",
        "Mug for ottoline (at) post (dot) example",
        "Mug for ｏｔｔｏ＠post.example",
        "Call +44 20 7946 0958",
        "Call 020 7946 0958",
        "Call (555) 123-4567",
        "Call 555-123-4567",
        "Call 5551234567",
        "Call 555-0123",
        "杯子 13912345678",
        "杯子 139 1234 5678",
        "杯子 +86 139-1234-5678",
        "Paid with 4111 1111 1111 1111",
        "Paid with 4111-1111-1111-1111",
        "Paid with 378282246310005",
        "身份证 11010519491231002X",
        "IBAN GB29 NWBK 6016 1331 9268 19",
        "from 203.0.113.77",
    ],
)
def test_drops_text_with_what_looks_like_somebodys(text: str) -> None:
    assert kept_text(text) == ""


@pytest.mark.parametrize(
    "title",
    [
        "Nortavo Aero 14 Laptop, 14 in 2560 x 1600 120 Hz, 8-core, 16 GB RAM, 1.19 kg",
        "Calendar 2026-2027",
        "Poster 24-12-2026 edition 2026-11-22",
        "LED Strip 5 m, 12-24 V, 60 LED/m",
        "WH-1000XM4 headphones",
        "Bit set 1/4, 3/8, 1/2",
        "Mug @ home",
        "松声 头戴式降噪耳机 2024 款",
        "Intel Core i7-12700K 3.6 GHz",
        "Shelf 80 x 30 x 180 cm",
        "1:24 scale model",
    ],
)
def test_keeps_what_products_are_called(title: str) -> None:
    assert kept_text(title) == title


@pytest.mark.parametrize("number", ["tb-pivot", "7891234567890", "gid-1", "100012043978", "SKU 12/A", "B0-15.6"])
def test_keeps_article_numbers(number: str) -> None:
    assert kept_id(number) == number


@pytest.mark.parametrize(
    "number", ["a@b.example", "+442079460958", "13912345678", "4111 1111 1111 1111", "4111111111111111", "x" * 100]
)
def test_drops_what_is_no_article_number(number: str) -> None:
    assert kept_id(number) == ""


def test_keeps_choices_of_variants_and_nothing_else() -> None:
    options = {
        "Size": "42",
        "颜色": "黑色",
        "Gift note": "for Ottoline",
        "Engraving": "O.Q.",
        "Colour": "call 555-123-4567",
    }
    assert dict(kept_options(options)) == {"Size": "42", "颜色": "黑色"}


def test_shortens_and_cleans_what_it_keeps() -> None:
    assert kept_text("A\x1b[31m lamp\u202e\n  with  shade") == "A[31m lamp with shade"
    assert len(kept_text("lamp " * 100)) <= 160
