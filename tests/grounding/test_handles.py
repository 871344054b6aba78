import re
from dataclasses import replace

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from shopcli.catalog.product import Product
from shopcli.grounding.handles import HandleResolver, PicksDecision
from shopcli.search.candidate import Candidate
from tests.models.examples import candidates


class Read:
    """What a resolver made of an answer: the picked handles, the strangers counted, the joined text."""

    def __init__(self, *pieces: str, top: int = 3, known: tuple[Candidate, ...] = candidates()) -> None:
        resolver = HandleResolver(known, top)
        self.parts = [part for piece in pieces for part in resolver.feed(piece)] + resolver.finish()
        (self.decision,) = (part for part in self.parts if isinstance(part, PicksDecision))
        self.picks = [candidate.handle for candidate in self.decision.candidates]
        self.text = "".join(part for part in self.parts if isinstance(part, str))
        self.dropped = resolver.dropped


@pytest.mark.parametrize(
    ("opening", "picks"),
    [
        ("PICKS: [2] [1]\n\n", [2, 1]),
        ("picks: [2], [1]\n", [2, 1]),
        ("**PICKS:** [1], [3]\n\n", [1, 3]),
        ("**PICKS: [1], [3]**\n\n", [1, 3]),
        ("### Picks\n[3]\n\n", [3]),
        ("Picks: <[2]> and #3\n\n", [2, 3]),
        ("> Picks - [3] > [1]\n", [3, 1]),
        ("My picks: `[3]`, `[1]`.\n", [3, 1]),
        ("Recommendations: [3]\n\n", [3]),
        ("推荐：【1】【3】\n\n", [1, 3]),
        ("我的推荐：３、１\n\n", [3, 1]),
        ("ＰＩＣＫＳ：［２］ ［３］\n\n", [2, 3]),
        ("PICKS: ② ①\n\n", [2, 1]),
        ("PICKS：[2]和[1]\n\n", [2, 1]),
        ("[2] [1]\n\n", [2, 1]),
        ("1, 3\n\n", [1, 3]),
        ("```\nPICKS: [3]\n```\n\n", [3]),
        ("```text\nPICKS: [3]\n```\n", [3]),
        ('{"picks": [2, 1]}\n', [2, 1]),
        ("\n \n\tPICKS: [2]\n\n", [2]),
        ("PICKS:\n[2] [1]\n\n", [2, 1]),
        ("PICKS:\n\n2, 1\n\n", [2, 1]),
        ("PICKS: [2] Kestrin Book 15, [1] Nortavo Air 14\n\n", [2, 1]),
        ("PICKS: [2] (cheapest) [1] (lightest)\n\n", [2, 1]),
        ("PICKS: [2] [2] [1] [2]\n\n", [2, 1]),
        ("PICKS: [2] [1]. ", [2, 1]),
        ("PI\u200bCKS: \x1b[2]\r\n\r\n", [2]),
    ],
)
def test_a_picks_line_is_read_however_it_is_decorated(opening: str, picks: list[int]) -> None:
    read = Read(opening + "It is *good*.")
    assert read.picks == picks
    assert read.text == "It is *good*."
    assert read.dropped == 0
    assert isinstance(read.parts[0], PicksDecision)


def test_strangers_are_dropped_and_counted_and_the_number_of_picks_is_capped() -> None:
    read = Read("PICKS: [9] [3] [0] [2] [1] [9]\n\nx", top=2)
    assert (read.picks, read.decision.dropped) == ([3, 2], 2)


def test_where_only_strangers_are_named_the_codes_own_order_stands() -> None:
    read = Read("PICKS: [7] [8]\n\nTake [7] or [2].", top=2)
    assert (read.picks, read.decision.dropped, read.dropped) == ([1, 2], 2, 3)
    assert read.text == "Take [7] or [2]."


def test_words_before_the_picks_line_are_kept() -> None:
    read = Read("Sure, here you go!\n\nPICKS: [2] [1]\n\nTake [2].")
    assert read.picks == [2, 1]
    assert read.text == "Sure, here you go!\n\nTake [1]."
    assert isinstance(read.parts[0], PicksDecision)


@pytest.mark.parametrize(
    "opening",
    [
        "Recommendations for you:\n",
        "推荐理由：\n",
        "My recommendations:\n",
        "## 推荐\n",
        "My picks are below.\n",
        "I picked 3 laptops for you.\n",
        "2024 was a good year.\n",
        "12\n",
        "Our choice: 4.5 stars\n",
    ],
)
def test_prose_is_not_taken_for_a_picks_line(opening: str) -> None:
    read = Read(opening + "Take [3] or [1].")
    assert read.picks == [3, 1]
    assert read.text == opening + "Take [1] or [2]."


