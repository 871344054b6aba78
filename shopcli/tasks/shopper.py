"""What a profile adds to a need, for every task that looks for products."""

from typing import TYPE_CHECKING

from shopcli.index.index import Index
from shopcli.query.need import Need

if TYPE_CHECKING:
    from shopcli.profile.shopper import Shopper


def limited(need: Need, shopper: "Shopper | None", index: Index) -> tuple[Need, tuple[str, ...]]:
    """The need with what the profile avoids, and remarks on what of that counts."""
    if shopper is None:
        return need, ()
    made = shopper.limited(need, index)
    return made.need, made.notes
