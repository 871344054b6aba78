"""What a sentence names, in its order: handles, names, and the words that stand for a product named before."""

from collections.abc import Iterator, Sequence
from dataclasses import replace

from shopcli.catalog.product import Product
from shopcli.grounding.letters import level
from shopcli.grounding.mention import Mention
from shopcli.grounding.reference_words import (
    AMONG,
    AMONG_AFTER,
    COMPARED_AFTER,
    COMPARED_BEFORE,
    EXPLETIVE,
    FORMER,
    FROM,
    GROUP,
    HANDLE_THEN_NAME,
    IT,
    JOINED,
    LATTER,
    NAME_THEN_HANDLE,
    NOTHING,
    ON_TOP,
    ON_TOP_AFTER,
    ORDINAL,
    OTHER,
    PLACES,
    PREDICATE,
    TO,
    WITH,
)
from shopcli.grounding.topic import Topic
from shopcli.patterns import Pattern

HANDLE = Pattern(r"\[(\d{1,3})\]", ("[",))
_LOOK_BACK = 48


def find_mentions(text: str, named: Sequence[Mention], picks: Sequence[Product], topic: Topic) -> list[Mention]:
    """Every mention of `text`, whose handles and names are `named`: none overlaps another, and those joined by "and"
    are one group."""
    low = level(text)
    in_order = sorted(named, key=lambda mention: mention.start)
    single = [replace(one, compared=_is_compared(low, one)) for one in _apposed(low, in_order)]
    return _joined(low, _with_references(low, single, picks, topic))


def find_handles(text: str, picks: Sequence[Product]) -> Iterator[Mention]:
    """The ranks in `text`; a number that is none is a stranger's handle, which no candidate answers to."""
    for found in HANDLE.finditer(text):
        rank = int(found[1])
        products = tuple(picks[rank - 1 : rank]) if rank else ()
        yield Mention(found.start(), found.end(), "handle" if products else "stranger", products)


def _is_compared(low: str, mention: Mention) -> bool:
    before = low[max(0, mention.start - _LOOK_BACK) : mention.start]
    if COMPARED_BEFORE.search(before):
        return not NOTHING.search(before)
    if FROM.search(before) and TO.match(low, mention.end):
        return True
    if ON_TOP.search(before) and ON_TOP_AFTER.match(low, mention.end):
        return True
    return bool(WITH.search(before) and COMPARED_AFTER.match(low, mention.end))


def _apposed(low: str, named: Sequence[Mention]) -> Iterator[Mention]:
    """`named` with "the Aero 14 ([1])" as one; the handle tells which it is where the name leaves it open."""
    held: Mention | None = None
    for mention in named:
        if held and (products := _same(low, held, mention)):
            held = replace(held, end=mention.end, kind="handle", products=products)
            continue
        if held:
            yield held
        held = mention
    if held:
        yield held


def _same(low: str, first: Mention, second: Mention) -> tuple[Product, ...]:
    between = HANDLE_THEN_NAME if first.kind == "handle" else NAME_THEN_HANDLE
    if {first.kind, second.kind} != {"handle", "name"} or not between.fullmatch(low, first.end, second.start):
        return ()
    handle, name = (first, second) if first.kind == "handle" else (second, first)
    return handle.products if handle.products[0] in name.products else ()


def _joined(low: str, named: Sequence[Mention]) -> list[Mention]:
    """`named` with "[1], [2] and [3]" as one; a mere comma joins nothing."""
    groups: list[list[Mention]] = []
    joints: list[list[str]] = []
    for mention in named:
        joint = JOINED.fullmatch(low, groups[-1][-1].end, mention.start) if groups else None
        if joint and mention.kind != "stranger" and groups[-1][-1].kind != "stranger":
            groups[-1].append(mention)
            joints[-1].append(joint["joint"])
        else:
            groups.append([mention])
            joints.append([])
    result: list[Mention] = []
    for group, between in zip(groups, joints, strict=True):
        firm = any(joint not in (",", "，") for joint in between)
        apart = group[0].compared and PREDICATE.match(low, group[-1].end)
        if len(group) == 1 or not firm or apart:
            result += group
            continue
        products = tuple({product.id: product for product in _all_products(group)}.values())
        result.append(Mention(group[0].start, group[-1].end, "group", products, group[0].compared))
    return result


def _all_products(mentions: Sequence[Mention]) -> Iterator[Product]:
    for mention in mentions:
        yield from mention.products


def _with_references(low: str, named: Sequence[Mention], picks: Sequence[Product], topic: Topic) -> list[Mention]:
    found = [*named]
    for start, end, kind in sorted(_references(low)):
        if any(start < other.end and end > other.start for other in found):
            continue
        if kind == "group" and (AMONG.search(low[:start]) or AMONG_AFTER.match(low, end)):
            continue
        before = sorted((one for one in found if one.end <= start), key=lambda one: one.start)
        if mention := _resolved(low[start:end], start, end, kind, before, picks, topic):
            compared = bool(COMPARED_BEFORE.search(low[max(0, start - _LOOK_BACK) : start]))
            found.append(replace(mention, compared=compared))
    return sorted(found, key=lambda mention: mention.start)


def _references(low: str) -> Iterator[tuple[int, int, str]]:
    patterns = {"it": IT, "ordinal": ORDINAL, "former": FORMER, "latter": LATTER, "other": OTHER, "group": GROUP}
    for kind, pattern in patterns.items():
        for match in pattern.finditer(low):
            if not (kind == "it" and EXPLETIVE.match(low, match.start())):
                yield match.start(), match.end(), kind


def _resolved(
    word: str, start: int, end: int, kind: str, before: Sequence[Mention], picks: Sequence[Product], topic: Topic
) -> Mention | None:
    if kind == "group":
        products = _group(word, before, picks, topic)
        return Mention(start, end, "group", products) if products else None
    products = ()
    if kind == "it":
        said = next((one for one in reversed(before) if not one.compared), None)
        if said.kind == "stranger" if said else topic.stranger:
            return Mention(start, end, "stranger", ())
        products = (said.products if said else topic.subject) or topic.last
    elif kind == "ordinal":
        match = ORDINAL.search(word + " is")
        place = PLACES[match["nth"] or match["nth2"] or match["han"]] if match else len(picks)
        products = tuple(picks[place : place + 1])
    else:
        recent = _recent(before, topic)[-2:]
        if len(recent) == 2:
            current = before[-1].products if before else topic.subject
            other = next((one for one in recent if (one,) != current), recent[1])
            products = ({"former": recent[0], "latter": recent[1], "other": other}[kind],)
    return Mention(start, end, "reference", products) if products else None


def _recent(before: Sequence[Mention], topic: Topic) -> list[Product]:
    """The products named lately, the last one last, each once."""
    order: list[Product] = []
    named = [mention for mention in before if mention.kind != "reference"]
    for product in [*topic.recent, *_all_products(named)]:
        if product in order:
            order.remove(product)
        order.append(product)
    return order


def _group(word: str, before: Sequence[Mention], picks: Sequence[Product], topic: Topic) -> tuple[Product, ...]:
    """The products that a word for several stands for."""
    match = GROUP.search(word + " has") or GROUP.search(word)
    two, three = (match and (match[size] or match[f"han_{size}"]) for size in ("two", "three"))
    count = 2 if two else 3 if three else None
    said = next((one.products for one in reversed(before) if len(one.products) > 1), topic.subject)
    if len(said) > 1 and count in (None, len(said)):
        return said
    if count in (None, len(picks)):
        return tuple(picks)
    recent = _recent(before, topic)
    return tuple(recent[-count:]) if count is not None and len(recent) >= count else ()
