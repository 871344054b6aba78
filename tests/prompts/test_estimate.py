"""The estimate against real tokenizers. Skipped where their vocabularies are not cached; nothing is fetched."""

import random
import string
from collections.abc import Mapping
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from shopcli.catalog.product import Product, Review
from shopcli.catalog.sources.demo import demo_catalog
from shopcli.catalog.sources.source import resolve
from shopcli.errors import UsageError
from shopcli.prompts.builder import build_prompt
from shopcli.prompts.prompt import Brief
from shopcli.prompts.sheet import candidate_sheet
from shopcli.prompts.templates import load_template
from shopcli.prompts.token_pieces import COMMON_HAN, COMMON_WORDS
from shopcli.prompts.tokens import TokenCounter, count_messages, estimate_tokens
from shopcli.query.need import Language
from shopcli.search.candidate import Candidate
from shopcli.settings import Settings
from tests.catalog.reading import make_context
from tests.models.examples import brief
from tests.prompts.vocabularies import real_counters

FENCE = "5f3a90c1"
ONE_CANDIDATE = 6_000
"""Tokens within which a candidate fits whose every text is as long, and takes as many tokens, as it may."""


@pytest.fixture(scope="module")
def counters() -> Mapping[str, TokenCounter]:
    return real_counters()


def most(text: str, counters: Mapping[str, TokenCounter]) -> int:
    return max(count(text) for count in counters.values())


RANDOM = random.Random(7)
HAN = [chr(code) for code in range(0x4E00, 0x9FA6)]
LETTERS = {
    "lower case": string.ascii_lowercase,
    "upper case": string.ascii_uppercase,
    "rare letters": "zxqjvkwbf",
    "vowels": "aeiouy",
    "part numbers": string.ascii_letters + string.digits + "-/",
    "digits and spaces": string.digits + " ",
    "punctuation": string.punctuation,
    "Chinese": HAN,
    "rare Chinese": [chr(code) for code in range(0x20000, 0x2A6D0)],
    "emoji": [chr(code) for code in range(0x1F300, 0x1FA00)],
    "Korean": [chr(code) for code in range(0xAC00, 0xD7A3)],
    "accents": [chr(code) for code in range(0xC0, 0x250)],
    "control characters": [chr(code) for code in [*range(32), *range(0x7F, 0xA0)]],
    "private use": [chr(code) for code in range(0xE000, 0xF000)],
}


@pytest.mark.parametrize("kind", LETTERS)
def test_random_text_of_any_script_has_no_more_tokens_than_estimated(
    kind: str, counters: Mapping[str, TokenCounter]
) -> None:
    for length in (1, 2, 7, 150):
        text = "".join(RANDOM.choices(LETTERS[kind], k=length))
        spaced = " ".join(text[start : start + 5] for start in range(0, length, 5))
        assert most(text, counters) <= estimate_tokens(text)
        assert most(spaced, counters) <= estimate_tokens(spaced)


def test_common_words_and_characters_are_a_token_each(counters: Mapping[str, TokenCounter]) -> None:
    words = [form for word in COMMON_WORDS.split() for form in (word, f" {word}")]
    assert [word for word in words if most(word, counters) > 1] == []
    assert [character for character in COMMON_HAN if most(character, counters) > 1] == []


def test_code_has_no_more_tokens_than_estimated(counters: Mapping[str, TokenCounter]) -> None:
    code = Path(__file__).read_text(encoding="utf-8")
    assert most(code, counters) <= estimate_tokens(code)


@pytest.mark.parametrize("language", ["en", "zh"])
def test_no_sheet_of_a_demo_product_has_more_tokens_than_estimated(
    language: Language, counters: Mapping[str, TokenCounter], tmp_path: Path
) -> None:
    (source,) = resolve([str(demo_catalog(language))], make_context(tmp_path), Settings())
    products = source.load().products
    assert len(products) > 100
    for product in products:
        sheet = candidate_sheet(Candidate(1, product, 0.5, {}), brief(language).need, FENCE)
        text = sheet.core + sheet.description + sheet.reviews
        assert most(text, counters) <= estimate_tokens(text) <= 2.2 * min(count(text) for count in counters.values())


def hostile(text: str, language: Language, count: int) -> Brief:
    product = Product(
        "x",
        text,
        brand=text,
        description=text * 9,
        category=(text,),
        attributes={text[:20]: text, "RAM": text},
        reviews=(Review(text), Review(text[::-1])),
    )
    candidates = tuple(Candidate(handle, product, 0.1, {}) for handle in range(1, count + 1))
    return replace(brief(language), candidates=candidates, stores=(text,), context=text)


@settings(max_examples=150, deadline=None)
@given(
    text=st.one_of(
        st.text(max_size=150),
        st.text(alphabet=HAN, max_size=150),
        st.text(alphabet=string.ascii_letters + string.digits, min_size=80, max_size=150),
        st.text(alphabet=st.characters(min_codepoint=0x10000), max_size=99),
    ),
    language=st.sampled_from(("en", "zh")),
    count=st.integers(1, 14),
    room=st.integers(800, 9_000),
    counted=st.sampled_from((None, "o200k_base", "cl100k_base")),
)
def test_no_prompt_has_more_tokens_than_the_window_less_the_reserve(
    text: str, language: Language, count: int, room: int, counted: str | None, counters: Mapping[str, TokenCounter]
) -> None:
    template = load_template("recommend", language, Path("/nonexistent"))
    known = hostile(text, language, count)
    exact = None if counted is None else lambda: counters[counted]
    try:
        prompt = build_prompt(known, template, room + 500, 500, FENCE, exact=exact)
    except UsageError:
        assert room < ONE_CANDIDATE  # nothing is sent
        return
    judges = counters.values() if counted is None else [counters[counted]]
    assert prompt.tokens <= room
    assert all(count_messages(prompt.messages, judge) <= prompt.tokens for judge in judges)
