"""Product texts in English: what each topic says in sentences and in phrases."""

import re
import zlib
from collections.abc import Iterator, Mapping, Sequence

from shopcli.analysis.describing.draft import Phrase, Section
from shopcli.analysis.describing.en_phrases import (
    HAS_ARTICLE,
    HAS_NONE,
    detail,
    feature,
    listed,
    lowered,
    noun,
    of_kind,
    phrases_of,
    value_of,
)
from shopcli.analysis.describing.fact import Fact, Portrait
from shopcli.analysis.describing.kinds import are_several, is_pair, is_plural, is_several
from shopcli.analysis.describing.topics import INSIDE, MOST_DETAILS, by_topic, identity, is_count, leads

LABELS: Mapping[str, str] = {
    "screen": "Screen", "core": "Inside", "camera": "Camera", "sound": "Sound", "power": "Power",
    "links": "Connections", "body": "Design", "features": "Features", "measures": "Measures", "details": "Details",
    "rating": "Rating", "warranty": "Warranty", "price": "Price",
}  # fmt: skip
_VERBS: Mapping[str, str] = {
    "weight": "weighs {v}",
    "material": "is made of {v}",
    "colour": "comes in {v}",
    "water_rating": "is rated {v}",
    "waterproof": "is waterproof",
    "water_resistant": "is water resistant",
    "weather_sealed": "is weather sealed",
    "foldable": "is foldable",
    "height_adjustable": "is height adjustable",
    "hot_swappable": "is hot-swappable",
    "fits_laptops": "fits laptops up to {v}",
    "compatible_with": "is compatible with {v}",
    "works_with": "works with {v}",
    "noise_level": "has a noise level of {v}",
}
_OVER = ("wireless", "bluetooth", "five_g", "four_g", "mobile_network", "ethernet", "connection")
"""What it connects over."""
_HAVING = {"core": "is equipped with", "sound": "comes with", "power": "offers"}


def opening(portrait: Portrait) -> Phrase:
    """What it is, with what sums it up."""
    told = leads(portrait)
    having = listed([phrase.full for phrase in phrases_of(told, portrait)])
    brand = portrait.unnamed_brand
    name = f"{portrait.name} by {brand}" if brand else portrait.name
    kind = _kind_to_say(portrait)
    if not kind:
        subjects = _Subjects(portrait)
        verb, this = ("have", "These are") if subjects.are_several else ("has", "This is")
        text = f"The {name} {verb} {having}." if having else f"{this} the {name}."
    elif not having:
        text = f"The {name} is {of_kind(kind)}."
    else:
        choice = zlib.crc32(portrait.product.id.encode()) % 3
        said = of_kind(kind)
        forms = (f"The {name} is {said} with {having}.", f"This is the {name}: {said} with {having}.")
        text = forms[choice == 2]
    return Phrase(text, identity(portrait) + told)


def _kind_to_say(portrait: Portrait) -> str:
    """Its kind, where the name does not say it already, of one or of several."""
    head = portrait.kind.split()[-1].lower() if portrait.kind else ""
    words = portrait.name.split()
    is_said = any(word.lower() == head or is_several(word, head) for word in words)
    return "" if is_said or are_several(portrait.name, portrait.kind) else portrait.kind


def lead(portrait: Portrait) -> tuple[Phrase, ...]:
    """What sums it up, each by itself."""
    return tuple(phrases_of(leads(portrait), portrait))


def sections(portrait: Portrait) -> Iterator[Section]:
    """What is left to say, topic by topic."""
    subjects = _Subjects(portrait)
    for topic, facts in by_topic(portrait, leads(portrait)):
        sentences = tuple(_sentences(topic, facts, portrait, subjects))
        yield Section(topic, sentences, tuple(_listing(topic, facts, portrait)))
    for key, text in (
        ("rating", "Buyers rate it {v}."),
        ("warranty", _warranty(portrait)),
        ("price", "The price is {v}."),
    ):
        if (fact := portrait.fact(key)) and fact.value:
            said = text.format(v=fact.value)
            yield Section(key, (Phrase(said, (fact,)),), (Phrase(fact.value, (fact,)),))


def _warranty(portrait: Portrait) -> str:
    """It is a time, or a kind of warranty: "limited lifetime"."""
    fact = portrait.fact("warranty")
    return "The warranty is {v}." if fact is None or fact.value[:1].isdigit() else "Warranty: {v}."


class _Subjects:
    """ "It" and "The laptop" by turns, so that no sentence begins as the one before; "They" where they are several."""

    def __init__(self, portrait: Portrait) -> None:
        kind, words = portrait.kind, portrait.name.split()
        self.are_several = are_several(portrait.name, kind)
        self.it, self.its = ("They", "Their") if self.are_several else ("It", "Its")
        is_one = kind and not is_pair(kind) and not any(is_plural(word) for word in words)
        self._other = f"The {kind}" if is_one else self.it
        self._turn = zlib.crc32(portrait.product.id.encode()) % 2

    def say(self, *verbs: str) -> str:
        """A sentence of what it does, each with its verb in the singular: "weighs 2 kg"."""
        self._turn += 1
        return f"{self.it if self._turn % 2 else self._other} {listed([self.agreed(verb) for verb in verbs])}."

    def agreed(self, text: str) -> str:
        verb, _, rest = text.partition(" ")
        plural = {"is": "are", "has": "have"}.get(verb, verb.removesuffix("s"))
        return f"{plural} {rest}" if self.are_several else text


