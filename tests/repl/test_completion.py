"""What Tab offers, from the registry, the screen and the index."""

from dataclasses import dataclass, field
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from shopcli.conversation.state import Item
from shopcli.index.index import Index
from shopcli.query.need import Language
from shopcli.repl.begun import begun
from shopcli.repl.completion import suggestions
from shopcli.repl.slash import COMMANDS


@dataclass
class Seen:
    index: Index | None = None
    shown: tuple[Item, ...] = ()
    models: tuple[str, ...] = ("small", "large", "built-in")
    sessions: tuple[tuple[int, str], ...] = ((12, "a lamp"), (3, "a desk"))
    language: Language = "en"
    folder: Path = field(default_factory=Path)


def completed(line: str, seen: Seen) -> list[str]:
    """The whole lines that come of it."""
    return [line[: len(line) - one.replaced] + one.text for one in suggestions(line, COMMANDS, seen)]


@pytest.mark.parametrize(
    ("line", "whole"),
    [
        ("/he", ["/help"]),
        ("/wh", ["/why", "/why-not"]),
        ("/cart", ["/cart"]),
        ("/帮", ["/帮助"]),
        ("/HE", ["/help"]),
        ("/zz", []),
        ("/help comp", ["/help compare"]),
        ("/help /comp", ["/help /compare"]),
        ("/model l", ["/model large"]),
        ("/history 1", ["/history 12"]),
        ("/undo x", []),
        ("/nothing x", []),
    ],
)
def test_commands_and_what_they_take(line: str, whole: list[str]) -> None:
    assert completed(line, Seen()) == whole


def test_a_slash_alone_offers_every_command_with_its_help() -> None:
    offered = list(suggestions("/", COMMANDS, Seen(language="zh")))
    assert [one.about for one in offered] == [command.chinese for command in COMMANDS.commands]


def test_numbers_of_what_is_shown_come_with_their_titles(index: Index) -> None:
    seen = Seen(index, (Item("aero-14"), Item("NV-9")))
    offered = list(suggestions("/why ", COMMANDS, seen))
    assert [(one.text, one.about) for one in offered] == [
        ("1", "Aero 14 Laptop, 14 in, 16 GB RAM"),
        ("2", "Nimbus Mouse (wireless)"),
    ]


@pytest.mark.parametrize(
    ("line", "whole"),
    [
        ("/why ae", ["/why aero-13", "/why aero-14"]),
        ("/why aero 14", ["/why aero-14"]),
        ("/why nv", ["/why NV-9"]),
        ("/compare 1 nimb", ["/compare 1 NV-9"]),
        ("why not the aer", ["why not the Aero 13 Laptop", "why not the Aero 14 Laptop"]),
        ("is the nimbus mo", ["is the Nimbus Mouse (wireless)"]),
        ("笔记本", ["轻薄笔记本电脑 14 英寸"]),
        ("something else ", []),
    ],
)
def test_products_by_the_beginning_of_id_or_title(index: Index, line: str, whole: list[str]) -> None:
    assert sorted(completed(line, Seen(index))) == whole


def test_files_below_the_working_folder(tmp_path: Path) -> None:
    (tmp_path / "shops").mkdir()
    (tmp_path / "shops" / "lamps.json").touch()
    (tmp_path / ".hidden").touch()
    seen = Seen(folder=tmp_path)
    assert completed("/catalog ", seen) == ["/catalog shops/"]
    assert completed("/catalog shops/l", seen)[0] == "/catalog shops/lamps.json"
    assert completed("/export talk", seen) == ["/export talk.md", "/export talk.json", "/export talk.html"]
    assert completed("/catalog nowhere/x", seen) == []


@pytest.mark.parametrize("typed", ["batteries", "batterie", "rechargeable batt"])
def test_a_word_whose_stem_is_shorter_than_what_is_typed(index: Index, typed: str) -> None:
    assert [product.id for product in begun(typed, index, 3)] == ["pack"]


def test_variants_of_one_product_are_offered_once(index: Index) -> None:
    assert [product.id for product in begun("aero 13", index, 8)] == ["aero-13"]


def test_a_single_letter_offers_nothing(index: Index) -> None:
    assert begun("a", index, 8) == []


@given(line=st.text(max_size=80))
def test_no_line_breaks_it(index: Index, line: str) -> None:
    for prefix in ("", "/why ", "/compare 1 ", "/"):
        for one in suggestions(prefix + line, COMMANDS, Seen(index)):
            assert one.replaced <= len(prefix + line)
