"""A condition on products: what tells who meets it, and how it is said beside a noun."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from random import Random
from typing import Literal

from shopcli.evaluation.making.goods import Good, Offer
from shopcli.evaluation.making.kinds import Kind
from shopcli.evaluation.making.verdict import Verdict
from shopcli.query.need import Language

Place = Literal["beside", "after", "last"]


@dataclass(frozen=True, slots=True)
class Phrase:
    """`beside`: before the noun (black laptops); `after`: behind it (with a touchscreen); `last`: at the end (no ...).

    In Chinese what is `after` may stand before the noun with 的, or as a clause of its own.
    """

    text: str
    place: Place = "after"


@dataclass(frozen=True, slots=True)
class Condition:
    """`topic` keeps two conditions on the same thing out of one task."""

    topic: str
    meets: Callable[[Good, Offer], Verdict]
    said: Mapping[Language, Phrase]


def judged(good: Good, conditions: Sequence[Condition], offers: Sequence[Offer] | None = None) -> Verdict:
    """Whether one thing that can be bought meets all conditions together."""
    best = Verdict.NO
    for offer in good.offers if offers is None else offers:
        least = Verdict.YES
        for condition in conditions:
            least = min(least, condition.meets(good, offer))
            if least is Verdict.NO:
                break
        best = max(best, least)
        if best is Verdict.YES:
            break
    return best


def phrase(
    kind: Kind, conditions: Sequence[Condition], language: Language, chance: Random, noun: str = "", whole: bool = False
) -> str:
    """The kind with its conditions: `black laptops with a touchscreen, no Acme`, `内存至少16GB的笔记本电脑`.

    `noun` stands in for the kind's plural; `whole` allows no clauses of their own, for what the phrase goes into.
    """
    said = [condition.said[language] for condition in conditions]
    parts: dict[Place, list[str]] = {
        place: [each.text for each in said if each.place == place] for place in ("beside", "after", "last")
    }
    noun = noun or kind.several(language)
    if language == "en":
        head = " ".join([*parts["beside"], noun])
        body = " and ".join(filter(None, [", ".join(parts["after"][:-1]), *parts["after"][-1:]]))
        return ", ".join([" ".join(filter(None, [head, body])), *parts["last"]])
    head = "".join(parts["beside"]) + noun
    if parts["after"] and (whole or chance.random() < 0.6):
        return "，".join(["、".join(parts["after"]) + "的" + head, *parts["last"]])
    return "，".join([head, *parts["after"], *parts["last"]])
