"""A set of products in words, as the answer to a question over the catalog names it."""

from collections.abc import Sequence
from dataclasses import replace

from shopcli.evidence.facts.predicates import adjective, counted, in_chinese
from shopcli.evidence.wording.sentences import listed, say, set_apart
from shopcli.query.describe import describe_limits, describe_requirement
from shopcli.query.need import Need, Requirement


def told_group(name: str, need: Need, words: Sequence[str]) -> str:
    """ "Nortavo laptops with at least 16 GB of RAM, under $1,000", 「防水、价格不超过 ¥500 的耳机」."""
    return _in_chinese(name, need, words) if need.language == "zh" else _in_english(name, need, words)


def _in_english(name: str, need: Need, words: Sequence[str]) -> str:
    before = [*need.brands[:1]] if len(need.brands) == 1 else []
    behind: list[str] = []
    for group in need.requirement_groups():
        one = group[0]
        if one.value is True and one.operator != "!=" and (quality := adjective(one.attribute)):
            before.append(quality)
        else:
            behind.append(_with(one))
    others = replace(need, requirements=(), brands=() if before[:1] == [*need.brands] else need.brands)
    behind += [text for _, text in describe_limits(others)]
    behind += [f"mentioning “{word}”" for word in words]
    return " ".join([*before, name, listed(behind, "en") if behind else ""]).strip()


def _with(one: Requirement) -> str:
    text = describe_requirement(one, "en")
    if isinstance(one.value, bool):
        verb, _, label = text.partition(" ")
        return f"{verb} {counted(one.attribute, label)}" if verb == "with" else text
    if isinstance(one.value, str):
        return (
            text if text.startswith(("with", "not")) or " with" not in text else f"with {text.replace(' with', '', 1)}"
        )
    for word in ("at least", "at most", "exactly", "under", "over"):
        if f" {word} " in text:
            return f"with {text.replace(f' {word} ', f' of {word} ', 1)}"
    return text


def _in_chinese(name: str, need: Need, words: Sequence[str]) -> str:
    told: list[str] = []
    for group in need.requirement_groups():
        one = group[0]
        positive = one.value is (one.operator != "!=")
        told.append(
            in_chinese(one.attribute, positive=positive).removeprefix("是").removesuffix("的")
            if isinstance(one.value, bool)
            else describe_requirement(one, "zh")
        )
    told += [text for _, text in describe_limits(replace(need, requirements=()))]
    told += [say("mentioning", "zh", words=word) for word in words]
    return set_apart(set_apart("、".join(told), "的"), name) if told else name
