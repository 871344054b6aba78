"""What fits, counted once for all that is told of it: how much, at what prices, and what wishes are measured by."""

from typing import TYPE_CHECKING

from shopcli.index.index import Index, Tally
from shopcli.query.need import Need
from shopcli.search.wishes import measure_of

if TYPE_CHECKING:
    import tantivy


def tally_of(need: Need, matching: "tantivy.Query", index: Index) -> Tally:
    """With the numbers of `price` and of `facts.KEY` for each key that measures a wish."""
    keys = [key for wish in need.wishes if (measure := measure_of(wish.kind)) for key in measure.keys]
    return index.tally(matching, ("price", *(f"facts.{key}" for key in dict.fromkeys(keys))))


def all_priced(tally: Tally, currency: str | None, index: Index) -> bool:
    """Whether every offer that was counted has a price in `currency`."""
    price = tally.numbers["price"]
    in_it = currency is None or index.is_everywhere("currency", currency)
    return in_it and price.silent == 0 and price.lowest is not None and price.lowest >= 0
