"""The raw store record to a `Store`, all but its promotions."""

from typing import TYPE_CHECKING, Any

from shopcli.catalog.formats.document import Fault
from shopcli.catalog.formats.flatten import Flattener
from shopcli.catalog.loaded import slug
from shopcli.catalog.product import Store
from shopcli.catalog.records.fields import shown
from shopcli.catalog.records.validate import salvage
from shopcli.text import one_line

if TYPE_CHECKING:
    from shopcli.catalog.records.records import PromotionRecord


def read_store(raw: Any, stem: str) -> "tuple[Store, list[PromotionRecord | None], list[Fault]]":
    """The store (named `stem` where it has no name), its promotions as records, and what was wrong."""
    from shopcli.catalog.records.records import StoreRecord

    faults: list[Fault] = []
    if raw is not None and not isinstance(raw, dict):
        faults.append(Fault((), f"is {shown(raw)}, not a mapping", "write `name`, `currency` and so on"))
        raw = None
    record, found = salvage(StoreRecord, raw or {})
    faults += found
    if record is None:
        return Store(slug(stem), stem), [], faults
    flattener = Flattener()
    policies = {
        one_line(topic): flattener.policy(policy, ("policies", topic))
        for topic, policy in (record.policies or {}).items()
        if policy is not None
    }
    name = record.name or one_line(stem)
    store = Store(
        key=slug(name),
        name=name,
        currency=record.currency,
        locale=record.locale,
        url=record.url,
        policies=policies,
        faq=tuple((each.question, each.answer) for each in record.faq or () if each is not None),
    )
    return store, record.promotions or [], [*faults, *flattener.faults]
