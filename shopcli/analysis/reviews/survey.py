"""Reviews on their way into tallies: of each product its own, and what is usual among all."""

from collections.abc import Collection, Iterable, Iterator
from dataclasses import dataclass, field

from shopcli.analysis.reviews.opinion import Opinion
from shopcli.analysis.reviews.parts import Part
from shopcli.analysis.reviews.repeats import Repeats
from shopcli.analysis.reviews.report import Report, report_of
from shopcli.analysis.reviews.signs import Usual
from shopcli.analysis.reviews.tally import Counts, Tally, Twin

_BEST = 5


@dataclass(slots=True)
class Reviewed:
    """One product, and what is counted of its reviews; without an id it is all of a file that names no products."""

    product_id: str | None
    title: str | None = None
    tally: Tally = field(default_factory=Tally)


class Survey:
    """Counts opinions by product. `asked` are ids of products or variants that get a report of their own."""

    def __init__(self, asked: Collection[str] = ()) -> None:
        self.products: list[Reviewed] = []
        self._asked = frozenset(asked)
        self._found: dict[str, int] = {}
        self._numbers: dict[str | None, int] = {}
        self._repeats = Repeats()

    def number_of(self, product_id: str | None, title: str | None = None, variants: Iterable[str] = ()) -> int:
        """The number that reviews name their product by. What names no product is told of in full."""
        number = self._numbers.setdefault(product_id, len(self.products))
        if number == len(self.products):
            named = self._asked & {product_id or "", *variants}
            self._found |= dict.fromkeys(named, number)
            self.products.append(Reviewed(product_id, title, Tally(keeps_quotes=bool(named) or product_id is None)))
        return number

    def is_asked(self, number: int) -> bool:
        """Whether a product is among those asked for; every one is where none was named."""
        return not self._asked or number in self._found.values()

    def found(self, asked: str) -> Reviewed | None:
        """The product that an id stands for, or whose variant it stands for."""
        return self.products[self._found[asked]] if asked in self._found else None

    def take(self, opinions: Iterable[Opinion]) -> Iterator[Opinion]:
        """Counts opinions, and hands each on."""
        for opinion in opinions:
            tally = self.products[opinion.review.product].tally
            tally.add(opinion)
            self._look_for_repeats(opinion, tally)
            yield opinion

    def _look_for_repeats(self, opinion: Opinion, tally: Tally) -> None:
        review = opinion.review
        found = self._repeats.look(review.text, review.product, review.place)
        if found is None:
            return
        mine, theirs = self.products[review.product], self.products[found.product]
        inside, exact = mine is theirs, found.is_exact
        tally.add_repeat(opinion, Twin(theirs.product_id, found.place), inside=inside, exact=exact)
        if not inside:
            theirs.tally.add_repeated(opinion, found.place, Twin(mine.product_id, review.place), exact=exact)

    def usual(self) -> Usual:
        tallies = [each.tally for each in self.products]
        rated = sum(tally.rated for tally in tallies)
        stating = sum(tally.verified + tally.unverified for tally in tallies)
        return Usual(
            sum(tally.stars[_BEST] for tally in tallies) / rated if rated else None,
            sum(tally.unverified for tally in tallies) / stating if stating else None,
        )

    def reports(self, parts: Iterable[Part]) -> list[Report]:
        """Of the products that have reviews, in their order."""
        usual, known = self.usual(), tuple(parts)
        told = (each for each in self.products if each.tally.counts.total)
        return [report_of(each.product_id, each.title, each.tally, known, usual) for each in told]


def summed(reports: Iterable[Report]) -> tuple[Counts, dict[str, tuple[Part, Counts]]]:
    """How all speak, of the whole and of each part by its key."""
    whole, parts = Counts(), dict[str, tuple[Part, Counts]]()
    for report in reports:
        whole.add(report.counts)
        for each in report.parts:
            parts.setdefault(each.part.key, (each.part, Counts()))[1].add(each.counts)
    return whole, parts