def _sentences(topic: str, facts: Sequence[Fact], portrait: Portrait, subjects: _Subjects) -> Iterator[Phrase]:
    match topic:
        case "body":
            for group in _in_threes(list(_listing(topic, facts, portrait))):
                used = tuple(fact for phrase in group for fact in phrase.facts)
                yield Phrase(subjects.say(*(phrase.text for phrase in group)), used)
        case "links":
            yield from _links(facts, portrait, subjects)
        case "core":
            yield from _core(facts, portrait, subjects)
        case "features":
            yield _features(facts[:MOST_DETAILS], subjects)
        case "details":
            some = facts[:MOST_DETAILS]
            said = "; ".join(f"{lowered(fact.name)}: {detail(fact)}" for fact in some)
            yield Phrase(f"{said[:1].upper()}{said[1:]}.", tuple(some))
        case "measures" if len(facts) > MOST_DETAILS:
            yield from _sentences(topic, facts[:MOST_DETAILS], portrait, subjects)
        case _:
            having = listed([phrase.full for phrase in phrases_of(facts, portrait)])
            if not having:
                return
            verb = "has" if facts[0].key == "power_consumption" else _HAVING.get(topic, "has")
            is_screens = topic == "screen" and portrait.fact("screen_size") in leads(portrait)
            yield Phrase(f"The screen has {having}." if is_screens else subjects.say(f"{verb} {having}"), tuple(facts))


def _features(facts: Sequence[Fact], subjects: _Subjects) -> Phrase:
    """As what it has, where all of them are things; else as a list, for many are named by an adjective."""
    if all(fact.key in HAS_ARTICLE | HAS_NONE or is_count(fact) for fact in facts):
        having = [noun(f"a {feature(f)}" if f.key in HAS_ARTICLE else feature(f), (f,)).full for f in facts]
        return Phrase(f"{subjects.it} also {subjects.agreed('has')} {listed(having)}.", tuple(facts))
    names = listed([feature(fact) for fact in facts])
    return Phrase(f"{'Further features' if len(facts) > 1 else 'Also'}: {names}.", tuple(facts))


def _core(facts: Sequence[Fact], portrait: Portrait, subjects: _Subjects) -> Iterator[Phrase]:
    system = tuple(f for f in facts if f.key == "operating_system" and not re.match(r"no\b", f.value.lower()))
    rest = tuple(fact for fact in facts if fact not in system)
    if phrases := list(phrases_of(rest, portrait)):
        used = tuple(fact for phrase in phrases for fact in phrase.facts)
        having = listed([phrase.full for phrase in phrases])
        is_inside = any(fact.key in INSIDE for fact in used)
        yield Phrase(subjects.say(f"{_HAVING['core'] if is_inside else 'has'} {having}"), used)
    if system:
        yield Phrase(subjects.say(f"runs {system[0].value}"), system)


def _links(facts: Sequence[Fact], portrait: Portrait, subjects: _Subjects) -> Iterator[Phrase]:
    ports = tuple(fact for fact in facts if fact.key == "ports")
    phrases = [phrase for fact in facts if fact.key != "ports" for phrase in phrases_of((fact,), portrait)]
    over = [phrase for phrase in phrases if phrase.facts[0].key in _OVER and not phrase.article]
    rest = [phrase for phrase in phrases if phrase not in over]
    said = [f"connects via {listed([phrase.full for phrase in over])}"] if over else []
    said += [f"has {listed([phrase.full for phrase in rest])}"] if rest else []
    if said:
        used = tuple(fact for phrase in (*over, *rest) for fact in phrase.facts)
        yield Phrase(subjects.say(*said), used)
    if ports:
        several = len(ports[0].values) > 1 or re.match(r"[2-9] ?x ", ports[0].value)
        yield Phrase(f"{subjects.its} {'ports are' if several else 'port is'} {ports[0].value}.", ports)


def _listing(topic: str, facts: Sequence[Fact], portrait: Portrait) -> Iterator[Phrase]:
    """The topic as a list: phrases without an article."""
    if topic == "body":
        yield from _made(facts)
    elif topic == "features":
        for fact in facts:
            yield Phrase(feature(fact), (fact,))
    elif topic == "details":
        for fact in facts:
            yield Phrase(f"{lowered(fact.name)} {detail(fact)}", (fact,))
    else:
        for phrase in phrases_of(facts, portrait):
            is_port = phrase.facts[0].key == "ports"
            yield Phrase(phrase.facts[0].value, phrase.facts) if is_port else phrase


def _made(facts: Sequence[Fact]) -> Iterator[Phrase]:
    """What the product does and is, each with its verb; what keeps water out is said once."""
    keyed = {fact.key: fact for fact in facts}
    proof = keyed.get("waterproof") or keyed.get("water_resistant")
    known = keyed.get("water_rating") or keyed.get("water_resistant")
    for fact in facts:
        said = _VERBS[fact.key].format(v=value_of(fact))
        if fact is proof:
            used = (fact, known) if known and known is not fact else (fact,)
            yield Phrase(f"{said} ({known.value})" if known and known.value else said, used)
        elif proof and fact.key in ("water_rating", "water_resistant"):
            continue
        elif fact.key == "water_rating" and fact.value[:1].isdigit():
            yield Phrase(f"is water resistant ({fact.value})", (fact,))
        else:
            yield Phrase(said, (fact,))


def _in_threes(phrases: Sequence[Phrase]) -> Iterator[list[Phrase]]:
    """Up to three for a sentence; what has a comma of its own has one to itself."""
    held: list[Phrase] = []
    for phrase in phrases:
        if ", " in phrase.text:
            yield from ([held] if held else [])
            yield [phrase]
            held = []
        else:
            held.append(phrase)
        if len(held) == 3:
            yield held
            held = []
    if held:
        yield held
