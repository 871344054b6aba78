"""What a model read into a need, as people see it under `--explain`, in both languages."""

from typing import Literal

import pytest

from shopcli.events import Read
from shopcli.query.need import Hints
from shopcli.query.wishes import wish_named
from shopcli.render.lines import Line
from shopcli.render.reading import read_values, reading_view
from shopcli.search.proposal import Dropped, Refusal, Sifted


def lines(read: Read, language: Literal["en", "zh"]) -> list[str]:
    return [line.text for line in reading_view(read, language) if isinstance(line, Line)]


def sifted(language: Literal["en", "zh"]) -> Sifted:
    wish = wish_named("durable", language)
    assert wish is not None
    return Sifted(
        Hints(("outdoor",), (("Wearables", "Smart\x1bwatches"),)), (wish,), (Dropped("Cedar", Refusal.BRAND),)
    )


def test_each_kind_of_thing_has_a_line() -> None:
    assert lines(Read(sifted("en")), "en") == [
        "What the model read into it",
        "look in: Wearables > Smartwatches",
        "search for: outdoor",
        "wishes: durable",
        "dropped: Cedar (a brand is the shopper's to name)",
    ]
    assert lines(Read(sifted("zh")), "zh") == [
        "模型的理解",
        "查看类目：Wearables > Smartwatches",
        "检索词：outdoor",
        "偏好：耐用",
        "未采用：Cedar（品牌由顾客指定）",
    ]


@pytest.mark.parametrize(
    ("read", "english", "chinese"),
    [
        (Read(Sifted()), "nothing that the catalog knows", "没有目录认得的内容"),
        (Read(Sifted(), "timeout"), "nothing: it failed", "没有：模型出错"),
    ],
)
def test_that_nothing_came_of_it_is_said(read: Read, english: str, chinese: str) -> None:
    assert lines(read, "en")[1:] == [english]
    assert lines(read, "zh")[1:] == [chinese]


@pytest.mark.parametrize("language", ["en", "zh"])
def test_every_refusal_has_words(language: Literal["en", "zh"]) -> None:
    dropped = tuple(Dropped(f"<{refusal}>", refusal) for refusal in Refusal)
    (_, _, told) = lines(Read(Sifted(dropped=dropped)), language)
    assert all(f"<{refusal}>" in told for refusal in Refusal)


def test_before_an_answer_everything_is_empty() -> None:
    assert read_values(None) == {"terms": (), "categories": (), "wishes": [], "dropped": [], "failure": None}
