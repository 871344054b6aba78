"""What the facts of a product bear out: which words tell which of them, in the language of the text."""

import re
from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass
from functools import cached_property

from shopcli.analysis.describing.fact import Fact, Portrait
from shopcli.attributes.facts import display
from shopcli.attributes.table import ATTRIBUTES
from shopcli.grounding.beyond.words import NEUTRAL, SPEAKS_FOR_ITSELF, TOLD_BY, TOLD_BY_NOUN
from shopcli.search.synonyms import synonyms
from shopcli.text import fold, has_han

WORD = re.compile(r"\d+(?:[.,]\d+)*|[^\W\d_]+(?:['’][^\W\d_]+)?")
_HAN_RUN = re.compile(r"[\u3400-\u9fff]+")
_ALIKE = 5
"""Letters by which two forms of a word are told to be the same: "charging" and "charges"."""
_WHOLE_WORDS = {"max": "maximum", "min": "minimum"}
_ENDING = re.compile(r"(?:(?<=[^\W\d_]{5})(?:able|ible|ion)|(?<=[^\W\d_]{4})(?:ed|ing|e))$")
"""What makes "removable" of what is "removed", but not "portable" of what has ports."""
_PREFIXES, _SUFFIXES = (
    ("是否", "支持", "可", "能", "带"),
    ("层数", "数量", "个数", "时间", "时长", "材质", "方式", "数", "量"),
)
"""Around what a Chinese name is about: "可拆洗", "内胆层数"."""
_EARNS_PRAISE, _RATERS = 4.3, 20
"""The rating (of five) and the number of ratings from which a product may be called well rated."""
_LONGEST_PART = 8
"""Characters of a Chinese value of which parts may be told too."""


@dataclass(frozen=True, slots=True)
class Told:
    """The words of one fact: `names` say what it is about, `values` what is so."""

    fact: Fact
    own: tuple[str, ...]
    """The words of its own name, in English single ones, in Chinese runs of characters."""
    names: frozenset[str]
    values: frozenset[str]

    @property
    def tells_what_it_is(self) -> bool:
        return self.fact.field in ("category", "title")

    @property
    def counts_as(self) -> str:
        """How many items it lists; "" where it lists none."""
        return str(len(self.fact.values)) if len(self.fact.values) > 1 else ""

    @property
    def tells_its_look(self) -> bool:
        """Its colour or its material."""
        return self.fact.key in ("colour", "material")

    def is_made_of(self, word: str) -> bool:
        """Whether it is a colour or a material, which `word` names."""
        return self.tells_its_look and word in self.values


class Support:
    """Built once per product."""

    def __init__(self, portrait: Portrait) -> None:
        self.portrait = portrait
        self.told = tuple(self._told(fact) for fact in portrait.facts)

    @cached_property
    def by_word(self) -> Mapping[str, tuple[Told, ...]]:
        """Word → the facts that it may tell of; those that are stated not to be so are in `denied`."""
        return _by_word(told for told in self.told if told.fact.holds is not False)

    @cached_property
    def denied(self) -> Mapping[str, tuple[Told, ...]]:
        """The same of what the product is stated not to have."""
        return _by_word(told for told in self.told if told.fact.holds is False)

    @cached_property
    def names(self) -> tuple[str, ...]:
        """What the product is called, the longest first."""
        own = (self.portrait.name, self.portrait.product.title, self.portrait.product.brand or "")
        return tuple(sorted({fold(name) for name in own if name}, key=len, reverse=True))

    @cached_property
    def kind_words(self) -> frozenset[str]:
        return frozenset(word for one in self.told if one.fact.field == "category" for word in one.values)

    @cached_property
    def is_well_rated(self) -> bool:
        rating = self.portrait.product.rating
        return rating is not None and float(rating.of_five) >= _EARNS_PRAISE and (rating.count or 0) >= _RATERS

    @cached_property
    def name_words(self) -> frozenset[str]:
        return frozenset(word for name in self.names for word in words_of(name))

    def _told(self, fact: Fact) -> Told:
        if self.portrait.language == "zh":
            own = tuple(map(_root, _runs(fact.name)))
            return Told(fact, own, frozenset(_names_han(fact)), frozenset(_values_han(fact)))
        return Told(fact, tuple(words_of(fact.name)), frozenset(_names(fact)), frozenset(_values(fact)))


