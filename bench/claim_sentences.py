"""Plans as sentences, list lines and table cells, their claims marked."""

import re
from collections.abc import Sequence
from random import Random

from bench.claim_facts import DETAILS, FEATURES, QUANTITIES
from bench.claim_frames import Marked, Wording, claim, fill
from bench.claim_plans import COMPARATIVES, RULES, SUPERLATIVES, Plan, Planner

NUMBERS = {
    "en": ("zero", "one", "two", "three", "four", "five", "six"),
    "zh": ("零", "一", "两", "三", "四", "五", "六"),
}
_AN = ("8", "11 ", "11-", "11.", '11"', "18", "eight", "eleven", "a", "e", "i", "o", "u")
_UNCOUNTED = {"ram", "storage", "warranty"}
"""Of which nobody says "a memory of 16 GB"."""


class Sentences:
    """One answer's wording."""

    def __init__(self, planner: Planner, words: Wording, random: Random) -> None:
        self.planner, self.words, self.random = planner, words, random
        self.names = [planner.run.shop.name_of(product) for product in planner.run.picks]

    def sentence(self, plan: Plan, *, pronoun: bool = False) -> tuple[Marked, bool]:
        """The plan in a frame, and whether the next sentence may refer back with a pronoun.

        `pronoun` says that this one may.
        """
        other = self._second(plan)
        frames = [frame for frame in self._frames(plan) if _fits(frame, plan, other)]
        pairs = [frame for frame in frames if "{Q" in frame]
        single = [frame for frame in frames if "{Q" not in frame]
        frame = self.random.choice(pairs if pairs and (not single or self.random.random() < 0.3) else single)
        first, second = plan, other
        if other is not None and "{W}" in frame and self.random.random() < 0.4 and _fits(frame, other, plan):
            first, second, pronoun = other, plan, False
        back = pronoun and _leads(frame) and self.random.random() < 0.75
        said = fill(frame, self.random, lambda slot, start: self._slot(slot, frame, first, second, back, start))
        return said, "{Q" not in frame and "{P" in frame

    def together(self, plans: Sequence[Plan], *, pronoun: bool) -> Marked:
        """Plans about one pick, all of them with `phrases`, in one sentence: "[1] offers 16 GB of RAM and NFC"."""
        frame = self.random.choice(self.words.data["together"])
        back = pronoun and _leads(frame) and self.random.random() < 0.75
        between, last = self.words.data["join"]
        listed = self._enumerated([self._phrased(plan) for plan in plans], between, last)
        return fill(
            frame,
            self.random,
            lambda slot, start: listed if slot == "L" else self._slot(slot, frame, plans[0], None, back, start),
        )

    def phrases(self, plan: Plan) -> list[str]:
        """What may say the plan inside an enumeration; empty where the half has none for it."""
        kind = plan.fact.kind
        name = ("feature" if plan.yes else "no_feature") if kind in FEATURES else kind
        return [phrase for phrase in self.words.data.get("phrases", {}).get(name, ()) if _fits(phrase, plan, None)]

    def _phrased(self, plan: Plan) -> Marked:
        phrase = self.random.choice(self.phrases(plan))
        return fill(phrase, self.random, lambda slot, start: self._slot(slot, phrase, plan, None, False, False))

    @staticmethod
    def _enumerated(parts: Sequence[Marked], between: str, last: str) -> Marked:
        whole = parts[0]
        for part in parts[1:]:
            whole += Marked(last if part is parts[-1] else between) + part
        return whole

    def line(self, plan: Plan) -> Marked | None:
        """A line of a list, such as "Weight: 1.2 kg"; None where a list would not hold the claim."""
        label, cell = self.label(plan), self.cell(plan)
        if label is None or cell is None:
            return None
        return fill(self._word("label"), self.random, lambda slot, start: Marked(label) if slot == "L" else cell)

    def label(self, plan: Plan) -> str | None:
        kind, data = plan.fact.kind, self.words.data
        if kind in FEATURES:
            return str(data["features"][kind]["label"]) if kind in data["features"] else None
        if kind in DETAILS:
            return _capital(data["details"][kind])
        return self.random.choice(data["attributes"][kind]["labels"]) if kind in data["attributes"] else None

    def cell(self, plan: Plan) -> Marked | None:
        if plan.fact.kind in FEATURES:
            return self._claim(plan, self.random.choice(self.words.data["yes_words" if plan.yes else "no_words"]))
        if plan.fact.dimension == "stock":
            return self._claim(plan, _capital(self._stock_word(plan)))
        return self._claim(plan, self.random.choice(plan.spoken.exact)) if plan.spoken else None

    def reference(self, rank: int, *, start: bool = False, possessive: bool = False) -> str:
        """A pick by its handle, mostly; by its name where it has one of its own."""
        name, handle, roll = self.names[rank - 1], f"[{rank}]", self.random.random()
        english = self.words.language == "en"
        if roll < 0.6 or (name is None and roll < 0.8):
            said = handle
        elif name is None or roll < 0.75:
            said = f"**{handle}**"
        else:
            the = ("The " if start else "the ") if english else ""
            said = the + (f"**{name}**" if roll < 0.8 else name) + (f" {handle}" if roll > 0.9 else "")
        return said + ("'s" if possessive and english else "")

    def pronoun(self, *, start: bool, possessive: bool) -> str:
        pronouns = self.words.data["pronouns"]
        place = ("possessive" if start else "possessive_inside") if possessive else ("subject" if start else "object")
        return str(self.random.choice(pronouns[place]))

    def count(self) -> str:
        return NUMBERS[self.words.language][len(self.planner.facts)]

    def _second(self, plan: Plan) -> Plan | None:
        """What is said of another pick in the same sentence: its true value of the same kind."""
        if plan.other is not None or plan.spoken is None:
            return None
        ranks = [rank for rank, facts in enumerate(self.planner.facts, 1) if rank != plan.rank]
        ranks = [rank for rank in ranks if plan.fact.kind in self.planner.facts[rank - 1]]
        return self.planner.true(self.random.choice(ranks), plan.fact.kind) if ranks else None

    def _frames(self, plan: Plan) -> list[str]:
        kind, frames = plan.fact.kind, self.words.frames
        if plan.fact.dimension == "stock":
            return frames("in_stock" if plan.yes else "out_of_stock")
        if kind in FEATURES:
            return frames("feature_yes" if plan.yes else "feature_no")
        if kind in SUPERLATIVES:
            names = self.words.data["superlatives"][kind]
            has = bool(names.get("has")) and (not names["is"] or self.random.random() < 0.5)
            return frames("superlative_has" if has else "superlative_is")
        if kind in COMPARATIVES:
            return frames("comparative", kind)
        if kind == "difference":
            return frames(f"difference_{plan.direction}" if plan.direction else "difference")
        if kind in DETAILS:
            return frames("detail")
        if kind in QUANTITIES and kind != "warranty":
            return [*frames(kind) * 2, *frames("quantity")]
        return frames(kind)

    def _slot(self, slot: str, frame: str, first: Plan, second: Plan | None, back: bool, start: bool) -> Marked:
        if slot[0] in "PQ":
            rank = first.rank if slot[0] == "P" else second.rank if second else first.other
            assert rank is not None
            if back and slot[0] == "P":
                return Marked(self.pronoun(start=start, possessive=slot.endswith("s")))
            return Marked(self.reference(rank, start=start, possessive=slot.endswith("s")))
        if slot in {"A", "A^", "aA"}:
            noun = self._noun(first)
            return Marked(_capital(noun) if slot == "A^" else f"{_article(noun)} {noun}" if slot == "aA" else noun)
        if slot == "N":
            return Marked(self.count())
        if slot in {"H", "NH"}:
            return Marked(self.words.data["features"][first.fact.kind]["has" if slot == "H" else "has_not"])
        if slot == "W":
            assert second is not None
            assert second.spoken is not None
            return self._claim(second, self.random.choice(second.spoken.exact))
        if first.spoken is None:
            text = self._phrase(slot, frame, first)
            return self._claim(first, _capital(text) if slot == "V^" else text)
        said = {"V": first.spoken.any, "E": first.spoken.exact, "Z": first.spoken.folds}.get(
            slot.removeprefix("a"), first.spoken.adjectives
        )
        text = self.random.choice(said)
        article = Marked(f"{_article(text)} " if slot[0] == "a" and self.words.language == "en" else "")
        return article + self._claim(first, text)

    def _phrase(self, slot: str, frame: str, plan: Plan) -> str:
        """What a claim without a number says: a feature, a superlative, that there is stock."""
        data, kind = self.words.data, plan.fact.kind
        if plan.fact.dimension == "stock":
            return self._stock_word(plan)
        if kind in FEATURES:
            feature = data["features"][kind]
            article = "" if slot == "V0" else feature.get("article", "")
            return f"{article} {feature['noun']}".strip()
        names = data["superlatives"][kind]
        return str(self.random.choice(names["has" if frame in self.words.frames("superlative_has") else "is"]))

    def _stock_word(self, plan: Plan) -> str:
        return str(self.random.choice(self.words.data["stock_words"]["in" if plan.yes else "out"]))

    def _noun(self, plan: Plan) -> str:
        data, kind = self.words.data, plan.fact.kind
        return str(data["details"][kind] if kind in DETAILS else self.random.choice(data["attributes"][kind]["nouns"]))

    def _word(self, name: str) -> str:
        return str(self.words.data[name])

    @staticmethod
    def _claim(plan: Plan, text: str) -> Marked:
        kind = "superlative" if plan.fact.dimension == "superlative" else plan.fact.kind
        return claim(text, plan.status, kind, f"[{plan.rank}] {plan.fact.text}")


