"""The built-in writer's English."""

import re
from collections.abc import Sequence

from shopcli.models.writer_facts import PickFacts, Superlative, WriterFacts

_NUMBERS = ("no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten")
_BEST = {
    "cheapest": "the lowest price",
    "best_rated": "the highest rating",
    "lightest": "the lowest weight",
    "longest_battery": "the longest battery life",
}
_PLAIN_NAME = re.compile(r"(?!Bluetooth|Ethernet|Thunderbolt)[A-Z][a-z]+(?=[ :])")


def paragraphs(facts: WriterFacts) -> list[str]:
    picks = "\n".join(f"- {_pick(place, pick, facts)}" for place, pick in enumerate(facts.picks))
    return [part for part in (_opening(facts), picks, _closing(facts)) if part]


def _opening(facts: WriterFacts) -> str:
    asked = f"Going by “{', '.join(facts.understood)}”, " if facts.understood else ""
    products, matched, shown = _count(facts.products, "product"), facts.matched, len(facts.picks)
    if matched <= 1:
        price = f", at {facts.low}" if facts.low else ""
        return _capital(f"{asked}one of {products} in the catalog fits{price}.")
    text = _capital(f"{asked}{matched:,} of {products} in the catalog fit{_range(facts)}.")
    if matched > shown:
        text += " This one stands out:" if shown == 1 else f" These {_number(shown)} stand out:"
    return text


def _range(facts: WriterFacts) -> str:
    if facts.low is None or facts.high is None:
        return ""
    return f", all at {facts.low}" if facts.low == facts.high else f", from {facts.low} to {facts.high}"


def _pick(place: int, pick: PickFacts, facts: WriterFacts) -> str:
    first = f"[{facts.picks[0].handle}]"
    sentences = [_price(place, pick, facts), _rating(place, pick), _points(place, pick), _differences(pick, first)]
    if pick.cautions:
        label = ("Worth knowing", "Keep in mind", "The catch")[place % 3]
        sentences.append(f"{label}: {'; '.join(pick.cautions)}.")
    return " ".join(sentence for sentence in sentences if sentence)


def _price(place: int, pick: PickFacts, facts: WriterFacts) -> str:
    handle, first = f"**[{pick.handle}]**", f"[{facts.picks[0].handle}]"
    if pick.price is None:
        return f"{handle} comes without a stated price."
    notes = list(pick.price_notes)
    if pick.saving:
        notes.insert(0, f"down {pick.saving} from {pick.list_price}")
    noted = f" ({'; '.join(notes)})" if notes else ""
    if pick.gap is None:
        lead = "is where I would start, at" if place == 0 and facts.matched > 1 else "is priced at"
        return f"{handle} {lead} {pick.price}{noted}."
    if _is_nothing(pick.gap):
        return f"{handle} costs as much as {first}, {pick.price}{noted}."
    gap = f"{pick.gap} {'more' if pick.dearer else 'less'} than {first}"
    return f"{handle} is {pick.price}{noted}, {gap}." if place % 2 else f"At {pick.price}{noted}, {handle} costs {gap}."


def _is_nothing(amount: str) -> bool:
    return not re.search("[1-9]", amount)


def _rating(place: int, pick: PickFacts) -> str:
    if pick.rating is None:
        return ""
    score = f"{pick.rating} of {pick.scale}"
    if pick.ratings is None:
        return f"It is rated {score}."
    ratings = _count(pick.ratings, "rating")
    return f"Its {ratings} average {score}." if place % 2 and pick.ratings > 1 else f"It scores {score} from {ratings}."


def _points(place: int, pick: PickFacts) -> str:
    if pick.points:
        label = ("In its favour", "It brings", "What it offers")[place % 3]
        return f"{label}: {'; '.join(map(_lowered, pick.points))}."
    if pick.essentials:
        return f"Essentials: {'; '.join(map(_lowered, pick.essentials))}."
    return ""


def _differences(pick: PickFacts, first: str) -> str:
    told = [f"{_lowered(f'{one.name} {one.value}')} instead of {one.other}" for one in pick.differences]
    return f"Next to {first}: {'; '.join(told)}." if told else ""


def _closing(facts: WriterFacts) -> str:
    won = _by_handle(facts.superlatives)
    if not won:
        return ""
    among = "Of the two" if len(facts.picks) == 2 else f"Of these {_number(len(facts.picks))}"
    claims = [f"[{handle}] has {_listed([_BEST[kind] for kind in kinds])}" for handle, kinds in won.items()]
    return f"{among}, {'; '.join(claims)}."


def _by_handle(superlatives: Sequence[Superlative]) -> dict[int, list[str]]:
    won: dict[int, list[str]] = {}
    for one in superlatives:
        won.setdefault(one.handle, []).append(one.kind)
    return won


def _lowered(text: str) -> str:
    """An attribute's name in the middle of a sentence: "Battery life 9 h" begins small, "RAM 16 GB" does not."""
    return text[0].lower() + text[1:] if _PLAIN_NAME.match(text) else text


def _capital(text: str) -> str:
    return text[0].upper() + text[1:]


def _listed(parts: Sequence[str]) -> str:
    return " and ".join([", ".join(parts[:-1]), parts[-1]]) if len(parts) > 1 else parts[0]


def _number(count: int) -> str:
    return _NUMBERS[count] if count < len(_NUMBERS) else str(count)


def _count(count: int, noun: str) -> str:
    return f"{count:,} {noun}" if count == 1 else f"{count:,} {noun}s"
