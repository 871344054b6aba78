"""Brands that a need asks for or refuses, found by the names that the catalog itself uses."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import lru_cache

from shopcli.patterns import Pattern
from shopcli.query import en, zh
from shopcli.query.common_words import COMMON_WORDS
from shopcli.query.product_nouns import NOUNS
from shopcli.query.reading import Reading
from shopcli.query.refusals import brand_refusal, insistence
from shopcli.text import fold, has_han

# Han characters are word characters too, and end a word all the same: 推荐一款Nortavo的平板.
_LETTER = r"(?![\u3400-\u9fff])[^\W_]"
_WORD = Pattern(
    rf"{_LETTER}(?:(?:(?![\u3400-\u9fff])[\w'’.&+-])*{_LETTER})?",
    english=r"[a-z0-9](?:[\w'.&+-]*[a-z0-9])?",
)
_LONGEST_NAME = 4
"""Words in the longest brand that is looked for."""
_LONGEST_HAN = 10

_FROM = Pattern(rf"(?:(?<![a-z]){en.FROM_BRAND}|{zh.FROM_BRAND})$")
_UNLIKE = Pattern(rf"(?:(?<![a-z]){en.UNLIKE_BRAND}|{zh.UNLIKE_BRAND}\s?)$")
_UNLIKE_AFTER = Pattern(zh.UNLIKE_AFTER_ONLY)
_UNLIKE_TAIL = Pattern(r"\s?(?:这个|家)?(?:牌子?|品牌)?(?:的)?(?:以外|之外|外)?的?(?:产品)?")
_FOR = Pattern(rf"(?:(?<![a-z]){en.FOR_BRAND}|{zh.FOR_BRAND})$")
_LIST = Pattern(rf"(?:{en.FOR_LISTS}|{zh.FOR_LISTS})")
_ACCESSORY = Pattern(rf"(?:\s+[\w-]+){{0,3}}?\s+{en.ACCESSORIES}|{zh.ACCESSORIES}")
_LABEL = Pattern(r"\s?(?:brand(?:ed)?(?![a-z])|牌子?(?:的)?|品牌的?|家的|的)")
_OWN = Pattern(r"(?:my|old|current|existing)\s+$|我(?:的|这个|现在的?)$")


@dataclass(frozen=True, slots=True)
class _Mention:
    start: int
    end: int
    brand: str


def read_brands(reading: Reading) -> None:
    """Take the brands; one that says what a thing is for ("case for a Nortavo N30") stays as a word to search with."""
    previous: tuple[_Mention, bool] | None = None
    for mention in _mentions(reading):
        text = reading.low[max(0, mention.start - 40) : mention.start]
        in_list = bool(previous and _LIST.fullmatch(reading.low, previous[0].end, mention.start))
        if insisted := insistence(reading, mention.start, mention.end):
            reading.take(*insisted)
            _note(reading.understood.brands, mention.brand)
            previous = (mention, False)
            continue
        refused = _UNLIKE.search(text)
        refusal = None if refused else brand_refusal(reading, mention.start)
        after = _UNLIKE_AFTER.match(reading.low, mention.end)
        if refused or refusal or after or (in_list and previous and previous[1] and not _FROM.search(text)):
            start = mention.start - len(refused[0]) if refused else mention.start
            if refusal:
                # What stands between may be what is wanted: "no phones by Nortavo".
                reading.take(*refusal)
            tail = after or _UNLIKE_TAIL.match(reading.low, mention.end)
            reading.take(start, tail.end() if tail else mention.end)
            _note(reading.understood.not_brands, mention.brand)
            if after and in_list and previous and not previous[1] and previous[0].brand in reading.understood.brands:
                # "云岭和星渡除外" refuses both.
                reading.understood.brands.remove(previous[0].brand)
                _note(reading.understood.not_brands, previous[0].brand)
            previous = (mention, True)
            continue
        if _is_what_it_is_for(reading, mention, text):
            # The words rank; as part of the phrase they would name a brand's own product.
            reading.take(mention.start, mention.end)
            reading.understood.words.append(mention.brand.lower())
            previous = None
            continue
        named = _FROM.search(text)
        label = _LABEL.match(reading.low, mention.end)
        start = mention.start - len(named[0]) if named else mention.start
        reading.take(start, label.end() if label else mention.end)
        _note(reading.understood.brands, mention.brand)
        previous = (mention, False)


def _note(brands: list[str], brand: str) -> None:
    if brand not in brands:
        brands.append(brand)


def _is_what_it_is_for(reading: Reading, mention: _Mention, text: str) -> bool:
    if _FOR.search(text) or _OWN.search(text):
        return True
    accessory = _ACCESSORY.match(reading.low, mention.end)
    return accessory is not None and not reading.vocabulary.makes(mention.brand, accessory[0].strip())


def _mentions(reading: Reading) -> Iterator[_Mention]:
    names = _spellings(tuple(sorted(reading.vocabulary.brands.items())))
    if not names:
        return
    found = [*_latin_mentions(reading, names), *_han_mentions(reading, names)]
    end = 0
    for mention in sorted(found, key=lambda m: (m.start, -m.end)):
        if mention.start >= end and reading.is_free(mention.start, mention.end):
            end = mention.end
            yield mention


_COMPANY = re.compile(r"[\s,]+(?:inc|ltd|llc|gmbh|corp|plc|co(?:\.,? ltd)?)$")
"""What says of a brand's name only that it is a company's."""


@lru_cache(maxsize=8)
def _spellings(brands: tuple[tuple[str, str], ...]) -> Mapping[str, str]:
    """Every spelling of every brand; "Huawei/华为" goes by both of its halves, "Acme Inc." by Acme too.

    A thing is none: coffee is not asked for from a "Coffee Co."
    """
    names: dict[str, str] = {}
    for folded, brand in brands:
        for part in (folded, *re.split(r"[/(（）)|]", folded)):
            full = part.strip().rstrip(".")
            short = _COMPANY.sub("", full)
            for name in (full, *(() if short in NOUNS else (short,))):
                if len(name) > 1 and not name.isdigit():
                    names.setdefault(name, brand)
    return names


def _latin_mentions(reading: Reading, names: Mapping[str, str]) -> Iterator[_Mention]:
    words = list(_WORD.finditer(reading.low))
    for first in range(len(words)):
        for last in range(min(first + _LONGEST_NAME, len(words)) - 1, first - 1, -1):
            start, end = words[first].start(), words[last].end()
            name = fold(reading.low[start:end])
            if has_han(name):
                continue
            brand = names.get(name) or names.get(name.removesuffix("'s")) or names.get(name.removesuffix("’s"))
            if brand and (last > first or _is_said_as_name(reading, start, end)):
                yield _Mention(start, end, brand)
                break


def _is_said_as_name(reading: Reading, start: int, end: int) -> bool:
    """A brand that is a common word counts with a capital inside a sentence, or where a brand is called for."""
    word = reading.low[start:end]
    if word not in COMMON_WORDS:
        return True
    text = reading.low[max(0, start - 24) : start]
    if _FROM.search(text) or re.match(r"\s?brand", reading.low[end:]):
        return True
    return reading.text[start].isupper() and bool(text.strip()) and not reading.text.isupper()


def _han_mentions(reading: Reading, names: Mapping[str, str]) -> Iterator[_Mention]:
    starts = {name[0] for name in names if has_han(name)}
    for start, character in enumerate(reading.low):
        if character not in starts:
            continue
        for length in range(min(_LONGEST_HAN, len(reading.low) - start), 1, -1):
            name = reading.low[start : start + length]
            if has_han(name) and (brand := names.get(fold(name))):
                yield _Mention(start, start + length, brand)
                break
