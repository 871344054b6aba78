"""What the fields of a product say to a question, and what is told of an attribute on which they are silent."""

from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise

from shopcli.catalog.product import Product
from shopcli.evidence.answered import Told
from shopcli.evidence.descriptions.told import against, tell_mention
from shopcli.evidence.facts.aspects import Aspect
from shopcli.evidence.facts.attributes import silence, tell_aspect
from shopcli.evidence.facts.named_values import tell_named_value
from shopcli.evidence.facts.ports import asked_port, tell_port
from shopcli.evidence.facts.values import stated_by
from shopcli.evidence.facts.versions import versions_meant
from shopcli.evidence.questions.question import Asked
from shopcli.evidence.reviews.answers import tell_experience
from shopcli.evidence.wording.sentences import sentences_joined
from shopcli.patterns import Pattern
from shopcli.query.need import Requirement
from shopcli.text import has_han

_IN_LIFE = Pattern(
    r"(?<![a-z])(?:really|actual(?:ly)?|real[- ](?:world|life)|in (?:practice|reality|use)|realistic\w*|honestly"
    r"|as (?:advertised"
    r"|claimed|promised)|true to)(?![a-z])|实际|真实|真的|真有|虚标|宣传|标称|实测"
)
"""What asks for more than the figure that is stated."""


def tell_stated(product: Product, aspects: list[Aspect], limits: list[Requirement], asked: Asked) -> Told | None:
    """What the fields say of what is asked; where they are silent, what title, description or reviews mention."""
    if told := tell_named_value(product, aspects, asked):
        return told
    charging = any("usb_c_charging" in aspect.keys for aspect in aspects)
    if not charging and (port := asked_port(asked.low)):
        if told := tell_port(product.offers(), port, asked):
            return told
        if not aspects:
            return silence(product, Aspect(("ports",), port.said, 0), asked)
    aspects = [aspect for aspect in aspects if aspect.keys != ("warranty",)] or aspects
    if compound := _compound(aspects, asked.low):
        return silence(product, compound, asked)
    for aspect in aspects:
        versions = versions_meant(product, asked.low)
        offers = versions.offers or product.offers()
        limit = next((limit for limit in limits if limit.attribute in aspect.keys), None)
        limit = limit if asked.wants_yes_or_no else None
        if limit and versions.said:
            # "Does it come with 32 GB?" names a limit, not a version.
            offers = product.offers()
        if any(stated_by(offer, aspect) for offer in offers):
            told = tell_aspect(offers, aspect, asked, limit)
            return _both_sides(told, product, aspect, asked)
    if limit := next((one for one in limits if asked.wants_yes_or_no), None):
        return _limited(product, limit, asked)
    return _in_words(product, aspects, asked)


def _compound(aspects: Sequence[Aspect], low: str) -> Aspect | None:
    """Two different things asked for as one ("webcam resolution"), which is what neither of them states."""
    placed = sorted((aspect for aspect in aspects if not has_han(aspect.said)), key=lambda aspect: aspect.start)
    for first, second in pairwise(placed):
        apart = set(first.keys).isdisjoint(second.keys)
        if apart and low[first.end : second.start] in (" ", "", "的") and not _joins(first.keys, second.keys):
            said = low[first.start : second.end]
            return Aspect((*second.keys, *first.keys), said, first.start, said)
    return None


_LOOSE = frozenset({"panel", "wireless", "bluetooth", "ports", "colour", "fast_charging", "dimensions"})


def _joins(first: Sequence[str], second: Sequence[str]) -> bool:
    """Whether the two words are one thing in every shop: a "bluetooth version", a "fast charging wattage"."""
    return not _LOOSE.isdisjoint({*first, *second})


def _in_words(product: Product, aspects: list[Aspect], asked: Asked) -> Told | None:
    """What title, description or reviews say of an aspect that no field states."""
    for aspect in aspects if asked.wants_yes_or_no else ():
        if told := tell_mention(product, aspect, asked):
            return told
    return silence(product, aspects[0], asked) if aspects else None


def _limited(product: Product, limit: Requirement, asked: Asked) -> Told | None:
    aspect = Aspect((limit.attribute,), limit.text, 0)
    if any(stated_by(offer, aspect) for offer in product.offers()):
        return tell_aspect(product.offers(), aspect, asked, limit)
    return silence(product, aspect, asked)


def _both_sides(told: Told, product: Product, aspect: Aspect, asked: Asked) -> Told:
    other = against(product, aspect, asked)
    if other is None and _IN_LIFE.search(asked.low):
        other = tell_experience(product, asked)
    if other is None or told.silent:
        return told
    return joined(told, other, asked)


def joined(told: Told, other: Told, asked: Asked) -> Told:
    text = f"{told.text}{sentences_joined(asked.language)}{other.text}"
    return replace(told, text=text, cited=(*told.cited, *other.cited))
