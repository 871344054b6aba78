"""What Shopify's fields of the inventory mean to a shopper."""

from decimal import Decimal
from typing import Any

from shopcli.catalog.feeds.cells import in_store
from shopcli.catalog.product import Availability


def stock_fields(count: Decimal | None, *, tracked: bool, goes_on: bool) -> dict[str, Any]:
    """What is not `tracked` can always be bought; a count of nothing then means nothing.

    `goes_on` says that it is sold where there is none left.
    """
    if count is None:
        return {} if tracked else {"availability": Availability.IN_STOCK}
    if count > 0:
        return {"availability": Availability.IN_STOCK, "stock": in_store(count)}
    if not tracked:
        return {"availability": Availability.IN_STOCK}
    return {"availability": Availability.BACKORDER if goes_on else Availability.OUT_OF_STOCK, "stock": 0}
