"""A conversation as a file: all of it, and nothing in it is more than text, whoever wrote it."""

import json
from datetime import UTC, datetime
from html.parser import HTMLParser
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from markdown_it import MarkdownIt

from shopcli.errors import UsageError
from shopcli.render.conversations import Transcript
from shopcli.repl.export.forms import form_of
from shopcli.sessions.session import KeptTurn
from shopcli.text import clean

STARTED = datetime(2026, 5, 4, 12, 30, tzinfo=UTC)
HOSTILE = [
    "<script>alert(1)</script>",
    "</pre><img src=x onerror=alert(1)>",
    "```\n# not a heading\n````",
    "[click](javascript:alert(1)) ![x](http://example.com/x)",
    "# heading\n- item\n> quote\n1. one\n---\n<b>bold</b> &amp; *em*",
    '{"json": [1]}',
    "\x1b[31mred\u202e",
    "http://example.com www.example.com someone@example.com",
]


def transcript(*turns: tuple[str, str, tuple[str, ...]]) -> Transcript:
    kept = tuple(KeptTurn(text, '{"state": {}}', answer, changes) for text, answer, changes in turns)
    return Transcript("<Lamps> & *more*", "Harbor `Pine`", STARTED, kept, "en")


class Page(HTMLParser):
    """The elements of a page, and the texts of its `pre` elements."""

    def __init__(self, page: str) -> None:
        super().__init__()
        self.elements: set[str] = set()
        self.texts: list[str] = []
        self._in_pre = False
        self.feed(page)
        self.close()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.elements.add(tag)
        if tag == "pre":
            self._in_pre = True
            self.texts.append("")

    def handle_endtag(self, tag: str) -> None:
        self._in_pre = self._in_pre and tag != "pre"

    def handle_data(self, data: str) -> None:
        if self._in_pre:
            self.texts[-1] += data


def html(one: Transcript) -> str:
    return form_of(Path("x.html"))(one)


def markdown(one: Transcript) -> str:
    return form_of(Path("x.MD"))(one)


def check_html(said: str, answer: str) -> None:
    page = Page(html(transcript((said, answer, (said,)))))
    assert page.elements == {"html", "head", "meta", "title", "style", "body", "h1", "pre", "p"}
    assert page.texts == [clean(said), clean(answer).strip("\n")]


def check_markdown(said: str, answer: str) -> None:
    """An answer is one fence with its text in it; all else is paragraphs of plain text."""
    tokens = MarkdownIt("gfm-like", {"linkify": False}).parse(markdown(transcript((said, answer, (said,)))))
    fences = [token for token in tokens if token.type == "fence"]
    assert [fence.content.rstrip("\n") for fence in fences] == [clean(answer).strip("\n").rstrip("\n")]
    blocks = {f"{kind}_{end}" for kind in ("heading", "paragraph", "blockquote") for end in ("open", "close")}
    assert {token.type for token in tokens} - blocks == {"inline", "fence"}
    inline = [child.type for token in tokens for child in token.children or ()]
    assert set(inline) <= {"text", "softbreak", "text_special"}


@pytest.mark.parametrize("text", HOSTILE)
def test_hostile_text_stays_text(text: str) -> None:
    check_html(text, text)
    check_markdown(text, text)


TEXT = st.text(st.characters(codec="utf-8"), min_size=1, max_size=60).filter(lambda text: clean(text).strip())


@given(said=TEXT, answer=TEXT)
def test_a_page_holds_any_text_as_it_is(said: str, answer: str) -> None:
    check_html(said, answer)


@given(said=st.text("ab \\`*_{}[]()<>#+-.!|~&:@=$^\"'\n1", min_size=1, max_size=40).filter(str.strip))
def test_no_signs_become_markup(said: str) -> None:
    check_markdown(said, f"x {said}")


def test_json_holds_every_turn_with_its_state() -> None:
    document = json.loads(form_of(Path("x.json"))(transcript(("a lamp", "1. Lamp", ()), ("redder", "", ("red",)))))
    assert (document["schema_version"], document["task"], document["title"]) == ("1", "chat", "<Lamps> & *more*")
    assert [turn["text"] for turn in document["turns"]] == ["a lamp", "redder"]
    assert document["turns"][1] == {
        "text": "redder",
        "changes": ["red"],
        "answer": "",
        "state": {"state": {}},
        "usage": None,
    }


@pytest.mark.parametrize("name", ["talk", "talk.txt", "talk.md.exe", ".md"])
def test_another_ending_is_refused(name: str) -> None:
    with pytest.raises(UsageError, match=r"does not end in \.md, \.json or \.html"):
        form_of(Path(name))


def test_what_it_looks_like() -> None:
    heading, _, turns = markdown(transcript(("a lamp\nfor reading", "1. Lamp — $59", ("under $99",)))).partition("\n\n")
    assert heading.startswith("# \\<Lamps\\> \\& \\*more\\* \\(Harbor \\`Pine\\`, ")
    assert turns == "> a lamp\n> for reading\n\nchanged\\: under \\$99\n\n```text\n1. Lamp — $59\n```\n"