def stray(words: Collection[str], support: Support, said: Collection[str], said_nothing: Collection[str]) -> list[str]:
    """Words of a clause that name a fact which the clause does not tell: "the battery weighs 1.21 kg". `said` are the
    words of the whole sentence."""
    found = []
    for word in words:
        known = support.by_word.get(word, ())
        if not known or word in said_nothing or len(word) == 1 or word[0].isdigit():
            continue
        # "Seat" may stand in the name of a sofa, and name a height.
        known = tuple(one for one in known if one.fact.field != "title")
        if not known or any(one.fact.field in ("brand", "category") for one in known):
            continue
        if any(one.values and one.values <= support.name_words for one in known):
            # What it is called stands in the product's name, of which no word is left.
            continue
        if any(word in one.values and is_told(one, said, said_nothing) for one in known):
            continue
        content = {each for each in words if each not in said_nothing}
        listed = (is_told(one, said, said_nothing) and not one.values.isdisjoint(content) for one in known)
        counted = (is_told(one, said, said_nothing) and one.counts_as in words for one in known)
        if not any(is_told(one, words, said_nothing) for one in known) and not any(listed) and not any(counted):
            found.append(word)
    return found


def is_told(told: Told, words: Collection[str], said_nothing: Collection[str]) -> bool:
    """Whether a sentence of these words tells that fact, of which it has a word: its value is there, and where that is
    a number, what it is about. `said_nothing` are words that every sentence may have."""
    own = [word for word in told.own if len(word) > 1]
    is_named = all(any(_names_alike(word, each) for word in words) for each in own)
    if told.fact.holds is not None and (is_named or not told.fact.value):
        return is_named
    values = {value for value in told.values if value not in said_nothing}
    if not values:
        return is_named and not told.values.isdisjoint(words)
    numbers = {value for value in values if value[0].isdigit()}
    if numbers and told.fact.field not in ("title", "brand", "category"):
        about = told.names | (values - numbers if told.fact.key in SPEAKS_FOR_ITSELF else set())
        return not numbers.isdisjoint(words) and not about.isdisjoint(words)
    return not values.isdisjoint(words)


def _names_alike(word: str, own: str) -> bool:
    return own in word if has_han(own) else word[:_ALIKE] == own[:_ALIKE]


def _by_word(told: Iterable[Told]) -> Mapping[str, tuple[Told, ...]]:
    words: dict[str, tuple[Told, ...]] = {}
    for one in told:
        for word in one.names | one.values:
            words[word] = (*words.get(word, ()), one)
    return words


def words_of(text: str) -> list[str]:
    """Words and numbers as they are compared."""
    return [stem(word) for word in WORD.findall(fold(text))]


def stem(word: str) -> str:
    """A word without the endings that change nothing of what it says of a product."""
    plain = word.replace("’", "'").replace("colour", "color").replace("fibre", "fiber").replace("aluminium", "aluminum")
    plain = _singular(_WHOLE_WORDS.get(plain, plain.removesuffix("'s")))
    root = _ENDING.sub("", plain)
    return plain if plain in NEUTRAL_STEMS or root in NEUTRAL_STEMS else root


def _singular(word: str) -> str:
    return word[:-1] if len(word) > 3 and word.endswith("s") and not word.endswith("ss") else word


NEUTRAL_STEMS = frozenset(map(_singular, NEUTRAL))
"""A content word is none of them for its ending: what has a station says more than what is stated."""


def _names(fact: Fact) -> Iterable[str]:
    yield from words_of(fact.name)
    if fact.key in ATTRIBUTES:
        yield from words_of(display(fact.key, "en"))
    yield from words_of(TOLD_BY.get(fact.key, ("", ""))[0])
    yield from words_of(TOLD_BY_NOUN.get(fold(fact.name).rpartition(" ")[2], ""))


def _values(fact: Fact) -> Iterable[str]:
    yield from words_of(fact.value)
    if fact.field == "category":
        for name in synonyms(fact.value):
            yield from () if has_han(name) else words_of(name)


def _names_han(fact: Fact) -> Iterable[str]:
    for run in _runs(fact.name):
        root = _root(run)
        yield from (run, root)
        yield from (root.removesuffix(end) for end in _SUFFIXES if len(root) > len(end) + 1)
        if run.endswith(("高度", "长度", "宽度", "深度", "厚度")):
            yield run[-2:]
    if fact.key in ATTRIBUTES:
        yield from _runs(display(fact.key, "zh"))
    yield from TOLD_BY.get(fact.key, ("", ""))[1].split()
    yield from words_of(_HAN_RUN.sub(" ", fact.name))


def _values_han(fact: Fact) -> Iterable[str]:
    for run in (run for value in fact.values or (fact.value,) for run in _runs(value)):
        yield run
        if len(run) <= _LONGEST_PART:
            yield from (run[a:b] for a in range(len(run)) for b in range(a + 2, len(run) + 1))
    yield from words_of(_HAN_RUN.sub(" ", fact.value))
    if fact.field == "category":
        for name in synonyms(fact.value):
            yield from _runs(name)
    if fact.key == "colour":
        yield from (f"{run}色" for run in _runs(fact.value) if not run.endswith("色"))


def _root(name: str) -> str:
    """A Chinese name without what only says that it has it."""
    start = next((each for each in _PREFIXES if name.startswith(each) and len(name) > len(each) + 1), "")
    return name.removeprefix(start)


def _runs(text: str) -> list[str]:
    return _HAN_RUN.findall(text)