def test_a_picks_line_far_down_is_prose_like_any_other() -> None:
    before = "word " * 60
    assert Read(f"{before}\nPICKS: [3] [1]\n").text == f"{before}\nPICKS: [1] [2]\n"


def test_without_a_picks_line_the_prose_names_the_picks_in_its_order() -> None:
    read = Read("I would take [3] over [1], and [3] over [2] too.", top=2)
    assert read.picks == [3, 1]
    assert read.text == "I would take [1] over [2], and [1] over Kestrin Book 15 too."
    assert isinstance(read.parts[-1], PicksDecision)


@pytest.mark.parametrize("text", ["", "\n\n", "They are all good.", "PICKS: none"])
def test_where_nothing_is_named_the_codes_own_order_stands(text: str) -> None:
    assert Read(text, top=2).picks == [1, 2]


def test_a_label_without_handles_is_not_shown() -> None:
    read = Read("PICKS:\n\nI would take [3].")
    assert (read.picks, read.text) == ([3], "I would take [1].")


@pytest.mark.parametrize(
    ("said", "shown"),
    [
        ("[3] beats [2].", "[1] beats [2]."),
        ("**[3]** and _[2]_", "**[1]** and _[2]_"),
        ("【3】比［２］好", "[1]比[2]好"),
        ("<[3]> [ #3 ] [[3]] \\[3\\] [No. 3]", "[1] [1] [1] [1] [1]"),
        ("[3, 2] or [3、2]", "[1], [2] or [1]、 [2]"),
        ("[3][2]", "[1][2]"),
        ("[1] is dearer", "Nortavo Air 14 is dearer"),
        ("take [9] or [3]", "take [9] or [1]"),
        ("[9]: no", "**[9]**: no"),
        ("[3, 9, 2]", "[1], [9], [2]"),
        ("[3, 0] or #9 or [#9]", "[1], [0] or #9 or [9]"),
        ("[x] done, [ ] open, [16 GB], [2024], a < b, 5 > 4", "[x] done, [ ] open, [16 GB], [2024], a < b, 5 > 4"),
        ("[3](https://evil.example/a) is", "[1] is"),
        ("[3](#3) is", "[1] is"),
        ("[3](cheapest) [3]($5.99)", "[1] (cheapest) [1] ($5.99)"),
        ("[3]: light\n- [2]: cheap\n1. [3]: x", "**[1]**: light\n- **[2]**: cheap\n1. **[1]**: x"),
        ("so [3]: light", "so [1]: light"),
        ("see [the shop](http://evil.example) now", "see the shop now"),
        ('see [the *shop*](<http://e.x/a b> "t") now', "see the *shop* now"),
        ("![photo](http://evil.example/x.png)!", "photo!"),
        ("[https://evil.example](https://evil.example)", ""),
        ("<https://evil.example> <mailto:a@b.example> <a@b.example>", "  "),
        ("go to https://evil.example/a?b=c, or www.evil.example.", "go to , or ."),
        ("在https://evil.example/x）看", "在）看"),
        ("ht[9]tp://evil.example ht<a@b.c>tp://evil.example", "ht[9]tp://evil.example ht tp://evil.example"),
        ("half a [link](http://evil.example", "half a [link] ("),
        ("wow! <b>bold</b> \\* what? how? fine", "wow! <b>bold</b> \\* what? how? fine"),
        ("a ``code `` b ```", "a ``code `` b ```"),
        ("\U0001f600 \ud83d\ude00 \ud83d", "\U0001f600 \U0001f600 \ufffd"),
        ("a\x1b[31mb\x07\u202ec\r\nd", "a[31mbc\nd"),
    ],
)
def test_prose_is_rewritten_only_where_it_must_be(said: str, shown: str) -> None:
    opening = "PICKS: [3] [2]\n\nSo: "
    assert Read(opening + said).text == "So: " + shown if not said.startswith(("[3]: ", "[9]: ")) else True
    assert Read("PICKS: [3] [2]\n\n" + said).text == shown.lstrip()


def test_a_fence_around_the_whole_answer_goes_and_one_inside_it_stays() -> None:
    read = Read("```markdown\nPICKS: [3]\n\nTake [3].\n```\nMore:\n```\ncode\n```\n")
    assert read.text == "Take [1].\nMore:\n```\ncode\n```\n"


def test_a_title_from_the_catalog_cannot_bring_in_markup_or_links() -> None:
    nasty = Product("x", "**Best** [1] [a](http://evil.example) https://evil.example `x`\n# now\x1b[1m")
    known = (candidates()[0], Candidate(2, nasty, 0.1, {}))
    text = Read("PICKS: [1]\n\nnot [2].", known=known).text
    assert text == "not Best (1) (a)() x # now(1m."


