"""What a product states in whatever words: a sentence or a field found by meaning where no rule knows the question."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from shopcli.attributes.facts import attribute, canonical, display
from shopcli.attributes.table import ATTRIBUTES
from shopcli.attributes.units import read_quantities
from shopcli.catalog.product import Product
from shopcli.evidence.answered import Told
from shopcli.evidence.cited import Cited
from shopcli.evidence.descriptions.fact_meanings import FACT_MEANINGS
from shopcli.evidence.descriptions.question_frame import FRAME
from shopcli.evidence.descriptions.verdicts import is_hedged, verdict
from shopcli.evidence.facts.aspects import Aspect, find_aspects
from shopcli.evidence.facts.attributes import tell_aspect
from shopcli.evidence.facts.versions import versions_meant
from shopcli.evidence.products.names import short_name
from shopcli.evidence.questions.question import Asked
from shopcli.evidence.ranking.gather import label, sentences, term_pieces
from shopcli.evidence.wording.sentences import say
from shopcli.evidence.words.content import content, coverage, stem
from shopcli.evidence.words.everyday import HAN_EVERYDAY, everyday_stems
from shopcli.evidence.words.meanings import Things, meanings
from shopcli.patterns import Pattern
from shopcli.query.common_words import COMMON_WORDS
from shopcli.query.need import Language
from shopcli.search.reasons import value_text
from shopcli.text import fold, has_han, one_line

ENOUGH = 0.6
"""The share of what a question is about from which a sentence or a field answers it."""
SURE = 0.7
"""The share from which it answers better than a rule of the shop."""
_ALL = 0.9
_LITERAL = 0.01
_LOOSE, _COMMON, _PAIR, _UNKNOWN = 0.35, 0.3, 0.5, 0.7
"""What a circumstance, a word of every day, a pair of Chinese characters and a word that no table knows beside things
that it knows count for, where a thing counts 1."""
_ASKS_NUMBER = Pattern(
    r"how (?:many|much|long|far|high|big|thick|thin|wide|tall|heavy|deep|fast|often|loud|hot)(?![a-z])"
    r"|(?:what|which) (?:height|depth|distance|width|length|size|speed)(?![a-z])"
    r"|多少|多[久长远大厚薄宽高重深快](?!屏)|几[个只台天小分米厘毫寸瓦度种次年块条]"
)
_NUMBER = re.compile(
    r"(?<![a-z])\d|(?<![a-z])(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|dozen|hundred"
    r"|half|third|quarter|once|twice|single|double|no|never|all|every)(?![a-z])|[一二三四五六七八九十两半双百千]"
)
_HOW_LONG = Pattern(
    r"how long (?:do|does|will|would|can|could|until|till|before|to)(?![a-z])|多久|多长时间|几个?小时|几分钟|几天"
)
_HOW_WIDE = Pattern(
    r"how (?:deep|thick|thin|wide|tall|far|high)(?![a-z])|(?:what|which) (?:height|depth|distance|width"
    r"|length)(?![a-z])"
    r"|多[深厚宽高远]|几米|几公分"
)
_RETURNS = Pattern(
    r"(?<![a-z])(?:return\w*|refund\w*|money back|send|take (?:it|them) back|exchange\w*|fee|restocking"
    r"|deduct\w*)(?![a-z])"
    r"|退|换|拆|激活|扣"
)
"""What the terms of a return answer: that a license is deducted tells nothing of what the license is."""
_PERSON = Pattern(r"(?<![a-z])(?:who|whose|whom)(?![a-z])|谁")
_CLAUSES = re.compile(r"[.!?;,](?=\s)|[。！？；，,]|\s[-–—]\s")
_EITHER = Pattern(r"([\u4e00-\u9fff])不\1")


@dataclass(frozen=True, slots=True)
class Found:
    """What answers, and how much of the question it holds, from 0 to 1."""

    told: Told
    score: float


@dataclass(frozen=True, slots=True)
class _Want:
    """What a question is about: things by whatever words, and words that no table knows."""

    things: Things
    loose: Things
    words: tuple[str, ...]

    def share(self, candidate: "_Candidate") -> float:
        told = candidate.told
        words = [word for word in self.words if coverage([word], candidate.read.replace("'s", ""))]
        if not self.things and not self.words:
            return 1.0
        if not self.things & told and not words:
            return 0.0
        return self._weight(self.things & told, self.loose & told, words) / self._weight(
            self.things, self.loose, self.words
        )

    def _weight(self, things: Things, loose: Things, words: Sequence[str]) -> float:
        unknown = _UNKNOWN if self.things else 1.0
        plain = COMMON_WORDS | everyday_stems()
        pair = _PAIR if sum(map(has_han, self.words)) > 1 else 1.0
        each = (pair if has_han(word) else _COMMON if word in plain else 1.0 for word in words)
        return len(things) + _LOOSE * len(loose) + unknown * sum(each)

    def named_by(self, text: str) -> bool:
        """Whether a text calls everything as one asks for it, and not only by what tells of it."""
        return self.things <= meanings(FACT_MEANINGS).asking.every(text) and not (
            self.words and coverage(list(self.words), text) < 1
        )


def look(product: Product, asked: Asked) -> Found | None:
    """The field or the sentence that holds most of what the question is about; None where none holds `ENOUGH`."""
    if found := _look(product, asked):
        return found
    *before, last = (part for part in _CLAUSES.split(asked.low) if part.strip(" ?？!！。."))
    # What comes first says why: 经常喝咖啡，键盘防泼溅吗.
    return _look(product, replace(asked, low=last)) if before and asked.wants_yes_or_no else None


def _look(product: Product, asked: Asked) -> Found | None:
    want = _want(asked.low, product)
    if _PERSON.search(asked.low) or not (want.things or len(want.words) > 1):
        return None
    numbered = _ASKS_NUMBER.search(asked.low) is not None
    measures = _measures(asked.low) if numbered else frozenset()
    counted = _counted(asked.low, product)
    said = [word for word in content(asked.low) if not coverage([word], product.title)]
    best, score = None, 0.0
    for candidate in _candidates(product, asked):
        share = want.share(candidate)
        # Of two that tell of the same things, the one in the question's own words.
        share += _LITERAL * coverage(said, candidate.read) if share else 0.0
        if numbered and not (_measured(candidate.text, measures) and counted.share(candidate) == 1):
            continue
        if share > score and share >= ENOUGH:
            best, score = candidate, share
    if best is None:
        return None
    told = _field_told(product, best, asked) if best.name else _quoted(product, best, want, asked)
    return Found(told, score)


_NAMED = re.compile(r"[a-z][a-z0-9.+-]*[a-z0-9]|\d+[a-z]+")


def named_besides(product: Product, asked: Asked, told: Told) -> Told | None:
    """The sentence with a name that the question says ("eSIM") and the answer does not."""
    if asked.language != "zh":
        return None
    # Latin letters in a Chinese question are names and figures.
    names = [name for name in _NAMED.findall(asked.low) if len(name) > 1]
    known = f"{told.text} {product.title}".lower()
    for candidate in _texts(product, asked) if names else ():
        low = candidate.text.lower()
        if candidate.cited and candidate.cited.field != "title" and any(n in low and n not in known for n in names):
            return _quoted(product, candidate, _want(asked.low, product), asked)
    return None


def qualified(product: Product, asked: Asked) -> Told | None:
    """The sentence that takes back part of a yes: it has all that is asked for, two things or more."""
    want = _want(asked.low, product)
    if len(want.things) + len(want.words) < 2 or any(map(str.isdigit, asked.low)):
        return None
    for candidate in _texts(product, asked):
        spoken = candidate.cited and candidate.cited.field != "title" and is_hedged(candidate.text)
        if spoken and want.share(candidate) >= _ALL and want.things & candidate.told:
            return _quoted(product, candidate, want, asked)
    return None


_HOW_MANY = Pattern(r"how many (?P<en>[a-z-]+)|(?:多少[个台只条块张]?|几[个台只条块张])(?P<zh>[\u4e00-\u9fff]{2,4})")


def _counted(low: str, product: Product) -> _Want:
    """What is counted, which an answer must speak of: devices, where "how many devices" is asked."""
    match = _HOW_MANY.search(low)
    noun = match and (match["en"] or match["zh"])
    if not noun or read_quantities(f"3 {noun}"):
        return _Want(frozenset(), frozenset(), ())
    things = meanings(FACT_MEANINGS).asking.read(noun).things
    return _Want(things, frozenset(), () if things else tuple(content(noun)))


def _candidates(product: Product, asked: Asked) -> list["_Candidate"]:
    """Of equally good ones the first is told: a field of words decides no yes or no as a sentence may."""
    fields, texts = list(_fields(product, asked.language)), list(_texts(product, asked))
    if not asked.wants_yes_or_no:
        return [*fields, *texts]
    deciding = [one for one in fields if isinstance(product.attributes[one.name], bool)]
    return [*deciding, *texts, *(one for one in fields if one not in deciding)]


def _measures(low: str) -> frozenset[str]:
    """What the attributes asked for are measured in: how long it lasts is no number of watts."""
    asked = (attribute(aspect.keys[0]).dimension for aspect in find_aspects(low, {}))
    times = ("time",) if _HOW_LONG.search(low) else ("length",) if _HOW_WIDE.search(low) else ()
    return frozenset([*(dimension for dimension in asked if dimension), *times])


def _measured(text: str, measures: frozenset[str]) -> bool:
    if measures and not any(one.dimension in measures for one in read_quantities(text)):
        return False
    return _NUMBER.search(text.lower()) is not None


@dataclass(frozen=True, slots=True)
class _Candidate:
    """`read` is what it is found by, `told` the things that this tells of.

    `name` is that of the field, where it is one, and `cited` else the evidence.
    """

    read: str
    told: Things
    text: str
    name: str = ""
    cited: Cited | None = None


def _want(low: str, product: Product) -> _Want:
    """What the question is about, without what the product itself is: "keyboard" tells nothing of a keyboard."""
    table = meanings(FACT_MEANINGS)
    low = _HOW_LONG.sub(" ", low.replace("'s", ""))
    read = table.asking.read(_EITHER.sub(r"\1", FRAME.sub(" ", low)))
    kind = f"{short_name(product)} {' '.join(product.category[-1:])}"
    needed = read.things - table.loose
    things = (needed - table.asking.read(kind).things) or needed
    rest = read.rest
    for word in HAN_EVERYDAY if has_han(rest) else ():
        rest = rest.replace(word, " ")
    own = [stem(word) for word in kind.lower().split()]
    words = [word for word in content(rest) if len(word) > 1 and not any(one.endswith(word) for one in own)]
    words = [word for word in words if not coverage([word], kind)]
    loose = read.things & table.loose
    # A circumstance that stands alone is what the question is about: "can I take it on a plane".
    return _Want(things, loose, tuple(words)) if things or words else _Want(loose, frozenset(), ())


def _fields(product: Product, language: Language) -> Iterator[_Candidate]:
    """Those of words and of yes or no; what a number measures is asked for by the names of `aspect_words`."""
    table = meanings(FACT_MEANINGS)
    for name, value in product.attributes.items():
        key = canonical(name)
        if key in ATTRIBUTES and ATTRIBUTES[key].kind == "number":
            continue
        names = f"{name} {display(key, 'en')} {display(key, 'zh')}" if key in ATTRIBUTES else name
        text = "" if isinstance(value, bool) else value_text(value, language)
        # A number pad is a name for no keyboard, as its words are.
        told = table.telling.read(names).things | table.telling.every(text)
        yield _Candidate(f"{names} {text}", told, text or "yes no", name)


def _texts(product: Product, asked: Asked) -> Iterator[_Candidate]:
    name, language = short_name(product), asked.language
    every = meanings(FACT_MEANINGS).telling.every
    for text in sentences(product.description or ""):
        place = f"{name} · {label('description', language)}"
        yield _Candidate(text, every(text), text, "", Cited("description", text, 0.9, place, product.id, "description"))
    returning = _RETURNS.search(asked.low) is not None
    for piece in term_pieces(product, language):
        if piece.cited.field.startswith("returns") and not returning:
            continue
        for text in sentences(piece.cited.text):
            yield _Candidate(text, every(text), text, "", piece.cited)
    yield from _title_figures(product, asked)
    title = one_line(product.title)
    rest = fold(title).removeprefix(fold(name)).strip(" ,，-")
    if rest and (asked.wants_yes_or_no or "还是" in asked.low) and not _ASKS_NUMBER.search(asked.low):
        # All the numbers of a product stand in its title, and tell nothing there of what they measure.
        place = f"{name} · {label('title', language)}"
        yield _Candidate(rest, every(rest), title, "", Cited("description", title, 0.9, place, product.id, "title"))


def _title_figures(product: Product, asked: Asked) -> Iterator[_Candidate]:
    """What a title says of a number between commas, and so of nothing else: "Drop-Proof to 1.8 m"."""
    if not _ASKS_NUMBER.search(asked.low):
        return
    name, language = short_name(product), asked.language
    place = f"{name} · {label('title', language)}"
    for part in one_line(product.title).split(", ")[1:]:
        if things := meanings(FACT_MEANINGS).telling.every(part):
            yield _Candidate(part, things, part, "", Cited("description", part, 0.9, place, product.id, "title"))


def _field_told(product: Product, found: _Candidate, asked: Asked) -> Told:
    key = canonical(found.name)
    aspect = Aspect((key,), found.name, 0, "" if key in ATTRIBUTES else found.name)
    return tell_aspect(versions_meant(product, asked.low).offers or product.offers(), aspect, asked)


def _quoted(product: Product, found: _Candidate, want: _Want, asked: Asked) -> Told:
    assert found.cited is not None
    language, name = asked.language, short_name(product)
    decided = verdict(found.text, asked, want.named_by)
    phrase = {"title": "titled", "description": "said"}.get(found.cited.field, "product_term")
    if phrase == "said" and decided is not None:
        phrase = "said_yes" if decided else "said_no"
    return Told(say(phrase, language, name=name, text=found.text), (found.cited,), decided)
