"""Conclusions and statements as short sentences, for `profile show`, for a preview and, where allowed, for a model."""

from collections.abc import Iterator

from shopcli.attributes.facts import display
from shopcli.catalog.money import format_money
from shopcli.profile.conclude import Conclusion
from shopcli.profile.evidence import Evidence
from shopcli.profile.interaction import Kind
from shopcli.profile.stated import Stated
from shopcli.profile.wording import say
from shopcli.query.need import Language


def fact_of(one: Conclusion, language: Language) -> str:
    return say(
        f"fact_{one.topic.value}",
        language,
        label=one.label,
        subject=one.subject or one.thing,
        name=key_name(one.key, language),
        low="" if one.low is None else format_money(one.low, one.currency, language),
        high="" if one.high is None else format_money(one.high, one.currency, language),
        count=one.evidence.count(Kind.RETURNED),
        days=one.days,
        due=one.due,
    )


def key_name(key: str, language: Language) -> str:
    """An option's name inside a sentence."""
    if key == "size":
        return say("size", language)
    name = display(key, language) if key else ""
    return name[:1].lower() + name[1:] if name[1:2].islower() else name


def stated_fact(one: Stated, language: Language) -> str:
    if one.key == "allergy":
        return say("fact_allergy", language, word=one.value)
    about = f"{one.about}{say('comma', language)}" if one.about else ""
    return say("fact_stated", language, about=about, name=say(one.key, language), value=one.value)


def basis_of(evidence: Evidence, language: Language) -> str:
    """What it rests on: `bought 2, viewed 5, last 2026-09-03`."""
    return say("comma", language).join(_basis(evidence, language))


def _basis(evidence: Evidence, language: Language) -> Iterator[str]:
    for kind in Kind:
        if count := evidence.count(kind):
            yield say(kind.value, language, count=count)
    if evidence.last:
        yield say("last", language, day=evidence.last.isoformat())
