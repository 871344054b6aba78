"""Needs made from limits: a kind of product, one to four limits, an opening, all drawn from a seed."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from random import Random
from typing import Any

from bench.budgets import budget, budget_option, foreign_budget, two_or_three
from bench.limit import Language, Limit, Maker
from bench.limits import MAKERS, not_gaming
from bench.oracle import Offer


@dataclass(frozen=True, slots=True)
class Kind:
    """What a noun names: `kinds` beyond doubt, `also` perhaps. No kinds at all means everything in the catalog."""

    english: tuple[str, ...]
    chinese: tuple[str, ...]
    kinds: tuple[str, ...] = ()
    also: tuple[str, ...] = ()

    def surely(self, offer: Offer) -> bool:
        return not self.kinds or offer.kind in self.kinds

    def allows(self, offer: Offer) -> bool:
        return self.surely(offer) or offer.kind in self.also


_LAPTOP = (("laptop", "notebook"), ("笔记本电脑", "笔记本"))
_PHONE = (("phone", "smartphone"), ("手机", "智能手机"))

_CONVERTIBLE = "2 in 1 Convertible"

KINDS: Mapping[str, tuple[Kind, ...]] = {
    "electronics.yaml": (
        Kind(*_LAPTOP, ("Laptops",), ("Gaming Laptops",)),
        Kind(*_PHONE, ("Smartphones",)),
        Kind(("monitor",), ("显示器",), ("Monitors",)),
        Kind(("tablet",), ("平板", "平板电脑"), ("Tablets",)),
        Kind(("headphones",), ("头戴式耳机",), ("Headphones",), ("Earbuds",)),
        Kind(("earbuds",), ("真无线耳机",), ("Earbuds",)),
        Kind(("smartwatch",), ("智能手表",), ("Smartwatches",)),
        Kind(("keyboard",), ("键盘",), ("Keyboards",)),
        Kind(("speaker",), ("音箱",), ("Speakers",)),
    ),
    "electronics.zh.json": (
        Kind(*_LAPTOP, ("笔记本电脑",), ("游戏本",)),
        Kind(*_PHONE, ("智能手机",)),
        Kind(("monitor",), ("显示器",), ("显示器",)),
        Kind(("tablet",), ("平板", "平板电脑"), ("平板电脑",)),
        Kind(("headphones",), ("头戴式耳机",), ("头戴式耳机",), ("真无线耳机",)),
        Kind(("earbuds",), ("真无线耳机",), ("真无线耳机",)),
        Kind(("keyboard",), ("键盘",), ("键盘",)),
    ),
    "laptops": (
        Kind(("laptop",), ("笔记本电脑", "手提电脑")),
        # Here a notebook is a type of laptop beside others, so that the word may mean that type alone.
        Kind(
            ("notebook",), ("笔记本",), ("Notebook",), ("Ultrabook", "Gaming", "Netbook", "Workstation", _CONVERTIBLE)
        ),
    ),
    "phones": (Kind(*_PHONE),),
}

_OPENINGS: Mapping[Language, tuple[str, ...]] = {
    "en": ("", "", "I want ", "looking for ", "please recommend ", "I need "),
    "zh": ("", "", "想买", "推荐一款", "有没有", "我想要一个"),
}


@dataclass(frozen=True, slots=True)
class GeneratedNeed:
    catalog: str
    language: Language
    text: str
    kind: Kind
    limits: tuple[Limit, ...]

    @property
    def options(self) -> dict[str, Any]:
        """The fields of its batch line beside the text."""
        return {name: value for limit in self.limits for name, value in limit.options.items()}

    def allows(self, offer: Offer) -> bool:
        return all(limit.allows(offer) for limit in self.limits)

    def surely(self, offer: Offer) -> bool:
        return self.kind.surely(offer) and all(limit.surely(offer) for limit in self.limits)


def generate(count: int, seed: int, offers: Mapping[str, Sequence[Offer]]) -> Iterator[GeneratedNeed]:
    """`count` needs over the catalogs in turn; in each catalog, the languages alternate."""
    random = Random(seed)
    catalogs = list(offers)
    for number in range(count):
        catalog = catalogs[number % len(catalogs)]
        language: Language = "en" if number // len(catalogs) % 2 == 0 else "zh"
        kind = random.choice(KINDS[catalog])
        fitting = [offer for offer in offers[catalog] if kind.surely(offer)]
        limits = _limits(random, fitting, language)
        yield GeneratedNeed(catalog, language, _text(random, kind, limits, language), kind, limits)


def _limits(random: Random, offers: Sequence[Offer], language: Language) -> tuple[Limit, ...]:
    """Limits that differ in what they are about, a budget mostly among them."""
    chosen: list[Limit] = []
    about: set[str] = set()
    makers: list[Maker] = [_a_budget(random)] if random.random() < 0.75 else []
    others = [*MAKERS, not_gaming] if offers[0].kind in _GAMING_BESIDE else list(MAKERS)
    makers += random.sample(others, random.choice((1, 1, 2, 2, 3)))
    for maker in makers:
        limit = maker(random, offers, language)
        if limit and (subject := _subject(limit)) not in about:
            chosen.append(limit)
            about.add(subject)
    return tuple(chosen) or _limits(random, offers, language)


_GAMING_BESIDE = ("Laptops", "笔记本电脑", "Notebook", "Ultrabook", "Gaming")


def _a_budget(random: Random) -> Maker:
    return random.choices((budget, two_or_three, budget_option, foreign_budget), (20, 3, 2, 1))[0]


def _subject(limit: Limit) -> str:
    """What two limits of one need would say twice or against each other."""
    first = limit.kind.removeprefix("not").strip(" -").split()[0]
    return "ram" if first == "where" else first


def _text(random: Random, kind: Kind, limits: Sequence[Limit], language: Language) -> str:
    before = [limit.text for limit in limits if limit.text and limit.before]
    after = [limit.text for limit in limits if limit.text and not limit.before]
    opening = random.choice(_OPENINGS[language])
    if language == "en":
        noun = random.choice(kind.english)
        words = " ".join([*before, noun, *after])
        return f"{opening}{_article(words, noun)}{words}" if opening else words
    noun = random.choice(kind.chinese)
    return "，".join([opening + "".join(before) + noun, *after])


def _article(words: str, noun: str) -> str:
    if noun.endswith("s"):
        return ""
    return "an " if words[0].lower() in "aeio8" else "a "
