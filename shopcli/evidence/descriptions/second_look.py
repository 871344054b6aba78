"""What a product states in whatever words: a sentence or a field found by meaning where no rule knows the question."""

import re
from dataclasses import dataclass, replace

from shopcli.attributes.facts import canonical
from shopcli.attributes.table import ATTRIBUTES
from shopcli.catalog.product import Product
from shopcli.evidence.answered import Told
from shopcli.evidence.descriptions.candidates import Candidate, candidates, texts
from shopcli.evidence.descriptions.measures import asks_number, is_measured
from shopcli.evidence.descriptions.nearest import Near, nearest
from shopcli.evidence.descriptions.verdicts import is_hedged, verdict
from shopcli.evidence.descriptions.wants import Want, counted, want_of
from shopcli.evidence.facts.aspects import Aspect
from shopcli.evidence.facts.attributes import tell_aspect
from shopcli.evidence.facts.versions import versions_meant
from shopcli.evidence.products.names import short_name
from shopcli.evidence.questions.question import Asked
from shopcli.evidence.wording.sentences import say
from shopcli.evidence.words.content import content, coverage
from shopcli.patterns import Pattern

ENOUGH = 0.6
"""The share of what a question is about from which a sentence or a field answers it."""
SURE = 0.7
"""The share from which it answers better than a rule of the shop."""
_ALL = 0.9
_LITERAL = 0.01
_PERSON = Pattern(r"(?<![a-z])(?:who|whose|whom)(?![a-z])|谁")
_CLAUSES = re.compile(r"[.!?;,](?=\s)|[。！？；，,]|\s[-–—]\s")
_NAMED = re.compile(r"[a-z][a-z0-9.+-]*[a-z0-9]|\d+[a-z]+")


@dataclass(frozen=True, slots=True)
class Found:
    """What answers, and how much of the question it holds, from 0 to 1."""

    told: Told
    score: float


def look(product: Product, asked: Asked) -> Found | None:
    """The field or the sentence that holds most of what the question is about; None where none holds `ENOUGH`."""
    if found := _look(product, asked):
        return found
    *before, last = (part for part in _CLAUSES.split(asked.low) if part.strip(" ?？!！。."))
    # What comes first says why: 经常喝咖啡，键盘防泼溅吗.
    return _look(product, replace(asked, low=last)) if before and asked.wants_yes_or_no else None


def look_near(product: Product, asked: Asked, near: Near, *, beside: bool = False) -> Told | None:
    """The sentence that is nearest to the question, as `near` tells.

    `beside` says that something else answers already.
    """
    found = None if _PERSON.search(asked.low) else nearest(product, asked, near, beside=beside)
    return _quoted(product, found, want_of(asked.low, product), asked) if found else None


def _look(product: Product, asked: Asked) -> Found | None:
    want = want_of(asked.low, product)
    if _PERSON.search(asked.low) or not (want.things or len(want.words) > 1):
        return None
    numbered = asks_number(asked.low)
    count = counted(asked.low, product)
    said = [word for word in content(asked.low) if not coverage([word], product.title)]
    best, score = None, 0.0
    for candidate in candidates(product, asked):
        share = want.share(candidate.read, candidate.told)
        # Of two that tell of the same things, the one in the question's own words.
        share += _LITERAL * coverage(said, candidate.read) if share else 0.0
        measured = is_measured(candidate.text, asked.low) and count.share(candidate.read, candidate.told) == 1
        if share > score and share >= ENOUGH and (measured or not numbered):
            best, score = candidate, share
    if best is None:
        return None
    told = _field_told(product, best, asked) if best.name else _quoted(product, best, want, asked)
    return Found(told, score)


def named_besides(product: Product, asked: Asked, told: Told) -> Told | None:
    """The sentence with a name that the question says ("eSIM") and the answer does not."""
    if asked.language != "zh":
        return None
    # Latin letters in a Chinese question are names and figures.
    names = [name for name in _NAMED.findall(asked.low) if len(name) > 1]
    known = f"{told.text} {product.title}".lower()
    for candidate in texts(product, asked) if names else ():
        low = candidate.text.lower()
        if candidate.cited and candidate.cited.field != "title" and any(n in low and n not in known for n in names):
            return _quoted(product, candidate, want_of(asked.low, product), asked)
    return None


def qualified(product: Product, asked: Asked) -> Told | None:
    """The sentence that takes back part of a yes: it has all that is asked for, two things or more."""
    want = want_of(asked.low, product)
    if len(want.things) + len(want.words) < 2 or any(map(str.isdigit, asked.low)):
        return None
    for candidate in texts(product, asked):
        spoken = candidate.cited and candidate.cited.field != "title" and is_hedged(candidate.text)
        if spoken and want.share(candidate.read, candidate.told) >= _ALL and want.things & candidate.told:
            return _quoted(product, candidate, want, asked)
    return None


def _field_told(product: Product, found: Candidate, asked: Asked) -> Told:
    key = canonical(found.name)
    aspect = Aspect((key,), found.name, 0, "" if key in ATTRIBUTES else found.name)
    return tell_aspect(versions_meant(product, asked.low).offers or product.offers(), aspect, asked)


def _quoted(product: Product, found: Candidate, want: Want, asked: Asked) -> Told:
    assert found.cited is not None
    language, name = asked.language, short_name(product)
    decided = verdict(found.text, asked, want.named_by)
    phrase = {"title": "titled", "description": "said"}.get(found.cited.field, "product_term")
    if phrase == "said" and decided is not None:
        phrase = "said_yes" if decided else "said_no"
    return Told(say(phrase, language, name=name, text=found.text), (found.cited,), decided)