def _fits(frame: str, plan: Plan, other: Plan | None) -> bool:
    """Whether plan and other have the wordings that the frame's slots take."""
    said = plan.spoken
    if "{W}" in frame and (other is None or other.spoken is None):
        return False
    if "C}" in frame and not (said and said.adjectives):
        return False
    if "{Z}" in frame and not (said and said.folds):
        return False
    return not ("{aA}" in frame and plan.fact.kind in _UNCOUNTED)


_TOGETHER = re.compile(r"\{P\}( and |、|和|与)\{Q\}|of \{P\}")


def _leads(frame: str) -> bool:
    """Whether the frame's product may be a pronoun: none is named before it or in one breath with it."""
    if _TOGETHER.search(frame):
        return False
    return "{Q" not in frame or frame.index("{P") < frame.index("{Q")


def _article(text: str) -> str:
    return "an" if text.lower().startswith(_AN) and not text.lower().startswith("one") else "a"


def _capital(text: str) -> str:
    return text[:1].upper() + text[1:]


def is_listed(plan: Plan) -> bool:
    """Whether a list or a table could hold the claim."""
    return (
        plan.fact.kind not in RULES
        and plan.fact.dimension not in {"superlative", "comparative"}
        and (plan.fact.kind not in {"difference", "budget_under", "saving", "discount"})
    )
