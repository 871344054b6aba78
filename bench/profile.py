"""Does a profile find the next purchase sooner? With the shopper's own, without, and with another shopper's.

    python -m bench.profile [--cases 200]

Generated shoppers in a generated shop: each has a taste that shopcli is not told (two brands, a price level, a colour)
and buys by it, a few returns and looks among it; the next purchase is hidden and asked for by its kind alone. Real
sessions (`../shared/data/bundles`): what a bundle holds besides the hidden item was bought.

Printed is the mean reciprocal rank of the hidden item, and what a profile adds to it with its 95 % interval. A third
of the generated needs have a limit on the price or refuse a brand; `broken` counts what is ranked in spite of one,
whatever the profile. Exit 1 where a limit is broken, the own profile does not surely lift, or another's surely does.
"""

import argparse
import random
import tempfile
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from statistics import mean, stdev
from typing import TYPE_CHECKING

from bench.bundles import DOMAINS
from bench.catalogs import Record, data_folder
from bench.profile_shoppers import TODAY, Case, generated, records_of_domain, sessions
from bench.scale_shop import generated_shop

if TYPE_CHECKING:
    from shopcli.catalog.product import Product
    from shopcli.index.index import Index
    from shopcli.query.need import Need

_PRODUCTS = 1_000
"""Of the generated shop."""
_LOOKED_AT = 60
"""Places down to which the hidden item is looked for; below, its reciprocal rank counts as 0."""
OWN, NONE, OTHERS = "own", "none", "another's"


@dataclass(slots=True)
class Tally:
    """The reciprocal rank of each case's hidden item, by the profile that was used."""

    reciprocal: dict[str, list[float]] = field(default_factory=lambda: {NONE: [], OWN: [], OTHERS: []})
    broken: int = 0

    def mrr(self, way: str) -> float:
        return mean(self.reciprocal[way])

    def lift(self, way: str) -> tuple[float, float]:
        """How much higher than without a profile, and the half of its 95 % interval, over the same cases."""
        pairs = zip(self.reciprocal[way], self.reciprocal[NONE], strict=True)
        lifts = [one - other for one, other in pairs]
        return mean(lifts), 1.96 * stdev(lifts) / len(lifts) ** 0.5

    @property
    def is_good(self) -> bool:
        own, around = self.lift(OWN)
        others, around_others = self.lift(OTHERS)
        return not self.broken and own > around and others <= around_others


def tally(cases: Sequence[Case], index: "Index") -> Tally:
    from shopcli.profile.profile import Profile
    from shopcli.profile.shopper import Shopper
    from shopcli.search.find import find

    chance = random.Random(3)
    counted = Tally()
    for case in cases:
        other = chance.choice([each for each in cases if each is not case])
        for way, history in ((NONE, ()), (OWN, case.history), (OTHERS, other.history)):
            shopper = Shopper(Profile(history), TODAY)
            taste = shopper.taste(case.need, index) if history else None
            offers = [one.product for one in find(case.need, index, _LOOKED_AT, taste=taste).candidates]
            counted.broken += sum(_breaks(offer, case.need) for offer in offers)
            place = next((at for at, offer in enumerate(offers, 1) if offer.id == case.hidden), None)
            counted.reciprocal[way].append(1 / place if place else 0.0)
    return counted


def _breaks(offer: "Product", need: "Need") -> bool:
    too_dear = need.max_price is not None and (offer.price is None or offer.price > need.max_price.amount)
    return too_dear or (offer.brand or "").lower() in {brand.lower() for brand in need.not_brands}


def sets(count: int) -> Iterator[tuple[str, Callable[[Path], "Index"], Callable[["Index"], Iterator[Case]]]]:
    """The name of each set, how its index is opened, and its cases."""

    def shoppers(index: "Index") -> Iterator[Case]:
        return generated(index, count)

    yield "generated shoppers, shop", _written("shop", generated_shop(_PRODUCTS)), shoppers
    if not (data_folder() / "bundles").is_dir():
        return
    for name in DOMAINS:

        def cases(index: "Index", name: str = name) -> Iterator[Case]:
            return sessions(name, index, count)

        yield f"sessions, {name}", _written(name, records_of_domain(name)), cases


def _written(name: str, records: Iterator[Record]) -> Callable[[Path], "Index"]:
    def opened(home: Path) -> "Index":
        from shopcli.catalog.sources.local import LocalSources
        from shopcli.context import Context
        from shopcli.index.store import open_catalog
        from shopcli.render.encode import dumps
        from shopcli.settings import Settings

        path = home / f"{name}.jsonl"
        path.write_text("".join(f"{dumps(record)}\n" for record in records), encoding="utf-8")
        sources = LocalSources(Context.of_process(), Settings())
        return open_catalog([sources.file(path, path.name)], home, lambda *_: None)

    return opened


def main() -> int:
    parser = argparse.ArgumentParser(prog="python -m bench.profile", description="Does a profile help?")
    parser.add_argument("--cases", type=int, default=200, help="of each set")
    options = parser.parse_args()
    names = f"{NONE:>8}{OWN:>8}{OTHERS:>11}{'lift':>16}{'of another':>16}{'broken':>8}"
    print(f"{'MRR of the next item':<30}{'cases':>6}{names}")
    failed = False
    with tempfile.TemporaryDirectory(prefix="shopcli-profile-") as home:
        for name, opened, cases in sets(options.cases):
            index = opened(Path(home))
            counted = tally(list(cases(index)), index)
            print(_row(name, counted), flush=True)
            failed |= not counted.is_good
    return int(failed)


def _row(name: str, counted: Tally) -> str:
    scores = f"{counted.mrr(NONE):>8.3f}{counted.mrr(OWN):>8.3f}{counted.mrr(OTHERS):>11.3f}"
    own, other = (f"{lift:+.3f} ± {around:.3f}" for lift, around in (counted.lift(OWN), counted.lift(OTHERS)))
    return f"{name:<30}{len(counted.reciprocal[OWN]):>6}{scores}{own:>16}{other:>16}{counted.broken:>8}"


if __name__ == "__main__":
    raise SystemExit(main())
