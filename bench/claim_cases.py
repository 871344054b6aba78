"""Answers as models write them: paragraphs, lists and tables of claims, at most one of them false, between filler."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from random import Random

from bench.claim_frames import Half, Mark, Marked, Status, Wording, claim, fill, wording
from bench.claim_plans import Plan, Planner
from bench.claim_sentences import Sentences, is_listed
from bench.claim_shops import Run, Shop
from shopcli.catalog.money import format_money
from shopcli.text import fold

TYPES = ("true", "value changed", "product swapped", "invented product", "unit changed", "unrelated number")
_SHARES = (5, 7, 3, 3, 2, 2)
_CHANGED = (
    *("price", "price", "list_price", "saving", "discount", "rating", "review_count", "stock", "stock_count"),
    *("quantity", "quantity", "quantity", "quantity", "feature", "feature", "superlative", "superlative"),
    *("difference", "budget_under", "warranty", "returns", "shipping_days", "shipping_fee", "free_over"),
)
_LAYOUTS = ("paragraphs", "bullets", "one paragraph")
"""Of the halves that name no `layouts` of their own."""


@dataclass(frozen=True, slots=True)
class Case:
    """An answer about a run. `seed` decides how it is cut into pieces."""

    run: Run
    type: str
    half: Half
    text: str
    marks: tuple[Mark, ...]
    seed: int

    @property
    def false(self) -> Mark | None:
        return next((mark for mark in self.marks if mark.status == "false"), None)


def generate(count: int, seed: int, shops: Sequence[Shop], half: Half | None = None) -> Iterator[Case]:
    """`count` cases over the shops of one language, the same for the same seed; of one half of the frames or both."""
    random = Random(seed)
    types = [name for name, share in zip(TYPES, _SHARES, strict=True) for _ in range(share)]
    for number in range(count):
        chosen = half or ("a", "b")[number % 2]
        kind, changed = types[number // 2 % len(types)], random.choice(_CHANGED)
        made = None
        while made is None:
            # The demo catalogs say most of all that can be claimed.
            shop = random.choices(shops, [2, *[1] * (len(shops) - 1)])[0]
            run = shop.run(random)
            made = _case(run, kind, changed, chosen, random)
        yield made


def _case(run: Run, kind: str, changed: str, half: Half, random: Random) -> Case | None:
    """A case about the run; None where it has nothing of which such a false claim could be made."""
    answer = Answer(run, wording(run.shop.language, half), random)
    false = None
    if kind == "value changed":
        false = answer.planner.changed(changed)
    elif kind == "product swapped":
        false = answer.planner.swapped()
    elif kind == "unit changed":
        false = answer.planner.in_wrong_unit()
    written = answer.write(false, invented=kind == "invented product", unrelated=kind == "unrelated number")
    case = Case(run, kind, half, written.text, written.marks, random.getrandbits(32))
    return case if (case.false is None) == (kind in {"true", "unrelated number"}) else None


class Answer:
    """One answer in the making."""

    def __init__(self, run: Run, words: Wording, random: Random) -> None:
        self.run, self.words, self.random = run, words, random
        self.planner = Planner(run, random)
        self.sentences = Sentences(self.planner, words, random)
        self.gap = " " if words.language == "en" else ""

    def write(self, false: Plan | None, *, invented: bool, unrelated: bool) -> Marked:
        """Opening, body, remarks and closing; the body holds `false` once."""
        plans = self._plans(false)
        body = self._body(plans)
        remarks = list(self._remarks(invented=invented, unrelated=unrelated))
        parts = [Marked(self._filler("openings")), body, *remarks, Marked(self._filler("closings"))]
        return _joined([part for part in parts if part.text], "\n\n")

    def _plans(self, false: Plan | None) -> dict[int, list[Plan]]:
        """Rank → what is claimed of it. A kind is claimed once, so that nothing stands beside its own opposite."""
        ranks = list(range(1, len(self.run.picks) + 1))
        self.random.shuffle(ranks)
        chosen = sorted(ranks[: self.random.randint(1, min(4, len(ranks)))])
        plans = {rank: self.planner.true_about(rank, self.random.randint(1, 3)) for rank in chosen}
        if false is not None:
            kept = [plan for plan in plans.get(false.rank, []) if plan.fact.kind != false.fact.kind]
            kept.insert(self.random.randint(0, len(kept)), false)
            plans[false.rank] = kept
        return dict(sorted(plans.items()))

    def _body(self, plans: dict[int, list[Plan]]) -> Marked:
        every = [plan for about in plans.values() for plan in about]
        if all(map(is_listed, every)) and self.random.random() < 0.45:
            table = self._table(plans) if self.random.random() < 0.5 else None
            return table or self._listed(plans)
        layout = self.random.choice(self.words.data.get("layouts", _LAYOUTS))
        if layout in {"bullets", "numbers"}:
            frame = self.words.data["bullet" if layout == "bullets" else "number"]
            places = enumerate(plans.items(), 1)
            return _joined([self._bullet(frame, place, rank, about) for place, (rank, about) in places], "\n")
        if layout == "sections":
            return self._sections(plans)
        paragraphs = [self._paragraph(about) for about in plans.values()]
        return _joined(paragraphs, "\n\n" if layout == "paragraphs" else self.gap)

    def _paragraph(self, plans: Sequence[Plan], *, pronoun: bool = False) -> Marked:
        said: list[Marked] = []
        listed = [plan for plan in plans if self.sentences.phrases(plan)]
        if len(listed) > 1 and self.random.random() < 0.5:
            said.append(self.sentences.together(listed, pronoun=pronoun))
            plans, pronoun = [plan for plan in plans if plan not in listed], True
        for plan in plans:
            sentence, pronoun = self.sentences.sentence(plan, pronoun=pronoun)
            said.append(sentence)
            if self.random.random() < 0.2:
                said.append(Marked(self._filler("asides")))
        return _joined(said, self.gap)

    def _bullet(self, frame: str, place: int, rank: int, plans: Sequence[Plan]) -> Marked:
        body = self._paragraph(plans, pronoun=True)
        said = {"S": body, "P": Marked(self._heading_name(rank)), "R": Marked(str(place))}
        return fill(frame, self.random, lambda slot, start: said[slot])

    def _sections(self, plans: dict[int, list[Plan]]) -> Marked:
        """A heading per product with a paragraph beneath, which need not name it again."""
        heading = self.random.choice(self.words.data["headings"])
        heads = [self._heading(heading, place, rank) for place, rank in enumerate(plans, 1)]
        bodies = [self._paragraph(about, pronoun=True) for about in plans.values()]
        return _joined([_joined(both, "\n") for both in zip(heads, bodies, strict=True)], "\n\n")

    def _listed(self, plans: dict[int, list[Plan]]) -> Marked:
        """A heading per product with a line per claim."""
        blocks = []
        heading = self.random.choice(self.words.data["headings"])
        for place, (rank, about) in enumerate(plans.items(), 1):
            lines = [line for plan in about if (line := self.sentences.line(plan))]
            blocks.append(_joined([self._heading(heading, place, rank), *lines], "\n"))
        return _joined(blocks, "\n\n")

    def _table(self, plans: dict[int, list[Plan]]) -> Marked | None:
        """A row per pick and a column per claim of the first; None where the picks do not share two kinds.

        Where the half has a `turned_head`, every other table has a row per claim and a column per pick instead.
        """
        first = max(plans.values(), key=lambda about: sum(plan.status == "false" for plan in about))
        columns = [plan for plan in first if self.sentences.label(plan)]
        if len(columns) < 2:
            return None
        labels = [str(self.sentences.label(plan)) for plan in columns]
        is_turned = "turned_head" in self.words.data and self.random.random() < 0.5
        head = self.random.choice(self.words.data["turned_head" if is_turned else "table_head"])
        grid = [[Marked(text) for text in (head, *labels)]]
        grid += [
            [Marked(self._heading_name(rank)), *(self._cell(rank, plan) for plan in columns)]
            for rank in range(1, len(self.run.picks) + 1)
        ]
        table = list(zip(*grid, strict=True)) if is_turned else grid
        rows = [Marked("| ") + _joined(row, " | ") + " |" for row in table]
        return _joined([rows[0], Marked("|" + "---|" * len(table[0])), *rows[1:]], "\n")

    def _cell(self, rank: int, plan: Plan) -> Marked:
        if rank != plan.rank:
            if plan.fact.kind not in self.planner.facts[rank - 1]:
                return Marked("–")
            plan = self.planner.true(rank, plan.fact.kind)
        return self.sentences.cell(plan) or Marked("–")

    def _heading(self, frame: str, place: int, rank: int) -> Marked:
        return Marked(frame.replace("{P}", self._heading_name(rank)).replace("{R}", str(place)))

    def _heading_name(self, rank: int) -> str:
        name = self.sentences.names[rank - 1]
        if name is None or self.random.random() < 0.6:
            return f"[{rank}]"
        return self.random.choice((f"[{rank}] {name}", f"{name} [{rank}]", name))

    def _remarks(self, *, invented: bool, unrelated: bool) -> Iterator[Marked]:
        """Paragraphs beneath the products: what holds between them, what is about none of them, other products."""
        found = [self.planner.relation() for _ in range(self.random.choice((0, 0, 1, 2)))]
        if sentences := [self.sentences.sentence(plan)[0] for plan in found if plan]:
            yield _joined(sentences, self.gap)
        for _ in range(self.random.randint(1, 3) if unrelated else self.random.random() < 0.25):
            yield self._unrelated()
        if invented:
            yield self._product(self._invented(), "false", "no such product")
        elif self.random.random() < 0.12 and (name := self._other_product()):
            yield self._product(name, "true", "in the catalog")

    def _unrelated(self) -> Marked:
        limit = self.run.evidence.need.max_price
        if limit is not None and self.random.random() < 0.4:
            budget = format_money(limit.amount, self.run.evidence.need.currency, self.words.language)
            frame = self.random.choice(self.words.frames("budget"))
            return fill(frame, self.random, lambda slot, start: claim(budget, "unrelated", "budget"))
        frame = self.random.choice(self.words.frames("unrelated")).replace("{n}", self.sentences.count())
        return fill(frame, self.random, lambda slot, start: claim(self._one(slot), "unrelated", "unrelated"))

    def _one(self, slot: str) -> str:
        return self.random.choice(slot.removeprefix("X:").split("|"))

    def _product(self, name: str, status: Status, catalog: str) -> Marked:
        frame = self.random.choice(self.words.frames("product"))
        return fill(frame, self.random, lambda slot, start: claim(name, status, "product", catalog))

    def _invented(self) -> str:
        """A name that no product of the catalog has, of a brand that it carries or of another."""
        titles = [fold(product.title) for product in self.run.shop.products]
        data = self.words.data["invented"]
        while True:
            brand = self.random.choice(self.run.picks).brand
            known = f"{brand} {self.random.choice(data['models'])}"
            name = known if brand and self.random.random() < 0.5 else self.random.choice(data["products"])
            if not any(fold(name) in title for title in titles):
                return name

    def _other_product(self) -> str | None:
        """A product of the catalog that is no pick."""
        picked = {product.id for product in self.run.picks}
        product = self.random.choice(self.run.shop.products)
        return None if product.id in picked else self.run.shop.name_of(product)

    def _filler(self, name: str) -> str:
        return str(self.random.choice(self.words.data[name]))


def _joined(parts: Sequence[Marked], gap: str) -> Marked:
    whole = parts[0]
    for part in parts[1:]:
        whole += Marked(gap) + part
    return whole