@pytest.mark.parametrize(
    ("title", "name"),
    [
        ("Kestrin Book 15 Laptop, 15.6 in, 8 GB RAM", "Kestrin Book 15 Laptop"),
        ("Laptop, Kestrin Book 15", "Laptop, Kestrin Book 15"),
        ("云岭 E14 青春版 14英寸", "云岭 E14 青春版 14英寸"),
        ("long " * 50, "long " * 14 + "long…"),
    ],
)
def test_a_long_title_is_cut_to_its_name(title: str, name: str) -> None:
    known = (candidates()[0], Candidate(2, Product("x", title), 0.1, {}))
    assert Read("PICKS: [1]\n\nnot [2].", known=known).text == f"not {name}."


def test_a_product_without_a_title_goes_by_its_id() -> None:
    known = (candidates()[0], replace(candidates()[1], product=Product("k-15", " ")))
    assert Read("PICKS: [1]\n\nnot [2]", known=known).text == "not k-15"


def test_text_flows_as_it_comes() -> None:
    resolver = HandleResolver(candidates(), 3)
    assert resolver.feed("PICKS: [2] [1]") == []
    assert [type(part) for part in resolver.feed("\n")] == [PicksDecision]
    assert resolver.feed("\nTake ") == ["Take "]
    assert resolver.feed("[") == []
    assert resolver.feed("2]") == []
    assert resolver.feed(" is") == ["[1] is"]


def test_no_more_than_a_line_is_ever_held_back() -> None:
    resolver = HandleResolver(candidates(), 3)
    resolver.feed("PICKS: [2]\n\n")
    for unfinished in ("[a", "[a](b", "<http:", "https://x", "!", "\\", "<[2"):
        resolver.feed(unfinished)
        (part,) = resolver.feed("\n")
        assert str(part).endswith("\n")


WORDS = (
    "PICKS: ",
    "picks",
    "推荐：",
    "Recommendations:",
    "word",
    "文字",
    "1",
    "2, 3",
    "#4",
    "- ",
    ", ",
    ". ",
    ":",
    " ",
)
BRACKETS = ("[1]", "[2]", "[3]", "[9]", "【2】", "[", "]", "]]", "(", ")", "](", "<", ">", "!", "\\", "**", "```", "`")
LINES = (" ", "\n", "\n\n", "\r\n", "```\n", "\ud83d", "\ude00")
LINKS = ("http://a.example/x", "https", "://", "www.", "h", "w", "tp", "<a@b.c>", "[a](b)", "![i](http://x.y)")
FRAGMENTS = st.sampled_from(WORDS + BRACKETS + LINES + LINKS)
TEXTS = st.lists(FRAGMENTS | st.text(max_size=4), max_size=30).map("".join)


@settings(max_examples=400, deadline=None)
@given(TEXTS, st.data())
@example("PICKS: [1]\n\n[2](", None)
@example("\ud83d\nPICKS: ", None)
def test_the_result_does_not_depend_on_how_the_text_was_cut(text: str, data: st.DataObject | None) -> None:
    whole = Read(text, top=2)
    if data is not None:
        marks = sorted(data.draw(st.lists(st.integers(0, len(text)), max_size=8)))
        pieces = [text[start:end] for start, end in zip([0, *marks], [*marks, len(text)], strict=True)]
        cut = Read(*pieces, top=2)
        assert (cut.picks, cut.dropped, cut.text) == (whole.picks, whole.dropped, whole.text)
    letters = Read(*text, top=2)
    assert (letters.picks, letters.dropped, letters.text) == (whole.picks, whole.dropped, whole.text)


@settings(max_examples=300, deadline=None)
@given(TEXTS)
def test_whatever_a_model_says_the_outcome_is_sound(text: str) -> None:
    read = Read(text, top=2)
    assert 1 <= len(read.picks) <= 2
    assert len(set(read.picks)) == len(read.picks)
    assert set(read.picks) <= {1, 2, 3}
    assert "](" not in read.text
    assert not re.search(r"(?:https?|ftp|file)://\S|www\.\w", read.text, re.IGNORECASE)
    assert set(re.findall(r"(?<!\[)\[([1-9])\](?!\])", read.text)) <= {"1", "2", "9"}


@settings(max_examples=200, deadline=None)
@given(st.lists(st.sampled_from("abc xyz.,;-#*_0123456789文字，。（\n"), max_size=400).map("".join))
def test_plain_prose_is_neither_lost_nor_doubled(prose: str) -> None:
    text = f"PICKS: [1]\n\nSo {prose}"
    assert Read(*text).text == f"So {prose}"
