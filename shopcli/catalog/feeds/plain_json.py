"""JSON that no shop system is known to write: its fields are known by what they are called, as a plain table's are."""

from collections.abc import Mapping
from itertools import islice

from shopcli.catalog.feeds.cells import words
from shopcli.catalog.feeds.entry import as_document
from shopcli.catalog.feeds.headers import key_of
from shopcli.catalog.feeds.json_records import Records
from shopcli.catalog.feeds.plain_rows import plain_entries
from shopcli.catalog.feeds.plain_shape import row_of
from shopcli.catalog.feeds.plan import SAMPLE, plan_for
from shopcli.catalog.formats.document import Document

_IN_MINOR_UNITS = words("pricecents priceincents priceminor priceminorunits")


def plain_json_document(records: Records) -> Document:
    """For records of which the first say what the products are called."""
    first = (record for record, _ in islice(records.read(), SAMPLE) if isinstance(record, Mapping))
    sample = [row_of(record, 0).cells for record in first]
    keys = [*dict.fromkeys(key for cells in sample for key in cells)]
    minor = next((key for key in keys if key_of(key) in _IN_MINOR_UNITS), None)
    plan = plan_for(keys, sample, {"price_minor": (minor,)} if minor else None)
    rows = (row_of(record, number) for record, number in records.mappings())
    return as_document(plain_entries(rows, plan, records.faults), None, plan.names(), records.faults)
