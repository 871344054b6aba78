"""Answers as models write them, about three laptops of each demo shop.

Nothing in them is false, so nothing is struck; what one change makes false is.
"""

from pathlib import Path

import pytest

from shopcli.grounding.claim import Verdict
from shopcli.grounding.evidence import Evidence
from shopcli.query.need import Language
from shopcli.query.reader import read_need
from shopcli.search.candidate import Candidate
from shopcli.search.find import find, in_catalog_currency, vocabulary_of
from shopcli.search.named import find_named
from tests.grounding.checked import said
from tests.once import open_demo

PICKS: dict[Language, tuple[str, ...]] = {
    "en": ("Nortavo Aero 14", "Velmora Lark 15", "Kestrin Pulse 15"),
    "zh": ("云岭 Air 14 14英寸 2.5K 120Hz 8核 16GB+512GB", "云岭 E14 青春版", "云岭 Air 13"),
}
NEEDS: dict[Language, str] = {"en": "laptop under $1500", "zh": "6000 元以内的笔记本电脑"}
FALSIFIED: tuple[tuple[Language, str, str], ...] = (
    ("en", "It weighs just 1.19 kg", "It weighs just 0.99 kg"),
    ("en", "([2]) is only $449", "([2]) is only $429"),
    ("en", "it's heavier at 1.74 kg", "it's heavier at 2.74 kg"),
    ("en", "49 dB under load", "39 dB under load"),
    ("en", "**Battery:** 15 h (65 Wh)", "**Battery:** 15 h (99 Wh)"),
    ("en", "**Rating:** 4.2/5", "**Rating:** 4.8/5"),
    ("en", "One-year warranty only", "Three-year warranty only"),
    ("en", '15.6" 165 Hz |', '15.6" 240 Hz |'),
    ("en", "| Number pad | No | Yes", "| Number pad | Yes | Yes"),
    ("en", "[1] is the lightest, [2] the cheapest", "[2] is the lightest, [2] the cheapest"),
    ("en", "(400 nits vs. 250 nits)", "(400 nits vs. 350 nits)"),
    (
        "en",
        "closer in price than you'd think: $1,099 vs. $1,249",
        "closer in price than you'd think: $1,099 vs. $1,199",
    ),
    ("en", "the latter weighs 2.21 kg", "the latter weighs 1.21 kg"),
    ("en", "Nortavo Aero 14** ([1])", "Nortavo Aero 15 Max** ([1])"),
    ("en", "My advice: take [1]", "My advice: take [9]"),
    ("zh", "它只有 1.24 kg", "它只有 1.04 kg"),
    ("zh", "比原价便宜 500 元", "比原价便宜 800 元"),
    ("zh", "不过内存只有 8 GB", "不过内存只有 16 GB"),
    ("zh", "（4206 条评价）", "（9206 条评价）"),
    ("zh", "质保只有 1 年", "质保只有 3 年"),
    ("zh", "| 1.24 kg | 1.45 kg |", "| 1.24 kg | 1.15 kg |"),
    ("zh", "[3] 最轻、续航最长", "[2] 最轻、续航最长"),
    ("zh", "前者 1.24 kg，后者 0.97 kg", "前者 1.24 kg，后者 1.07 kg"),
    ("zh", "[2] 只有 8 GB", "[2] 只有 16 GB"),
    ("zh", "云岭 Air 13 —— 5499 元", "云岭 Air 13 —— 4999 元"),
    ("zh", "**云岭 Air 13**（[3]）", "**云岭星河 Pro 16**（[3]）"),
)


@pytest.fixture(scope="module")
def shops() -> dict[Language, Evidence]:
    return {language: _evidence(language) for language in PICKS}


def _evidence(language: Language) -> Evidence:
    index = open_demo(language)
    need = in_catalog_currency(read_need(NEEDS[language], vocabulary_of(index)), index)
    named = [find_named(name, index) for name in PICKS[language]]
    picks = tuple(Candidate(handle, product, 1.0, {}) for handle, product in enumerate(named, 1) if product)
    return Evidence(
        need=need,
        shape=find(need, index, 3).shape,
        candidates=picks,
        picks=lambda: picks,
        stores=index.summary.stores,
        brands=frozenset(index.summary.brands),
        look_up=lambda name: find_named(name, index),
    )


def _answers(language: Language) -> list[str]:
    text = Path(__file__).with_name(f"real_answers.{language}.md").read_text("utf-8")
    return text.split("\n=====\n")


def _struck(text: str, known: Evidence) -> list[str]:
    return [one.text for one in said(text, known) if one.claim and one.claim.verdict is Verdict.CONTRADICTED]


@pytest.mark.parametrize("language", ["en", "zh"])
def test_nothing_true_is_struck(language: Language, shops: dict[Language, Evidence]) -> None:
    known = shops[language]
    for answer in _answers(language):
        pieces = said(answer, known)
        verdicts = [one.claim.verdict for one in pieces if one.claim]
        assert "".join(one.text for one in pieces) == answer
        assert _struck(answer, known) == []
        assert verdicts.count(Verdict.SUPPORTED) >= 4 * verdicts.count(Verdict.UNKNOWN)


@pytest.mark.parametrize(("language", "true", "false"), FALSIFIED)
def test_what_is_made_false_is_struck(
    language: Language, true: str, false: str, shops: dict[Language, Evidence]
) -> None:
    (answer,) = (one for one in _answers(language) if true in one)
    assert _struck(answer.replace(true, false), shops[language])
