"""Reviews on their way into tallies: of each product its own, and what is usual among all."""

from collections.abc import Collection, Iterable, Iterator, Sequence
from dataclasses import dataclass, field

from shopcli.analysis.reviews.opinion import Opinion
from shopcli.analysis.reviews.parts import Part
from shopcli.analysis.reviews.repeats import Repeats
from shopcli.analysis.reviews.report import Report, report_of
from shopcli.analysis.reviews.signs import Usual
from shopcli.analysis.reviews.tally import Counts, Tally, Twin


@dataclass(slots=True, eq=False)
class Reviewed:
    """One product, and what is counted of its reviews; without an id it is all of a file that names no products."""

    product_id: str | None
    title: str | None = None
    tally: Tally = field(default_factory=Tally)


class Survey:
    """Counts opinions by product. `asked` are ids of products or variants that get a report of their own."""

    def __init__(self, asked: Collection[str] = ()) -> None:
        self.products: list[Reviewed] = []
        self.without = 0
        """Products that have no reviews."""
        self.ids: list[str] = []
        """Those of all products, where some were asked for."""
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
            if self._asked and product_id is not None:
                self.ids.append(product_id)
            self.products.append(Reviewed(product_id, title, Tally(keeps_quotes=bool(named) or product_id is None)))
        return number

    def pass_over(self, product_id: str, title: str, variants: Sequence[str]) -> None:
        """Counts a product without reviews, and keeps it where it was asked for."""
        self.without += 1
        if self._asked & {product_id, *variants}:
            self.number_of(product_id, title, variants)
        elif self._asked:
            self.ids.append(product_id)

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
            sum(tally.fives for tally in tallies) / rated if rated else None,
            sum(tally.unverified for tally in tallies) / stating if stating else None,
        )

    @property
    def reviewed(self) -> list[Reviewed]:
        """The products that have reviews, in their order."""
        return [each for each in self.products if each.tally.counts.total]

    def reports(self, products: Iterable[Reviewed], parts: Iterable[Part]) -> Iterator[Report]:
        """Of `products`, one at a time: of very many, what is shown of each need not stay."""
        usual, known = self.usual(), tuple(parts)
        return (report_of(each.product_id, each.title, each.tally, known, usual) for each in products)

    def summed(self, parts: Iterable[Part]) -> tuple[Counts, dict[str, tuple[Part, Counts]]]:
        """How all speak, of the whole and of each part by its key."""
        whole, by_part = Counts(), dict[str, tuple[Part, Counts]]()
        known = tuple(parts)
        for each in self.products:
            whole.add(each.tally.counts)
            for number in each.tally.parts_told:
                part = known[number]
                by_part.setdefault(part.key, (part, Counts()))[1].add(each.tally.part(number))
        return whole, by_part
